import * as v from 'valibot'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import type { ElectorateUnit } from '@/domain/ballot/preset-types'
import { DISPUTE_KINDS, DISPUTE_TEXT_MAX, type CannotAnswerDispute, type CannotDispute, type DisputeCounts, type DisputeKind, type DisputeState, type PromiseFinding } from '@/domain/ballot/secret/dispute'
import { REPLACEMENT_REASONS, type CannotApproveReplacement, type CannotAskReplacement, type ReplacementReason } from '@/domain/ballot/secret/replacement'
import type { Review } from '@/domain/ballot/secret/review'
import type { InclusionPromise } from '@/domain/ballot/secret/signed-ballot'
import type { Day, Instant } from '@/domain/shared/instant'
import { promiseField } from './ballot-box'
import { id, optionalText, text } from './fields'
import { command, query } from './spec'

/** One 申诉, for whoever filed it, the committee and the supervisors; everybody else sees the counts only. */
export interface DisputeView {
  readonly disputeId: string
  readonly kind: DisputeKind
  readonly state: DisputeState
  readonly finding?: PromiseFinding
  /** Only for whoever filed it and those who answer or watch. */
  readonly text?: string
  /** Masked, except for oneself and those who answer. */
  readonly by: string
  /** The number on the door. */
  readonly householdNo: string
  readonly mine: boolean
  readonly filedAt: Instant
  readonly answerDueAt: Instant
  readonly answer?: { readonly upheld: boolean; readonly text: string; readonly by: string; readonly at: Instant }
}

/** A promise of the Box that the board does not keep: public, so that anybody can check its signature. Nobody's name is beside it. */
export interface BrokenPromise {
  readonly promise: InclusionPromise
  readonly finding: PromiseFinding
}

interface CareHead {
  readonly pollId: string
  readonly question: string
  readonly phase: PollPhase
  readonly unit: ElectorateUnit
  readonly counts: DisputeCounts
  /** Tokens signed once more for a lost phone. */
  readonly replaced: number
  readonly brokenPromises: readonly BrokenPromise[]
  /** From the count, for whoever may see the result. */
  readonly review?: Review
}

/** 申诉 for residents: what they can say now, what they said, and how many others did. */
export interface DisputesView extends CareHead {
  readonly kinds: readonly { readonly kind: DisputeKind; readonly cannot?: CannotDispute['code'] }[]
  readonly mine: readonly DisputeView[]
  /** The last moment to file; absent while the result is not published. */
  readonly endsAt?: Instant
}

export interface ReplacementView {
  readonly unitId: string
  readonly householdNo: string
  readonly reason: ReplacementReason
  readonly askedBy: string
  readonly askedOn: Day
  /** Full name, as of everybody who acts in an office. */
  readonly approvedBy?: string
  /** The caller could approve it now. */
  readonly mayApprove: boolean
  /** Nobody approved it on its day; it may be asked for again. */
  readonly lapsed: boolean
}

/** The desk of one secret poll: disputes, another token, the issuer's key. */
export interface PollCareView extends CareHead {
  /** For those who answer or watch; others at the desk see the counts. */
  readonly disputes: readonly DisputeView[]
  readonly mayAnswer: boolean
  readonly replacements: readonly ReplacementView[]
  /** Voting runs and the caller may ask for another token. */
  readonly mayAskReplacement: boolean
  readonly groups: readonly { readonly groupId: string; readonly name: string }[]
  readonly key: { readonly destroyableAt?: Instant; readonly destroyedAt?: Instant; readonly destroyedBy?: string; readonly mayDestroy: boolean }
}

/** 领票名单: doors of a group, in the order of their numbers. */
export interface ParticipationView {
  readonly question: string
  readonly unit: ElectorateUnit
  readonly groups: readonly { readonly groupId: string; readonly name: string; readonly eligible: number; readonly taken: number }[]
  /** Whose doors stand below: the group that was asked for, without one the caller's own. */
  readonly groupId: string
  /** `units`: how many of the door took a ballot. */
  readonly doors: readonly { readonly householdNo: string; readonly units: number }[]
}

type NotFound = { readonly code: 'NOT_FOUND' }
/** `floor`: so few took a ballot that their doors would tell too much. */
export type CannotReadParticipation = { readonly code: 'BALLOT_NOT_SECRET' } | { readonly code: 'PARTICIPATION_TOO_EARLY'; readonly closesAt: Instant } | { readonly code: 'PARTICIPATION_WITHHELD'; readonly floor: number }
export type CannotFileDispute =
  | CannotDispute
  /** The promise is not signed by this poll's Box, or for another poll. */
  | { readonly code: 'PROMISE_FORGED' }
  /** Somebody showed this very promise before. */
  | { readonly code: 'PROMISE_SHOWN_BEFORE' }

export const ballotCareActions = {
  'ballot/readDisputes': query<DisputesView, NotFound>()(v.strictObject({ pollId: id() })),
  /** 申诉. With the promise the board is compared at once; the answer says what that gave. */
  'ballot/fileDispute': command<{ readonly disputeId: string; readonly state: DisputeState; readonly finding?: PromiseFinding; readonly answerDueAt: Instant }, CannotFileDispute | NotFound>()(
    v.strictObject({ pollId: id(), kind: v.picklist(DISPUTE_KINDS), text: optionalText(DISPUTE_TEXT_MAX), promise: v.optional(promiseField) })
  ),
  'ballot/answerDispute': command<{ readonly state: DisputeState }, CannotAnswerDispute | NotFound>()(
    v.strictObject({ disputeId: id(), upheld: v.boolean(), text: text(DISPUTE_TEXT_MAX) })
  ),
  'ballot/readCare': query<PollCareView, NotFound>()(v.strictObject({ pollId: id() })),
  /** Whoever sits at the desk asks for another token for a voter who stands there; a supervisor approves it the same day. */
  'ballot/askReplacement': command<{ readonly askedOn: Day }, CannotAskReplacement | NotFound>()(
    v.strictObject({ pollId: id(), unitId: id(), reason: v.picklist(REPLACEMENT_REASONS) })
  ),
  'ballot/approveReplacement': command<{ readonly replaced: number }, CannotApproveReplacement | NotFound>()(v.strictObject({ pollId: id(), unitId: id() })),
  'ballot/participation': query<ParticipationView, CannotReadParticipation | NotFound>()(v.strictObject({ pollId: id(), groupId: v.optional(id()) }))
}
