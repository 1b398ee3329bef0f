import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { coinAccountsHandlers } from './accounts/handlers'
import { entry } from './entry'
import { evidenceOfCoins } from './evidence/handlers'
import { fundHandlers } from './fund/handlers'
import { hideHonour, joinHonours, leaveHonours } from './honours/change-honours'
import { honours } from './honours/read-honours'
import { shopHandlers } from './shop/handlers'
import { statement } from './statement'
import { recordSpotCheck, spotChecks, spotCheckSums } from './watch/spot-checks'
import { dropRelation, noteRelation, watch } from './watch/watch'

export const ledgerHandlers = (ports: Pick<ServerPorts, 'ledgerSigner' | 'contentCheck' | 'files'>): ContextHandlers<'ledger'> => ({
  'ledger/statement': statement,
  'ledger/entry': entry,
  'ledger/honours': honours,
  'ledger/joinHonours': joinHonours(ports),
  'ledger/leaveHonours': leaveHonours,
  'ledger/hideHonour': hideHonour,
  'ledger/watch': watch,
  'ledger/spotChecks': spotChecks,
  'ledger/recordSpotCheck': recordSpotCheck,
  'ledger/spotCheckSums': spotCheckSums,
  'ledger/noteRelation': noteRelation,
  'ledger/dropRelation': dropRelation,
  ...evidenceOfCoins(ports),
  ...coinAccountsHandlers,
  ...shopHandlers,
  ...fundHandlers(ports)
})
