import { TRANSFERS } from '@server/application/ledger/documents'
import type { Fault, Gateway } from '@tests/wire/gateway/gateway'
import { conflict, duplicateKey, transactionGone } from '@tests/wire/gateway/wire-error'

/** Something that goes wrong on the wire: the first calls of one action fail. */
export interface Spoil {
  readonly name: string
  readonly action: 'insertDocument' | 'modifyDocument' | 'commitTransaction'
  readonly fault: Fault
  readonly times: number
}

/** Whatever moves coins must come through each of them, with one entry in the ledger. */
export const SPOILS: readonly Spoil[] = [
  { name: 'two conflicts', action: 'modifyDocument', fault: conflict(), times: 2 },
  { name: 'a conflict at the commit', action: 'commitTransaction', fault: conflict(), times: 1 },
  { name: 'a transaction that the server has ended', action: 'modifyDocument', fault: transactionGone(), times: 1 },
  { name: 'a connection that breaks before the commit', action: 'modifyDocument', fault: 'lost-request', times: 1 },
  { name: 'a commit that never arrives', action: 'commitTransaction', fault: 'lost-request', times: 1 },
  { name: 'a lost reply to the commit', action: 'commitTransaction', fault: 'lost-reply', times: 1 },
  { name: 'a duplicate key (E11000)', action: 'insertDocument', fault: duplicateKey(TRANSFERS, 'award:of-another'), times: 1 }
]

/** From now on, until it has happened. Returns how often it is still to happen. */
export function spoil(gateway: Gateway, { action, fault, times }: Spoil): () => number {
  let left = times
  gateway.fault = (call) => {
    if (call.action !== action || left === 0) return undefined
    left -= 1
    return fault
  }
  return () => left
}
