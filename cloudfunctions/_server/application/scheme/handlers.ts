import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { adopt, publish } from './adopt'
import { applyOpenings } from './apply-openings'
import { dropDraft, editTerms, putItem, removeItem, startDraft } from './draft'
import { checkTable, importTable } from './import-table'
import { desk, read } from './read'
import { checkOpenings, decideOpenings, listOpenings, stageOpenings } from './stage-openings'

export const schemeHandlers = (ports: Pick<ServerPorts, 'spreadsheets'>): ContextHandlers<'scheme'> => ({
  'scheme/read': read,
  'scheme/desk': desk,
  'scheme/startDraft': startDraft,
  'scheme/editTerms': editTerms,
  'scheme/putItem': putItem,
  'scheme/removeItem': removeItem,
  'scheme/dropDraft': dropDraft,
  'scheme/adopt': adopt,
  'scheme/publish': publish,
  'scheme/checkTable': checkTable(ports),
  'scheme/importTable': importTable(ports),
  'scheme/checkOpenings': checkOpenings(ports),
  'scheme/stageOpenings': stageOpenings(ports),
  'scheme/listOpenings': listOpenings,
  'scheme/decideOpenings': decideOpenings,
  'scheme/applyOpenings': applyOpenings
})
