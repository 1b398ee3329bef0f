import { keyOfText } from '@server/adapters/node/key-text'
import { nodeLedgerSigner } from '@server/adapters/node/ledger-signer'
import type { ServerPorts } from '@server/ports/server-ports'

/** What signs receipts and checkpoints: for the functions that name it. Without LEDGER_KEY coins move and nothing is signed. */
export function ledgerPorts(): Pick<ServerPorts, 'ledgerSigner'> {
  const key = keyOfText(process.env['LEDGER_KEY'])
  return { ledgerSigner: key && nodeLedgerSigner(key) }
}
