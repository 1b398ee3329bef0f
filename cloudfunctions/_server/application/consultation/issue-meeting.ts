import type { CommandContext } from '@server/pipeline/context'
import { ISSUES, type IssueDocument } from './issue-documents'
import { getIssue } from './issue-store'

/** Meetings of one issue; a matter that needs more is another matter. */
const MEETINGS_MAX = 20

/** A meeting has an issue on its agenda: the issue's page shows it. Nothing where the issue is not there. One operation, two with the write. */
export async function linkIssueMeeting(context: CommandContext, issueId: string, meetingId: string): Promise<void> {
  const issue = await getIssue(context, issueId)
  if (issue === undefined || issue.meetingIds.includes(meetingId) || issue.meetingIds.length >= MEETINGS_MAX) return
  await context.tx.put<IssueDocument>(ISSUES, { ...issue, meetingIds: [...issue.meetingIds, meetingId] })
}

/** A meeting that no longer has it on its agenda. */
export async function unlinkIssueMeeting(context: CommandContext, issueId: string, meetingId: string): Promise<void> {
  const issue = await getIssue(context, issueId)
  if (issue === undefined || !issue.meetingIds.includes(meetingId)) return
  await context.tx.put<IssueDocument>(ISSUES, { ...issue, meetingIds: issue.meetingIds.filter((id) => id !== meetingId) })
}
