import { volunteersHandlers } from '@server/application/volunteers/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { papers } from '@server/compose-cloudbase-papers'

export const main = cloudMain('volunteers', volunteersHandlers({ papers }))
