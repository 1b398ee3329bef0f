import type { ContextHandlers } from '@server/pipeline/handlers'
import { statement } from './statement'

export const ledgerHandlers: ContextHandlers<'ledger'> = {
  'ledger/statement': statement
}
