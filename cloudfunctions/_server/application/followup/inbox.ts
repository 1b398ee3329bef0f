import { UNSEEN_SHOWN } from '@/domain/community/waiting'
import { inboxOf, isTold, unseenChanges } from '@/domain/followup/inbox'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { nextDigestAt } from '@/domain/messages/message'
import type { Instant } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { countUnseen, followedBy } from './followed'
import { settingsOf, type InboxSettings } from './rhythm'

const PAGE = 20

/** What changed in what the caller follows. Nothing was written for it when it changed. */
export const inbox: QueryHandler<'followup/inbox'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { page }) {
    const [followed, settings] = await Promise.all([followedBy(context), settingsOf(context.reader, memberOf(context).memberId)])
    const entries = inboxOf(followed, context.now)
    const digestDueAt = digestDue(settings, context.now)
    return ok({
      entries: entries.slice(page * PAGE, (page + 1) * PAGE),
      ...(entries.length > (page + 1) * PAGE ? { nextPage: page + 1 } : {}),
      unseen: entries.filter((each) => each.changes > 0).length,
      rhythm: settings.rhythm,
      ...(digestDueAt === undefined ? {} : { digestDueAt })
    })
  }
}

/** Subjects with something unread, at most UNSEEN_SHOWN + 1; none while a weekly digest is not due. For the first page. */
export async function unseenCount(context: QueryContext): Promise<number> {
  if (context.caller.member === undefined) return 0
  const { rhythm, digestReadAt } = await settingsOf(context.reader, context.caller.member.id)
  if (!isTold(rhythm, digestReadAt, context.now)) return 0
  return countUnseen(context, UNSEEN_SHOWN + 1, (each) => unseenChanges(each) > 0)
}

const digestDue = ({ rhythm, digestReadAt }: InboxSettings, now: Instant): Instant | undefined =>
  digestReadAt === undefined || isTold(rhythm, digestReadAt, now) ? undefined : nextDigestAt(digestReadAt)
