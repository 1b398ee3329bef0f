import { ballotBoxHandlers } from '@server/application/ballot-box/handlers'
import { boxMain } from '@server/compose-cloudbase-box'

export const main = boxMain(ballotBoxHandlers)
