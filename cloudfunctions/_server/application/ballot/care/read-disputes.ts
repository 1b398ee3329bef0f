import type { DisputesView } from '@/contract/ballot-care'
import { phaseOf, ruleOf } from '@/domain/ballot/poll-phase'
import { DISPUTE_KINDS, disputesEndAt, reasonCannotDispute } from '@/domain/ballot/secret/dispute'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { POLLS, VOTES, voteIdOf, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { partsOutside, rowOfMember, unitOfMember } from '@server/application/ballot/frozen-roll'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { brokenPromises, disputeView } from './dispute-views'
import { careOfPoll, reviewFor, type PollCare } from './review-of-poll'

/** A text that satisfies the rule on texts, to ask whether time and unit would. */
const ANY_TEXT = 'x'

/** 申诉 of one poll for a resident: what can be said, what was said by this unit, and how many others did. */
export const readDisputes: QueryHandler<'ballot/readDisputes'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId }) {
    const document = await context.reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft' || document.poll.terms.ballotMode !== 'secret') return err({ code: 'NOT_FOUND' })
    const care = await careOfPoll(context, pollId)
    const unitId = unitOfMember(document, memberOf(context).member)
    const own = care.disputes.filter((each) => each.unitId === unitId)
    const [head, kinds, mine] = await Promise.all([careHead(context, document, care), kindsFor(context, document, care), Promise.all(own.map((each) => disputeView(context, each)))])
    const endsAt = disputesEndAt(document.poll)
    const view: DisputesView = { ...head, kinds, mine: [...mine].reverse(), ...(endsAt === undefined ? {} : { endsAt }) }
    return ok(view)
  }
}

/** What every page about a poll's care begins with. */
export async function careHead(context: QueryContext, { _id: pollId, poll }: PollDocument, care: PollCare) {
  const review = reviewFor(poll, care, memberOf(context).member)
  return {
    pollId,
    question: poll.terms.question,
    phase: phaseOf(poll, context.now),
    unit: ruleOf(poll).mode.unit,
    counts: care.counts,
    replaced: care.replaced,
    brokenPromises: await brokenPromises(context, pollId),
    ...(review === undefined ? {} : { review })
  }
}

async function kindsFor(context: QueryContext, document: PollDocument, { disputes }: PollCare): Promise<DisputesView['kinds']> {
  const { reader, now } = context
  const { member } = memberOf(context)
  const unitId = unitOfMember(document, member)
  const [row, slot] = await Promise.all([rowOfMember(partsOutside(reader), document, member), reader.get<VoteDocument>(VOTES, voteIdOf(document._id, unitId))])
  return DISPUTE_KINDS.map((kind) => {
    const earlier = disputes.filter((each) => each.unitId === unitId && each.kind === kind)
    const cannot = reasonCannotDispute({ poll: document.poll, kind, text: ANY_TEXT, withPromise: false, onRoll: row !== undefined, taken: slot !== undefined, earlier, now })
    return { kind, ...(cannot === undefined ? {} : { cannot: cannot.code }) }
  })
}
