import { UNSEEN_SHOWN } from '@/domain/community/waiting'
import { DIGEST_EVERY_MS, inboxOf, isTold, unseenChanges, type InboxRhythm } from '@/domain/followup/inbox'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { addMs, type Instant } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { INBOX_SETTINGS, type InboxSettingsDocument } from './documents'
import { countUnseen, followedBy } from './followed'

const PAGE = 20

/** What changed in what the caller follows. Nothing was written for it when it changed. */
export const inbox: QueryHandler<'followup/inbox'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { page }) {
    const [followed, settings] = await Promise.all([followedBy(context), settingsOf(context)])
    const entries = inboxOf(followed)
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
  const { rhythm, digestReadAt } = await settingsOf(context)
  if (!isTold(rhythm, digestReadAt, context.now)) return 0
  return countUnseen(context, UNSEEN_SHOWN + 1, (each) => unseenChanges(each) > 0)
}

interface Settings {
  readonly rhythm: InboxRhythm
  readonly digestReadAt?: Instant
}
const settingsOf = async (context: QueryContext): Promise<Settings> =>
  (await context.reader.get<InboxSettingsDocument>(INBOX_SETTINGS, memberOf(context).memberId)) ?? { rhythm: 'eachChange' }

const digestDue = ({ rhythm, digestReadAt }: Settings, now: Instant): Instant | undefined =>
  digestReadAt === undefined || isTold(rhythm, digestReadAt, now) ? undefined : addMs(digestReadAt, DIGEST_EVERY_MS)
