import * as v from 'valibot'
import type { ClueKind } from '@/domain/ledger/watch/thresholds'
import { SPOT_RESULTS, SPOT_WORDS_MAX, type SpotResult } from '@/domain/ledger/watch/sample'
import type { Day, Instant } from '@/domain/shared/instant'
import { id, text } from './fields'
import { transferIdField } from './ledger-evidence'
import { command, query } from './spec'

/** `2026-11` */
const month = () => v.pipe(v.string(), v.regex(/^20[0-9]{2}-(0[1-9]|1[0-2])$/))

/** A credit or a write-off, as far as a supervisor needs it to go and look. */
export interface WatchCase {
  readonly transferId: string
  readonly at: Instant
  readonly coins: number
  readonly itemName: string
  readonly quantity: number
  readonly householdNo: string
  readonly who: string
  readonly on?: Day
  readonly verifiedBy?: string
  readonly reviewedBy?: string
  readonly claimId?: string
}

/** 线索: something to look at first, and why. */
export interface ClueView {
  readonly kind: ClueKind
  /** Whoever decided. */
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  readonly household?: { readonly householdId: string; readonly no: string }
  readonly on?: Day
  /** All cases; `cases` holds the first. */
  readonly count: number
  /** Of how many, where the share is what is unusual. */
  readonly of?: number
  readonly cases: readonly WatchCase[]
}

export interface RelationView {
  readonly relationId: string
  readonly name: string
  readonly householdNo: string
}

export interface Watch {
  readonly month: string
  /** Credits of claims that were read. */
  readonly credits: number
  /** There were more than are read at once, so that the newest are not in it. */
  readonly cut: boolean
  readonly clues: readonly ClueView[]
  /** What supervisors noted; kinship is not on the roll. */
  readonly relations: readonly RelationView[]
  /** Who decided something in the month. */
  readonly deciders: readonly { readonly personId: string; readonly name: string }[]
}

/** What a supervisor found at one case. */
export interface SpotCheckView extends WatchCase {
  readonly result?: { readonly kind: SpotResult; readonly words: string; readonly by: string; readonly at: Instant }
}

export interface SpotChecks {
  readonly month: string
  /** Absent while the month lasts or no checkpoint came after it: there is nothing to draw by. */
  readonly draw?: { readonly seed: string; readonly code: string; readonly number: number; readonly sealedAt: Instant; readonly of: number }
  /** The first day on which a draw is possible. */
  readonly from: Day
  readonly cases: readonly SpotCheckView[]
}

/** That spot checks happened, for everybody: counts, no cases, no clues. */
export interface SpotCheckSums {
  readonly month: string
  readonly drawn: number
  readonly checked: number
  readonly differing: number
}

export const coinWatchActions = {
  /** 异常线索 of a month. For supervisors alone: a clue about somebody is not for who decides with him. */
  'ledger/watch': query<Watch>()(v.strictObject({ month: month() })),
  'ledger/spotChecks': query<SpotChecks>()(v.strictObject({ month: month() })),
  'ledger/recordSpotCheck': command<{ readonly transferId: string }, { readonly code: 'NOT_DRAWN' } | { readonly code: 'OWN_HOUSEHOLD_CHECK' }>()(
    v.strictObject({ month: month(), transferId: transferIdField(), result: v.picklist(SPOT_RESULTS), words: text(SPOT_WORDS_MAX) })
  ),
  /** The month before, for everybody. */
  'ledger/spotCheckSums': query<SpotCheckSums>()(v.strictObject({ month: month() })),
  /** Between who decides and a household by its number: kept by supervisors, read by supervisors, dropped by them. */
  'ledger/noteRelation': command<{ readonly relationId: string }, { readonly code: 'NOT_FOUND' }>()(v.strictObject({ personId: id(), householdId: id() })),
  'ledger/dropRelation': command<{ readonly dropped: boolean }>()(v.strictObject({ relationId: id() }))
}
