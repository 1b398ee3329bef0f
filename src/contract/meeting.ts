import * as v from 'valibot'
import type { CannotActOnMeeting, MeetingAction, MeetingState } from '@/domain/consultation/meeting-life'
import {
  AGENDA_MAX,
  ITEM_OUTCOMES,
  MATERIALS_MAX,
  MEETING_KINDS,
  NOTICE_DAYS_MAX,
  OUTSIDE_PARTY_KINDS,
  PARTIES_MAX,
  PARTY_PEOPLE_MAX,
  type CannotCallMeeting,
  type ItemOutcome,
  type MeetingKind,
  type OutsidePartyKind,
  type PartyKind
} from '@/domain/consultation/meeting-plan'
import {
  MINUTES_MAX,
  SIGNING_ROLES,
  STATEMENT_MAX,
  UNRESOLVED_LENGTH_MAX,
  UNRESOLVED_MAX,
  type CannotCloseMeeting,
  type CannotRefer,
  type CannotSignRecord,
  type SigningRole
} from '@/domain/consultation/meeting-record'
import type { Stance } from '@/domain/consultation/opinion'
import type { CannotAttach } from '@/domain/files/upload-rules'
import type { Day, Instant } from '@/domain/shared/instant'
import type { CannotEditDraft } from './ballot'
import { count, dayField, id, instantField, methodField, text } from './fields'
import { fileIds, type FileView } from './files'
import { command } from './spec'

export interface AgendaView {
  readonly no: number
  readonly title: string
  readonly issueId?: string
  readonly topicId?: string
  /** Opinions given before the meeting, by stance. */
  readonly stances: Readonly<Record<Stance, number>>
  /** Once published; before that only for the committee and supervisors. */
  readonly outcome?: ItemOutcome
  readonly statement?: string
  readonly unresolved?: readonly string[]
  readonly pollId?: string
}

/** Who is invited, ready to be read: the unit's name, the words, masked names of persons. */
export interface PartyView {
  readonly kind: PartyKind
  readonly words?: string
  readonly names?: readonly string[]
  readonly unitId?: string
  /** For the committee, who may change the call. */
  readonly people?: readonly { readonly householdId: string; readonly personId: string }[]
}

export interface AmendmentView {
  readonly at: Instant
  readonly reason: string
  readonly before: { readonly title: string; readonly place: string; readonly startsAt: Instant; readonly endsAt: Instant; readonly agenda: readonly string[] }
}

/** What a meeting left behind. Before publication only the committee and supervisors read it. */
export interface RecordView {
  readonly minutes?: string
  readonly scans: readonly FileView[]
  readonly closedAt: Instant
  readonly present: number
  readonly outside: readonly { readonly kind: OutsidePartyKind; readonly count: number }[]
  readonly signatures: readonly { readonly role: SigningRole; readonly name: string; readonly at: Instant }[]
  /** Counts the wordings; a signature names the one it was given for. */
  readonly revisions: readonly RecordRevisionView[]
}
export interface RecordRevisionView {
  readonly at: Instant
  readonly reason: string
  readonly minutes?: string
  readonly items: readonly { readonly no: number; readonly outcome: ItemOutcome; readonly statement?: string; readonly unresolved?: readonly string[] }[]
}

/** The call and its course, beside what `MeetingCard` says. */
export interface MeetingCall {
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly bodyId?: string
  readonly agenda: readonly AgendaView[]
  readonly parties: readonly PartyView[]
  readonly materials: readonly FileView[]
  readonly calledOn: Day
  /** Days of notice that the rule asks for. */
  readonly noticeDays: number
  readonly shortNoticeReason?: string
  readonly amendments: readonly AmendmentView[]
  readonly cancelled?: { readonly at: Instant; readonly reason: string }
  readonly record?: RecordView
  readonly publishedAt?: Instant
  /** What the caller may do now. */
  readonly may: readonly MeetingAction[]
  readonly following: boolean
}

