import type { HouseholdAtCounter, ReservationFor } from '@/contract/shop'
import { isAdultOn } from '@/domain/community/person'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { PickupCode } from '@/domain/ledger/shop/pickup-code'
import { asId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { householdsByGroup, unitsOfCommunity, type HouseholdDocument, type UnitDocument } from '@server/application/community/documents'
import { listAll } from '@server/application/shared/list-all'
import { memberOf } from '@server/pipeline/context'
import type { KeyedCommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { buyerOf } from './buyer'
import type { OrderDocument } from './documents'
import { codeAgain } from './pickup-codes'
import { shopPage } from './read-shop'
import { answerOf, earlierOrder, keepRefusal, placeOrder } from './reserve'

/** `3组12号`, `3-12`, `３组 12`: a door is its numbers. */
const doorOf = (no: string): string => (no.normalize('NFKC').match(/\d+/g) ?? []).map(Number).join('-')

/** The household that stands at the counter, by the number on its door; a number that is not in full finds nobody. */
export const householdAtCounter: QueryHandler<'ledger/householdAtCounter'> = {
  permission: PERMISSION_RULES.counter,
  async run({ reader, communityId, now }, { no }) {
    const door = doorOf(no)
    const units = await listAll<UnitDocument>(reader, unitsOfCommunity, [communityId])
    const group = units.find(({ kind, name }) => kind === 'group' && doorOf(name) === door.split('-')[0])
    const households = group === undefined ? [] : await listAll<HouseholdDocument>(reader, householdsByGroup, [communityId, group.id])
    const found = households.find((household) => doorOf(household.no) === door)
    if (found === undefined) return err({ code: 'NOT_FOUND' })
    const people = found.people.filter((person) => person.movedAway !== true && isAdultOn(person, dayOf(now))).map(({ id: personId, name }) => ({ personId, name }))
    return ok<HouseholdAtCounter>({ householdId: found._id, householdNo: found.no, people })
  }
}

export const listGoodsFor: QueryHandler<'ledger/listGoodsFor'> = {
  permission: PERMISSION_RULES.counter,
  async run(context, { householdId, personId }) {
    const buyer = await buyerOf(context, { householdId: asId<HouseholdId>(householdId), personId: asId<PersonId>(personId) })
    return buyer.known ? ok(await shopPage(context, buyer)) : err({ code: 'NOT_FOUND' })
  }
}

/** 代订: somebody behind the counter orders for a person who stands before it and has no phone. He will not be the one who hands it over. */
export const reserveFor: KeyedCommandHandler<'ledger/reserveFor'> = {
  permission: PERMISSION_RULES.counter,
  async run(context, { householdId, personId, ...wanted }) {
    const buyer = await buyerOf(context, { householdId: asId<HouseholdId>(householdId), personId: asId<PersonId>(personId) })
    if (!buyer.known) return err({ code: 'NOT_FOUND' })
    const placed = await placeOrder(context, wanted, { ...buyer, helpedBy: memberOf(context).member.personId })
    return placed.ok ? ok(slipOf(placed.value.order, placed.value.code)) : placed
  },
  keepRefusal: (context, { householdId: _household, ...asked }, refused) => keepRefusal(context, asked, refused),
  async recall(context, { householdId: _household, ...asked }) {
    const earlier = await earlierOrder(context, asked)
    if (earlier === undefined || !earlier.ok) return earlier
    return ok(slipOf(earlier.value, codeAgain(context, earlier.value.pickup)))
  }
}

function slipOf(order: OrderDocument, code: PickupCode | undefined): ReservationFor {
  const { goodName, unit, quantity, householdNo } = order
  return { ...answerOf(order, code), goodName, unit, quantity, householdNo }
}
