import type { ChallengeView, PollDetail, TellerChangeView } from '@/contract/ballot'
import type { ConfirmingRole, Poll } from '@/domain/ballot/poll'
import { challengesEndAt } from '@/domain/ballot/poll-phase'
import { answerDueAt } from '@/domain/ballot/roll-challenge'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Role } from '@/domain/community/roles'
import { err, ok } from '@/domain/shared/result'
import { splitsShown } from '@/domain/disclosure/public-outcome'
import type { MemberDocument } from '@server/application/community/documents'
import { nameFor, nameInOffice } from '@server/application/community/names'
import { meetingsByPoll, type MeetingDocument } from '@server/application/consultation/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { challengesOfPoll } from './challenges-of-poll'
import { roleToConfirm } from './confirmer'
import { POLLS, type ChallengeDocument, type PollDocument } from './documents'
import { seesDrafts } from './list-polls'
import { ownBallot, pollCard, type OwnBallot } from './poll-card'
import { releasedOfPoll } from './release-channel'
import { mayReadBoard } from './secret/read-board'
import { secretView } from './secret/secret-view'

/** Everything about one vote that this member may know. */
export const readPoll: QueryHandler<'ballot/readPoll'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId }) {
    const { member } = memberOf(context)
    const document = await context.reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || (document.kind === 'draft' && !seesDrafts(member.roles))) return err({ code: 'NOT_FOUND' })
    const own = await ownBallot(context, document, member)
    const [card, challenges, meetings, confirmations, counting, released, secret] = await Promise.all([
      pollCard(context, document, member, own),
      challengeViews(context, pollId, member),
      context.reader.list<MeetingDocument>(meetingsByPoll, [context.communityId, pollId], { limit: 1 }),
      confirmationViews(context, document.poll, member),
      countingView(context, document.poll, member),
      releasedOfPoll(context, pollId),
      secretView(context, document, own, member)
    ])
    const meetingId = meetings.items[0]?._id
    const detail: PollDetail = { ...card, ...termsView(document.poll), ...ownView(document.poll, own, member), ...lifeView(document.poll, member), challenges, confirmations, ...counting, ...(released === 0 ? {} : { released }), ...(secret === undefined ? {} : { secret }), ...(meetingId === undefined ? {} : { meetingId }) }
    return ok(detail)
  }
}

const termsView = ({ terms }: Poll) => ({
  channels: terms.channels,
  ...(terms.adHocReason === undefined ? {} : { adHocReason: terms.adHocReason }),
  ...(terms.partyStudy === undefined ? {} : { partyStudy: terms.partyStudy })
})

const ownView = (poll: Poll, { vote, cannotVote }: OwnBallot, member: MemberDocument) => ({
  ...(vote === undefined ? {} : { myChannel: vote.channel }),
  // The household's choice is shown to the 户代表 who made it, not to the whole family.
  ...(vote?.choice === undefined || vote.personId !== member.personId ? {} : { myChoice: vote.choice }),
  ...(cannotVote === undefined ? {} : { cannotVote: cannotVote.code }),
  iAmTeller: 'officers' in poll && poll.officers.tellers.includes(member.personId)
})

/** Before the result is published only those who count and confirm it see it, and who can read the board it can be counted from. */
const SEES_COUNT: readonly Role[] = ['committeeMember', 'partySecretary', 'supervisor']

function lifeView(poll: Poll, member: MemberDocument) {
  const role = roleToConfirm(poll, member)
  const seesOutcome = splitIsPublic(poll) || mayReadBoard(poll, member) || role !== undefined || SEES_COUNT.some((each) => member.roles.includes(each))
  return {
    ...(poll.kind === 'draft' ? {} : { noticeAt: poll.noticeAt, roll: { version: poll.roll.version, hash: poll.roll.hash } }),
    ...(poll.kind === 'announced' ? { challengesEndAt: challengesEndAt(poll) } : {}),
    ...('manifestHash' in poll ? { manifestHash: poll.manifestHash } : {}),
    ...('outcome' in poll && seesOutcome ? { outcome: poll.outcome } : {}),
    ...(poll.kind === 'voided' ? { voidReason: poll.reason } : {}),
    ...(role === undefined ? {} : { canConfirmAs: role })
  }
}

/** As on the notice: the split of too few votes would tell who chose what. */
const splitIsPublic = (poll: Poll): boolean => poll.kind === 'published' && splitsShown(poll.outcome.heads.counts.participating, poll.manifest.splitsFloor)

async function challengeViews(context: QueryContext, pollId: string, member: MemberDocument): Promise<readonly ChallengeView[]> {
  const challenges = await challengesOfPoll(context, pollId)
  return Promise.all(challenges.map((challenge) => challengeView(context, challenge, member)))
}

/** What is said in a challenge is about neighbours: those who answer and those who watch read it, as with objections. */
const READS_CHALLENGES: readonly Role[] = ['committeeMember', 'supervisor']

async function challengeView({ reader }: QueryContext, challenge: ChallengeDocument, member: MemberDocument): Promise<ChallengeView> {
  const { answer } = challenge
  const reads = challenge.by === member.personId || READS_CHALLENGES.some((role) => member.roles.includes(role))
  return {
    challengeId: challenge._id,
    about: challenge.about,
    ...(reads ? { text: challenge.text } : {}),
    by: await nameFor(reader, challenge.by, member),
    at: challenge.filedAt,
    answerBy: answerDueAt(challenge),
    ...(answer === undefined ? {} : { answer: { upheld: answer.upheld, text: answer.text, at: answer.at } })
  }
}

async function confirmationViews({ reader }: QueryContext, poll: Poll, member: MemberDocument): Promise<PollDetail['confirmations']> {
  if (!('confirmations' in poll)) return []
  const given = Object.entries(poll.confirmations).flatMap(([role, each]) => (each === undefined ? [] : [{ role: role as ConfirmingRole, ...each }]))
  return Promise.all(given.map(async ({ role, by, at }) => ({ role, at, by: await nameInOffice(reader, by, member) })))
}

/** 监票人, and who stepped in for whom: whoever the village trusts with its slips is known to it. */
async function countingView({ reader, caller }: QueryContext, poll: Poll, member: MemberDocument): Promise<Pick<PollDetail, 'tellers' | 'tellerChanges'>> {
  if (!('officers' in poll)) return {}
  const named = (personId: string) => nameInOffice(reader, personId, member)
  const mayReplace = PERMISSION_RULES.committee.allows(caller)
  const tellers = await Promise.all(poll.officers.tellers.map(async (personId) => ({ name: await named(personId), ...(mayReplace ? { personId } : {}) })))
  if (poll.tellerChanges === undefined) return { tellers }
  const tellerChanges = await Promise.all(poll.tellerChanges.map(async ({ out, in: incoming, reason, on }): Promise<TellerChangeView> => ({ out: await named(out), in: await named(incoming), reason, on })))
  return { tellers, tellerChanges }
}
