import type { NoticeRow } from '@/contract/claims-views'
import { coinsOf, openObjections } from '@/domain/claims/claim'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn } from '@/domain/community/person'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { claimsOnNotice, type ClaimDocument } from './documents'
import { publicName, whoseClaims, type Whose } from './views'

const PAGE = 20

/** 公示: masked, soonest end first; the unit stands for whoever is not named. */
export const notice: QueryHandler<'claims/notice'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { cursor }) {
    const { reader, communityId } = context
    const page = await reader.list<ClaimDocument>(claimsOnNotice, [communityId, true], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const whose = await whoseClaims(reader, page.items.map(({ claim }) => claim))
    const units = await unitNames(context, whose)
    const items = page.items.flatMap((document, index) => rowOf(context, document, whose[index], units))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

async function unitNames({ reader }: QueryContext, whose: readonly Whose[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(whose.flatMap(({ household }) => household?.groupId ?? []))]
  return new Map(await Promise.all(ids.map(async (id) => [id, (await reader.get<UnitDocument>(UNITS, id))?.name ?? ''] as const)))
}

function rowOf(context: QueryContext, { claim }: ClaimDocument, whose: Whose | undefined, units: ReadonlyMap<string, string>): readonly NoticeRow[] {
  const { id: claimId, terms, on, noticeUntil, householdId } = claim
  if (noticeUntil === undefined) return []
  const { person, household } = whose ?? {}
  const adult = person !== undefined && isAdultOn(person, dayOf(context.now))
  return [{
    claimId, who: publicName(person, adult), unitName: units.get(household?.groupId ?? '') ?? '', itemName: terms.name, dimension: terms.dimension, on,
    coins: coinsOf(claim), noticeUntil, mine: householdId === memberOf(context).member.householdId, objections: openObjections(claim).length
  }]
}
