import type { QueryContext } from '@server/pipeline/context'
import { replacementsByPoll } from './documents'

/** Tokens of a poll that were signed once more for a lost phone: public, on the board and beside it. */
export const replacedOfPoll = async ({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>, pollId: string): Promise<number> =>
  (await reader.countBy(replacementsByPoll, [communityId, pollId]))['replaced'] ?? 0
