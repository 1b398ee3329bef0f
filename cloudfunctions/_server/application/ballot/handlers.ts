import type { ContextHandlers } from '@server/pipeline/handlers'
import { announcePoll } from './announce-poll'
import { castVote } from './cast-vote'
import { answerChallenge, challengeRoll } from './challenges'
import { confirmCount } from './confirm-count'
import { countPoll } from './count-poll'
import { draftPoll } from './draft-poll'
import { listPolls } from './list-polls'
import { openPoll } from './open-poll'
import { readPoll } from './read-poll'
import { readRoll } from './read-roll'
import { submitHandCount, submitPaperSheet } from './submit-sheets'
import { takeChannel } from './take-channel'
import { turnout } from './turnout'
import { voidPoll } from './void-poll'

export const ballotHandlers: ContextHandlers<'ballot'> = {
  'ballot/listPolls': listPolls,
  'ballot/readPoll': readPoll,
  'ballot/readRoll': readRoll,
  'ballot/castVote': castVote,
  'ballot/challengeRoll': challengeRoll,
  'ballot/answerChallenge': answerChallenge,
  'ballot/draftPoll': draftPoll,
  'ballot/announcePoll': announcePoll,
  'ballot/openPoll': openPoll,
  'ballot/turnout': turnout,
  'ballot/takeChannel': takeChannel,
  'ballot/submitHandCount': submitHandCount,
  'ballot/submitPaperSheet': submitPaperSheet,
  'ballot/countPoll': countPoll,
  'ballot/confirmCount': confirmCount,
  'ballot/voidPoll': voidPoll
}
