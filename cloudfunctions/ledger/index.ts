import { ledgerHandlers } from '@server/application/ledger/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { ledgerPorts } from '@server/compose-cloudbase-ledger'

export const main = cloudMain('ledger', ledgerHandlers(ledgerPorts()))
