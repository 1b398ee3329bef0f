import type { ContextHandlers } from '@server/pipeline/handlers'
import { checkpoint } from './checkpoint'
import type { EvidencePorts } from './evidence-ports'
import { health } from './health'
import { consistency, prove } from './prove'
import { proveBalance } from './prove-balance'
import { receipt } from './receipt'
import { sealNow } from './seal-now'

type EvidenceAction = 'ledger/receipt' | 'ledger/checkpoint' | 'ledger/prove' | 'ledger/consistency' | 'ledger/proveBalance' | 'ledger/health' | 'ledger/seal'

/** Every coin can be proven. */
export const evidenceOfCoins = (ports: EvidencePorts): Pick<ContextHandlers<'ledger'>, EvidenceAction> => ({
  'ledger/receipt': receipt(ports),
  'ledger/checkpoint': checkpoint(ports),
  'ledger/prove': prove(ports),
  'ledger/consistency': consistency(ports),
  'ledger/proveBalance': proveBalance,
  'ledger/health': health(ports),
  'ledger/seal': sealNow(ports)
})
