import { declined, reasonCannotDecideHeld, released, stepDecided, type DecidingHeld } from '@/domain/consultation/issue/held'
import { isCommittee } from '@/domain/consultation/issue/responsible'
import type { StepBy } from '@/domain/consultation/issue/steps'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { IssueDocument } from './issue-documents'
import { movedAs } from './issue-moved'
import { getIssue, putIssue } from './issue-store'
import { workerOf } from './issue-worker'
import { templateEdition } from './template-find'

/** A person looks at words that the check would not pass. */
export const decideHeldIssue: CommandHandler<'consultation/decideHeldIssue'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { issueId, stepNo, show, reason = '' }) {
    const before = await getIssue(context, issueId)
    if (before === undefined) return err({ code: 'NOT_FOUND' })
    const worker = await workerOf(context)
    const deciding: DecidingHeld = { issue: before, worker, show, reason, ...(stepNo === undefined ? {} : { stepNo }) }
    const refusal = reasonCannotDecideHeld(deciding)
    if (refusal !== undefined) return err(refusal)
    assert(isCommittee(worker), 'only the committee decides what is shown')
    const by: StepBy = { office: worker.roles.includes('committeeMember') ? 'committeeMember' : 'partySecretary', memberId: worker.memberId, at: context.now }
    return ok(movedAs(stepNo === undefined ? await decideReport(context, before, deciding, by) : await putIssue(context, before, stepDecided(before, stepNo, show), show ? 'issueProgress' : undefined)))
  }
}

/** The reporter is told either way; of a declined report nobody else hears. */
async function decideReport(context: CommandContext, before: IssueDocument, { show, reason }: DecidingHeld, by: StepBy): Promise<IssueDocument> {
  if (!show) return putIssue(context, before, declined(before, reason, by), 'issueRejected')
  const template = await templateEdition({ get: context.tx.peek }, before.templateId, before.templateVersion)
  const first = template.stages[0]
  assert(first !== undefined, 'a template has stages')
  return putIssue(context, before, released(before, first, by), 'issueOpened')
}
