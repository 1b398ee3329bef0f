import type { Issue } from '@/domain/consultation/issue/issue'
import { isUnseen } from '@/domain/consultation/issue/issue'
import { nextChange, type ChangeCode } from '@/domain/followup/subject'
import { announce } from '@server/application/followup/tell'
import type { CommandContext } from '@server/pipeline/context'
import { ISSUES, projectionOf, type IssueDocument } from './issue-documents'

export const getIssue = ({ tx }: Pick<CommandContext, 'tx'>, issueId: string): Promise<IssueDocument | undefined> => tx.get<IssueDocument>(ISSUES, issueId)

/**
 * Puts an issue after a step. With a `code` the step is a public change: whoever follows is told once, in the same step.
 * Two operations at most, beside the read.
 */
export async function putIssue(context: CommandContext, before: IssueDocument, issue: Issue, code?: ChangeCode, undertakingId?: string): Promise<IssueDocument> {
  const { tx, communityId, now } = context
  const change = code === undefined ? before.change : nextChange(before.change, code, now, undertakingId)
  const { _id, schemaVersion, headline, unitName, quarter } = before
  const document: IssueDocument = { ...bare(issue), ...projectionOf(issue, communityId, before), _id, communityId, schemaVersion, headline, unitName, quarter, change }
  await tx.put<IssueDocument>(ISSUES, document)
  if (code !== undefined && !isUnseen(issue)) await announce(context, { kind: 'issue', id: _id }, headline, change)
  return document
}

/** The issue without what the lists needed of its earlier state: a desk that it has left must not stay on it. */
function bare({ desk: _desk, standInDesk: _standIn, ...issue }: Issue & Partial<Pick<IssueDocument, 'desk' | 'standInDesk'>>): Issue {
  return issue
}
