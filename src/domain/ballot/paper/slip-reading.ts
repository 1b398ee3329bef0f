import { canonicalJson } from '@/domain/ballot/canonical-json'
import { isBallotOption, type BallotMethod, type SlipMark } from '@/domain/ballot/selection'
import { reasonSelectionInvalid } from '@/domain/ballot/methods/tally-marks'
import type { SlipBatch } from './slip-batch'

/** One slip as one person reads it. */
export interface SlipEntry {
  readonly serial: string
  readonly mark: SlipMark
}

export type CannotReadSlips =
  | { readonly code: 'SLIP_BATCH_CLOSED'; readonly batch: string }
  | { readonly code: 'SLIP_TWICE'; readonly serial: string }
  | { readonly code: 'SLIP_OF_OTHER_BATCH'; readonly serial: string; readonly batch: string }
  | { readonly code: 'SLIP_UNKNOWN'; readonly serial: string }
  | { readonly code: 'SLIP_SPOILED'; readonly serial: string }
  | { readonly code: 'SLIP_MARK_INVALID'; readonly serial: string }

export interface ReadingRequest {
  readonly batch: SlipBatch
  /** Every batch of the poll, to say where a stray slip belongs. */
  readonly batches: readonly SlipBatch[]
  readonly entries: readonly SlipEntry[]
  readonly method: BallotMethod
}

/** Why one person's reading of a pile is not taken; the slip is named. */
export function reasonCannotRead({ batch, batches, entries, method }: ReadingRequest): CannotReadSlips | undefined {
  if (batch.closed !== undefined) return { code: 'SLIP_BATCH_CLOSED', batch: batch.batch }
  const seen = new Set<string>()
  for (const { serial, mark } of entries) {
    if (seen.has(serial)) return { code: 'SLIP_TWICE', serial }
    seen.add(serial)
    const reason = reasonStray(batch, batches, serial)
    if (reason !== undefined) return reason
    if (!isMark(method, mark)) return { code: 'SLIP_MARK_INVALID', serial }
  }
  return undefined
}

function reasonStray(batch: SlipBatch, batches: readonly SlipBatch[], serial: string): CannotReadSlips | undefined {
  if (batch.spoiled.some(each => each.serial === serial)) return { code: 'SLIP_SPOILED', serial }
  if (batch.serials.includes(serial)) return undefined
  const home = batches.find(each => each.serials.includes(serial))
  return home === undefined ? { code: 'SLIP_UNKNOWN', serial } : { code: 'SLIP_OF_OTHER_BATCH', serial, batch: home.batch }
}

/** A slip on which nothing is chosen is `blank`, in one word only, so that two readers cannot say the same in two ways. */
function isMark(method: BallotMethod, mark: SlipMark): boolean {
  if (mark === 'blank' || mark === 'invalid') return true
  if (!isBallotOption(mark) && mark.length === 0) return false
  return reasonSelectionInvalid(method, mark) === undefined
}

/** Slips that the two read differently, or that only one of them read; rising. What either of them read is not told. */
export function differingSerials(first: readonly SlipEntry[], second: readonly SlipEntry[]): readonly string[] {
  const marks = (entries: readonly SlipEntry[]) => new Map(entries.map(({ serial, mark }) => [serial, canonicalJson(mark)]))
  const [a, b] = [marks(first), marks(second)]
  return [...new Set([...a.keys(), ...b.keys()])].filter(serial => a.get(serial) !== b.get(serial)).sort()
}
