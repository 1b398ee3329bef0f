import type { SlipBatchCard, SlipBatchView, SlipsPoll, SlipsView } from '@/contract/ballot-paper'
import { reasonCannotPrint } from '@/domain/ballot/paper/slip-batch'
import { differingSerials } from '@/domain/ballot/paper/slip-reading'
import type { Poll } from '@/domain/ballot/poll'
import { phaseOf, ruleOf } from '@/domain/ballot/poll-phase'
import { YES_NO } from '@/domain/ballot/selection'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import { fileViews } from '@server/application/files/views'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { assistedUnits, batchesOf, paperSlots, readingsOf } from './batches'
import { batchIdOf, SLIP_BATCHES, type SlipBatchDocument } from './documents'
import { isTeller, seesPhotos, seesSlips } from './slips-of-poll'

/** 纸票 of one poll: what was printed, handed out, read. Nothing of a choice. */
export const readSlips: QueryHandler<'ballot/readSlips'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId }) {
    const { reader, now } = context
    const document = await reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft' || !seesSlips(context, document.poll)) return err({ code: 'NOT_FOUND' })
    const { poll } = document
    const [batches, slots, assisted, shown] = await Promise.all([
      batchesOf(reader.get.bind(reader), pollId),
      paperSlots(context, pollId),
      assistedUnits(context, pollId),
      slipsPoll(context, poll)
    ])
    const cannotPrint = reasonCannotPrint(poll, batches.length, now)
    return ok<SlipsView>({
      ...shown,
      ...(cannotPrint === undefined ? {} : { cannotPrint }),
      unitsOnPaper: slots.length,
      exchanged: slots.filter((slot) => slot.exchanged === true).length,
      assisted,
      batches: await Promise.all(batches.map((batch) => cardOf(context, poll, batch)))
    })
  }
}

/** One batch. A teller sees his own reading; of two readings everybody sees only which slips differ. */
export const readSlipBatch = ({ files }: Pick<ServerPorts, 'files'>): QueryHandler<'ballot/readSlipBatch'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, batch }) {
    const { reader } = context
    const [document, found] = await Promise.all([reader.get<PollDocument>(POLLS, pollId), reader.get<SlipBatchDocument>(SLIP_BATCHES, batchIdOf(pollId, batch))])
    if (document === undefined || found === undefined || !seesSlips(context, document.poll)) return err({ code: 'NOT_FOUND' })
    const readings = await readingsIn(context, document.poll, found)
    const [first, second] = readings.values()
    const mine = readings.get(memberOf(context).member.personId)
    const { serials, spoiled } = found.slips
    return ok<SlipBatchView>({
      ...(await cardOf(context, document.poll, found)),
      poll: await slipsPoll(context, document.poll),
      serials,
      spoiledSerials: spoiled.flatMap((each) => (each.serial === undefined ? [] : [each.serial])),
      spoiledUnnamed: spoiled.filter((each) => each.serial === undefined).length,
      ...(mine === undefined ? {} : { mine }),
      ...(first === undefined || second === undefined ? {} : { differingSerials: differingSerials(first, second) }),
      photos: seesPhotos(context, document.poll) ? await fileViews(files, found.photos, { seesUnchecked: true }) : []
    })
  }
})

async function slipsPoll(context: QueryContext, poll: Poll): Promise<SlipsPoll> {
  const community = await context.reader.get<CommunityDocument>(COMMUNITIES, context.communityId)
  return {
    question: poll.terms.question,
    description: poll.terms.description,
    method: poll.terms.method ?? YES_NO,
    phase: phaseOf(poll, context.now),
    closesAt: poll.terms.closesAt,
    communityName: community?.name ?? '',
    unit: ruleOf(poll).mode.unit,
    ...('manifestHash' in poll && poll.manifestHash !== undefined ? { manifestHash: poll.manifestHash } : {}),
    iAmTeller: isTeller(context, poll)
  }
}

const readingsIn = ({ reader }: QueryContext, poll: Poll, { slips }: SlipBatchDocument) =>
  readingsOf(reader.get.bind(reader), poll.id, slips.batch, 'officers' in poll ? [...new Set(poll.officers.tellers)] : [])

async function cardOf(context: QueryContext, poll: Poll, document: SlipBatchDocument): Promise<SlipBatchCard> {
  const { batch, serials, spoiled, closed } = document.slips
  const readings = await readingsIn(context, poll, document)
  const [first, second] = readings.values()
  return {
    batch,
    printed: serials.length,
    spoiled: spoiled.length,
    readings: readings.size,
    readByMe: readings.has(memberOf(context).member.personId),
    ...(first === undefined || second === undefined ? {} : { differing: differingSerials(first, second).length }),
    ...(closed === undefined ? {} : { balance: closed.balance })
  }
}
