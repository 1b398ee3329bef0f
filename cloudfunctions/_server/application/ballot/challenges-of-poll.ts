import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import { challengesByPoll, type ChallengeDocument } from './documents'

/** All challenges of a poll's roll, in the order in which they were filed. */
export const challengesOfPoll = ({ reader, communityId }: QueryContext, pollId: string): Promise<readonly ChallengeDocument[]> =>
  listAll<ChallengeDocument>(reader, challengesByPoll, [communityId, pollId])
