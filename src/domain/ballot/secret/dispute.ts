import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import type { Poll } from '@/domain/ballot/poll'
import type { PersonId } from '@/domain/shared/ids'
import { addDays, dayOf, endOfDay, type Instant } from '@/domain/shared/instant'
import { unreachable } from '@/domain/shared/result'
import type { InclusionPromise } from './signed-ballot'

/**
 * 申诉 over a secret ballot. `notOnBoard`: my line is missing. `differs`: it says something else. `tokenTakenByOther`: my unit stands
 * there as having taken a ballot, and we took none. `paperRefused`: no slip was given out.
 */
export const DISPUTE_KINDS = ['notOnBoard', 'differs', 'tokenTakenByOther', 'paperRefused', 'other'] as const
export type DisputeKind = (typeof DISPUTE_KINDS)[number]

/** House rule, as for objections to a published decision (after Shandong's ordinance on village disclosure, art. 8, 11). */
export const DISPUTE_DAYS = 5
export const DISPUTE_ANSWER_DAYS = 5
export const DISPUTE_TEXT_MAX = 300
/** House rule: one unit says the same thing at most this often about one poll; by then it has been answered twice. */
export const DISPUTES_PER_KIND_MAX = 3

/**
 * What comparing the Box's promise with the board gave. `missing`, `olderStands` and `otherStands` prove the dispute: the Box took this
 * very ballot in, and it does not count. `asPromised` and `laterStands` settle it the other way: the ballot counts as it was cast, or a
 * later one that the same phone signed does.
 */
export type PromiseFinding = 'missing' | 'olderStands' | 'otherStands' | 'asPromised' | 'laterStands'
const PROVES: Readonly<Record<PromiseFinding, boolean>> = { missing: true, olderStands: true, otherStands: true, asPromised: false, laterStands: false }
export const proves = (finding: PromiseFinding): boolean => PROVES[finding]

/** The line of the promised ballot number as the board has it. */
export interface StandingRow {
  readonly version: number
  readonly ballotHash: string
}

/** Compares a promise whose signature was checked with the line that stands under its number. */
export function findingOf(promise: Pick<InclusionPromise, 'version' | 'ballotHash'>, row: StandingRow | undefined): PromiseFinding {
  if (!row) return 'missing'
  if (row.version < promise.version) return 'olderStands'
  if (row.version > promise.version) return 'laterStands'
  return row.ballotHash === promise.ballotHash ? 'asPromised' : 'otherStands'
}

export interface Dispute {
  readonly kind: DisputeKind
  readonly unitId: RollUnitId
  readonly by: PersonId
  readonly text: string
  readonly filedAt: Instant
  /** Of a dispute with a promise. The promise itself is kept only where it proves something, and apart from the person. */
  readonly finding?: PromiseFinding
  readonly answer?: DisputeAnswer
}
export interface DisputeAnswer {
  readonly upheld: boolean
  readonly text: string
  readonly by: PersonId
  readonly at: Instant
}

/**
 * `proven`: by comparing, and not answered yet. `settled`: the comparison showed that the ballot counts; nobody needs to answer.
 */
export type DisputeState = 'open' | 'proven' | 'settled' | 'upheld' | 'dismissed'

export function stateOf({ finding, answer }: Pick<Dispute, 'finding' | 'answer'>): DisputeState {
  if (answer) return answer.upheld ? 'upheld' : 'dismissed'
  if (finding === undefined) return 'open'
  return proves(finding) ? 'proven' : 'settled'
}

/** Somebody still has to answer it. */
export const waitsForAnswer = (dispute: Pick<Dispute, 'finding' | 'answer'>): boolean => {
  const state = stateOf(dispute)
  return state === 'open' || state === 'proven'
}

/** About a line of the board, so there must be a board. */
export const isAboutBoard = (kind: DisputeKind): boolean => kind === 'notOnBoard' || kind === 'differs'

/** The end of the last day on which a dispute can be filed; absent while the result is not published: the time runs from there. */
export const disputesEndAt = (poll: Poll): Instant | undefined => (poll.kind === 'published' ? endOfDay(addDays(dayOf(poll.publishedAt), DISPUTE_DAYS)) : undefined)

export interface CannotDispute {
  readonly code:
    | 'BALLOT_NOT_SECRET'
    | 'POLL_VOIDED'
    | 'DISPUTE_TOO_EARLY'
    | 'NOT_COUNTED_YET'
    | 'DISPUTE_PERIOD_OVER'
    | 'NOT_ON_ROLL'
    /** The unit took no ballot, so nobody took it in its place. */
    | 'NOTHING_TAKEN'
    /** One of the same kind waits for its answer. */
    | 'DISPUTE_OPEN'
    | 'DISPUTES_TOO_MANY'
    | 'TEXT_EMPTY'
    | 'TEXT_TOO_LONG'
    /** A promise goes with a dispute about the board only. */
    | 'PROMISE_NOT_ASKED'
}

