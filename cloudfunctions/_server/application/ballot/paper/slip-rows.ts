import { countSlips, type CannotCountSlips, type SlipsOfPoll } from '@/domain/ballot/paper/count-slips'
import type { OpenPoll } from '@/domain/ballot/poll'
import { ok, type Result } from '@/domain/shared/result'
import type { QueryContext } from '@server/pipeline/context'
import { batchesOf, readingsOf, tellersOf } from './batches'

/**
 * The slips of a secret poll for 唱票: paper rows by serial, spoiled rows by serial, and the balances of the batches. Refuses while
 * a batch is not closed. Nothing of it can change after voting is over and every batch is closed: no batch is printed any more,
 * and a closed one is closed for good.
 */
export async function slipRowsOf(context: Pick<QueryContext, 'reader' | 'communityId'>, poll: OpenPoll): Promise<Result<SlipsOfPoll, CannotCountSlips>> {
  if (!poll.manifest.channels.includes('paper')) return ok({ rows: [], batches: [] })
  const get = context.reader.get.bind(context.reader)
  const documents = await batchesOf(get, poll.id)
  const batches = await Promise.all(
    documents.map(async ({ slips }) => ({ ...slips, readings: slips.closed === undefined ? [...(await readingsOf(get, poll.id, slips.batch, tellersOf(poll))).values()] : [] }))
  )
  return countSlips({ batches })
}
