import { mediationHandlers } from '@server/application/mediation/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { platformPorts } from '@server/compose-cloudbase-platform'

export const main = cloudMain('mediation', mediationHandlers(platformPorts()))
