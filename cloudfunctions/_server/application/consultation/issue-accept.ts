import { reasonCannotAccept } from '@/domain/consultation/issue/accept'
import { accepted } from '@/domain/consultation/issue/moves'
import { officeOf } from '@/domain/consultation/issue/responsible'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { movedAs } from './issue-moved'
import { getIssue, putIssue } from './issue-store'
import { workerOf } from './issue-worker'
import { communityKindOf, templateEdition, templateInForce } from './template-find'

/** The first stage takes an issue on: from now on it goes by one edition of one process, whatever becomes of that later. */
export const acceptIssue: CommandHandler<'consultation/acceptIssue'> = {
  permission: PERMISSION_RULES.handler,
  async run(context, { issueId, templateId }) {
    const before = await getIssue(context, issueId)
    if (before === undefined) return err({ code: 'NOT_FOUND' })
    const reading = { get: context.tx.peek }
    const template = templateId === undefined ? await templateEdition(reading, before.templateId, before.templateVersion) : await templateInForce(reading, templateId)
    const worker = await workerOf(context)
    const reason = reasonCannotAccept({ issue: before, worker, template, communityKind: await communityKindOf(reading, context.communityId) })
    if (reason !== undefined) return err(reason)
    assert(template !== undefined && before.now !== undefined, 'what can be accepted has a way to go')
    const office = officeOf(worker, before.unitId, before.now.roles) ?? officeOf(worker, before.unitId, template.stages[0]?.roles ?? []) ?? 'committeeMember'
    const issue = accepted(before, template, { office, memberId: worker.memberId, at: context.now })
    return ok(movedAs(await putIssue(context, before, issue, 'issueAccepted')))
  }
}
