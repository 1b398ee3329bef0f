import { ledgerHandlers } from '@server/application/ledger/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { ledgerPorts } from '@server/compose-cloudbase-ledger'
import { platformPorts } from '@server/compose-cloudbase-platform'

export const main = cloudMain('ledger', ledgerHandlers({ ...platformPorts(), ...ledgerPorts() }))
