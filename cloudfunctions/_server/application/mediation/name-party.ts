import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { nameParty as name } from '@/domain/mediation/name-party'
import { asId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { dayOf, type Day } from '@/domain/shared/instant'
import { isAdultOn, type Person } from '@/domain/community/person'
import { err, ok } from '@/domain/shared/result'
import { SIDES } from '@/domain/mediation/mediation-case'
import { reasonNotMediator } from '@/domain/mediation/guard'
import { householdsByGroup, unitsOfCommunity, type HouseholdDocument, type UnitDocument } from '@server/application/community/documents'
import { findPerson } from '@server/application/community/find-person'
import { listAll } from '@server/application/shared/list-all'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { caseActor, changeCase } from './case-document'
import { MEDIATIONS, type MediationDocument } from './documents'

const PAGE = 20

/** Whom a mediator may pick: a grown-up who lives here. An agreement binds (art. 31), so a child is no side of one. */
const canBeSide = (person: Person, day: Day): boolean => person.movedAway !== true && isAdultOn(person, day)

/** The mediator says who a side is; the person must be on the roll, or be said not to be. */
export const nameParty: CommandHandler<'mediation/nameParty'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context, { mediationId, seenNo, side, who }) {
    if (who.kind === 'outside') return changeCase(context, mediationId, (matter, actor) => name(matter, actor, { side, who, seenNo }, context.now))
    const householdId = asId<HouseholdId>(who.householdId)
    const personId = asId<PersonId>(who.personId)
    const found = await findPerson(context.tx, householdId, personId)
    const named = { kind: 'person', householdId, personId, name: found?.person.name ?? '', door: found?.household.no ?? '' } as const
    const changed = await changeCase(context, mediationId, (matter, actor) => name(matter, actor, { side, who: named, seenNo }, context.now))
    // Told last, so that the roll says nothing to who has no case.
    return changed.ok && (found === undefined || !canBeSide(found.person, dayOf(context.now))) ? err({ code: 'PARTY_NOT_ON_ROLL' }) : changed
  }
}

/** The roll of one group, opened only by a case in which a side still has no name, and only to its mediator. */
export const people: QueryHandler<'mediation/people'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context, { mediationId, groupId, cursor }) {
    const { reader, communityId, now } = context
    const document = await reader.get<MediationDocument>(MEDIATIONS, mediationId)
    const actor = caseActor(context)
    if (document === undefined || reasonNotMediator(document.matter, actor) !== undefined) return err({ code: 'NOT_FOUND' })
    if (SIDES.every((side) => document.matter.parties[side].consent !== undefined)) return err({ code: 'NOT_FOUND' })
    const units = await listAll<UnitDocument>(reader, unitsOfCommunity, [communityId])
    const groups = units.filter((unit) => unit.kind === 'group').map((unit) => ({ groupId: unit._id, name: unit.name }))
    if (groupId === undefined) return ok({ groups, items: [] })
    const page = await reader.list<HouseholdDocument>(householdsByGroup, [communityId, groupId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const items = page.items.flatMap((household) =>
      household.people
        .filter((person) => canBeSide(person, dayOf(now)))
        .map((person) => ({ householdId: household._id, personId: person.id, name: person.name, householdLabel: household.no }))
    )
    return ok({ groups, items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}
