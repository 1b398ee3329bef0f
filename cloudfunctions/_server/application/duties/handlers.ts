import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { putDuty, putProof, removeEntry } from './change-lists'
import { checkList, importList } from './import-lists'
import { listVersions, readDuties, readProofs } from './read-lists'
import { listTasks, readTask } from './read-tasks'
import { citeAgain, closeTask, objectTask, registerTask } from './tasks'

export const dutiesHandlers = (ports: Pick<ServerPorts, 'spreadsheets'>): ContextHandlers<'duties'> => ({
  'duties/readProofs': readProofs,
  'duties/readDuties': readDuties,
  'duties/listTasks': listTasks,
  'duties/readTask': readTask,
  'duties/listVersions': listVersions,
  'duties/putDuty': putDuty,
  'duties/putProof': putProof,
  'duties/removeEntry': removeEntry,
  'duties/checkList': checkList(ports),
  'duties/importList': importList(ports),
  'duties/registerTask': registerTask,
  'duties/objectTask': objectTask,
  'duties/citeAgain': citeAgain,
  'duties/closeTask': closeTask
})
