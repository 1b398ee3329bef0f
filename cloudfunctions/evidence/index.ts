import { evidenceHandlers } from '@server/application/evidence/handlers'
import { cloudMain } from '@server/compose-cloudbase'
import { workbooks } from '@server/compose-cloudbase-evidence'
import { papers } from '@server/compose-cloudbase-papers'

export const main = cloudMain('evidence', evidenceHandlers({ papers, workbooks }))
