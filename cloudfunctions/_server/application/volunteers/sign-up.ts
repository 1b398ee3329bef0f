import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { EMPTY_DAY, engaged, reasonOverlaps, released, type DayBook } from '@/domain/volunteers/day-book'
import { placeOf, reasonCannotSignUp, reasonCannotWithdraw, without, withSignUp } from '@/domain/volunteers/roster'
import { findPerson } from '@server/application/community/find-person'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { activityFor, getRoster, rosterDocument, rosterOf } from './activity-document'
import { dayId, VOLUNTEER_ACTIVITIES, VOLUNTEER_DAYS, VOLUNTEER_ROSTERS, type ActivityDocument, type DayDocument, type RosterDocument } from './documents'

/** What an activity takes of a person's day. */
export const engagementOf = ({ activity }: ActivityDocument) => ({ activityId: activity.id, title: activity.title, startsAt: activity.startsAt, endsAt: activity.endsAt })

const DAY_OF = ({ startsAt }: ActivityDocument) => dayOf(startsAt)

/** A person's day with what of it still stands: an activity that was cancelled takes no time. */
export async function dayBookOf({ tx }: CommandContext, personId: string, activity: ActivityDocument): Promise<DayBook> {
  const document = await tx.get<DayDocument>(VOLUNTEER_DAYS, dayId(personId, DAY_OF(activity)))
  if (document === undefined) return EMPTY_DAY
  const others = await Promise.all(document.book.engagements.map(({ activityId }) => tx.peek<ActivityDocument>(VOLUNTEER_ACTIVITIES, activityId)))
  return { engagements: document.book.engagements.filter((_each, index) => others[index]?.activity.state.kind !== 'cancelled') }
}

export const putDay = ({ tx, communityId }: CommandContext, personId: string, activity: ActivityDocument, book: DayBook): Promise<void> =>
  tx.put<DayDocument>(VOLUNTEER_DAYS, { _id: dayId(personId, DAY_OF(activity)), communityId, schemaVersion: 1, book })

/** 报名: of two who reach for the last place one has it and the other is the first to wait. */
export const signUp: CommandHandler<'volunteers/signUp'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { activityId }) {
    const { tx, now } = context
    const { personId, householdId } = memberOf(context).member
    const found = await activityFor(context, activityId, { deed: 'signUp' })
    if (!found.ok) return found
    const roster = rosterOf(await getRoster(context, activityId, 'get'), found.value.activity)
    const reason = reasonCannotSignUp(roster, personId)
    if (reason !== undefined) return err(reason)
    const book = await dayBookOf(context, personId, found.value)
    const overlaps = reasonOverlaps(book, engagementOf(found.value))
    if (overlaps !== undefined) return err(overlaps)
    const person = await findPerson({ get: (collection, id) => tx.peek(collection, id) }, householdId, personId)
    const next = withSignUp(roster, { personId, householdId, name: person?.person.name ?? '', householdNo: person?.household.no ?? '', at: now })
    await tx.put<RosterDocument>(VOLUNTEER_ROSTERS, rosterDocument(found.value, next))
    await putDay(context, personId, found.value, engaged(book, engagementOf(found.value)))
    return ok({ place: placeOf(next, personId) })
  }
}

/** Who withdraws gives the place to the first who waits. */
export const withdraw: CommandHandler<'volunteers/withdraw'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { activityId }) {
    const { personId } = memberOf(context).member
    const found = await activityFor(context, activityId, { deed: 'withdraw' })
    if (!found.ok) return found
    const roster = rosterOf(await getRoster(context, activityId, 'get'), found.value.activity)
    const reason = reasonCannotWithdraw(roster, personId)
    if (reason !== undefined) return err(reason)
    const book = await dayBookOf(context, personId, found.value)
    await context.tx.put<RosterDocument>(VOLUNTEER_ROSTERS, rosterDocument(found.value, without(roster, personId)))
    await putDay(context, personId, found.value, released(book, found.value.activity.id))
    return ok({ withdrawn: true })
  }
}
