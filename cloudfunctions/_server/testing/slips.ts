import type { InputOf } from '@/contract/actions'
import { uploadPhoto } from './photo'
import type { Neighbour } from './village'

export type SlipMarks = InputOf<'ballot/enterSlips'>['entries'][number]['mark'][]

/** Prints a batch of `printed` slips while voting runs; the serials, rising. */
export async function printBatch(chair: Neighbour, pollId: string, printed: number): Promise<{ readonly batch: string; readonly serials: readonly string[] }> {
  const { batch } = await chair.value('ballot/printSlips', { pollId, count: printed })
  return { batch, serials: (await chair.value('ballot/readSlipBatch', { pollId, batch })).serials }
}

export interface BoxOfSlips {
  readonly pollId: string
  readonly batch: string
  readonly serials: readonly string[]
  /** What lay in the box: the first slip says the first of them, and so on. The rest came back. */
  readonly marks: SlipMarks
}

/** After the close: two tellers read the slips alike, with a photo, and the batch is closed. */
export async function readBatch([first, second]: readonly [Neighbour, Neighbour], { pollId, batch, serials, marks }: BoxOfSlips): Promise<void> {
  const entries = marks.map((mark, index) => ({ serial: serials[index] ?? '', mark }))
  const photoIds = [await uploadPhoto(first, 'slip')]
  await first.value('ballot/enterSlips', { pollId, batch, entries, photoIds })
  await second.value('ballot/enterSlips', { pollId, batch, entries, photoIds: [] })
  await first.value('ballot/closeSlipBatch', { pollId, batch, used: marks.length, returned: serials.length - marks.length, missing: [] })
}
