import type { ArtefactInput } from '@/contract/artefact-fields'
import { filePurposeOf, reasonCannotAddArtefact, type CitedFacts } from '@/domain/consultation/issue/leave-artefact'
import { withArtefact } from '@/domain/consultation/issue/moves'
import type { Issue } from '@/domain/consultation/issue/issue'
import type { ArtefactContent } from '@/domain/consultation/process/artefact'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { NOTICES, type NoticeDocument } from '@server/application/disclosure/documents'
import { attachFiles } from '@server/application/files/attach'
import { checkWords } from '@server/application/shared/check-words'
import type { CommandContext } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ContentCheck } from '@server/ports/content-check'
import { MEETINGS, type MeetingDocument } from './documents'
import { heldBecause } from './issue-report'
import { putIssue } from './issue-store'
import { atWork, stepBy } from './issue-working'

/** The stage leaves evidence of its work. What it cites is looked at now; what was cited stays with the stage. */
export const addIssueArtefact = (contentCheck: ContentCheck): PreparedCommandHandler<'consultation/addIssueArtefact'> => ({
  permission: PERMISSION_RULES.handler,
  async prepare(_context, { issueId, stageId, artefact, fileIds = [] }) {
    const words = wordsOf(artefact)
    const held = words === '' ? undefined : heldBecause(await checkWords(contentCheck, words))
    return async (context) => {
      const at = await atWork(context, issueId)
      if (at === undefined) return err({ code: 'NOT_FOUND' })
      const { content, cited } = await contentOf(context, at.issue, artefact)
      const reason = reasonCannotAddArtefact({ ...at, stageId, content, cited, files: fileIds.length, now: context.now })
      if (reason !== undefined) return err(reason)
      const files = await attachFiles(context, fileIds, { kind: filePurposeOf(artefact.kind), id: issueId })
      if (!files.ok) return files
      const issue = withArtefact(at.issue, stepBy(at, context.now), content, files.value, held)
      await putIssue(context, at.issue, issue, held === undefined ? 'issueProgress' : undefined)
      return ok({ artefactNo: issue.artefacts[issue.artefacts.length - 1]?.no ?? 0 })
    }
  }
})

/** Everything in it that somebody wrote; ids and days are none. */
const wordsOf = (artefact: ArtefactInput): string =>
  Object.entries(artefact)
    .flatMap(([field, value]) => (typeof value === 'string' && !NO_WORDS.has(field) ? [value] : []))
    .join('\n')
const NO_WORDS: ReadonlySet<string> = new Set(['kind', 'meetingId', 'pollId', 'noticeId', 'day', 'postedOn', 'modeId'])

interface Cited {
  readonly content: ArtefactContent
  readonly cited: CitedFacts
}

/** The artefact as it is kept, with what is true of the things that it cites. */
async function contentOf(context: CommandContext, issue: Issue, artefact: ArtefactInput): Promise<Cited> {
  switch (artefact.kind) {
    case 'voteResult':
      return citedVote(context, issue, artefact.pollId)
    case 'decisionNotice': {
      const { postedAt, cited } = await citedNotice(context, issue, artefact.noticeId)
      return { content: { ...artefact, postedOn: dayOf(postedAt) }, cited }
    }
    case 'outcomeNotice': {
      const { postedAt, cited } = artefact.noticeId === undefined ? { postedAt: context.now, cited: {} } : await citedNotice(context, issue, artefact.noticeId)
      // What came of it cannot be read before there is something to read: the decision's own notice says it from this stage on.
      const since = issue.now?.since ?? context.now
      return { content: plain({ ...artefact, postedOn: dayOf(postedAt < since ? since : postedAt) }), cited }
    }
    case 'minutes':
    case 'attendance':
      return { content: plain(artefact), cited: artefact.meetingId === undefined ? {} : await citedMeeting(context, issue, artefact.meetingId) }
    default:
      return { content: plain(artefact), cited: {} }
  }
}

/** Storage keeps no explicit `undefined`, and the domain knows none. */
const plain = (artefact: object): ArtefactContent => Object.fromEntries(Object.entries(artefact).filter(([, value]) => value !== undefined)) as unknown as ArtefactContent

async function citedVote(context: CommandContext, issue: Issue, pollId: string): Promise<Cited> {
  const poll = (await context.tx.peek<PollDocument>(POLLS, pollId))?.poll
  const published = poll?.kind === 'published' ? poll : undefined
  return { content: { kind: 'voteResult', pollId, passed: published?.outcome.kind === 'passed' }, cited: { votePublished: published !== undefined, ofThisIssue: await isVoteOf(context, issue, pollId) } }
}

/** The vote that a stage referred it to, or that a meeting on it handed over. */
async function isVoteOf({ tx }: CommandContext, issue: Issue, pollId: string): Promise<boolean> {
  if (issue.pollId === pollId) return true
  const meetings = await Promise.all(issue.meetingIds.map((id) => tx.peek<MeetingDocument>(MEETINGS, id)))
  return meetings.some((meeting) => meeting?.agenda.some((item) => item.issueId === issue.id && item.pollId === pollId))
}

/** When a notice went on the board, and whether it is on it. */
async function citedNotice(context: CommandContext, issue: Issue, noticeId: string): Promise<{ readonly postedAt: Instant; readonly cited: CitedFacts }> {
  const document = await context.tx.peek<NoticeDocument>(NOTICES, noticeId)
  if (document === undefined || document.notice.takenDown !== undefined) return { postedAt: context.now, cited: { noticeOnBoard: false } }
  return { postedAt: document.publishedAt, cited: { noticeOnBoard: true, ofThisIssue: await isVoteOf(context, issue, document.notice.pollId) } }
}

async function citedMeeting({ tx }: CommandContext, issue: Issue, meetingId: string): Promise<CitedFacts> {
  const meeting = await tx.peek<MeetingDocument>(MEETINGS, meetingId)
  const meetingClosed = meeting?.state === 'closed' || meeting?.state === 'published'
  return { meetingClosed, ofThisIssue: issue.meetingIds.includes(meetingId), ...(meeting?.closedAt === undefined ? {} : { meetingDay: dayOf(meeting.closedAt) }) }
}
