import type { BatchBalance, PaperRow, SpoiledRow } from '@/domain/ballot/secret/board'
import { err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import { bySerial } from './close-batch'
import type { SlipBatch } from './slip-batch'
import { differingSerials, type SlipEntry } from './slip-reading'

export type CannotCountSlips =
  | { readonly code: 'SLIP_BATCH_UNREAD'; readonly batch: string; readonly have: number }
  | { readonly code: 'SLIP_BATCH_DIFFERS'; readonly batch: string; readonly count: number }
  /** Read alike by two people, and not balanced and closed yet. */
  | { readonly code: 'SLIP_BATCH_OPEN'; readonly batch: string }

export interface SlipsOfPoll {
  readonly rows: readonly (PaperRow | SpoiledRow)[]
  readonly batches: readonly BatchBalance[]
}
export interface SlipsToCount {
  readonly batches: readonly (SlipBatch & { readonly readings: readonly (readonly SlipEntry[])[] })[]
}

/**
 * The slips as they stand on the board: paper by serial, then spoiled by serial. Every batch must be closed. Where none was printed
 * there is none to count: units that took the paper channel stand there as having cast nothing, and may dispute it (`paperRefused`);
 * one of them must not be able to stop everybody's count.
 */
export function countSlips({ batches }: SlipsToCount): Result<SlipsOfPoll, CannotCountSlips> {
  for (const { batch, closed, readings: [first, second] } of batches) {
    if (closed !== undefined) continue
    if (first === undefined || second === undefined) return err({ code: 'SLIP_BATCH_UNREAD', batch, have: first === undefined ? 0 : 1 })
    const count = differingSerials(first, second).length
    return err(count > 0 ? { code: 'SLIP_BATCH_DIFFERS', batch, count } : { code: 'SLIP_BATCH_OPEN', batch })
  }
  const closed = batches.flatMap(batch => (batch.closed === undefined ? [] : [batch.closed]))
  const rows = closed.flatMap(batch => batch.rows)
  const ofKind = (kind: 'paper' | 'spoiled') => rows.filter(row => row.kind === kind).sort(bySerial)
  return ok({ rows: [...ofKind('paper'), ...ofKind('spoiled')], batches: closed.map(batch => batch.balance) })
}
