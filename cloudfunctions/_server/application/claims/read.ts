import type { ClaimDetail, ClaimItem } from '@/contract/claims-views'
import type { Claim } from '@/domain/claims/claim'
import { claimMay } from '@/domain/claims/claim-may'
import { leftOf, monthCoins, type HouseholdBook } from '@/domain/claims/household-book'
import { needsPhoto, needsWitness, wayOf } from '@/domain/claims/item-way'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn } from '@/domain/community/person'
import type { PointItem } from '@/domain/ledger/point-item'
import { dayOf, type Day } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { nameFor } from '@server/application/community/names'
import { fileViews } from '@server/application/files/views'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { FileStore } from '@server/ports/file-store'
import { bookOf, claimActor } from './claim-store'
import { CLAIMS, claimsAsking, claimsByHousehold, type ClaimDocument } from './documents'
import { claimCard, logOf, objectionViews, publicName, whoseClaims, withTimes } from './views'

const PAGE = 20

/** What can be earned, and what is left of it for the caller; also what others enter, so that people know of it. */
export const items: QueryHandler<'claims/items'> = {
  permission: PERMISSION_RULES.member,
  async run(context) {
    const { reader, communityId, now } = context
    const { member } = memberOf(context)
    const today = dayOf(now)
    const scheme = await schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
    if (scheme === undefined || scheme.publishedOn > today) return ok({ items: [] })
    const book = await bookOf(reader, member.householdId)
    const { version, noticeDays, householdMonthCap: max } = scheme
    return ok({
      scheme: { version, noticeDays, ...(max === undefined ? {} : { monthLeft: Math.max(0, max - monthCoins(book, today)) }) },
      items: scheme.items.filter(({ effect }) => effect === 'earn').map((item) => claimItem(item, book, { personId: member.personId, on: today }))
    })
  }
}

function claimItem(item: PointItem, book: HouseholdBook, who: Pick<Claim, 'personId'> & { readonly on: Day }): ClaimItem {
  const { code, name, dimension, points, unit, evidence, cap } = item
  const [way, left] = [wayOf(item), leftOf(book, { ...who, item: code }, item)]
  return {
    code, name, dimension, points, unit, evidence, needsWitness: needsWitness(item), needsPhoto: needsPhoto(item),
    ...(cap === undefined ? {} : { cap }), ...(left === undefined ? {} : { left }), ...(way === 'here' ? {} : { notHere: way })
  }
}

/** The claims of the caller's household, newest change first; before them those that ask the caller as a neighbour. */
export const mine: QueryHandler<'claims/mine'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { cursor }) {
    const { reader, communityId } = context
    const { personId, householdId } = memberOf(context).member
    const [page, asking] = await Promise.all([
      reader.list<ClaimDocument>(claimsByHousehold, [communityId, householdId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      cursor === undefined ? reader.list<ClaimDocument>(claimsAsking, [communityId, personId], { limit: PAGE }) : { items: [] }
    ])
    const asked = asking.items.map(({ claim }) => ({ ...claimCard(claim, false), asksMe: true as const }))
    return ok({ items: [...asked, ...page.items.map(({ claim }) => claimCard(claim, true))], ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** What a reader is to a claim. `whole`: the household, the neighbour who is asked, and the offices read what was said and shown. */
function standingOf(claim: Claim, context: QueryContext) {
  const { caller } = context
  const actor = claimActor(context)
  const offices = { verifies: PERMISSION_RULES.claimVerifier.allows(caller), reviews: PERMISSION_RULES.claimReviewer.allows(caller), oversees: PERMISSION_RULES.claimOverseer.allows(caller) }
  const inOffice = offices.verifies || offices.reviews || offices.oversees
  const own = actor.householdId === claim.householdId
  const asked = claim.witness?.personId === actor.personId
  return { actor, offices, own, inOffice, whole: own || asked || inOffice, reads: own || asked || inOffice || claim.state === 'publicized' }
}

/** A claim: the whole of it for those who have to do with it, its notice for everybody, nothing of the others. */
export const read = (files: FileStore): QueryHandler<'claims/read'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { claimId }) {
    const { reader, now } = context
    const claim = (await reader.get<ClaimDocument>(CLAIMS, claimId))?.claim
    if (claim === undefined) return err({ code: 'NOT_FOUND' })
    const { actor, offices, own, inOffice, whole, reads } = standingOf(claim, context)
    if (!reads) return err({ code: 'NOT_FOUND' })
    const [whose] = await whoseClaims(reader, [claim])
    const adult = whose?.person !== undefined && isAdultOn(whose.person, dayOf(now))
    const who = own || inOffice ? whose?.person?.name ?? '' : publicName(whose?.person, adult)
    const { item, quantity, terms, words, transferId } = claim
    return ok<ClaimDetail>({
      ...claimCard(claim, own || inOffice), who, householdNo: whole ? whose?.household?.no ?? '' : '', item, quantity, unit: terms.unit,
      ...(words === undefined || !whole ? {} : { words }),
      photos: whole ? withTimes(await fileViews(files, claim.photos, { seesUnchecked: true }), claim) : [],
      ...(await witnessView(context, claim, whole)),
      log: await logOf(context, claim, own || inOffice), objections: objectionViews(claim, own || inOffice),
      may: claimMay(claim, actor, offices, now), ...(transferId === undefined || !(own || inOffice) ? {} : { transferId }),
      ...(actor.personId === claim.witness?.personId && claim.witness.confirmed === undefined && claim.state === 'submitted' ? { asksMe: true as const } : {})
    })
  }
})

async function witnessView(context: QueryContext, { witness, personId }: Claim, whole: boolean): Promise<Pick<ClaimDetail, 'witness'>> {
  if (witness === undefined || !whole) return {}
  const { member } = memberOf(context)
  const name = await nameFor(context.reader, witness.personId, member)
  const ids = member.personId === personId ? { householdId: witness.householdId, personId: witness.personId } : {}
  return { witness: { name, confirmed: witness.confirmed !== undefined, ...ids } }
}
