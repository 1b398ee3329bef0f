import { schedulerMain } from '@server/compose-cloudbase-scheduler'

export const main = schedulerMain()
