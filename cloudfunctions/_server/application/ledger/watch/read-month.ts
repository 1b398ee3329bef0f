import type { Claim } from '@/domain/claims/claim'
import { findPointItem } from '@/domain/ledger/point-item'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import type { WatchedClaim } from '@/domain/ledger/watch/clues'
import { asId, type HouseholdId } from '@/domain/shared/ids'
import { startOfDay, type Day, type Instant } from '@/domain/shared/instant'
import { transfersNewestFirst } from './documents'
import { CLAIMS, type ClaimDocument } from '@server/application/claims/documents'
import type { TransferDocument } from '@server/application/ledger/documents'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { sideBySide } from '@server/application/shared/side-by-side'
import type { QueryContext } from '@server/pipeline/context'
import { PAGE_SIZE_MAX } from '@server/ports/document-store'
import { sourceOfDeed } from '@server/application/ledger/deed-source'

/** Credits of a month that are read at once; a village of 1000 households has about 1500. */
export const MONTH_CREDITS_MAX = 2000
const READS_AT_ONCE = 20

/** A credited claim beside the transfer that credited it. */
export interface CreditedClaim {
  readonly transfer: TransferDocument
  readonly claim: Claim
  readonly watched: WatchedClaim
}

export interface CoinMonth {
  readonly credits: readonly CreditedClaim[]
  readonly writeOffs: readonly TransferDocument[]
  readonly scheme: SchemeInForce | undefined
  readonly cut: boolean
}

export const monthStart = (month: string): Instant => startOfDay(`${month}-01` as Day)

/** The first instant after a month. */
export function monthEnd(month: string): Instant {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return monthStart(number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`)
}

/** What was credited for claims within a month, by the time of the credit. */
export async function readMonth(context: QueryContext, month: string): Promise<CoinMonth> {
  const { reader, communityId } = context
  const { transfers, cut } = await transfersOfMonth(context, month)
  const scheme = await schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
  const awards = transfers.filter(({ kind, deed = '' }) => kind === 'award' && deed.startsWith('claim:'))
  const credits = await sideBySide(awards, READS_AT_ONCE, async (transfer) => {
    const claim = (await reader.get<ClaimDocument>(CLAIMS, sourceOfDeed(transfer.deed ?? '')))?.claim
    return claim === undefined ? [] : [{ transfer, claim, watched: watchedOf(claim, scheme) }]
  })
  return { credits: credits.flat(), writeOffs: transfers.filter(({ kind }) => kind === 'writeOff'), scheme, cut }
}

/** Positions begin with the time, so the list is in its order; it is walked from the newest day backwards. */
async function transfersOfMonth({ reader, communityId }: QueryContext, month: string): Promise<{ readonly transfers: readonly TransferDocument[]; readonly cut: boolean }> {
  const [from, to] = [monthStart(month), monthEnd(month)]
  const found: TransferDocument[] = []
  let cursor: string | undefined
  do {
    const page = await reader.list<TransferDocument>(transfersNewestFirst, [communityId], { limit: PAGE_SIZE_MAX, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.items.filter(({ at }) => at >= from && at < to))
    const last = page.items.at(-1)
    cursor = last !== undefined && last.at >= from ? page.nextCursor : undefined
  } while (cursor !== undefined && found.length < MONTH_CREDITS_MAX)
  return { transfers: found, cut: cursor !== undefined }
}

function watchedOf({ id, item, householdId, personId, on, quantity, terms, verified, reviewed }: Claim, scheme: SchemeInForce | undefined): WatchedClaim {
  const cap = scheme && findPointItem(scheme, item)?.cap
  const step = (made: typeof verified) => made && { at: made.at, personId: made.personId, householdId: asId<HouseholdId>(made.householdId) }
  const [first, second] = [step(verified), step(reviewed)]
  return {
    id, item: { code: item, unit: terms.unit, ...(cap === undefined ? {} : { cap }) }, householdId, personId, on, quantity,
    ...(first === undefined ? {} : { verified: first }),
    ...(second === undefined ? {} : { reviewed: second })
  }
}
