import { followupHandlers } from '@server/application/followup/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { platformPorts } from '@server/compose-cloudbase-platform'

export const main = cloudMain('followup', followupHandlers(platformPorts()))
