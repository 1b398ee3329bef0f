import { STANDARD_EXPIRY } from '@/domain/ledger/lots'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { NOTICE_DAYS, type SchemeInForce } from '@/domain/ledger/scheme'
import { PRICE_NOTICE_DAYS } from '@/domain/ledger/shop/good'
import { parseDay } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'

/** Reads one document beside what a transaction protects: a change of the scheme is a decision of months. */
export interface SchemeReader {
  peek(collection: string, id: string): Promise<unknown>
}

/** The scheme by which coins are credited and spent now; undefined while none was adopted and published. One read. */
export async function schemeInForce(reader: SchemeReader, communityId: string): Promise<SchemeInForce | undefined> {
  const community = (await reader.peek(COMMUNITIES, communityId)) as CommunityDocument | undefined
  if (community?.coinScheme === undefined) return undefined
  const { adoptedOn: adopted, resolution, version, priceNoticeDays } = community.coinScheme
  const adoptedOn = parseDay(adopted)
  assert(adoptedOn !== undefined, 'a scheme is adopted on a day')
  return {
    version, resolution, adoptedOn, publishedOn: adoptedOn, unit: 'household', cycle: 'month', noticeDays: NOTICE_DAYS.standard,
    priceNoticeDays: priceNoticeDays ?? PRICE_NOTICE_DAYS, expiry: STANDARD_EXPIRY, minusMode: 'honour', items: STARTER_CATALOG.items
  }
}
