import type { ContextHandlers } from '@server/pipeline/handlers'
import type { EvidencePorts } from './evidence/evidence-ports'
import { evidenceOfCoins } from './evidence/handlers'
import { shopHandlers } from './shop/handlers'
import { statement } from './statement'

export const ledgerHandlers = (ports: EvidencePorts): ContextHandlers<'ledger'> => ({
  'ledger/statement': statement,
  ...evidenceOfCoins(ports),
  ...shopHandlers
})
