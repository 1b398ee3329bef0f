import { isFinished, unseenChanges, type Followed } from '@/domain/followup/inbox'
import type { Subject } from '@/domain/followup/subject'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { followIdOf, FOLLOWS, INBOX_SETTINGS, type FollowDocument, type InboxSettingsDocument } from './documents'
import { followedBy } from './followed'
import { followedSubject, readSubject } from './subjects'

/** Follows that one transaction marks: two operations each, and one read of the subject. */
const AT_ONCE = 20

export const see: CommandHandler<'followup/see'> = {
  permission: PERMISSION_RULES.member,
  async run(context, input) {
    if (input.what === 'these') {
      for (const { kind, id, no } of input.subjects) await seeOne(context, { kind, id }, no)
      return ok({ left: 0 })
    }
    const unseen = (await followedBy(context)).filter((each) => unseenChanges(each) > 0)
    for (const { subject, change } of unseen.slice(0, AT_ONCE)) await seeOne(context, subject, change.no)
    const left = Math.max(0, unseen.length - AT_ONCE)
    if (left === 0) await digestRead(context)
    return ok({ left })
  }
}

/** Up to `no`, and never back. What is over and read leaves the inbox. */
async function seeOne(context: CommandContext, named: Subject, no: number): Promise<void> {
  const { tx } = context
  const subject = await followedSubject({ get: (collection, id) => tx.peek(collection, id) }, named)
  const facts = subject === undefined ? undefined : await readSubject({ get: (collection, id) => tx.peek(collection, id) }, subject)
  if (subject === undefined || facts === undefined) return
  const id = followIdOf(memberOf(context).memberId, subject)
  const follow = await tx.get<FollowDocument>(FOLLOWS, id)
  if (follow === undefined) return
  const seen: Followed = { subject, ...facts, seenNo: Math.max(follow.seenNo, Math.min(no, facts.change.no)) }
  if (isFinished(seen)) return tx.delete(FOLLOWS, id)
  if (seen.seenNo > follow.seenNo) await tx.put<FollowDocument>(FOLLOWS, { ...follow, seenNo: seen.seenNo })
}

/** From now on a week passes before a weekly reader is told again. */
async function digestRead(context: CommandContext): Promise<void> {
  const settings = await context.tx.get<InboxSettingsDocument>(INBOX_SETTINGS, memberOf(context).memberId)
  if (settings?.rhythm === 'weekly') await context.tx.put<InboxSettingsDocument>(INBOX_SETTINGS, { ...settings, digestReadAt: context.now })
}