const agendaItem = v.strictObject({ title: text(40), issueId: v.optional(id()), topicId: v.optional(id()) })
const person = v.strictObject({ householdId: id(), personId: id() })
const party = v.variant('kind', [
  v.strictObject({ kind: v.literal('unitResidents'), unitId: id() }),
  v.strictObject({ kind: v.picklist(['representatives', 'elders', 'supervisors']) }),
  v.strictObject({ kind: v.picklist(OUTSIDE_PARTY_KINDS), words: text(60) }),
  v.strictObject({ kind: v.literal('people'), people: v.pipe(v.array(person), v.minLength(1), v.maxLength(PARTY_PEOPLE_MAX)) })
])
const planFields = {
  title: text(40),
  place: text(40),
  startsAt: instantField(),
  endsAt: instantField(),
  kind: v.optional(v.picklist(MEETING_KINDS)),
  bodyId: v.optional(id()),
  agenda: v.optional(v.pipe(v.array(agendaItem), v.minLength(1), v.maxLength(AGENDA_MAX))),
  parties: v.optional(v.pipe(v.array(party), v.minLength(1), v.maxLength(PARTIES_MAX))),
  shortNoticeReason: v.optional(text(100)),
  materialFileIds: v.optional(v.pipe(fileIds(MATERIALS_MAX), v.minLength(1)))
}
const itemRecord = v.strictObject({
  no: count(),
  outcome: v.picklist(ITEM_OUTCOMES),
  statement: v.optional(text(STATEMENT_MAX)),
  unresolved: v.optional(v.pipe(v.array(text(UNRESOLVED_LENGTH_MAX)), v.minLength(1), v.maxLength(UNRESOLVED_MAX)))
})
const recordFields = {
  minutes: v.optional(text(MINUTES_MAX)),
  /** One for every agenda item; left out where there was no agenda. */
  items: v.optional(v.pipe(v.array(itemRecord), v.minLength(1), v.maxLength(AGENDA_MAX))),
  outside: v.optional(v.pipe(v.array(v.strictObject({ kind: v.picklist(OUTSIDE_PARTY_KINDS), count: count() })), v.minLength(1), v.maxLength(OUTSIDE_PARTY_KINDS.length)))
}

type NotFound = { readonly code: 'NOT_FOUND' }

export const meetingActions = {
  /** Without a kind it is a plain gathering that needs no notice. */
  'consultation/createMeeting': command<{ readonly meetingId: string }, CannotCallMeeting | NotFound | CannotAttach>()(v.strictObject({ ...planFields, pollId: v.optional(id()) })),
  /** The whole call anew: what is left out is gone. Before it begins; the earlier wording stays readable with the reason. Items keep their order, new ones follow. */
  'consultation/amendMeeting': command<{ readonly amendments: number }, CannotActOnMeeting | CannotCallMeeting | NotFound | CannotAttach>()(
    v.strictObject({ meetingId: id(), reason: text(100), ...planFields })
  ),
  'consultation/cancelMeeting': command<{ readonly cancelled: true }, CannotActOnMeeting | NotFound>()(v.strictObject({ meetingId: id(), reason: text(100) })),
  /** Minutes (in words or as scans), attendance by the sign-in, and an outcome for every agenda item. */
  'consultation/closeMeeting': command<{ readonly present: number }, CannotActOnMeeting | CannotCloseMeeting | NotFound | CannotAttach>()(
    v.strictObject({ meetingId: id(), ...recordFields, scanFileIds: v.optional(v.pipe(fileIds(MATERIALS_MAX), v.minLength(1))) })
  ),
  /** `seen`: how many revisions the signer read. The second signature publishes. */
  'consultation/signRecord': command<{ readonly published: boolean }, CannotActOnMeeting | CannotSignRecord | NotFound>()(
    v.strictObject({ meetingId: id(), as: v.picklist(SIGNING_ROLES), seen: count() })
  ),
  /** Corrects the record: signatures fall, the earlier wording stays readable with the reason. */
  'consultation/reviseRecord': command<{ readonly revisions: number }, CannotActOnMeeting | CannotCloseMeeting | { readonly code: 'REVISIONS_TOO_MANY'; readonly max: number } | NotFound>()(
    v.strictObject({ meetingId: id(), reason: text(100), ...recordFields })
  ),
  /** Hands an item over to a formal vote: a draft with question and description from the record. Once per item. */
  'consultation/referItem': command<{ readonly pollId: string }, CannotActOnMeeting | CannotRefer | CannotEditDraft | NotFound>()(
    v.strictObject({
      meetingId: id(),
      no: count(),
      presetId: text(40),
      modeId: text(40),
      ballotMode: v.picklist(['named', 'secret', 'showOfHands']),
      channels: v.pipe(v.array(v.picklist(['phone', 'paper', 'hands'])), v.minLength(1), v.maxLength(3)),
      method: methodField(),
      groupId: v.optional(id()),
      opensAt: instantField(),
      closesAt: instantField(),
      partyStudy: v.optional(v.strictObject({ day: dayField(), minutesNo: text(40) }))
    })
  ),
  /** The community's own days of notice for talks; only how the next meetings are called changes. */
  'consultation/setTalkNotice': command<{ readonly days: number }>()(v.strictObject({ days: v.pipe(count(), v.maxValue(NOTICE_DAYS_MAX)) }))
}
