import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { followIdOf, FOLLOWS, INBOX_SETTINGS, type InboxSettingsDocument } from './documents'
import { followedSubject, isOpenToFollow, readSubject } from './subjects'
import { follow as startFollowing } from './tell'

/** 有进展告诉我. Nobody else reads who follows what. */
export const follow: CommandHandler<'followup/follow'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { subject: named }) {
    const { tx } = context
    const peek = { get: tx.peek.bind(tx) }
    const subject = await followedSubject(peek, named)
    const facts = subject === undefined ? undefined : await readSubject(peek, subject)
    if (subject === undefined || facts === undefined || !(await isOpenToFollow(peek, subject))) return err({ code: 'NOT_FOUND' })
    await startFollowing(context, subject, memberOf(context).memberId, 'follower', facts.change.no)
    return ok({ following: true as const })
  }
}

export const unfollow: CommandHandler<'followup/unfollow'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { subject: named }) {
    const { tx } = context
    const subject = await followedSubject({ get: tx.peek.bind(tx) }, named)
    if (subject !== undefined) await tx.delete(FOLLOWS, followIdOf(memberOf(context).memberId, subject))
    return ok({ following: false as const })
  }
}

/** Each change, or once a week; the week begins now. */
export const setRhythm: CommandHandler<'followup/setRhythm'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { rhythm }) {
    const { tx, communityId, now } = context
    await tx.put<InboxSettingsDocument>(INBOX_SETTINGS, {
      _id: memberOf(context).memberId, communityId, schemaVersion: 1, rhythm, ...(rhythm === 'weekly' ? { digestReadAt: now } : {})
    })
    return ok({ set: true as const })
  }
}
