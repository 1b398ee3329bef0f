import { volunteersHandlers } from '@server/application/volunteers/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { papers } from '@server/compose-cloudbase-evidence'

export const main = cloudMain('volunteers', volunteersHandlers({ papers }))
