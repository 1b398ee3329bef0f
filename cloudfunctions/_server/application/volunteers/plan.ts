import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type ActivityId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { isOrganiser, reasonCannotPlan, type Activity } from '@/domain/volunteers/activity'
import type { NamedPerson } from '@/domain/volunteers/organisation'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { activityActor, activityDocument, activityFor, changedActivity } from './activity-document'
import { VOLUNTEER_ACTIVITIES, VOLUNTEER_ORGANISATIONS, type ActivityDocument, type OrganisationDocument } from './documents'
import { namedPerson } from './organisations'

const SECRET_BYTES = 32

/** 活动负责人: who is named, else the organisation's leader, else who plans. */
async function leaderOf(context: CommandContext, { organisation }: OrganisationDocument, who: { readonly householdId: string; readonly personId: string } | undefined): Promise<NamedPerson | undefined> {
  if (who === undefined && organisation.leader !== undefined) return organisation.leader
  return namedPerson(context, who ?? activityActor(context))
}

export const planActivity: CommandHandler<'volunteers/planActivity'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { organisationId, leader: who, ...plan }) {
    const { tx, chance, communityId, now } = context
    const document = await tx.get<OrganisationDocument>(VOLUNTEER_ORGANISATIONS, organisationId)
    if (document === undefined || document.organisation.ended) return err({ code: 'NOT_FOUND' })
    const { organisation } = document
    const actor = activityActor(context)
    if (!isOrganiser({ leader: organisation.leader ?? { ...actor, personId: asId(''), name: '' } }, actor)) return err({ code: 'NOT_ORGANISER' })
    const leader = await leaderOf(context, document, who)
    if (leader === undefined) return err({ code: 'LEADER_NOT_ON_ROLL' })
    const reason = reasonCannotPlan(plan, now)
    if (reason !== undefined) return err(reason)
    const id = asId<ActivityId>(chance.id())
    const activity: Activity = { id, organisationId: organisation.id, organisationName: organisation.name, leader, state: { kind: 'planned' }, ...plan }
    await tx.insert<ActivityDocument>(VOLUNTEER_ACTIVITIES, activityDocument(activity, { communityId, signSecret: chance.secret(SECRET_BYTES), seenNo: 1 }))
    return ok({ activityId: id })
  }
}

export const editActivity: CommandHandler<'volunteers/editActivity'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId, seenNo, ...plan }) {
    const found = await activityFor(context, activityId, { deed: 'edit' })
    if (!found.ok) return found
    if (found.value.seenNo !== seenNo) return err({ code: 'ACTIVITY_CHANGED_MEANWHILE' })
    const reason = reasonCannotPlan(plan, context.now)
    if (reason !== undefined) return err(reason)
    const { id, organisationId, organisationName, leader, state } = found.value.activity
    const changed = changedActivity(found.value, { id, organisationId, organisationName, leader, state, ...plan })
    await context.tx.put<ActivityDocument>(VOLUNTEER_ACTIVITIES, changed)
    return ok({ seenNo: changed.seenNo })
  }
}

export const openActivity: CommandHandler<'volunteers/openActivity'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId }) {
    const found = await activityFor(context, activityId, { deed: 'open' })
    if (!found.ok) return found
    const reason = reasonCannotPlan(found.value.activity, context.now)
    if (reason !== undefined) return err(reason)
    await context.tx.put<ActivityDocument>(VOLUNTEER_ACTIVITIES, changedActivity(found.value, { ...found.value.activity, state: { kind: 'open' } }))
    return ok({ opened: true })
  }
}

export const cancelActivity: CommandHandler<'volunteers/cancelActivity'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId, words }) {
    const found = await activityFor(context, activityId, { deed: 'cancel' })
    if (!found.ok) return found
    await context.tx.put<ActivityDocument>(VOLUNTEER_ACTIVITIES, changedActivity(found.value, { ...found.value.activity, state: { kind: 'cancelled', at: context.now, words } }))
    return ok({ cancelled: true })
  }
}
