import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ballotCareActions } from '@/contract/ballot-care'
import type { ServerPorts } from '@server/ports/server-ports'
import { answerDispute } from './answer-dispute'
import { fileDispute } from './file-dispute'
import { participation } from './participation'
import { readCare } from './read-care'
import { readDisputes } from './read-disputes'
import { approveReplacement, askReplacement } from './replacements'

/** Disputes, tokens taken anew, and who took a ballot. */
export const ballotCareHandlers = (ports: Pick<ServerPorts, 'ballotChecks'>): Pick<ContextHandlers<'ballot'>, keyof typeof ballotCareActions> => ({
  'ballot/readDisputes': readDisputes,
  'ballot/fileDispute': fileDispute(ports.ballotChecks),
  'ballot/answerDispute': answerDispute,
  'ballot/readCare': readCare,
  'ballot/askReplacement': askReplacement,
  'ballot/approveReplacement': approveReplacement,
  'ballot/participation': participation
})
