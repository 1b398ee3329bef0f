import { drawSerials, SERIAL_ALPHABET, SERIAL_LENGTH } from '@/domain/ballot/paper/serial'
import { BATCH_LETTERS, reasonCannotPrint, reasonCannotSpoil, reasonCannotUnspoil, spoilSlip as spoil, unspoilSlip as unspoil } from '@/domain/ballot/paper/slip-batch'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import type { CommandHandler } from '@server/pipeline/handlers'
import { batchesOf } from './batches'
import { batchIdOf, SLIP_BATCHES, type SlipBatchDocument } from './documents'
import { isTeller, seesSlips } from './slips-of-poll'

/** 印票: the next letter. Two who print at once get two letters, for each has seen where the other's would be. */
export const printSlips: CommandHandler<'ballot/printSlips'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run({ tx, now, communityId, chance }, { pollId, count }) {
    const document = await tx.peek<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const before = await batchesOf(tx.get.bind(tx), pollId)
    const reason = reasonCannotPrint(document.poll, before.length, now)
    if (reason !== undefined) return err(reason)
    const batch = BATCH_LETTERS[before.length]
    assert(batch !== undefined, 'a letter is left')
    const serials = drawSerials(count, before.flatMap(({ slips }) => slips.serials), () => chance.code(SERIAL_ALPHABET, SERIAL_LENGTH))
    await tx.insert<SlipBatchDocument>(SLIP_BATCHES, { _id: batchIdOf(pollId, batch), communityId, schemaVersion: 1, pollId, slips: { batch, serials, spoiled: [] }, photos: [] })
    return ok({ batch, printed: serials.length })
  }
}

/** 作废一张: counted in its batch, with its serial if anybody knows it; who handed it back is not asked. */
export const spoilSlip: CommandHandler<'ballot/spoilSlip'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, batch, reason, serial }) {
    const { tx, now } = context
    const found = await tx.peek<PollDocument>(POLLS, pollId)
    if (found === undefined || !seesSlips(context, found.poll)) return err({ code: 'NOT_FOUND' })
    const cannot = reasonCannotSpoil(found.poll, isTeller(context, found.poll), now)
    if (cannot !== undefined) return err(cannot)
    const document = await tx.get<SlipBatchDocument>(SLIP_BATCHES, batchIdOf(pollId, batch))
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const spoiled = spoil(document.slips, { reason, ...(serial === undefined ? {} : { serial }) })
    if (!spoiled.ok) return spoiled
    await tx.put<SlipBatchDocument>(SLIP_BATCHES, { ...document, slips: spoiled.value })
    return ok({ spoiled: spoiled.value.spoiled.length })
  }
}

/** Takes back what was called spoiled by mistake; two readings and the balance still have to agree afterwards. */
export const unspoilSlip: CommandHandler<'ballot/unspoilSlip'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, batch, serial }) {
    const { tx } = context
    const found = await tx.peek<PollDocument>(POLLS, pollId)
    if (found === undefined || !seesSlips(context, found.poll)) return err({ code: 'NOT_FOUND' })
    const cannot = reasonCannotUnspoil(found.poll, isTeller(context, found.poll))
    if (cannot !== undefined) return err(cannot)
    const document = await tx.get<SlipBatchDocument>(SLIP_BATCHES, batchIdOf(pollId, batch))
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const kept = unspoil(document.slips, serial)
    if (!kept.ok) return kept
    await tx.put<SlipBatchDocument>(SLIP_BATCHES, { ...document, slips: kept.value })
    return ok({ spoiled: kept.value.spoiled.length })
  }
}
