import { closeBatch } from '@/domain/ballot/paper/close-batch'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import type { CommandHandler } from '@server/pipeline/handlers'
import { batchesOf, paperSlots, readingsOf } from './batches'
import { batchIdOf, SLIP_BATCHES, type SlipBatchDocument } from './documents'
import { readingOf } from './slips-of-poll'

/** 对数. All batches are read protected: two that are closed at once cannot both fit into the same units on paper. */
export const closeSlipBatch: CommandHandler<'ballot/closeSlipBatch'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, batch, used, returned, missing }) {
    const { tx, now } = context
    const found = await tx.get<PollDocument>(POLLS, pollId)
    if (found === undefined || found.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const reading = readingOf(context, found.poll, now)
    if (!reading.ok) return reading
    const batches = await batchesOf(tx.get.bind(tx), pollId)
    const document = batches.find((each) => each._id === batchIdOf(pollId, batch))
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const readings = await readingsOf(tx.get.bind(tx), pollId, batch, reading.value.tellers)
    const closed = closeBatch({
      batch: document.slips,
      readings: [...readings.values()],
      photos: document.photos.length,
      used,
      returned,
      missing,
      usedBefore: batches.reduce((sum, { slips }) => sum + (slips.closed?.balance.used ?? 0), 0),
      unitsOnPaper: (await paperSlots(context, pollId)).length
    })
    if (!closed.ok) return closed
    await tx.put<SlipBatchDocument>(SLIP_BATCHES, { ...document, slips: { ...document.slips, closed: closed.value } })
    return ok({ balance: closed.value.balance })
  }
}
