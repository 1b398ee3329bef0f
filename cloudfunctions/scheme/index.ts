import { schemeHandlers } from '@server/application/scheme/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { spreadsheets } from '@server/compose-cloudbase-spreadsheets'

export const main = cloudMain('scheme', schemeHandlers({ spreadsheets }))
