import { reasonCannotRead } from '@/domain/ballot/paper/slip-reading'
import { YES_NO } from '@/domain/ballot/selection'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { FILES_ATTACHED_MAX } from '@/domain/files/file'
import { err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { attachFiles } from '@server/application/files/attach'
import type { CommandHandler } from '@server/pipeline/handlers'
import { batchesOf, readingsOf } from './batches'
import { batchIdOf, readingIdOf, SLIP_BATCHES, SLIP_READINGS, type SlipBatchDocument, type SlipReadingDocument } from './documents'
import { readingOf } from './slips-of-poll'

/** 录票: one teller's reading of one batch. The batch is written too, so that a closing that runs meanwhile looks at the readings again. */
export const enterSlips: CommandHandler<'ballot/enterSlips'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, batch, entries, photoIds }) {
    const { tx, communityId, now } = context
    const found = await tx.get<PollDocument>(POLLS, pollId)
    if (found === undefined || found.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const reading = readingOf(context, found.poll, now)
    if (!reading.ok) return reading
    const document = await tx.get<SlipBatchDocument>(SLIP_BATCHES, batchIdOf(pollId, batch))
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const { poll, teller, tellers } = reading.value
    const batches = (await batchesOf(tx.peek.bind(tx), pollId)).map(({ slips }) => slips)
    const reason = reasonCannotRead({ batch: document.slips, batches, entries, method: poll.manifest.method ?? YES_NO })
    if (reason !== undefined) return err(reason)
    if (document.photos.length + photoIds.length > FILES_ATTACHED_MAX) return err({ code: 'FILES_TOO_MANY', max: FILES_ATTACHED_MAX })
    const photos = await attachFiles(context, photoIds, { kind: 'slip', id: document._id })
    if (!photos.ok) return photos
    const others = await readingsOf(tx.get.bind(tx), pollId, batch, tellers.filter((each) => each !== teller))
    await tx.put<SlipReadingDocument>(SLIP_READINGS, { _id: readingIdOf(pollId, batch, teller), communityId, schemaVersion: 1, pollId, entries })
    await tx.put<SlipBatchDocument>(SLIP_BATCHES, { ...document, photos: [...document.photos, ...photos.value] })
    return ok({ readings: others.size + 1 })
  }
}
