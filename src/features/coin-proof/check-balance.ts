import type { BalanceProof } from '@/contract/ledger-evidence'
import { originOf } from '@/domain/ledger/evidence/checkpoint'
import { rootFromSumPath } from '@/domain/ledger/evidence/sum-tree'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import type { Sha256 } from '@/domain/shared/merkle'

interface Sums {
  readonly root: string
  readonly total: number
  readonly accounts: number
}

/** What the sum of a day says of a track; undefined for any other text. */
function sumsOf(note: string, communityId: string, day: string, track: string): Sums | undefined {
  const [first, second = ''] = note.split('\n')
  if (first !== `${originOf(communityId)}/balances`) return undefined
  try {
    const facts = JSON.parse(second) as { readonly day?: unknown; readonly balances?: Readonly<Record<string, Sums>> }
    return facts.day === day ? facts.balances?.[track] : undefined
  } catch {
    return undefined
  }
}

/** That the own balance was counted in the total of the day, and with its whole amount: the total of all, or undefined where it does not fit. */
export function checkBalance(proof: BalanceProof, track: string, communityId: string, sha256: Sha256): number | undefined {
  const sums = sumsOf(proof.note, communityId, proof.day, track)
  const path = proof.path.flatMap(({ sum, hash }) => {
    const bytes = fromBase64url(hash)
    return bytes === undefined ? [] : [{ sum, hash: bytes }]
  })
  if (sums === undefined || path.length !== proof.path.length || sums.accounts !== proof.accounts) return undefined
  const root = rootFromSumPath({ leaf: { account: proof.account, salt: proof.salt, total: proof.total }, index: proof.index, size: proof.accounts, path }, sha256)
  return root !== undefined && toBase64url(root.hash) === sums.root && root.sum === sums.total ? sums.total : undefined
}
