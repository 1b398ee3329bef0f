import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { dissolveBody, editBody, endSeat, seatMember, startTerm } from './change-body'
import { exportQuarter } from './export-quarter'
import { listBodies, readBody } from './read-bodies'
import { readQuarter } from './read-quarter'
import { setUpBody } from './set-up-body'

export const evidenceHandlers = (ports: Pick<ServerPorts, 'workbooks' | 'papers'>): ContextHandlers<'evidence'> => ({
  'evidence/listBodies': listBodies,
  'evidence/readBody': readBody,
  'evidence/setUpBody': setUpBody,
  'evidence/editBody': editBody,
  'evidence/seatMember': seatMember,
  'evidence/endSeat': endSeat,
  'evidence/startTerm': startTerm,
  'evidence/dissolveBody': dissolveBody,
  'evidence/readQuarter': readQuarter,
  'evidence/exportQuarter': exportQuarter(ports)
})
