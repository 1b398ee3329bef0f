import { phaseOf, reasonCannotActOnActivity, type Activity, type ActivityActor, type ActivityDeed, type CannotActOnActivity } from '@/domain/volunteers/activity'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import { VOLUNTEER_ACTIVITIES, VOLUNTEER_ROSTERS, type ActivityDocument, type RosterDocument } from './documents'

type NotFound = { readonly code: 'NOT_FOUND' }

/** The caller as the rules see him. */
export function activityActor(context: QueryContext): ActivityActor {
  const { personId, householdId, roles } = memberOf(context).member
  return { personId, householdId, roles }
}

/** An activity with everything that its lists are asked by; nothing of it can be forgotten on a change. */
export function activityDocument(activity: Activity, base: Pick<ActivityDocument, 'communityId' | 'signSecret' | 'seenNo'>): ActivityDocument {
  const { state, startsAt, endsAt, leader } = activity
  const past = state.kind === 'settled' || state.kind === 'cancelled'
  return {
    ...base,
    _id: activity.id,
    schemaVersion: 1,
    activity,
    list: past ? 'past' : state.kind === 'planned' ? 'planned' : 'coming',
    leaderPersonId: leader.personId,
    awaitsSecond: state.kind === 'confirmed',
    startsAt,
    endsAt
  }
}

/** The document with another activity in it. */
export const changedActivity = (document: ActivityDocument, activity: Activity): ActivityDocument =>
  activityDocument(activity, { communityId: document.communityId, signSecret: document.signSecret, seenNo: document.seenNo + 1 })

interface Wanted {
  readonly deed: ActivityDeed
  /** `peek` for the many who sign at once: what a moment later is known to be confirmed does not count (`timeOf`). */
  readonly by?: 'get' | 'peek'
}

/** The activity, if the caller may do this with it now. */
export async function activityFor(context: CommandContext, activityId: string, { deed, by = 'get' }: Wanted): Promise<Result<ActivityDocument, CannotActOnActivity | NotFound>> {
  const document = await context.tx[by]<ActivityDocument>(VOLUNTEER_ACTIVITIES, activityId)
  return checked(context, document, deed)
}

/** The same outside a transaction. */
export const readActivityFor = async (context: QueryContext, activityId: string, deed: ActivityDeed): Promise<Result<ActivityDocument, CannotActOnActivity | NotFound>> =>
  checked(context, await context.reader.get<ActivityDocument>(VOLUNTEER_ACTIVITIES, activityId), deed)

function checked(context: QueryContext, document: ActivityDocument | undefined, deed: ActivityDeed): Result<ActivityDocument, CannotActOnActivity | NotFound> {
  if (document === undefined) return err({ code: 'NOT_FOUND' })
  const reason = reasonCannotActOnActivity(deed, document.activity, activityActor(context), context.now)
  return reason === undefined ? ok(document) : err(reason)
}

/** Whether the caller could do this now. */
export const could = (context: QueryContext, activity: Activity, deed: ActivityDeed): boolean => reasonCannotActOnActivity(deed, activity, activityActor(context), context.now) === undefined

/** For lists and details. */
export function activityCard({ activity }: ActivityDocument, { now }: Pick<QueryContext, 'now'>) {
  const { id, title, organisationName, place, startsAt, endsAt, places } = activity
  return { activityId: id, title, organisationName, place, startsAt, endsAt, phase: phaseOf(activity, now), places }
}

/** A roster that has nobody yet is one too. */
export const rosterOf = (document: RosterDocument | undefined, { places }: Activity): RosterDocument['roster'] => ({ ...(document?.roster ?? { signUps: [] }), places })

export const rosterDocument = (activity: ActivityDocument, roster: RosterDocument['roster']): RosterDocument => ({ _id: activity._id, communityId: activity.communityId, schemaVersion: 1, roster })

export const getRoster = ({ tx }: CommandContext, activityId: string, by: 'get' | 'peek'): Promise<RosterDocument | undefined> => tx[by]<RosterDocument>(VOLUNTEER_ROSTERS, activityId)
