import { communityHandlers } from '@server/application/community/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { spreadsheets } from '@server/compose-cloudbase-spreadsheets'

export const main = cloudMain('community', communityHandlers({ spreadsheets }))
