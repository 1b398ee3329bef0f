import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { issueHandlers } from './issue-handlers'
import { meetingHandlers } from './meeting-handlers'
import { templateHandlers } from './template-handlers'
import { topicHandlers } from './topic-handlers'

export const consultationHandlers = (ports: Pick<ServerPorts, 'files' | 'contentCheck'>): ContextHandlers<'consultation'> => ({
  ...meetingHandlers(ports),
  ...topicHandlers(ports),
  ...issueHandlers(ports),
  ...templateHandlers
})
