import * as v from 'valibot'
import type { Track } from '@/domain/ledger/account'
import { TRACKS } from '@/domain/ledger/account'
import type { Day, Instant } from '@/domain/shared/instant'
import { nothing } from './fields'
import { command, query } from './spec'

/** A transfer's id may name a deed, and a correction's that of its transfer. */
const TRANSFER_ID_MAX = 200
export const transferIdField = () => v.pipe(v.string(), v.regex(/^[\p{L}\p{N}.:_-]+$/u), v.maxLength(TRANSFER_ID_MAX))
/** Leaves of a log. */
const SIZE_MAX = 1_000_000_000

interface ReceiptFacts {
  readonly transferId: string
  /** Absent for a write-off. */
  readonly account?: string
  /** The account's version after it. */
  readonly version: number
  /** base64url, 32 bytes: SHA-256 over a zero byte and the leaf's UTF-8 (RFC 9162 §2.1.1). */
  readonly leafHash: string
  /** The public facts of the transfer, as they stand in the log. */
  readonly leaf: string
}

/** 回执. Unsigned where the installation has no key. */
export type Receipt =
  | (ReceiptFacts & { readonly signed: false })
  | (ReceiptFacts & {
      readonly signed: true
      /** What was signed, UTF-8. */
      readonly text: string
      /** Ed25519, base64url. */
      readonly signature: string
      readonly publicKey: string
    })

/** 校验点: what the log is at one moment, in the text form of C2SP tlog-checkpoint. */
export interface Checkpoint {
  readonly text: string
  /** Number of the seal, from 1. */
  readonly number: number
  readonly size: number
  /** base64url. */
  readonly root: string
  readonly sealedAt: Instant
  /** Printed beside it and compared by eye. */
  readonly code: string
  readonly signed: boolean
  /** The installation's key as verifiers of notes take it (C2SP signed-note); absent without one. */
  readonly key?: string
}

/** What of a checkpoint is printed, so that it can be compared by eye. */
export type PrintedCheckpoint = Pick<Checkpoint, 'number' | 'size' | 'code' | 'sealedAt'>

export interface InclusionProof {
  readonly transferId: string
  readonly leaf: string
  /** From 0. */
  readonly sequence: number
  readonly size: number
  /** Hashes from the leaf upwards, 32 bytes each, one after the other, base64url (RFC 9162 §2.1.3). */
  readonly path: string
  readonly checkpoint: Checkpoint
}

export interface ConsistencyProof {
  readonly from: number
  readonly size: number
  /** As `path` (RFC 9162 §2.1.4). */
  readonly proof: string
  readonly checkpoint: Checkpoint
}

export interface BalanceProof {
  readonly day: Day
  /** Records of the log that the balances count. */
  readonly size: number
  /** The signed total. */
  readonly note: string
  readonly account: string
  readonly salt: string
  /** Available and held together. */
  readonly total: number
  readonly index: number
  readonly accounts: number
  /** Siblings from the leaf upwards. */
  readonly path: readonly { readonly sum: number; readonly hash: string }[]
}

/** 账本健康 */
export interface LedgerHealth {
  /** `unchecked`: the nightly check has not run, or the ledger is longer than it replays. */
  readonly invariants: readonly { readonly invariant: string; readonly state: 'holds' | 'broken' | 'unchecked'; readonly at?: string }[]
  readonly checkedAt?: Instant
  readonly checkpoint?: Checkpoint
  /** Transfers that no seal has yet. */
  readonly waiting: number
  /** Whether the installation has a key for receipts and checkpoints. */
  readonly canSign: boolean
  /** inCirculation = issued − takenBack − redeemed − expired + writtenOff − moved. */
  readonly supply: readonly {
    readonly track: Track
    readonly issued: number
    readonly takenBack: number
    readonly redeemed: number
    readonly expired: number
    readonly writtenOff: number
    /** Between the two halves of a move, where they lie in two seals. */
    readonly moved: number
    readonly inCirculation: number
  }[]
  /** The last day whose balances were added up. */
  readonly balancesOf?: Day
}

type NotFound = { readonly code: 'TRANSFER_NOT_FOUND' }
type NothingSealed = { readonly code: 'NOTHING_SEALED' }

export const ledgerEvidenceActions = {
  'ledger/receipt': query<Receipt, NotFound>()(v.strictObject({ transferId: transferIdField() })),
  'ledger/checkpoint': query<Checkpoint, NothingSealed>()(nothing()),
  'ledger/prove': query<InclusionProof, NotFound | { readonly code: 'NOT_SEALED_YET'; readonly from: Instant }>()(v.strictObject({ transferId: transferIdField() })),
  'ledger/consistency': query<ConsistencyProof, NothingSealed | { readonly code: 'LOG_IS_SHORTER'; readonly size: number }>()(
    v.strictObject({ from: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(SIZE_MAX)) })
  ),
  'ledger/proveBalance': query<BalanceProof, { readonly code: 'BALANCES_NOT_SUMMED' } | { readonly code: 'BALANCE_NOT_IN_SUM'; readonly day: Day }>()(
    v.strictObject({ track: v.picklist(TRACKS) })
  ),
  'ledger/health': query<LedgerHealth>()(nothing()),
  'ledger/seal': command<{ readonly sealed: number; readonly size: number }>()(nothing())
}
