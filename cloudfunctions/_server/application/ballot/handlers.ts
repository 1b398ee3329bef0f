import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { announcePoll } from './announce-poll'
import { castVote } from './cast-vote'
import { answerChallenge, challengeRoll } from './challenges'
import { confirmCount } from './confirm-count'
import { countPoll } from './count-poll'
import { draftPoll } from './draft-poll'
import { listPolls } from './list-polls'
import { openPoll } from './open-poll'
import { ballotCareHandlers } from './care/handlers'
import { ballotPaperHandlers } from './paper/handlers'
import { readPoll } from './read-poll'
import { readRoll } from './read-roll'
import { releaseChannel } from './release-channel'
import { replaceTeller } from './replace-teller'
import { secretHandlers } from './secret/handlers'
import { submitHandCount, submitPaperSheet } from './submit-sheets'
import { takeChannel } from './take-channel'
import { turnout } from './turnout'
import { voidPoll } from './void-poll'

/** What votes need of the world besides the store. */
export type BallotPorts = Pick<ServerPorts, 'ballotChecks' | 'issuer' | 'boxPublicKey' | 'shelf' | 'files'>

export const ballotHandlers = (ports: BallotPorts): ContextHandlers<'ballot'> => ({
  'ballot/listPolls': listPolls,
  'ballot/readPoll': readPoll,
  'ballot/readRoll': readRoll,
  'ballot/castVote': castVote,
  'ballot/challengeRoll': challengeRoll,
  'ballot/answerChallenge': answerChallenge,
  'ballot/draftPoll': draftPoll,
  'ballot/announcePoll': announcePoll(ports),
  'ballot/openPoll': openPoll(ports),
  'ballot/turnout': turnout,
  'ballot/takeChannel': takeChannel,
  'ballot/releaseChannel': releaseChannel,
  'ballot/replaceTeller': replaceTeller,
  'ballot/submitHandCount': submitHandCount,
  'ballot/submitPaperSheet': submitPaperSheet,
  'ballot/countPoll': countPoll(ports),
  'ballot/confirmCount': confirmCount,
  'ballot/voidPoll': voidPoll,
  ...secretHandlers(ports),
  ...ballotPaperHandlers(ports),
  ...ballotCareHandlers(ports)
})
