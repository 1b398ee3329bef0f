import type { fundActions } from '@/contract/fund'
import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { confirmFund } from './confirm-fund'
import { enterFund, reverseFund } from './enter-fund'
import { fundDesk } from './fund-desk'
import { publishFund } from './publish-fund'
import { fund } from './read-fund'

/** 资金台账: the money behind the coins. */
export const fundHandlers = (ports: Pick<ServerPorts, 'files'>): Pick<ContextHandlers<'ledger'>, keyof typeof fundActions> => ({
  'ledger/fund': fund,
  'ledger/fundDesk': fundDesk(ports),
  'ledger/enterFund': enterFund,
  'ledger/reverseFund': reverseFund,
  'ledger/confirmFund': confirmFund,
  'ledger/publishFund': publishFund
})
