import { carriedOut } from '@/domain/consultation/issue/moves'
import type { CommandContext } from '@server/pipeline/context'
import { adultsOf } from './issue-asked'
import { getIssue, putIssue } from './issue-store'
import { templateEdition } from './template-find'

/**
 * The last milestone of an issue's undertaking was accepted: the stage that was to follow begins, or the issue is solved.
 * Nothing happens to an issue that is not being carried out. Reads one document and writes two.
 */
export async function issueCarriedOut(context: CommandContext, issueId: string): Promise<void> {
  const before = await getIssue(context, issueId)
  if (before?.state.kind !== 'carryingOut') return
  const template = await templateEdition({ get: context.tx.peek }, before.templateId, before.templateVersion)
  const done = carriedOut(before, template, context.now)
  const issue = done.handledAt === undefined ? done : { ...done, asked: await adultsOf(context, done.unitId) }
  // What still has a stage before it is not over: whoever follows it goes on being told, and is not asked for a grade yet.
  await putIssue(context, before, issue, issue.handledAt === undefined ? 'issueMovedOn' : 'issueCarriedOut')
}
