import type { ParsedInputOf } from '@/contract/actions'
import { resultTakenUp } from '@/domain/consultation/issue/moves'
import { reasonCannotTakeUp } from '@/domain/consultation/issue/take-up'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { openUndertakingFor } from '@server/application/followup/open-undertaking'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { movedAs } from './issue-moved'
import { putIssue } from './issue-store'
import { atWork, stepBy } from './issue-working'

type Input = ParsedInputOf<'consultation/takeUpVoteResult'>

/** Takes up the result of the vote that a stage referred to: carried out or one on when it passed, back to the stage when not. */
export const takeUpVoteResult: CommandHandler<'consultation/takeUpVoteResult'> = {
  permission: PERMISSION_RULES.handler,
  async run(context, { issueId, pollId, carryOut }: Input) {
    const at = await atWork(context, issueId)
    if (at === undefined) return err({ code: 'NOT_FOUND' })
    const result = await publishedResult(context, pollId)
    const reason = reasonCannotTakeUp({ ...at, pollId, result, hasPlan: carryOut !== undefined })
    if (reason !== undefined) return err(reason)
    assert(result !== undefined, 'only a published result is taken up')
    const opened = carryOut === undefined ? undefined : await openUndertakingFor(context, { kind: 'issue', id: issueId }, { ...carryOut, unitId: at.issue.unitId })
    if (opened !== undefined && !opened.ok) return opened
    const undertakingId = opened?.value.undertakingId
    const issue = resultTakenUp(at.issue, at.template, { pollId, passed: result.passed }, stepBy(at, context.now), undertakingId)
    const document = await putIssue(context, at.issue, issue, result.passed ? 'issueVotePassed' : 'issueVoteFailed', undertakingId)
    return ok({ ...movedAs(document), passed: result.passed, ...(undertakingId === undefined ? {} : { undertakingId }) })
  }
}

/** A vote that was declared void is over without having passed anything; it is known as soon as it is void. */
async function publishedResult({ tx }: CommandContext, pollId: string): Promise<{ readonly passed: boolean } | undefined> {
  const poll = (await tx.get<PollDocument>(POLLS, pollId))?.poll
  if (poll?.kind === 'voided') return { passed: false }
  return poll?.kind === 'published' ? { passed: poll.outcome.kind === 'passed' } : undefined
}
