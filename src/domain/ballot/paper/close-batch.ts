import type { BatchBalance, PaperRow, SpoiledRow } from '@/domain/ballot/secret/board'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { ClosedBatch, SlipBatch } from './slip-batch'
import { differingSerials, type SlipEntry } from './slip-reading'

export type CannotCloseBatch =
  | { readonly code: 'SLIP_BATCH_CLOSED'; readonly batch: string }
  | { readonly code: 'SLIP_READING_MISSING'; readonly have: number }
  | { readonly code: 'SLIP_READINGS_DIFFER'; readonly count: number; readonly serials: readonly string[] }
  | { readonly code: 'SLIP_PHOTOS_MISSING' }
  /** A slip was called spoiled after it had been read out of the box. */
  | { readonly code: 'SLIP_SPOILED'; readonly serial: string }
  | { readonly code: 'SLIPS_ENTERED_DIFFER'; readonly used: number; readonly entered: number }
  | { readonly code: 'SLIPS_UNBALANCED' } & Omit<BatchBalance, 'batch'>
  | { readonly code: 'SLIPS_EXCEED_UNITS'; readonly slips: number; readonly units: number }
  /** `unnamed` spoiled slips have no serial; `named` serials were given for them that are neither in the box nor spoiled. */
  | { readonly code: 'SPOILED_UNNAMED'; readonly unnamed: number; readonly named: number }

export interface ClosingRequest {
  readonly batch: SlipBatch
  /** The readings of two people; fewer is a reason, more is a bug. */
  readonly readings: readonly (readonly SlipEntry[])[]
  readonly photos: number
  /** Counted by hand: slips of this batch in the box, and slips left over. */
  readonly used: number
  readonly returned: number
  /** Serials of spoiled slips whose serial nobody knew: what is now neither in the box, nor left over, nor spoiled. */
  readonly missing: readonly string[]
  /** Slips of the batches closed before. */
  readonly usedBefore: number
  /** Units that vote on paper. */
  readonly unitsOnPaper: number
}

/** 对数: the batch is closed for good when two readings agree and `printed = used + spoiled + returned`. */
export function closeBatch(request: ClosingRequest): Result<ClosedBatch, CannotCloseBatch> {
  const { batch, readings, used, returned } = request
  const reason = reasonReadingsUnfit(request) ?? reasonUnbalanced(request) ?? reasonUnnamed(request)
  if (reason !== undefined) return err(reason)
  const [entries] = readings
  assert(entries !== undefined, 'two readings agree')
  const balance = { batch: batch.batch, printed: batch.serials.length, used, spoiled: batch.spoiled.length, returned }
  return ok({ balance, rows: [...paperRows(batch, entries), ...spoiledRows(request)] })
}

function reasonReadingsUnfit({ batch, readings, photos }: ClosingRequest): CannotCloseBatch | undefined {
  if (batch.closed !== undefined) return { code: 'SLIP_BATCH_CLOSED', batch: batch.batch }
  assert(readings.length <= 2, 'two people read a batch')
  const [first, second] = readings
  if (first === undefined || second === undefined) return { code: 'SLIP_READING_MISSING', have: readings.length }
  const serials = differingSerials(first, second)
  if (serials.length > 0) return { code: 'SLIP_READINGS_DIFFER', count: serials.length, serials }
  const spoiled = first.find(({ serial }) => batch.spoiled.some(each => each.serial === serial))
  if (spoiled !== undefined) return { code: 'SLIP_SPOILED', serial: spoiled.serial }
  return first.length > 0 && photos === 0 ? { code: 'SLIP_PHOTOS_MISSING' } : undefined
}

function reasonUnbalanced({ batch, readings, used, returned, usedBefore, unitsOnPaper }: ClosingRequest): CannotCloseBatch | undefined {
  const entered = readings[0]?.length ?? 0
  if (entered !== used) return { code: 'SLIPS_ENTERED_DIFFER', used, entered }
  const [printed, spoiled] = [batch.serials.length, batch.spoiled.length]
  if (printed !== used + spoiled + returned) return { code: 'SLIPS_UNBALANCED', printed, used, spoiled, returned }
  const slips = usedBefore + used
  return slips > unitsOnPaper ? { code: 'SLIPS_EXCEED_UNITS', slips, units: unitsOnPaper } : undefined
}

function reasonUnnamed({ batch, readings, missing }: ClosingRequest): CannotCloseBatch | undefined {
  const known = new Set([...(readings[0] ?? []).map(entry => entry.serial), ...batch.spoiled.map(each => each.serial)])
  const named = new Set(missing.filter(serial => batch.serials.includes(serial) && !known.has(serial))).size
  const unnamed = batch.spoiled.filter(each => each.serial === undefined).length
  return named === unnamed && missing.length === unnamed ? undefined : { code: 'SPOILED_UNNAMED', unnamed, named }
}

const paperRows = ({ batch }: SlipBatch, entries: readonly SlipEntry[]): readonly PaperRow[] =>
  entries.map(({ serial, mark }): PaperRow => ({ kind: 'paper', batch, serial, mark })).sort(bySerial)

function spoiledRows({ batch: { batch, spoiled }, missing }: ClosingRequest): readonly SpoiledRow[] {
  const names = [...missing].sort()
  return spoiled
    .map(({ serial, reason }): SpoiledRow => ({ kind: 'spoiled', batch, serial: serial ?? names.shift() ?? '', reason }))
    .sort(bySerial)
}

/** Serials are ASCII, so their order is that of their code units. */
export const bySerial = (left: { readonly serial: string }, right: { readonly serial: string }): number => (left.serial < right.serial ? -1 : left.serial > right.serial ? 1 : 0)
