import type { SecretView } from '@/contract/ballot-secret'
import type { Poll } from '@/domain/ballot/poll'
import { countDisputes, type DisputeCounts } from '@/domain/ballot/secret/dispute'
import { reviewOf, type Review } from '@/domain/ballot/secret/review'
import type { Role } from '@/domain/community/roles'
import { splitsShown } from '@/domain/disclosure/public-outcome'
import type { MemberDocument } from '@server/application/community/documents'
import { roleToConfirm } from '@server/application/ballot/confirmer'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import { disputesByPoll, type DisputeDocument } from './documents'
import { replacedOfPoll } from './replaced-of-poll'

type Reading = Pick<QueryContext, 'reader' | 'communityId' | 'now'>

/** What happened around the ballots of one secret poll. */
export interface PollCare {
  readonly disputes: readonly DisputeDocument[]
  readonly counts: DisputeCounts
  readonly replaced: number
}

export async function careOfPoll(context: Reading, pollId: string): Promise<PollCare> {
  const [disputes, replaced] = await Promise.all([listAll<DisputeDocument>(context.reader, disputesByPoll, [context.communityId, pollId]), replacedOfPoll(context, pollId)])
  return { disputes, counts: countDisputes(disputes, context.now), replaced }
}

/** Those who watch over the count see it before it is published. */
const SEES_COUNT: readonly Role[] = ['committeeMember', 'partySecretary', 'supervisor']

/** 须复核 as this viewer may know it; undefined before there is a result, and for whom there is none yet. */
export function reviewFor(poll: Poll, { counts, replaced }: Pick<PollCare, 'counts' | 'replaced'>, viewer: MemberDocument | undefined): Review | undefined {
  if (poll.terms.ballotMode !== 'secret' || !('outcome' in poll)) return undefined
  const review = reviewOf(poll.outcome, replaced, counts)
  const watches = viewer !== undefined && (roleToConfirm(poll, viewer) !== undefined || SEES_COUNT.some((role) => viewer.roles.includes(role)))
  if (watches) return review
  if (poll.kind !== 'published') return undefined
  if (splitsShown(poll.outcome.heads.counts.participating, poll.manifest.splitsFloor)) return review
  // How close it was would tell the split that is withheld, and so would the number of disputes at which the flag goes up: anything flags.
  const { margin, replaced: taken, disputed } = review
  return { flagged: margin !== undefined && taken + disputed > 0, replaced: taken, disputed }
}

/** The part of a secret poll's view that comes from its care. */
export async function secretCareView(context: Reading, poll: Poll, viewer: MemberDocument): Promise<Pick<SecretView, 'replaced' | 'disputes' | 'review'>> {
  const care = await careOfPoll(context, poll.id)
  const review = reviewFor(poll, care, viewer)
  return { replaced: care.replaced, disputes: care.counts, ...(review === undefined ? {} : { review }) }
}

/** The same where nothing but the result is shown: on the notice. Nothing for a poll that was not secret. */
export async function noticeReview(context: Reading, poll: Poll, viewer: MemberDocument | undefined): Promise<Pick<SecretView, 'review'>> {
  if (poll.terms.ballotMode !== 'secret') return {}
  const review = reviewFor(poll, await careOfPoll(context, poll.id), viewer)
  return review === undefined ? {} : { review }
}
