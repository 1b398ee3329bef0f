import { ledgerHandlers } from '@server/application/ledger/handlers'
import { cloudMain } from '@server/compose-cloudbase'

export const main = cloudMain('ledger', ledgerHandlers)
