import type { CommitteeTodo, Home } from '@/contract/community'
import { phaseOf } from '@/domain/ballot/poll-phase'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { balancesOf } from '@server/application/ledger/balances'
import { dayOf } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { challengesOpen, pollsByKind, type PollDocument } from '@server/application/ballot/documents'
import { pollCareWaitingFor } from '@server/application/ballot/care/waiting'
import { ownBallot, pollCard } from '@server/application/ballot/poll-card'
import { keysWaitingFor } from '@server/application/ballot/secret/waiting-keys'
import { ATTENDANCE, attendanceIdOf, meetingsByStart, type AttendanceDocument, type MeetingDocument } from '@server/application/consultation/documents'
import { issuesWaitingFor } from '@server/application/consultation/issue-waiting'
import { meetingsWaitingFor, topicsWaitingFor } from '@server/application/consultation/meeting-waiting'
import { noticesByDay, objectionsOpen, type NoticeDocument } from '@server/application/disclosure/documents'
import { noticeCard } from '@server/application/disclosure/notice-card'
import { unseenCount } from '@server/application/followup/inbox'
import { photosWaitingFor } from '@server/application/files/list-held'
import { undertakingsWaitingFor, visitsWaitingFor } from '@server/application/followup/waiting'
import { hoursWaitingFor } from '@server/application/volunteers/waiting'
import { mediationWaiting } from '@server/application/mediation/waiting'
import { schemeWaitingFor } from '@server/application/scheme/waiting'
import { claimsWaitingFor } from '@server/application/claims/waiting'
import { fundWaitingFor } from '@server/application/ledger/fund/waiting'
import { accountsWaitingFor } from '@server/application/ledger/accounts/waiting'
import { shopWaitingFor } from '@server/application/ledger/shop/waiting'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { tenantReader } from '@server/pipeline/tenancy'
import { bindingsByState, memberIdOf, MEMBERS, type MemberDocument } from './documents'
import { identityOf } from './open-invitation'
import { loadSession } from './session'
import { waitingMatters, type WaitingSource } from './waiting-matters'

/** Meetings of one day that a screen can name; the soonest is shown. */
const MEETINGS_LOOKED_AT = 5
const WAITING_MAX = 5
/** Offices and parties; whoever is none of them is asked for in vain, and cheaply. */
const WAITING_SOURCES: readonly WaitingSource[] = [issuesWaitingFor, topicsWaitingFor, meetingsWaitingFor, undertakingsWaitingFor, visitsWaitingFor, mediationWaiting, photosWaitingFor, pollCareWaitingFor, keysWaitingFor, shopWaitingFor, fundWaitingFor, claimsWaitingFor, hoursWaitingFor, schemeWaitingFor, accountsWaitingFor]

/** Everything the first page shows, in one call; also for somebody who belongs nowhere yet. */
export const home: QueryHandler<'community/home'> = {
  permission: PERMISSION_RULES.identified,
  async run(context, { communityId }) {
    const identityId = identityOf(context.caller.identityId)
    const session = await loadSession(context.reader, identityId)
    const current = session.memberships.find((each) => each.communityId === communityId) ?? session.memberships[0]
    const member = current === undefined ? undefined : await context.reader.get<MemberDocument>(MEMBERS, memberIdOf(current.communityId, identityId))
    if (current === undefined || member === undefined) return ok<Home>({ session, waiting: [], matters: [], moreMatters: false, unseen: 0 })
    // From here on the reader is confined to the member's community, as behind every community-scoped action.
    const own = { ...context, caller: { identityId, member }, communityId: current.communityId, reader: tenantReader(context.reader, current.communityId) }
    const [waiting, matters, unseen, coins, notices, meetingToday, todo] = await Promise.all([
      waitingPolls(own, member),
      waitingMatters(own, WAITING_SOURCES),
      unseenCount(own),
      balancesOf(own.reader, own.communityId, member, context.now),
      own.reader.list<NoticeDocument>(noticesByDay, [current.communityId], { limit: 1 }),
      meetingOfToday(own, member),
      committeeTodo(own, member)
    ])
    const latest = notices.items[0]
    return ok<Home>({
      session,
      current,
      waiting,
      ...matters,
      unseen,
      coins,
      ...(latest === undefined ? {} : { latestNotice: noticeCard(latest) }),
      ...(meetingToday === undefined ? {} : { meetingToday }),
      ...(todo === undefined ? {} : { todo })
    })
  }
}

/** Open votes in which this member's ballot is still unused, soonest deadline first. */
async function waitingPolls(context: QueryContext, member: MemberDocument): Promise<Home['waiting']> {
  const open = await listAll<PollDocument>(context.reader, pollsByKind, [context.communityId, 'open'])
  const looked = await Promise.all(open.map(async (document) => ({ document, own: await ownBallot(context, document, member) })))
  const waiting = looked.filter(({ own }) => own.cannotVote === undefined && own.vote === undefined).slice(0, WAITING_MAX)
  return Promise.all(waiting.map(({ document, own }) => pollCard(context, document, member, own)))
}

async function meetingOfToday({ reader, communityId, now }: QueryContext, member: MemberDocument): Promise<Home['meetingToday']> {
  const latest = await reader.list<MeetingDocument>(meetingsByStart, [communityId], { limit: MEETINGS_LOOKED_AT })
  const today = latest.items.filter((meeting) => dayOf(meeting.startsAt) === dayOf(now) && meeting.endsAt > now && meeting.state !== 'cancelled').pop()
  if (today === undefined) return undefined
  const attendance = await reader.get<AttendanceDocument>(ATTENDANCE, attendanceIdOf(today._id, member.personId))
  const { _id: meetingId, title, startsAt, place } = today
  return { meetingId, title, startsAt, place, signedIn: attendance !== undefined }
}

/** What waits for the committee; supervisors see the same figures, because they watch that it is done. */
async function committeeTodo(context: QueryContext, member: MemberDocument): Promise<CommitteeTodo | undefined> {
  if (!PERMISSION_RULES.committeeOrSupervisor.allows({ identityId: member.identityId, member })) return undefined
  const { reader, communityId, now } = context
  const [bindings, open, counted, confirmed, challenges, objections] = await Promise.all([
    reader.countBy(bindingsByState, [communityId, 'pending']),
    listAll<PollDocument>(reader, pollsByKind, [communityId, 'open']),
    listAll<PollDocument>(reader, pollsByKind, [communityId, 'counted']),
    listAll<PollDocument>(reader, pollsByKind, [communityId, 'confirmed']),
    reader.countBy(challengesOpen, [communityId, false]),
    reader.countBy(objectionsOpen, [communityId, false])
  ])
  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, each) => sum + each, 0)
  return {
    bindingsToDecide: total(bindings),
    pollsToCount: open.filter((document) => ['settling', 'closed'].includes(phaseOf(document.poll, now))).length,
    pollsToConfirm: counted.length,
    pollsToPublish: confirmed.length,
    challengesToAnswer: total(challenges),
    objectionsToAnswer: total(objections)
  }
}
