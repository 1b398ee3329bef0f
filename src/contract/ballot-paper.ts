import * as v from 'valibot'
import { ASSISTANCE_REASONS, type CannotAssist } from '@/domain/ballot/paper/assistance'
import type { CannotCloseBatch } from '@/domain/ballot/paper/close-batch'
import { SERIAL_ALPHABET } from '@/domain/ballot/paper/serial'
import { SLIPS_PER_BATCH_MAX, type CannotPrintSlips, type CannotSpoil, type CannotUnspoil } from '@/domain/ballot/paper/slip-batch'
import type { CannotReadSlips, SlipEntry } from '@/domain/ballot/paper/slip-reading'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import type { ElectorateUnit } from '@/domain/ballot/preset-types'
import { SPOILED_REASONS, type BatchBalance } from '@/domain/ballot/secret/board'
import type { BallotMethod } from '@/domain/ballot/selection'
import type { CannotAttach } from '@/domain/files/upload-rules'
import type { Instant } from '@/domain/shared/instant'
import { fileIds, type FileView } from './files'
import { id, selectionField } from './fields'
import { command, query } from './spec'

/** 纸票 of secret ballots. A slip has a serial and no unit; a unit has a slot and no serial. */
export interface SlipBatchCard {
  readonly batch: string
  readonly printed: number
  readonly spoiled: number
  /** How many people have read it. */
  readonly readings: number
  /** The caller is one of them. */
  readonly readByMe: boolean
  /** Slips read differently, once two have read. */
  readonly differing?: number
  readonly balance?: BatchBalance
}

/** The poll of the slips: what is printed on one, and where the vote stands. */
export interface SlipsPoll {
  readonly question: string
  readonly description: string
  readonly method: BallotMethod
  readonly phase: PollPhase
  readonly closesAt: Instant
  readonly communityName: string
  readonly unit: ElectorateUnit
  /** Absent before the opening. */
  readonly manifestHash?: string
  /** The caller is one of the two who read the slips. */
  readonly iAmTeller: boolean
}

/** What one poll's desk shows. */
export interface SlipsView extends SlipsPoll {
  /** Absent where slips can be printed now. */
  readonly cannotPrint?: CannotPrintSlips
  /** Units that vote on paper, `exchanged` of them gave up a phone ballot. */
  readonly unitsOnPaper: number
  readonly exchanged: number
  readonly assisted: number
  readonly batches: readonly SlipBatchCard[]
}

/** One batch: its serials for printing while voting runs, its readings after the close. */
export interface SlipBatchView extends SlipBatchCard {
  readonly poll: SlipsPoll
  /** Rising. For the print, and for the form of a reader. */
  readonly serials: readonly string[]
  /** Serials known to be spoiled, and spoiled slips whose serial is unknown. */
  readonly spoiledSerials: readonly string[]
  readonly spoiledUnnamed: number
  /** The caller's own reading only; nobody sees another's. */
  readonly mine?: readonly SlipEntry[]
  /** Only once two have read: which slips differ, never how. */
  readonly differingSerials?: readonly string[]
  /** For tellers, committee and supervisors. */
  readonly photos: readonly FileView[]
}

const batchField = () => v.pipe(v.string(), v.regex(/^[A-Z]$/))
const half = `[${SERIAL_ALPHABET}]{4}`
const serialField = () => v.pipe(v.string(), v.regex(new RegExp(`^${half}-${half}$`)))
const slips = (min: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(SLIPS_PER_BATCH_MAX))

type NotFound = { readonly code: 'NOT_FOUND' }
export type CannotEnterSlips =
  | { readonly code: 'POLL_VOIDED' | 'SLIPS_TOO_EARLY' | 'ALREADY_COUNTED' | 'SLIPS_ONLY_IN_SECRET' | 'NOT_A_TELLER' }
  | { readonly code: 'VOTING_NOT_CLOSED'; readonly closesAt: Instant }

export const ballotPaperActions = {
  'ballot/readSlips': query<SlipsView, NotFound>()(v.strictObject({ pollId: id() })),
  'ballot/readSlipBatch': query<SlipBatchView, NotFound>()(v.strictObject({ pollId: id(), batch: batchField() })),
  /** 印票: a new batch under the next letter. */
  'ballot/printSlips': command<{ readonly batch: string; readonly printed: number }, CannotPrintSlips | NotFound>()(v.strictObject({ pollId: id(), count: slips(1) })),
  /** 作废一张票: until its batch is closed; after the close of voting by a teller of the poll only. */
  'ballot/spoilSlip': command<{ readonly spoiled: number }, CannotSpoil | NotFound>()(
    v.strictObject({ pollId: id(), batch: batchField(), reason: v.picklist(SPOILED_REASONS), serial: v.optional(serialField()) })
  ),
  /** Takes back a slip that was called spoiled by mistake: the poll's tellers, until its batch is closed. Without a serial one whose serial nobody knew. */
  'ballot/unspoilSlip': command<{ readonly spoiled: number }, CannotUnspoil | NotFound>()(v.strictObject({ pollId: id(), batch: batchField(), serial: v.optional(serialField()) })),
  /** 代写: who helped whom and who looked on; once a unit. */
  'ballot/recordAssistance': command<{ readonly assisted: number }, CannotAssist | NotFound>()(
    v.strictObject({ pollId: id(), unitId: id(), helperPersonId: id(), witnessPersonId: id(), reason: v.picklist(ASSISTANCE_REASONS) })
  ),
  /** 录票: one teller's whole reading of one batch; written anew until the batch is closed. Photos are added to those there are. */
  'ballot/enterSlips': command<{ readonly readings: number }, CannotEnterSlips | CannotReadSlips | CannotAttach | NotFound>()(
    v.strictObject({
      pollId: id(),
      batch: batchField(),
      entries: v.pipe(
        v.array(v.strictObject({ serial: serialField(), mark: v.union([selectionField(), v.picklist(['blank', 'invalid'])]) })),
        v.maxLength(SLIPS_PER_BATCH_MAX)
      ),
      photoIds: fileIds()
    })
  ),
  /** 对数: closes a batch for good. */
  'ballot/closeSlipBatch': command<{ readonly balance: BatchBalance }, CannotEnterSlips | CannotCloseBatch | NotFound>()(
    v.strictObject({
      pollId: id(), batch: batchField(), used: slips(0), returned: slips(0),
      missing: v.pipe(v.array(serialField()), v.maxLength(SLIPS_PER_BATCH_MAX))
    })
  )
}
