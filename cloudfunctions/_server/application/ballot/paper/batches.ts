import type { OpenPoll } from '@/domain/ballot/poll'
import { BATCH_LETTERS } from '@/domain/ballot/paper/slip-batch'
import type { SlipEntry } from '@/domain/ballot/paper/slip-reading'
import type { PersonId } from '@/domain/shared/ids'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import type { StoredDocument } from '@server/ports/document-store'
import { assistancesByPoll, batchIdOf, readingIdOf, SLIP_BATCHES, SLIP_READINGS, slotsByChannel, type PaperSlot, type SlipBatchDocument, type SlipReadingDocument } from './documents'

/** A read by id: outside a transaction, or inside it, protected or not. */
export type Get = <D extends StoredDocument>(collection: string, id: string) => Promise<D | undefined>

/** Every batch of a poll, by letter; letters are given without a gap, so the first that is missing ends the list. */
export async function batchesOf(get: Get, pollId: string): Promise<readonly SlipBatchDocument[]> {
  const batches: SlipBatchDocument[] = []
  for (const letter of BATCH_LETTERS) {
    const batch = await get<SlipBatchDocument>(SLIP_BATCHES, batchIdOf(pollId, letter))
    if (batch === undefined) return batches
    batches.push(batch)
  }
  return batches
}

/** What each teller read of a batch; who has not read it is left out. */
export async function readingsOf(get: Get, pollId: string, batch: string, tellers: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly SlipEntry[]>> {
  const readings = new Map<PersonId, readonly SlipEntry[]>()
  for (const teller of tellers) {
    const reading = await get<SlipReadingDocument>(SLIP_READINGS, readingIdOf(pollId, batch, teller))
    if (reading !== undefined) readings.set(teller, reading.entries)
  }
  return readings
}

/** The slots of all units that vote on paper; fixed once voting is over. */
export const paperSlots = ({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, pollId: string): Promise<readonly PaperSlot[]> =>
  listAll<PaperSlot>(reader, slotsByChannel, [communityId, pollId, 'paper'])

/** Units for which a neighbour wrote: counted in public, never what was written. */
export const assistedUnits = async ({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, pollId: string): Promise<number> =>
  (await reader.countBy(assistancesByPoll, [communityId, pollId]))[pollId] ?? 0

/** Who reads the slips: 监票人. */
export const tellersOf = (poll: OpenPoll): readonly PersonId[] => [...new Set(poll.officers.tellers)]
