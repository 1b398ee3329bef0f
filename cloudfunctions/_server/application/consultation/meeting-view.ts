import type { AgendaView, MeetingCall, PartyView, RecordView } from '@/contract/meeting'
import { MEETING_ACTIONS, MEETING_DUTIES, reasonCannotActOnMeeting } from '@/domain/consultation/meeting-life'
import type { Party } from '@/domain/consultation/meeting-plan'
import { isSignedForPublication, SIGNING_ROLES } from '@/domain/consultation/meeting-record'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import { nameFor, nameInOffice } from '@server/application/community/names'
import { fileViews } from '@server/application/files/views'
import { FOLLOWS, followIdOf } from '@server/application/followup/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { ServerPorts } from '@server/ports/server-ports'
import { SIGNS_AS, withRecord } from './close-meeting'
import type { MeetingDocument } from './documents'
import { meetingSubject } from './meeting-document'
import { stancesOf } from './read-opinions'

type Ports = Pick<ServerPorts, 'files'>

/** The call and its course as this member may read it. */
export async function callView(context: QueryContext, ports: Ports, stored: MeetingDocument): Promise<MeetingCall> {
  const meeting = asRead(context, stored)
  const { memberId, member } = memberOf(context)
  const { kind, state, bodyId, calledAt, noticeDays, shortNoticeReason, amendments, cancelled, publishedAt } = meeting
  const [agenda, parties, materials, record, follows] = await Promise.all([
    agendaView(context, meeting),
    Promise.all(meeting.parties.map((party) => partyView(context, party))),
    fileViews(ports.files, meeting.materials, { seesUnchecked: keepsRecord(context) }),
    recordView(context, ports, meeting),
    context.reader.get(FOLLOWS, followIdOf(memberId, meetingSubject(meeting)))
  ])
  return {
    kind,
    state,
    agenda,
    parties,
    materials,
    calledOn: dayOf(calledAt),
    noticeDays,
    amendments: amendments.map(({ at, reason, before }) => ({ at, reason, before: { title: before.title, place: before.place, startsAt: before.startsAt, endsAt: before.endsAt, agenda: before.agenda.map(({ title }) => title) } })),
    may: MEETING_ACTIONS.filter((action) => reasonCannotActOnMeeting(action, meeting, member.roles, context.now) === undefined),
    following: follows !== undefined,
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(shortNoticeReason === undefined ? {} : { shortNoticeReason }),
    ...(cancelled === undefined ? {} : { cancelled: { at: cancelled.at, reason: cancelled.reason } }),
    ...(record === undefined ? {} : { record }),
    ...(publishedAt === undefined ? {} : { publishedAt })
  }
}

const keepsRecord = (context: QueryContext): boolean => PERMISSION_RULES.committeeOrSupervisor.allows(memberOf(context))

/** The meeting with the wording that this reader may read: a correction is nobody's but theirs who write, check and sign it until it is signed as well. */
function asRead(context: QueryContext, meeting: MeetingDocument): MeetingDocument {
  const { state, revisions } = meeting
  if (state !== 'closed' || readsUnsigned(context)) return meeting
  const at = revisions.map(({ signedBefore }) => isSignedForPublication(signedBefore)).lastIndexOf(true)
  const signed = revisions[at]
  return signed === undefined ? meeting : { ...withRecord(meeting, signed.before), signatures: signed.signedBefore, revisions: revisions.slice(0, at) }
}

/** Who writes, checks or may sign a record; nobody signs what he cannot read. */
function readsUnsigned(context: QueryContext): boolean {
  const { roles } = memberOf(context).member
  return keepsRecord(context) || SIGNING_ROLES.some((as) => MEETING_DUTIES[SIGNS_AS[as]].roles.some((role) => roles.includes(role)))
}

/** What came of a meeting is everybody's once it was signed. */
const seesRecord = (context: QueryContext, publishedAt: number | undefined): boolean => publishedAt !== undefined || readsUnsigned(context)

async function agendaView(context: QueryContext, meeting: MeetingDocument): Promise<readonly AgendaView[]> {
  const stances = await stancesOf(context, meeting)
  const open = seesRecord(context, meeting.publishedAt)
  return Promise.all(
    meeting.agenda.map(async ({ no, title, issueId, topicId, outcome, statement, unresolved, pollId }) => ({
      no,
      title,
      stances: stances.get(no) ?? { agree: 0, concern: 0, alternative: 0 },
      ...(issueId === undefined ? {} : { issueId }),
      ...(topicId === undefined ? {} : { topicId }),
      ...(!open || outcome === undefined ? {} : { outcome }),
      ...(!open || statement === undefined ? {} : { statement }),
      ...(!open || unresolved === undefined ? {} : { unresolved }),
      ...(pollId !== undefined && (await showsPoll(context, pollId)) ? { pollId } : {})
    }))
  )
}

/** A draft is nobody's business but the committee's; a link to it would lead nowhere. */
async function showsPoll(context: QueryContext, pollId: string): Promise<boolean> {
  if (PERMISSION_RULES.committee.allows(memberOf(context))) return true
  const poll = await context.reader.get<PollDocument>(POLLS, pollId)
  return poll !== undefined && poll.kind !== 'draft'
}

async function partyView(context: QueryContext, party: Party): Promise<PartyView> {
  const { reader, caller } = context
  if (party.kind === 'unitResidents') return { kind: party.kind, unitId: party.unitId, words: (await reader.get<UnitDocument>(UNITS, party.unitId))?.name ?? '' }
  if (party.kind === 'people') {
    const names = await Promise.all(party.people.map(({ personId }) => nameFor(reader, personId, caller.member)))
    return { kind: party.kind, names, ...(PERMISSION_RULES.committee.allows(memberOf(context)) ? { people: party.people } : {}) }
  }
  return 'words' in party ? { kind: party.kind, words: party.words } : { kind: party.kind }
}

async function recordView(context: QueryContext, { files }: Ports, meeting: MeetingDocument): Promise<RecordView | undefined> {
  const { closedAt, minutes, scans, present = 0, outside = [], signatures, revisions, publishedAt } = meeting
  if (closedAt === undefined || !seesRecord(context, publishedAt)) return undefined
  const { reader, caller } = context
  return {
    closedAt,
    present,
    outside,
    scans: await fileViews(files, scans, { seesUnchecked: keepsRecord(context) }),
    signatures: await Promise.all(signatures.map(async ({ role, by, at }) => ({ role, at, name: await nameInOffice(reader, by, caller.member) }))),
    revisions: revisions.map(({ at, reason, before }) => ({ at, reason, items: before.items, ...(before.minutes === undefined ? {} : { minutes: before.minutes }) })),
    ...(minutes === undefined ? {} : { minutes })
  }
}
