import { dutiesHandlers } from '@server/application/duties/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { spreadsheets } from '@server/compose-cloudbase-spreadsheets'

export const main = cloudMain('duties', dutiesHandlers({ spreadsheets }))
