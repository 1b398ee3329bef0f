import type { CarryOutInput } from '@/contract/carry-out'
import { isAdultOn, type Person } from '@/domain/community/person'
import { inChargeOf, reasonCannotPlan, type CannotOpenUndertaking, type Undertaking, type UndertakingSource } from '@/domain/followup/undertaking'
import { deadlineOf, stageOf } from '@/domain/followup/undertaking-progress'
import { asId, type UndertakingId } from '@/domain/shared/ids'
import { dayOf, type Day } from '@/domain/shared/instant'
import { quarterOf } from '@/domain/shared/quarter'
import { err, ok, type Result } from '@/domain/shared/result'
import { findPerson } from '@server/application/community/find-person'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import { UNDERTAKINGS, type UndertakingDocument } from './documents'

/** The plan of a command, with the unit that it is carried out in. */
export interface UndertakingPlan extends CarryOutInput {
  readonly unitId: string
}

/**
 * Opens an undertaking; three operations. One issue and one notice have one undertaking each (by its id), a meeting may have
 * several. Neither writes nor announces at the source: the caller does that with its own change, which gets the returned id
 * (`nextChange(change, code, at, undertakingId)`), so that one change is told once.
 */
export async function openUndertakingFor(
  context: CommandContext,
  source: UndertakingSource,
  plan: UndertakingPlan
): Promise<Result<{ readonly undertakingId: UndertakingId }, CannotOpenUndertaking>> {
  const { tx, communityId, now, chance } = context
  const id = source.kind === 'meeting' ? `undertaking:${chance.id()}` : undertakingIdOf(source)
  const taken = source.kind === 'meeting' ? undefined : await tx.get<UndertakingDocument>(UNDERTAKINGS, id)
  if (taken !== undefined) return err({ code: 'ALREADY_UNDERTAKEN' })
  const found = await findPerson(tx, plan.personInCharge.householdId, plan.personInCharge.personId)
  if (found === undefined) return err({ code: 'PERSON_NOT_FOUND' })
  if (!mayTakeCharge(found.person, dayOf(now))) return err({ code: 'PERSON_CANNOT_TAKE_CHARGE' })
  const undertaking = planned(context, source, plan, found.person)
  const reason = reasonCannotPlan(undertaking, dayOf(now))
  if (reason !== undefined) return err(reason)
  await tx.insert<UndertakingDocument>(UNDERTAKINGS, { _id: id, communityId, schemaVersion: 1, version: 1, photos: [], held: [], ...stored(undertaking) })
  return ok({ undertakingId: asId<UndertakingId>(id) })
}

/** The one undertaking of an issue or a notice. */
export const undertakingIdOf = ({ id }: UndertakingSource): string => `${id}:u`

const mayTakeCharge = (person: Person, today: Day): boolean => person.movedAway !== true && isAdultOn(person, today)

function planned(context: CommandContext, source: UndertakingSource, { title, plan, dueDay, unitId, milestones }: UndertakingPlan, person: Person): Undertaking {
  return {
    source,
    unitId,
    title,
    plan,
    dueDay,
    inCharge: inChargeOf(person),
    milestones: milestones.map(({ name, dueDay: day, withoutPhotos }, index) => ({
      no: index + 1, name, dueDay: day, reports: [], ...(withoutPhotos === undefined ? {} : { withoutPhotos })
    })),
    dueMoves: [],
    openedBy: memberOf(context).member.personId,
    openedAt: context.now
  }
}

/** An undertaking with what the lists need of it. */
export function stored(undertaking: Undertaking): Omit<UndertakingDocument, '_id' | 'communityId' | 'schemaVersion' | 'version' | 'photos' | 'held'> {
  const stage = stageOf(undertaking)
  return {
    undertaking,
    underWay: stage !== 'done',
    stage,
    personInCharge: undertaking.inCharge.personId,
    sourceKind: undertaking.source.kind,
    sourceId: undertaking.source.id,
    deadline: deadlineOf(undertaking),
    openedAt: undertaking.openedAt,
    quarter: quarterOf(undertaking.openedAt),
    ...(undertaking.doneAt === undefined ? {} : { doneAt: undertaking.doneAt })
  }
}