export interface DisputeAttempt {
  readonly poll: Poll
  readonly kind: DisputeKind
  readonly text: string
  readonly withPromise: boolean
  readonly onRoll: boolean
  /** The unit stands there as having taken a ballot. */
  readonly taken: boolean
  /** The unit's disputes of this kind so far. */
  readonly earlier: readonly Pick<Dispute, 'finding' | 'answer'>[]
  readonly now: Instant
}

/** Why this unit cannot file this dispute now. */
export function reasonCannotDispute(attempt: DisputeAttempt): CannotDispute | undefined {
  const code = reasonNoTime(attempt) ?? reasonNotTheirs(attempt) ?? reasonWordsUnfit(attempt)
  return code && { code }
}

function reasonNoTime({ poll, kind, now }: DisputeAttempt): CannotDispute['code'] | undefined {
  if (poll.terms.ballotMode !== 'secret') return 'BALLOT_NOT_SECRET'
  switch (poll.kind) {
    case 'voided':
      return 'POLL_VOIDED'
    case 'draft':
    case 'announced':
      return 'DISPUTE_TOO_EARLY'
    case 'open':
      return isAboutBoard(kind) ? 'NOT_COUNTED_YET' : undefined
    case 'counted':
    case 'confirmed':
      return undefined
    case 'published':
      return now >= endOfDay(addDays(dayOf(poll.publishedAt), DISPUTE_DAYS)) ? 'DISPUTE_PERIOD_OVER' : undefined
    default:
      return unreachable(poll)
  }
}

function reasonNotTheirs({ kind, onRoll, taken, earlier }: DisputeAttempt): CannotDispute['code'] | undefined {
  if (!onRoll) return 'NOT_ON_ROLL'
  if (kind === 'tokenTakenByOther' && !taken) return 'NOTHING_TAKEN'
  if (earlier.some(waitsForAnswer)) return 'DISPUTE_OPEN'
  return earlier.length >= DISPUTES_PER_KIND_MAX ? 'DISPUTES_TOO_MANY' : undefined
}

/** With a promise the comparison speaks; without one, words must. */
function reasonWordsUnfit({ kind, text, withPromise }: DisputeAttempt): CannotDispute['code'] | undefined {
  if (withPromise && !isAboutBoard(kind)) return 'PROMISE_NOT_ASKED'
  const { length } = text.trim()
  if (length === 0 && !withPromise) return 'TEXT_EMPTY'
  return length > DISPUTE_TEXT_MAX ? 'TEXT_TOO_LONG' : undefined
}

export interface CannotAnswerDispute {
  readonly code: 'ALREADY_ANSWERED' | 'DISPUTE_SETTLED' | 'OWN_DISPUTE' | 'DISPUTE_PROVEN' | 'TEXT_EMPTY' | 'TEXT_TOO_LONG'
}

/** Why this person cannot answer like this. A late answer is still taken. What arithmetic proved, nobody dismisses. */
export function reasonCannotAnswerDispute(dispute: Pick<Dispute, 'by' | 'finding' | 'answer'>, answer: Pick<DisputeAnswer, 'by' | 'text' | 'upheld'>): CannotAnswerDispute | undefined {
  const state = stateOf(dispute)
  if (state === 'upheld' || state === 'dismissed') return { code: 'ALREADY_ANSWERED' }
  if (state === 'settled') return { code: 'DISPUTE_SETTLED' }
  if (dispute.by === answer.by) return { code: 'OWN_DISPUTE' }
  if (state === 'proven' && !answer.upheld) return { code: 'DISPUTE_PROVEN' }
  const { length } = answer.text.trim()
  if (length === 0) return { code: 'TEXT_EMPTY' }
  return length > DISPUTE_TEXT_MAX ? { code: 'TEXT_TOO_LONG' } : undefined
}

/** By when it must be answered: the end of the fifth day after it was filed. */
export const disputeAnswerDueAt = ({ filedAt }: Pick<Dispute, 'filedAt'>): Instant => endOfDay(addDays(dayOf(filedAt), DISPUTE_ANSWER_DAYS))

/** Public: how many, never whose. Each dispute counts in one of the first three; `late` are those of them that wait past their day. */
export interface DisputeCounts {
  /** Waiting for an answer, nothing proven. */
  readonly open: number
  /** 成立: by comparing with the board, or by the committee's answer. */
  readonly proven: number
  /** 不成立: by comparing, or by an answer. */
  readonly dismissed: number
  readonly late: number
}

export function countDisputes(disputes: readonly Pick<Dispute, 'filedAt' | 'finding' | 'answer'>[], now: Instant): DisputeCounts {
  const among = (...states: readonly DisputeState[]): number => disputes.filter(dispute => states.includes(stateOf(dispute))).length
  return {
    open: among('open'),
    proven: among('proven', 'upheld'),
    dismissed: among('settled', 'dismissed'),
    late: disputes.filter(dispute => waitsForAnswer(dispute) && now >= disputeAnswerDueAt(dispute)).length
  }
}
