import { nextDigestAt } from '@/domain/messages/message'
import { addMs, DAY_MS, type Instant } from '@/domain/shared/instant'
import type { ChangeCode, Subject, SubjectChange } from './subject'

/** Told of each change as it comes, or once a week. The inbox itself always shows everything. */
export const INBOX_RHYTHMS = ['eachChange', 'weekly'] as const
export type InboxRhythm = (typeof INBOX_RHYTHMS)[number]

/** Follows that an inbox reads, newest first. */
export const FOLLOWS_READ_MAX = 100

/** A followed subject as it stands, with the last change that its follower has read. */
export interface Followed {
  readonly subject: Subject
  readonly headline: string
  readonly change: SubjectChange
  readonly seenNo: number
}

/** One subject in the inbox: its last change, and how many there were since it was read. */
export interface InboxEntry {
  readonly subject: Subject
  readonly headline: string
  readonly change: SubjectChange
  readonly changes: number
}

/** After these nothing more is expected of a subject. */
const FINAL_CODES: ReadonlySet<ChangeCode> = new Set([
  'issueRejected', 'issueWithdrawn', 'issueCarriedOut', 'topicDeclined', 'meetingCancelled', 'undertakingDone'
])

export const unseenChanges = ({ change, seenNo }: Pick<Followed, 'change' | 'seenNo'>): number => Math.max(0, change.no - seenNo)
/** What was read and has not moved for so long is no news. */
export const QUIET_MS = 30 * DAY_MS

/** Over and read: it leaves the inbox. */
export const isFinished = (followed: Pick<Followed, 'subject' | 'change' | 'seenNo'>): boolean => unseenChanges(followed) === 0 && isFinal(followed)

/** A meeting may have decided several things: that one of them is done does not end it. */
const isFinal = ({ subject, change }: Pick<Followed, 'subject' | 'change'>): boolean =>
  FINAL_CODES.has(change.code) && !(subject.kind === 'meeting' && change.code === 'undertakingDone')

const isQuiet = (followed: Followed, now: Instant): boolean => unseenChanges(followed) === 0 && now >= addMs(followed.change.at, QUIET_MS)
const entryOf = (followed: Followed): InboxEntry => ({ subject: followed.subject, headline: followed.headline, change: followed.change, changes: unseenChanges(followed) })
const newestFirst = (one: Pick<Followed, 'change'>, other: Pick<Followed, 'change'>): number => other.change.at - one.change.at

/** The inbox: unread first, within both the newest change first. */
export function inboxOf(followed: readonly Followed[], now: Instant): readonly InboxEntry[] {
  const entries = followed.filter((each) => !isFinished(each) && !isQuiet(each, now)).map(entryOf)
  return [...entries.filter((each) => each.changes > 0).sort(newestFirst), ...entries.filter((each) => each.changes === 0).sort(newestFirst)]
}

/** 一周汇总: each subject once, with its last change and the number of changes not yet read; newest first. */
export const digestOf = (followed: readonly Followed[]): readonly InboxEntry[] =>
  followed.filter((each) => unseenChanges(each) > 0).map(entryOf).sort(newestFirst)

/** Whether a member is to be told now that there is something new. Weekly: on the day of the digests, the first one after the last was read. */
export const isTold = (rhythm: InboxRhythm, digestReadAt: Instant | undefined, now: Instant): boolean =>
  rhythm === 'eachChange' || digestReadAt === undefined || now >= nextDigestAt(digestReadAt)
