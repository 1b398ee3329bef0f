import type { FileRef } from '@/domain/files/file'
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

/** 申报: one person's deed that asks for coins. */
export interface Claim {
  readonly id: ClaimId
  readonly communityId: CommunityId
  /** Of the point item in the scheme of `schemeVersion`, by which it is judged to its end. */
  readonly item: string
  readonly schemeVersion: number
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly on: Day
  readonly quantity: number
  readonly source: ClaimSource
  /** What makes it the same deed as another: an activity, a meeting, a neighbour's confirmation. Two claims of a person and item do not share one. */
  readonly occasion: string
  readonly words?: string
  readonly photos: readonly ClaimPhoto[]
  /** 请谁证明: the neighbour who is asked whether it is true. */
  readonly witness?: { readonly personId: PersonId; readonly householdId: HouseholdId; readonly confirmed?: ClaimStep }
  readonly submitted: ClaimStep
  readonly verified?: ClaimStep
  readonly reviewed?: ClaimStep
  /** The last day of the notice; objections are open through it. */
  readonly noticeUntil?: Day
  readonly openObjections: number
  readonly transferId?: TransferId
  readonly state: ClaimStateKind
  readonly why?: { readonly reason: RejectReason; readonly words?: string }
}
