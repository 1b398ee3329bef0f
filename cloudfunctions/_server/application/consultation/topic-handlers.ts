import type { topicActions } from '@/contract/topic'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { answerTopic, reviewTopic, withdrawTopic } from './answer-topic'
import { cosign, takeBackCosign } from './cosign'
import { proposeTopic } from './propose-topic'
import { listSigners, listTopics, readTopic } from './read-topics'

/** Topics and the signatures under them. */
export const topicHandlers = (ports: Pick<ServerPorts, 'contentCheck'>): { readonly [N in keyof typeof topicActions]: HandlerOf<N> } => ({
  'consultation/listTopics': listTopics,
  'consultation/readTopic': readTopic,
  'consultation/listSigners': listSigners,
  'consultation/proposeTopic': proposeTopic(ports),
  'consultation/withdrawTopic': withdrawTopic,
  'consultation/cosign': cosign,
  'consultation/takeBackCosign': takeBackCosign,
  'consultation/reviewTopic': reviewTopic,
  'consultation/answerTopic': answerTopic
})
