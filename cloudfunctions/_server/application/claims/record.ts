import type { EntryOutcome } from '@/contract/claims-views'
import { stepOf } from '@/domain/claims/claim'
import { wholeKilograms } from '@/domain/claims/record-claim'
import { householdIdOf } from '@/domain/community/household'
import { maskName } from '@/domain/community/masked-name'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn } from '@/domain/community/person'
import { asId, type CommunityId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import { err, ok } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { claimActor } from './claim-store'
import { submitRecorded } from './submit-recorded'

/** What is written on a door: `3组12号`, `3-12`. */
const DOOR = /^\s*(.+?)\s*(?:组|-|－|—)\s*(.+?)\s*号?\s*$/

/** A household by its door. Whoever enters for others reads full names of everybody; a resident looks for a witness: adults, masked. */
export const findHousehold: QueryHandler<'claims/findHousehold'> = {
  permission: PERMISSION_RULES.resident,
  async run({ reader, communityId, caller, now }, { householdNo }) {
    const [, group, no] = DOOR.exec(householdNo) ?? []
    if (group === undefined || no === undefined) return err({ code: 'NOT_FOUND' })
    const household = await reader.get<HouseholdDocument>(HOUSEHOLDS, householdIdOf(asId<CommunityId>(communityId), group, no))
    if (household === undefined) return err({ code: 'NOT_FOUND' })
    const enters = PERMISSION_RULES.claimVerifier.allows(caller) || PERMISSION_RULES.shopKeeper.allows(caller)
    const today = dayOf(now)
    const people = household.people.filter((person) => person.movedAway !== true && (enters || isAdultOn(person, today)))
    return ok({ householdId: household._id, householdNo: household.no, people: people.map(({ id: personId, name }) => ({ personId, name: enters ? name : maskName(name) })) })
  }
}

/** 批量登记 by who has seen it: verified by that, and reviewed by another. Four operations a person. */
export const enterBatch: CommandHandler<'claims/enterBatch'> = {
  permission: PERMISSION_RULES.claimVerifier,
  async run(context, { item, on, words, people }) {
    const personal = reasonHoldsPersonalData(words ?? '')
    if (personal !== undefined) return err(personal)
    const by = stepOf(claimActor(context), context.now)
    const done: string[] = []
    const refused: EntryOutcome['refused'][number][] = []
    for (const { householdId, personId, quantity } of people) {
      const who = { householdId: asId<HouseholdId>(householdId), personId: asId<PersonId>(personId) }
      const entered = await submitRecorded(context, { source: 'grid', item, on, quantity, ...who, occasion: `day:${on}`, verifiedBy: by, ...(words === undefined ? {} : { words }) }, by)
      if (entered.ok) done.push(entered.value.claimId)
      else refused.push({ personId, code: entered.error.code })
    }
    return ok({ done, refused })
  }
}

/** 称重 by the keeper, never for the own household; of the whole kilograms as many as the cap leaves. */
export const weigh: CommandHandler<'claims/weigh'> = {
  permission: PERMISSION_RULES.shopKeeper,
  async run(context, { householdId, personId, item, grams }) {
    const { now, chance } = context
    const by = stepOf(claimActor(context), now)
    const who = { householdId: asId<HouseholdId>(householdId), personId: asId<PersonId>(personId) }
    const weighed = await submitRecorded(context, { source: 'weighing', item, ...who, on: dayOf(now), quantity: wholeKilograms(grams), occasion: `weighing:${chance.id()}`, verifiedBy: by }, by)
    if (!weighed.ok) return weighed
    const { claimId, quantity: kilograms, coins } = weighed.value
    return ok({ claimId, kilograms, coins })
  }
}
