import { canonicalJson } from '@/domain/ballot/canonical-json'
import type { HolderAccount } from '@/domain/ledger/account'
import type { Transfer } from '@/domain/ledger/transfer'
import { leafHash, type Sha256 } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'

/** Stands in every leaf, so that no other text of the product can pass for one. */
export const LEAF_FORMAT = 'yslb-coin/1'

/**
 * The public facts of a transfer as one text (RFC 8785): what was moved between which accounts, by which rule, who answers for
 * it, and the commitment to the details. No name, no words: those hang on the commitment's salt and can be forgotten (PIPL
 * art. 47) while the leaf stays provable.
 */
export function leafTextOf(transfer: Transfer): string {
  const { communityId, id, kind, track, points, from, to, honour, at, rule, deed, parent, by, approvers, commitment, posting } = transfer
  return canonicalJson({
    format: LEAF_FORMAT, community: communityId, id, kind, track, points, from, to, at,
    honour: honour && { points: honour.points, from: honour.from, to: honour.to },
    rule: { id: rule.id, version: rule.version }, deed, parent, by, approvers, commitment,
    posting: posting && { account: posting.account, version: posting.version, before: posting.before, after: posting.after, lots: posting.lots, previous: posting.previous }
  })
}

/** The leaf's hash in the log (RFC 9162 §2.1.1), 32 bytes. */
export const leafHashOf = (transfer: Transfer, sha256: Sha256): Uint8Array => leafHash(utf8(leafTextOf(transfer)), sha256)

/** SHA-256 over the UTF-8 of a text, as base64url: platforms do all of that in one step. */
export type HashText = (text: string) => string

/** The byte before every leaf (RFC 9162 §2.1.1), as the character that is this byte in UTF-8. */
const LEAF = '\u0000'

/** The same hash as it stands in receipts and in the account's chain: base64url. */
export const leafHashTextOf = (transfer: Transfer, hashText: HashText): string => hashText(LEAF + leafTextOf(transfer))

export interface Chained {
  readonly account: HolderAccount
  readonly transfers: readonly Transfer[]
}

/**
 * Ties new transfers to the account's chain: each names the leaf hash of the account's version before, and the account keeps the
 * last. `account` is as it will be stored, its chain still the one from before. An account without a chain, or with one that
 * stopped, begins at its present version.
 */
export function chained(account: HolderAccount, transfers: readonly Transfer[], hashText: HashText): Chained {
  let head = account.chain
  const tied = transfers.map((transfer): Transfer => {
    const { posting } = transfer
    if (posting?.account !== account.id) return transfer
    const previous = head !== undefined && head.version === posting.version - 1 ? head.hash : undefined
    const linked: Transfer = { ...transfer, posting: { ...posting, ...(previous === undefined ? {} : { previous }) } }
    head = { version: posting.version, hash: leafHashTextOf(linked, hashText) }
    return linked
  })
  return { account: { ...account, ...(head === undefined ? {} : { chain: head }) }, transfers: tied }
}
