import type { PollCard } from '@/contract/ballot'
import { handlingOf, reasonNoBallot, type CannotVote } from '@/domain/ballot/cast-vote'
import { phaseOf, ruleOf } from '@/domain/ballot/poll-phase'
import { YES_NO } from '@/domain/ballot/selection'
import { needed } from '@/domain/shared/fraction'
import type { MemberDocument } from '@server/application/community/documents'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import type { QueryContext } from '@server/pipeline/context'
import { VOTES, voteIdOf, votesByPoll, type PollDocument, type VoteDocument } from './documents'
import { partsOutside, rowOfMember, unitOfMember } from './frozen-roll'

/** What a member has to do with a poll. */
export interface OwnBallot {
  /** The unit's slot, where its ballot was cast or, in a secret poll, taken. */
  readonly vote: VoteDocument | undefined
  /** Why the member's phone has no ballot now. */
  readonly cannotVote: CannotVote | undefined
}

export async function ownBallot({ reader, now }: QueryContext, document: PollDocument, member: MemberDocument): Promise<OwnBallot> {
  const row = await rowOfMember(partsOutside(reader), document, member)
  const slot = await reader.get<VoteDocument>(VOTES, voteIdOf(document._id, unitOfMember(document, member)))
  const { ballotMode } = document.poll.terms
  const cannotVote = reasonNoBallot({ poll: document.poll, row, by: { channel: 'phone', personId: member.personId }, slot: slot?.channel, now }, handlingOf(ballotMode))
  // A lost phone's token was taken back: the unit may take another.
  const waitsForToken = ballotMode === 'secret' && slot?.channel === 'phone' && slot.token === undefined
  return { vote: waitsForToken ? undefined : slot, cannotVote }
}

/** Units that have used their ballot so far, in a secret poll taken it; the split is not looked at before the count. */
export async function participated({ reader, communityId }: QueryContext, document: PollDocument): Promise<number> {
  const { poll } = document
  if (poll.kind === 'draft' || poll.kind === 'announced') return 0
  if ('outcome' in poll) return poll.outcome.heads.counts.present
  const groups = await reader.countBy(votesByPoll, [communityId, document._id])
  return Object.values(groups).reduce((sum, votes) => sum + votes, 0)
}

export async function pollCard(context: QueryContext, document: PollDocument, member: MemberDocument, own?: OwnBallot): Promise<PollCard> {
  const { poll } = document
  const { mode } = ruleOf(poll)
  const { vote, cannotVote } = own ?? (await ownBallot(context, document, member))
  const eligible = poll.kind === 'draft' ? 0 : poll.roll.units
  const scope = await context.reader.get<UnitDocument>(UNITS, poll.scopeUnitId)
  return {
    pollId: document._id,
    question: poll.terms.question,
    description: poll.terms.description,
    phase: phaseOf(poll, context.now),
    presetId: poll.terms.presetId,
    presetVersion: poll.terms.presetVersion,
    modeId: poll.terms.modeId,
    unit: mode.unit,
    mode: poll.terms.ballotMode,
    method: poll.terms.method ?? YES_NO,
    unitName: scope?.name ?? '',
    eligible,
    participated: await participated(context, document),
    ...(mode.quorum === 'none' ? {} : { needed: needed(eligible, mode.quorum.fraction) }),
    opensAt: poll.terms.opensAt,
    closesAt: poll.terms.closesAt,
    mine: vote !== undefined ? 'voted' : cannotVote === undefined ? 'canVote' : 'cannotVote',
    ...('outcome' in poll && poll.kind === 'published' ? { outcomeKind: poll.outcome.kind } : {}),
    ...(document.noticeId === undefined ? {} : { noticeId: document.noticeId })
  }
}
