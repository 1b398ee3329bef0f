import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { decide } from './decide'
import { listHeld } from './list-held'
import { upload } from './upload'

export const filesHandlers = (ports: Pick<ServerPorts, 'files' | 'contentCheck'>): ContextHandlers<'files'> => ({
  'files/upload': upload(ports),
  'files/listHeld': listHeld(ports),
  'files/decide': decide(ports)
})
