import type { FileRef } from '@/domain/files/file'
import type { PointItem } from '@/domain/ledger/point-item'
import type { ClaimId, CommunityId, HouseholdId, MemberId, PersonId, TransferId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'

/**
 * 待核实 → 待评议 → 公示中 → 已到账; 退回改 goes back to its author; the others are ends.
 * A review starts the notice at once, so that 评议通过 is no state of its own.
 */
export const CLAIM_STATES = ['submitted', 'returned', 'verified', 'publicized', 'credited', 'rejected', 'withdrawn', 'revoked'] as const
export type ClaimStateKind = (typeof CLAIM_STATES)[number]

/** Where a claim came from: who reports for himself, who records for others, and what was counted by the machine. */
export const CLAIM_SOURCES = ['own', 'grid', 'weighing', 'volunteering'] as const
export type ClaimSource = (typeof CLAIM_SOURCES)[number]

/** Why a claim was turned down; a reason besides the words. `duplicate`: the same deed or photograph counts once. */
export const REJECT_REASONS = ['notDone', 'notEnoughShown', 'wrongItem', 'duplicate', 'notOwnDeed', 'objectionUpheld', 'other'] as const
export type RejectReason = (typeof REJECT_REASONS)[number]
/** Why a claim ended: somebody decided it, or its account was frozen when its notice was over. */
export type EndReason = RejectReason | 'accountFrozen'

export const CLAIM_WORDS_MAX = 60
export const DECISION_WORDS_MAX = 100
export const CLAIM_PHOTOS_MAX = 3
/** A deed is claimed while people remember it. */
export const CLAIM_DAYS_MAX = 60
/** Claims decided, or households entered, by one command. */
export const CLAIM_BATCH_MAX = 20

export interface ClaimPhoto extends FileRef {
  /** SHA-256 of its bytes without metadata, base64url: the same photograph counts once. */
  readonly hash: string
  /** When the phone's camera took it, as the phone says; absent where the phone does not say. */
  readonly takenAt?: Instant
}

/** Who did something with a claim, and on which of the two levels. */
export interface ClaimStep {
  readonly at: Instant
  readonly by: MemberId
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

/** The item as the scheme of `schemeVersion` has it: the claim is judged and credited by it to its end, whatever is adopted meanwhile. */
export interface ClaimTerms extends PointItem {
  readonly noticeDays: number
}

/** 请谁证明: the neighbour who is asked whether it is true. */
export interface Witness {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly confirmed?: ClaimStep
}

export const OBJECTION_KINDS = ['notDone', 'tooMuch', 'someoneElse', 'twice', 'other'] as const
export type ObjectionKind = (typeof OBJECTION_KINDS)[number]

/** Of one claim; a claim that so many doubt waits for its answers. */
export const OBJECTIONS_MAX = 10
/** 异议 is answered within these days (house rule of the scheme). */
export const ANSWER_DAYS = 5

/** 异议 of a resident; who objected is known to nobody but the store, so that nobody is afraid to. */
export interface Objection {
  readonly id: string
  readonly kind: ObjectionKind
  readonly words?: string
  readonly raised: ClaimStep
  readonly answerBy: Day
  readonly answer?: ClaimStep & { readonly upheld: boolean; readonly words: string }
}

export const CLAIM_LOG_STEPS = [
  'submitted', 'witnessed', 'verified', 'returned', 'reviewed', 'objected', 'answered', 'credited', 'rejected', 'withdrawn', 'revocationProposed', 'revoked'
] as const
export type ClaimLogStep = (typeof CLAIM_LOG_STEPS)[number]

export interface ClaimLogLine {
  readonly step: ClaimLogStep
  readonly at: Instant
  /** Absent where nobody did it, or nobody shall know who did. */
  readonly by?: PersonId
  readonly words?: string
}

/** 申报: one person's deed that asks for coins. */
export interface Claim {
  readonly id: ClaimId
  readonly communityId: CommunityId
  /** Code of the point item. */
  readonly item: string
  readonly schemeVersion: number
  readonly terms: ClaimTerms
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly on: Day
  readonly quantity: number
  readonly source: ClaimSource
  /** What makes it the same deed as another: an activity, a meeting, a neighbour's confirmation. Two claims of a person and item do not share one. */
  readonly occasion: string
  readonly words?: string
  readonly photos: readonly ClaimPhoto[]
  readonly witness?: Witness
  readonly submitted: ClaimStep
  readonly verified?: ClaimStep
  readonly reviewed?: ClaimStep
  /** The last day of the notice; objections are open through it. */
  readonly noticeUntil?: Day
  readonly objections: readonly Objection[]
  readonly transferId?: TransferId
  readonly creditedAt?: Instant
  /** 撤销, proposed by one and waiting for a second. */
  readonly revocation?: ClaimStep & { readonly words: string }
  readonly state: ClaimStateKind
  readonly why?: { readonly reason: EndReason; readonly words?: string }
  /** Oldest first; bounded by what may happen to a claim. */
  readonly log: readonly ClaimLogLine[]
}

/** What a claim brings. */
export const coinsOf = ({ terms, quantity }: Pick<Claim, 'terms' | 'quantity'>): number => terms.points * quantity

export const openObjections = ({ objections }: Pick<Claim, 'objections'>): readonly Objection[] => objections.filter(({ answer }) => answer === undefined)

/** Rejected and withdrawn claims hold nothing: their share of a cap, their occasion and their photographs are free again. A revoked one keeps them. */
export const holdsItsPlace = ({ state }: Pick<Claim, 'state'>): boolean => state !== 'rejected' && state !== 'withdrawn'

/** Who acts upon a claim. */
export interface ClaimActor {
  readonly memberId: MemberId
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

export const stepOf = ({ memberId, personId, householdId }: ClaimActor, at: Instant): ClaimStep => ({ at, by: memberId, personId, householdId })

/** The claim with one more line in its log. */
export const logged = (claim: Claim, line: ClaimLogLine): Claim => ({ ...claim, log: [...claim.log, line] })

/** What a claim in the queue of the offices waits for. */
export const QUEUE_LEVELS = ['verify', 'review', 'objections', 'revocations'] as const
export type QueueLevel = (typeof QUEUE_LEVELS)[number]
