import type { ActionName, InputOf } from '@/contract/actions'
import type { ballotPaperActions } from '@/contract/ballot-paper'

/** For every action of the slips an input with every field there is; see `SAMPLE_INPUTS`. */
export const SLIP_SAMPLES: { readonly [N in keyof typeof ballotPaperActions]: InputOf<N> } = {
  'ballot/readSlips': { pollId: 'none' },
  'ballot/readSlipBatch': { pollId: 'none', batch: 'A' },
  'ballot/printSlips': { pollId: 'none', count: 60 },
  'ballot/spoilSlip': { pollId: 'none', batch: 'A', reason: 'mismarked', serial: '7KQ2-9XMB' },
  'ballot/unspoilSlip': { pollId: 'none', batch: 'A', serial: '7KQ2-9XMB' },
  'ballot/recordAssistance': { pollId: 'none', unitId: 'nobody', helperPersonId: 'nobody.1', witnessPersonId: 'nobody.2', reason: 'cannotSee' },
  'ballot/enterSlips': { pollId: 'none', batch: 'A', entries: [{ serial: '7KQ2-9XMB', mark: 'yes' }], photoIds: ['none'] },
  'ballot/closeSlipBatch': { pollId: 'none', batch: 'A', used: 57, returned: 2, missing: ['7KQ2-9XMB'] }
}

/** Fields of these that may be left out. */
export const SLIPS_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'ballot/spoilSlip': ['serial'],
  'ballot/unspoilSlip': ['serial'],
  'ballot/enterSlips': ['entries[]', 'entries.mark[]', 'photoIds[]'],
  'ballot/closeSlipBatch': ['missing[]']
}
