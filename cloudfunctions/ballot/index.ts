import { ballotHandlers } from '@server/application/ballot/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { ballotPorts } from '@server/compose-cloudbase-ballot'
import { platformPorts } from '@server/compose-cloudbase-platform'

const { files } = platformPorts()

export const main = cloudMain('ballot', ballotHandlers({ ...ballotPorts(), files }))
