import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { AgendaItem, ItemOutcome, OutsidePartyKind } from './meeting-plan'

export const MINUTES_MAX = 2000
export const STATEMENT_MAX = 200
export const UNRESOLVED_MAX = 5
export const UNRESOLVED_LENGTH_MAX = 100
export const MEETING_REVISIONS_MAX = 20

/** What came of one agenda item. */
export interface ItemRecord {
  readonly no: number
  readonly outcome: ItemOutcome
  readonly statement?: string
  readonly unresolved?: readonly string[]
}

/** 会议记录: what a meeting leaves behind. Attendance comes from the sign-in. */
export interface MeetingRecord {
  readonly minutes?: string
  readonly items: readonly ItemRecord[]
  /** People who stand on no roll. */
  readonly outside: readonly { readonly kind: OutsidePartyKind; readonly count: number }[]
}

export type CannotCloseMeeting =
  | { readonly code: 'MINUTES_MISSING' }
  | { readonly code: 'ATTENDANCE_MISSING' }
  | { readonly code: 'ITEMS_NOT_THE_AGENDA' }
  | { readonly code: 'STATEMENT_MISSING'; readonly no: number }
  | { readonly code: 'UNRESOLVED_MISSING'; readonly no: number }

/** Why a record does not close the meeting: minutes (in words or on a scan), somebody present, and something said of every item. */
export function reasonRecordIncomplete(agenda: readonly AgendaItem[], record: MeetingRecord, proof: { readonly present: number; readonly scans: number }): CannotCloseMeeting | undefined {
  if (record.minutes === undefined && proof.scans === 0) return { code: 'MINUTES_MISSING' }
  if (proof.present === 0) return { code: 'ATTENDANCE_MISSING' }
  if (record.items.length !== agenda.length || record.items.some(({ no }, index) => no !== agenda[index]?.no)) return { code: 'ITEMS_NOT_THE_AGENDA' }
  for (const { no, outcome, statement, unresolved } of record.items) {
    if (outcome === 'consensus' && statement === undefined) return { code: 'STATEMENT_MISSING', no }
    if (outcome === 'unresolved' && (unresolved?.length ?? 0) === 0) return { code: 'UNRESOLVED_MISSING', no }
  }
  return undefined
}

/** The agenda with what came of it; an item's vote stays with it. */
export const agendaWith = (agenda: readonly AgendaItem[], items: readonly ItemRecord[]): readonly AgendaItem[] =>
  agenda.map(({ no, title, issueId, topicId, pollId }, index) => ({
    no,
    title,
    ...(issueId === undefined ? {} : { issueId }),
    ...(topicId === undefined ? {} : { topicId }),
    ...(pollId === undefined ? {} : { pollId }),
    ...withoutNo(items[index])
  }))

function withoutNo(item: ItemRecord | undefined): Partial<AgendaItem> {
  if (item === undefined) return {}
  const { outcome, statement, unresolved } = item
  return { outcome, ...(statement === undefined ? {} : { statement }), ...(unresolved === undefined ? {} : { unresolved }) }
}

/** 签字 under the record. */
export const SIGNING_ROLES = ['chair', 'recorder', 'supervisor'] as const
export type SigningRole = (typeof SIGNING_ROLES)[number]
export interface RecordSignature {
  readonly role: SigningRole
  readonly by: PersonId
  readonly at: Instant
}

export type CannotSignRecord = { readonly code: 'ROLE_SIGNED' } | { readonly code: 'SIGNED_ALREADY' } | { readonly code: 'RECORD_CHANGED' }

/** Why this signature is not taken. `seen`: the number of revisions that the signer read; nobody signs what was changed meanwhile. */
export function reasonCannotSignRecord(record: { readonly signatures: readonly RecordSignature[]; readonly revisions: number }, signature: { readonly role: SigningRole; readonly by: PersonId; readonly seen: number }): CannotSignRecord | undefined {
  if (record.signatures.some(({ role }) => role === signature.role)) return { code: 'ROLE_SIGNED' }
  if (record.signatures.some(({ by }) => by === signature.by)) return { code: 'SIGNED_ALREADY' }
  if (record.revisions !== signature.seen) return { code: 'RECORD_CHANGED' }
  return undefined
}

/** Two people stand for the record: who chaired, and who wrote it down or supervised. */
export function isSignedForPublication(signatures: readonly RecordSignature[]): boolean {
  const chair = signatures.find(({ role }) => role === 'chair')
  return chair !== undefined && signatures.some(({ role, by }) => role !== 'chair' && by !== chair.by)
}

/** An earlier wording of the record, with who changed it and why, and who had signed it. */
export interface RecordRevision {
  readonly at: Instant
  readonly by: PersonId
  readonly reason: string
  readonly before: MeetingRecord
  readonly signedBefore: readonly RecordSignature[]
}

export type CannotRefer = { readonly code: 'ITEM_NOT_FOUND' } | { readonly code: 'ITEM_POSTPONED' } | { readonly code: 'ITEM_REFERRED'; readonly pollId: string }

/** Why an item is not handed over to a formal vote. Once per item: the vote is found there. */
export function reasonCannotRefer(agenda: readonly AgendaItem[], no: number): CannotRefer | undefined {
  const item = agenda.find((each) => each.no === no)
  if (item === undefined) return { code: 'ITEM_NOT_FOUND' }
  if (item.outcome === 'postponed') return { code: 'ITEM_POSTPONED' }
  return item.pollId === undefined ? undefined : { code: 'ITEM_REFERRED', pollId: item.pollId }
}
