import type { ActionName } from '@/contract/actions'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { SpreadsheetReader } from '@server/ports/spreadsheet-reader'
import { ballotHandlers } from './ballot/handlers'
import { communityHandlers } from './community/handlers'
import { consultationHandlers } from './consultation/handlers'
import { disclosureHandlers } from './disclosure/handlers'
import { ledgerHandlers } from './ledger/handlers'

/** The handlers of every context, by cloud function: what the hosts, the tests and the authorisation table go through. */
export const registry = (dependencies: { readonly spreadsheets: SpreadsheetReader }) => ({
  community: communityHandlers(dependencies),
  ballot: ballotHandlers,
  consultation: consultationHandlers,
  disclosure: disclosureHandlers,
  ledger: ledgerHandlers
})

/** The same without its compartments: a handler for every action, by type. */
export function everyHandler(dependencies: { readonly spreadsheets: SpreadsheetReader }): { readonly [N in ActionName]: HandlerOf<N> } {
  const { community, ballot, consultation, disclosure, ledger } = registry(dependencies)
  return { ...community, ...ballot, ...consultation, ...disclosure, ...ledger }
}
