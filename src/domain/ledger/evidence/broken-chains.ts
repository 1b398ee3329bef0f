import type { Transfer } from '@/domain/ledger/transfer'
import type { Violation } from '@/domain/ledger/violations'
import { leafHashTextOf, type HashText } from './leaf'

/** Transfers that do not name the leaf of their account's version before (I7): something before them was changed or left out. */
export function brokenChains(transfers: readonly Transfer[], hashText: HashText): readonly Violation[] {
  const byAccount = new Map<string, Transfer[]>()
  for (const transfer of transfers) {
    const account = transfer.posting?.account
    if (account === undefined) continue
    const own = byAccount.get(account)
    if (own === undefined) byAccount.set(account, [transfer])
    else own.push(transfer)
  }
  return [...byAccount.values()].flatMap(own => ofAccount(own, hashText))
}

function ofAccount(own: readonly Transfer[], hashText: HashText): readonly Violation[] {
  const order = [...own].sort((one, other) => (one.posting?.version ?? 0) - (other.posting?.version ?? 0))
  return order.flatMap((transfer, index) => {
    const before = order[index - 1]
    const previous = transfer.posting?.previous
    const begun = before?.posting?.previous !== undefined
    const sound = previous === undefined ? !begun : before !== undefined && previous === leafHashTextOf(before, hashText)
    return sound ? [] : [{ invariant: 'I7' as const, at: transfer.id }]
  })
}
