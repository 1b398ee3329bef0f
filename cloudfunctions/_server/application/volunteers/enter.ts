import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { reasonCannotEnter, type Mark } from '@/domain/volunteers/attendance'
import { engaged, reasonOverlaps, type ActivityOverlaps } from '@/domain/volunteers/day-book'
import { placeOf, without, withSignUp, type Roster } from '@/domain/volunteers/roster'
import { findPerson } from '@server/application/community/find-person'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { activityFor, getRoster, rosterDocument, rosterOf } from './activity-document'
import { attended, getAttendance, type Volunteer } from './attendance-document'
import { VOLUNTEER_ATTENDANCE, VOLUNTEER_ROSTERS, type ActivityDocument, type AttendanceDocument, type RosterDocument } from './documents'
import { dayBookOf, engagementOf, putDay } from './sign-up'

interface Entry {
  readonly householdId: string
  readonly personId: string
  readonly inAt: Instant
  readonly outAt?: Instant | undefined
}

/** The leader's list. All of one call or nobody. */
export const enterAttendance: CommandHandler<'volunteers/enterAttendance'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId, people }) {
    const { tx } = context
    const found = await activityFor(context, activityId, { deed: 'enter' })
    if (!found.ok) return found
    if (new Set(people.map(({ personId }) => personId)).size < people.length) return err({ code: 'NAMED_TWICE' })
    const before = rosterOf(await getRoster(context, activityId, 'get'), found.value.activity)
    let roster: Roster = before
    for (const entry of people) {
      const times = { inAt: entry.inAt, ...(entry.outAt === undefined ? {} : { outAt: entry.outAt }) }
      const reason = reasonCannotEnter(times, found.value, context.now)
      if (reason !== undefined) return err(reason)
      const joined = await joinedBy(context, found.value, roster, entry)
      if (!joined.ok) return joined
      roster = joined.value.roster
      await enter(context, found.value, joined.value.volunteer, times)
    }
    if (roster !== before) await tx.put<RosterDocument>(VOLUNTEER_ROSTERS, rosterDocument(found.value, roster))
    return ok({ entered: people.length })
  }
}

/** Who was not signed up, or only waited, but came: written down beyond the places, for who came has served. */
async function joinedBy(context: CommandContext, activity: ActivityDocument, roster: Roster, { householdId, personId }: Entry): Promise<Result<{ readonly roster: Roster; readonly volunteer: Volunteer }, ActivityOverlaps | { readonly code: 'NOT_FOUND' }>> {
  const found = await findPerson({ get: (collection, id) => context.tx.peek(collection, id) }, householdId, personId)
  if (found === undefined) return err({ code: 'NOT_FOUND' })
  const volunteer = { personId: found.person.id, householdId: found.household.id, name: found.person.name, householdNo: found.household.no }
  if (placeOf(roster, volunteer.personId).kind === 'placed') return ok({ roster, volunteer })
  const book = await dayBookOf(context, volunteer.personId, activity)
  const overlaps = reasonOverlaps(book, engagementOf(activity))
  if (overlaps !== undefined) return err(overlaps)
  await putDay(context, volunteer.personId, activity, engaged(book, engagementOf(activity)))
  return ok({ roster: withSignUp(without(roster, volunteer.personId), { ...volunteer, at: context.now, walkIn: true }), volunteer })
}

/** What the leader saw stands in place of what a phone said, and lifts what was struck. */
async function enter(context: CommandContext, activity: ActivityDocument, volunteer: Volunteer, { inAt, outAt }: Pick<Entry, 'inAt' | 'outAt'>): Promise<void> {
  const document = await getAttendance(context, activity._id, volunteer.personId)
  const by = (at: Instant): Mark => ({ at, way: 'leader', recordedAt: context.now })
  const marks = { in: by(inAt), ...(outAt === undefined ? {} : { out: by(outAt) }) }
  await context.tx.put<AttendanceDocument>(VOLUNTEER_ATTENDANCE, attended(activity, volunteer, marks, document?.firstAt ?? inAt))
}

export const strike: CommandHandler<'volunteers/strike'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId, personId, words }) {
    const found = await activityFor(context, activityId, { deed: 'strike' })
    if (!found.ok) return found
    const document = await getAttendance(context, activityId, personId)
    if (document === undefined) return err({ code: 'NOT_SIGNED_UP' })
    await context.tx.put<AttendanceDocument>(VOLUNTEER_ATTENDANCE, attended(found.value, document, { ...document.marks, struck: words }, document.firstAt))
    return ok({ struck: true })
  }
}
