import type { ParsedInputOf } from '@/contract/actions'
import { settled, type SettledWith, type Words } from '@/domain/consultation/issue/moves'
import { partyStudyOf } from '@/domain/consultation/issue/party-study'
import { reasonCannotSettle, type Settlement } from '@/domain/consultation/issue/settle'
import type { IssueStateKind } from '@/domain/consultation/issue/issue'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { ChangeCode } from '@/domain/followup/subject'
import { err, ok, type Result } from '@/domain/shared/result'
import type { RefusalOf } from '@/contract/actions'
import { draftPollFor } from '@server/application/ballot/draft-for'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import { attachFiles } from '@server/application/files/attach'
import { openUndertakingFor } from '@server/application/followup/open-undertaking'
import { checkWords } from '@server/application/shared/check-words'
import type { CommandContext } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ContentCheck } from '@server/ports/content-check'
import { adultsOf } from './issue-asked'
import { movedAs } from './issue-moved'
import { heldBecause } from './issue-report'
import { putIssue } from './issue-store'
import { atWork, stepBy, type AtWork } from './issue-working'
import { communityKindOf } from './template-find'

type Input = ParsedInputOf<'consultation/settleIssueStage'>
type Refused = RefusalOf<'consultation/settleIssueStage'>

/** Ends a stage: solved, one on, one up, to a vote, or rejected; with the vote or the undertaking that this hands over to, in one step. */
export const settleIssueStage = (contentCheck: ContentCheck): PreparedCommandHandler<'consultation/settleIssueStage'> => ({
  permission: PERMISSION_RULES.handler,
  async prepare(_context, input) {
    const words = wordsOf(input)
    const held = words === '' ? undefined : heldBecause(await checkWords(contentCheck, words))
    return (context) => settle(context, input, held === undefined ? {} : { held })
  }
})

async function settle(context: CommandContext, input: Input, { held }: Words) {
  const { issueId, stageId } = input
  const at = await atWork(context, issueId)
  if (at === undefined) return err({ code: 'NOT_FOUND' as const })
  const settlement = { ...settlementOf(input), ...(await isVoteOfAPart(context, at.issue.unitId, input)) }
  const communityKind = await communityKindOf({ get: context.tx.peek }, context.communityId)
  const reason = reasonCannotSettle({ ...at, stageId, settlement, communityKind, now: context.now })
  if (reason !== undefined) return err(reason)
  const handedOver = await handOver(context, at, input)
  if (!handedOver.ok) return handedOver
  const { pollId, undertakingId } = handedOver.value
  const words = { ...('text' in input && input.text !== undefined ? { text: input.text } : {}), ...(held === undefined ? {} : { held }) }
  const moved = settled(at.issue, at.template, settlement, stepBy(at, context.now), { ...words, ...handedOver.value })
  const issue = moved.handledAt === undefined ? moved : { ...moved, asked: await adultsOf(context, moved.unitId) }
  const document = await putIssue(context, at.issue, issue, changeOf(issue.state.kind, input.outcome), undertakingId)
  return ok({ ...movedAs(document), ...(pollId === undefined ? {} : { pollId }), ...(undertakingId === undefined ? {} : { undertakingId }) })
}

/** What an outcome brings: pictures, the draft of a vote with everything in it, or the undertaking. */
async function handOver(context: CommandContext, { issue, template }: AtWork, input: Input): Promise<Result<SettledWith, Refused>> {
  if (input.outcome === 'refer') {
    const partyStudy = input.poll.partyStudy ?? partyStudyOf(issue, template)
    const drafted = await draftPollFor(context, { ...input.poll, adHocReason: undefined, partyStudy }, issue.id)
    return drafted.ok ? ok({ pollId: drafted.value.pollId, pollClosesAt: input.poll.closesAt }) : drafted
  }
  if (input.outcome === 'escalate' || input.outcome === 'reject') return ok({})
  const files = input.outcome === 'solve' ? await attachFiles(context, input.fileIds ?? [], { kind: 'progress', id: issue.id }) : ok([])
  if (!files.ok || input.carryOut === undefined) return files.ok ? ok({ files: files.value }) : files
  const opened = await openUndertakingFor(context, { kind: 'issue', id: issue.id }, { ...input.carryOut, unitId: issue.unitId })
  return opened.ok ? ok({ files: files.value, undertakingId: opened.value.undertakingId }) : opened
}

/** The group that would vote is not the issue's own, or the issue is the whole community's. A grid lies across groups or in one; who knows is the committee. */
async function isVoteOfAPart({ tx }: CommandContext, unitId: string, input: Input): Promise<Pick<Settlement, 'voteOfAPart'>> {
  const groupId = input.outcome === 'refer' ? input.poll.groupId : undefined
  if (groupId === undefined || groupId === unitId) return {}
  return (await tx.peek<UnitDocument>(UNITS, unitId))?.kind === 'grid' ? {} : { voteOfAPart: true }
}

function settlementOf(input: Input): Settlement {
  const { outcome } = input
  return {
    outcome,
    hasPlan: 'carryOut' in input && input.carryOut !== undefined,
    ...('reason' in input && input.reason !== undefined ? { reason: input.reason } : {}),
    ...('legalGround' in input && input.legalGround !== undefined ? { legalGround: input.legalGround } : {}),
    ...('toStageId' in input && input.toStageId !== undefined ? { toStageId: input.toStageId } : {}),
    ...('poll' in input ? { presetId: input.poll.presetId } : {})
  }
}

const wordsOf = (input: Input): string =>
  [('text' in input ? input.text : undefined) ?? '', ('reason' in input ? input.reason : undefined) ?? '', ('legalGround' in input ? input.legalGround : undefined) ?? ''].filter((words) => words !== '').join('\n')

/** What followers are told. */
function changeOf(state: IssueStateKind, outcome: Input['outcome']): ChangeCode {
  if (state === 'carryingOut') return 'undertakingOpened'
  const codes = { solve: 'issueSolved', advance: 'issueMovedOn', escalate: 'issueEscalated', refer: 'issueToVote', reject: 'issueRejected' } as const
  return codes[outcome]
}
