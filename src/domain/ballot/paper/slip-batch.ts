import type { BatchBalance, PaperRow, SpoiledReason, SpoiledRow } from '@/domain/ballot/secret/board'
import type { Poll } from '@/domain/ballot/poll'
import type { Instant } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'

/** Slips of one batch: one pile that two people read in one sitting. */
export const SLIPS_PER_BATCH_MAX = 100
/** A batch is a letter. */
export const BATCH_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A printed pile. It knows its slips and no unit. */
export interface SlipBatch {
  /** A, B, C … */
  readonly batch: string
  /** Rising; the order of printing is nowhere. */
  readonly serials: readonly string[]
  readonly spoiled: readonly SpoiledSlip[]
  readonly closed?: ClosedBatch
}
/** A slip that does not go into the box. Its serial may be unknown until the batch is closed. */
export interface SpoiledSlip {
  readonly reason: SpoiledReason
  readonly serial?: string
}
export interface ClosedBatch {
  /** Paper by serial, then spoiled by serial: as they stand on the board. */
  readonly rows: readonly (PaperRow | SpoiledRow)[]
  readonly balance: BatchBalance
}

export type CannotPrintSlips =
  | { readonly code: 'POLL_VOIDED' | 'SLIPS_TOO_EARLY' | 'SLIPS_TOO_LATE' | 'SLIPS_ONLY_IN_SECRET' | 'POLL_WITHOUT_PAPER' }
  | { readonly code: 'SLIP_BATCHES_FULL'; readonly max: number }

/** Why no slips can be printed now. Not before the opening: a slip carries the short code of the manifest, which is frozen then. */
export function reasonCannotPrint(poll: Poll, batches: number, now: Instant): CannotPrintSlips | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'draft' || poll.kind === 'announced') return { code: 'SLIPS_TOO_EARLY' }
  if (poll.kind !== 'open' || now >= poll.manifest.closesAt) return { code: 'SLIPS_TOO_LATE' }
  if (poll.manifest.ballotMode !== 'secret') return { code: 'SLIPS_ONLY_IN_SECRET' }
  if (!poll.manifest.channels.includes('paper')) return { code: 'POLL_WITHOUT_PAPER' }
  return batches < BATCH_LETTERS.length ? undefined : { code: 'SLIP_BATCHES_FULL', max: BATCH_LETTERS.length }
}

export type CannotSpoil =
  | { readonly code: 'POLL_VOIDED' | 'ALREADY_COUNTED' | 'NOT_A_TELLER' }
  | { readonly code: 'SLIP_BATCH_CLOSED'; readonly batch: string }
  | { readonly code: 'SLIP_UNKNOWN'; readonly serial: string }
  | { readonly code: 'SLIP_SPOILED'; readonly serial: string }
  | { readonly code: 'SLIPS_ALL_SPOILED'; readonly printed: number }

/**
 * Why this person spoils no slip now. While voting runs the desk does; after the close only the two who read the slips: whoever could
 * call a slip of the box spoiled then would take a vote away, or stop the count.
 */
export function reasonCannotSpoil(poll: Poll, isTeller: boolean, now: Instant): CannotSpoil | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'counted' || poll.kind === 'confirmed' || poll.kind === 'published') return { code: 'ALREADY_COUNTED' }
  return poll.kind === 'open' && now >= poll.manifest.closesAt && !isTeller ? { code: 'NOT_A_TELLER' } : undefined
}

/** 作废一张: the resident draws another; both stand in the balance. */
export function spoilSlip(batch: SlipBatch, slip: SpoiledSlip): Result<SlipBatch, CannotSpoil> {
  const { serial } = slip
  if (batch.closed !== undefined) return err({ code: 'SLIP_BATCH_CLOSED', batch: batch.batch })
  if (serial !== undefined && !batch.serials.includes(serial)) return err({ code: 'SLIP_UNKNOWN', serial })
  if (serial !== undefined && batch.spoiled.some(each => each.serial === serial)) return err({ code: 'SLIP_SPOILED', serial })
  if (batch.spoiled.length >= batch.serials.length) return err({ code: 'SLIPS_ALL_SPOILED', printed: batch.serials.length })
  return ok({ ...batch, spoiled: [...batch.spoiled, slip] })
}

export type CannotUnspoil =
  | { readonly code: 'POLL_VOIDED' | 'SLIPS_TOO_EARLY' | 'ALREADY_COUNTED' | 'NOT_A_TELLER' }
  | { readonly code: 'SLIP_BATCH_CLOSED'; readonly batch: string }
  | { readonly code: 'SLIP_NOT_SPOILED'; readonly batch: string }

/** Why this person takes no spoiled slip back: the poll's tellers do, before the count. */
export function reasonCannotUnspoil(poll: Poll, isTeller: boolean): CannotUnspoil | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'draft' || poll.kind === 'announced') return { code: 'SLIPS_TOO_EARLY' }
  if (poll.kind !== 'open') return { code: 'ALREADY_COUNTED' }
  return isTeller ? undefined : { code: 'NOT_A_TELLER' }
}

/** A slip that was called spoiled by mistake: its serial was misread, or it was counted twice. Without a serial the last unnamed one. */
export function unspoilSlip(batch: SlipBatch, serial: string | undefined): Result<SlipBatch, CannotUnspoil> {
  if (batch.closed !== undefined) return err({ code: 'SLIP_BATCH_CLOSED', batch: batch.batch })
  const at = batch.spoiled.map(each => each.serial).lastIndexOf(serial)
  if (at < 0) return err({ code: 'SLIP_NOT_SPOILED', batch: batch.batch })
  return ok({ ...batch, spoiled: batch.spoiled.filter((_, index) => index !== at) })
}
