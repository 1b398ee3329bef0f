import { claimsHandlers } from '@server/application/claims/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { platformPorts } from '@server/compose-cloudbase-platform'

export const main = cloudMain('claims', claimsHandlers(platformPorts()))
