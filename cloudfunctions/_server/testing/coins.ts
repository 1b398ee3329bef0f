import { emptyAccount } from '@/domain/ledger/account'
import { points } from '@/domain/ledger/points'
import { applyTransfer, type TransferKind } from '@/domain/ledger/transfer'
import { asId, type CommunityId, type TransferId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { nodeDigest } from '@server/adapters/node/digest'
import { ACCOUNTS, accountDocument, householdHolder, type AccountDocument } from '@server/application/ledger/documents'
import { postTransfers } from '@server/application/ledger/post-transfers'
import type { DocumentStore } from '@server/ports/document-store'

export interface Move {
  readonly communityId: string
  readonly householdId: string
  readonly kind: Exclude<TransferKind, 'writeOff'>
  /** What the transfer is for; ids are made of it. */
  readonly key: string
  readonly coins: number
  readonly at: Instant
  readonly parent?: string
}

/** Moves coins of a household past every rule but the ledger's own: for tests of what comes after. */
export async function move(store: DocumentStore, { communityId, householdId, kind, key, coins, at, parent }: Move): Promise<string> {
  const holder = householdHolder(householdId)
  const opened = emptyAccount(asId<CommunityId>(communityId), holder)
  const id = asId<TransferId>(`${kind}:${key}`)
  await store.transact(async (tx) => {
    const account = (await tx.get<AccountDocument>(ACCOUNTS, opened.id)) ?? accountDocument(opened)
    const applied = applyTransfer(account, {
      id, kind, points: points(coins), rule: { id: 'rule', version: 1 }, by: 'system', approvers: [], at, commitment: 'c',
      ...(kind === 'award' ? { deed: key } : {}), ...(parent === undefined ? {} : { parent: asId<TransferId>(parent) })
    })
    if (!applied.ok) throw new Error(applied.error.code)
    await postTransfers({ tx, digest: nodeDigest }, applied.value.account, [applied.value.transfer])
  })
  return id
}
