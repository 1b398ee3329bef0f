import type { ActionName } from '@/contract/actions'
import type { ballotPaperActions } from '@/contract/ballot-paper'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { closeSlipBatch } from './close-slip-batch'
import { enterSlips } from './enter-slips'
import { printSlips, spoilSlip, unspoilSlip } from './print-slips'
import { readSlipBatch, readSlips } from './read-slips'
import { recordAssistance } from './record-assistance'

type PaperAction = Extract<ActionName, keyof typeof ballotPaperActions>

export const ballotPaperHandlers = (ports: Pick<ServerPorts, 'files'>): { readonly [N in PaperAction]: HandlerOf<N> } => ({
  'ballot/readSlips': readSlips,
  'ballot/readSlipBatch': readSlipBatch(ports),
  'ballot/printSlips': printSlips,
  'ballot/spoilSlip': spoilSlip,
  'ballot/unspoilSlip': unspoilSlip,
  'ballot/recordAssistance': recordAssistance,
  'ballot/enterSlips': enterSlips,
  'ballot/closeSlipBatch': closeSlipBatch
})
