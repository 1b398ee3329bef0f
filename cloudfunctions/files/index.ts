import { filesHandlers } from '@server/application/files/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { platformPorts } from '@server/compose-cloudbase-platform'

export const main = cloudMain('files', filesHandlers(platformPorts()))
