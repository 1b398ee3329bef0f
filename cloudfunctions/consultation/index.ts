import { consultationHandlers } from '@server/application/consultation/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { platformPorts } from '@server/compose-cloudbase-platform'

export const main = cloudMain('consultation', consultationHandlers(platformPorts()))
