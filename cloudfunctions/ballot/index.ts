import { ballotHandlers } from '@server/application/ballot/handlers'
import { cloudMain } from '@server/compose-cloudbase'

export const main = cloudMain('ballot', ballotHandlers)
