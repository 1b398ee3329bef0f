import type { ClaimLogStep, ClaimSource, ClaimStateKind, ObjectionKind, QueueLevel, EndReason } from '@/domain/claims/claim'
import type { ClaimDeed } from '@/domain/claims/claim-may'
import type { CannotDecide } from '@/domain/claims/decide-claim'
import type { CannotRecord } from '@/domain/claims/record-claim'
import type { Dimension, PointCap, PointItem } from '@/domain/ledger/point-item'
import type { Day, Instant } from '@/domain/shared/instant'
import type { FileView } from './files'

export type { ObjectionKind } from '@/domain/claims/claim'

/** One item as somebody sees it who may claim by it. */
export interface ClaimItem extends Pick<PointItem, 'code' | 'name' | 'dimension' | 'points' | 'unit' | 'evidence'> {
  readonly cap?: PointCap
  /** What the cap leaves to this person or household now, with what waits counted; absent without cap. */
  readonly left?: number
  /** It needs a neighbour's word (both confirm). */
  readonly needsWitness: boolean
  readonly needsPhoto: boolean
  /** Credited or entered by others: shown so that people know of it, not to be claimed here. */
  readonly notHere?: 'byMeeting' | 'byHours' | 'byWeighing' | 'byGrid'
}

export interface ClaimItems {
  /** Absent: no scheme was adopted yet, nothing can be claimed. */
  readonly scheme?: { readonly version: number; readonly noticeDays: number; readonly monthLeft?: number }
  readonly items: readonly ClaimItem[]
}

/** A claim as its household sees it in a list. */
export interface ClaimCard {
  readonly claimId: string
  readonly itemName: string
  readonly dimension: Dimension
  readonly source: ClaimSource
  readonly on: Day
  /** What it will bring, or brought. */
  readonly coins: number
  readonly state: ClaimStateKind
  /** While it is on notice: its last day. */
  readonly noticeUntil?: Day
  readonly why?: { readonly reason: EndReason; readonly words?: string }
  /** The caller is the neighbour who is asked. */
  readonly asksMe?: true
}

/** A step of a claim's life, for the log; names as everywhere. */
export interface ClaimLogEntry {
  readonly step: ClaimLogStep
  readonly at: Instant
  readonly by?: string
  readonly words?: string
}

export interface ClaimDetail extends ClaimCard {
  /** Full for its household and its offices, masked for others. */
  readonly who: string
  readonly householdNo: string
  readonly item: string
  readonly quantity: number
  readonly unit: PointItem['unit']
  readonly words?: string
  readonly photos: readonly (FileView & { readonly takenAt?: Instant })[]
  /** The ids are for its author, who may edit it. */
  readonly witness?: { readonly name: string; readonly confirmed: boolean; readonly householdId?: string; readonly personId?: string }
  readonly log: readonly ClaimLogEntry[]
  readonly objections: readonly ObjectionView[]
  readonly may: readonly ClaimDeed[]
  readonly transferId?: string
}

export interface ObjectionView {
  readonly objectionId: string
  readonly kind: ObjectionKind
  readonly words?: string
  readonly at: Instant
  /** Answered within these days (house rule). */
  readonly answerBy: Day
  readonly answer?: { readonly upheld: boolean; readonly words: string; readonly at: Instant }
}

/** A row of the queue: all that decides an easy case, without opening it. */
export interface QueueRow extends ClaimCard {
  readonly who: string
  readonly householdNo: string
  readonly quantity: number
  readonly unit: PointItem['unit']
  readonly words?: string
  readonly photos: readonly FileView[]
  readonly witnessed?: boolean
  readonly waitingSince: Instant
  /** Looks twice at: the same day and item before, a photograph that looks old, near a cap. Hints, never a refusal. */
  readonly hints: readonly ('sameDayBefore' | 'photoOld' | 'noPhoto' | 'nearCap' | 'witnessSilent')[]
  /** Why the caller himself must not decide it: his own household's, or he was the other level. */
  readonly notBy?: 'OWN_HOUSEHOLD' | 'SAME_PERSON'
}

export interface Queue {
  readonly rows: readonly QueueRow[]
  /** All that wait on this level, up to 1000. */
  readonly waiting: number
  /** The same for each level that the caller works on; with the first page. */
  readonly counts?: Readonly<Partial<Record<QueueLevel, number>>>
  readonly nextCursor?: string
}

/** What became of each claim of a batch: each is decided by itself, so that one that moved on meanwhile keeps no other. */
export interface BatchOutcome {
  readonly done: readonly string[]
  readonly refused: readonly { readonly claimId: string; readonly code: CannotDecide['code'] | 'NOT_FOUND' }[]
}

/** What became of each person of a list that somebody entered. */
export interface EntryOutcome {
  /** Ids of the claims. */
  readonly done: readonly string[]
  readonly refused: readonly { readonly personId: string; readonly code: CannotRecord['code'] }[]
}

/** A claim on the 公示 board: masked, and what anybody needs to object. */
export interface NoticeRow {
  readonly claimId: string
  readonly who: string
  readonly unitName: string
  readonly itemName: string
  readonly dimension: Dimension
  readonly on: Day
  readonly coins: number
  readonly noticeUntil: Day
  readonly mine: boolean
  readonly objections: number
}

export interface FoundHousehold {
  readonly householdId: string
  readonly householdNo: string
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}
