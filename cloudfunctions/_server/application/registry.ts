import type { ActionName, ContextName } from '@/contract/actions'
import type { ContextHandlers, HandlerOf } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { ballotHandlers } from './ballot/handlers'
import { ballotBoxHandlers } from './ballot-box/handlers'
import { claimsHandlers } from './claims/handlers'
import { communityHandlers } from './community/handlers'
import { consultationHandlers } from './consultation/handlers'
import { disclosureHandlers } from './disclosure/handlers'
import { evidenceHandlers } from './evidence/handlers'
import { filesHandlers } from './files/handlers'
import { dutiesHandlers } from './duties/handlers'
import { followupHandlers } from './followup/handlers'
import { ledgerHandlers } from './ledger/handlers'
import { mediationHandlers } from './mediation/handlers'
import { schemeHandlers } from './scheme/handlers'
import { volunteersHandlers } from './volunteers/handlers'

type Registry = { readonly [C in ContextName]: ContextHandlers<C> }

/** The handlers of every context, by cloud function: what the hosts, the tests and the authorisation table go through. */
export const registry = (ports: ServerPorts): Registry => ({
  community: communityHandlers(ports),
  ballot: ballotHandlers(ports),
  'ballot-box': ballotBoxHandlers(ports),
  consultation: consultationHandlers(ports),
  disclosure: disclosureHandlers,
  duties: dutiesHandlers(ports),
  evidence: evidenceHandlers(ports),
  claims: claimsHandlers(ports),
  ledger: ledgerHandlers(ports),
  mediation: mediationHandlers(ports),
  scheme: schemeHandlers(ports),
  files: filesHandlers(ports),
  followup: followupHandlers(ports),
  volunteers: volunteersHandlers(ports)
})

/** The same without its compartments: a handler for every action, by type. */
export function everyHandler(ports: ServerPorts): { readonly [N in ActionName]: HandlerOf<N> } {
  const compartments: Registry = registry(ports)
  return Object.assign({}, ...Object.values(compartments)) as { readonly [N in ActionName]: HandlerOf<N> }
}
