import { evidenceHandlers } from '@server/application/evidence/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { papers, workbooks } from '@server/compose-cloudbase-evidence'

export const main = cloudMain('evidence', evidenceHandlers({ papers, workbooks }))
