import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { destroyKey } from './destroy-key'
import { exchangeForPaper } from './exchange-for-paper'
import { issueToken } from './issue-token'
import { readBoard } from './read-board'

type SecretActions = 'ballot/issueToken' | 'ballot/exchangeForPaper' | 'ballot/destroyKey' | 'ballot/readBoard'

/** The issuer's side of secret ballots: knows who, never what. */
export const secretHandlers = (ports: Pick<ServerPorts, 'ballotChecks' | 'issuer' | 'shelf'>): Pick<ContextHandlers<'ballot'>, SecretActions> => ({
  'ballot/issueToken': issueToken(ports),
  'ballot/exchangeForPaper': exchangeForPaper(ports),
  'ballot/destroyKey': destroyKey,
  'ballot/readBoard': readBoard(ports)
})
