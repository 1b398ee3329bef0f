import type { ContextHandlers } from '@server/pipeline/handlers'
import type { BoxPorts } from './box-ports'
import { castBallot } from './cast-ballot'
import { openBox } from './open-box'
import { prepareBox } from './prepare-box'
import { proveRow } from './prove-row'
import { readBoard } from './read-board'
import { readManifest } from './read-manifest'

export const ballotBoxHandlers = (ports: BoxPorts): ContextHandlers<'ballot-box'> => ({
  'ballot-box/readManifest': readManifest(ports),
  'ballot-box/prepare': prepareBox(ports),
  'ballot-box/cast': castBallot(ports),
  'ballot-box/open': openBox(ports),
  'ballot-box/readBoard': readBoard(ports),
  'ballot-box/proveRow': proveRow(ports)
})
