import { emptyAccount, type HolderAccount } from '@/domain/ledger/account'
import { checkpointBody, noteOf, originOf, type NoteSigner } from '@/domain/ledger/evidence/checkpoint'
import { chained, leafHashOf } from '@/domain/ledger/evidence/leaf'
import { grow, tileKey } from '@/domain/ledger/evidence/log-tiles'
import { addToSupply, NO_SUPPLIES } from '@/domain/ledger/evidence/supply'
import { points } from '@/domain/ledger/points'
import { applyTransfer, type Transfer, type TransferKind } from '@/domain/ledger/transfer'
import { toBase64url } from '@/domain/shared/base64url'
import { asId, type CommunityId, type HouseholdId, type TransferId } from '@/domain/shared/ids'
import { instant } from '@/domain/shared/instant'
import type { Sha256 } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'

const VILLAGE = asId<CommunityId>('yunxi')
const SEAL_RECORDS = 256
const BEGAN = 1_790_000_000_000

/** A sound ledger as an export has it, line by line: each household earns twice, reserves, and picks up. */
export function* genuineLedger(transfers: number, households: number, sha256: Sha256, signer: NoteSigner): Generator<string> {
  yield JSON.stringify({ format: 'yslb-export/1', communityId: VILLAGE, exportedAt: BEGAN, ledgerKey: signer.publicKey })
  const accounts = Array.from({ length: households }, (_, index): HolderAccount => emptyAccount(VILLAGE, { kind: 'household', id: asId<HouseholdId>(`h${index}`) }))
  const written: Transfer[] = []
  for (let index = 0; index < transfers; index += 1) {
    const at = index % households
    const account = accounts[at]
    if (account === undefined) throw new Error('no account')
    const posted = next(account, Math.floor(index / households), index, sha256)
    accounts[at] = posted.account
    written.push(posted.transfer)
    yield line('transfers', { ...posted.transfer, _id: posted.transfer.id, schemaVersion: 1, position: `${posted.transfer.at}:${String(index).padStart(9, '0')}` })
  }
  for (const account of accounts) yield line('accounts', { ...account, _id: account.id, schemaVersion: 1 })
  const seals = [...sealed(written, sha256, signer)]
  yield* seals
  yield JSON.stringify({ end: true, documents: transfers + accounts.length + seals.length })
}

const line = (collection: string, document: object): string => JSON.stringify({ collection, document })
const ROUND: readonly (readonly [TransferKind, number])[] = [['award', 5], ['award', 2], ['hold', 4], ['post', 4]]

function next(account: HolderAccount, turn: number, index: number, sha256: Sha256): { readonly account: HolderAccount; readonly transfer: Transfer } {
  const [kind, coins] = ROUND[turn % ROUND.length] ?? ['award', 1]
  const id = asId<TransferId>(kind === 'award' ? `award:claim:${index}` : `${kind}:${index}`)
  const before = account.version > 0 && kind === 'post' ? { parent: asId<TransferId>(`hold:${index - householdsBetween(index, account)}`) } : {}
  const applied = applyTransfer(account, {
    id, kind, points: points(coins), rule: { id: 'DEL01', version: 1 }, by: 'system', approvers: [], at: instant(BEGAN + index * 1000),
    commitment: 'c2FsdGVkIGNvbW1pdG1lbnQgb2YgMzIgYnl0ZXMgbG9uZw', ...(kind === 'award' ? { deed: `claim:${index}` } : {}), ...before
  } as never)
  if (!applied.ok) throw new Error(applied.error.code)
  const posted = chained(applied.value.account, [applied.value.transfer], text => toBase64url(sha256(utf8(text))))
  return { account: posted.account, transfer: posted.transfers[0] ?? applied.value.transfer }
}

/** Turns of one household lie as far apart as there are households. */
const householdsBetween = (index: number, { version, holder }: HolderAccount): number => (index - Number(holder.id.slice(1))) / version

function* sealed(transfers: readonly Transfer[], sha256: Sha256, signer: NoteSigner): Generator<string> {
  const tiles = new Map<string, readonly Uint8Array[]>()
  let [size, supply] = [0, NO_SUPPLIES]
  for (let number = 1; size < transfers.length; number += 1) {
    const batch = transfers.slice(size, size + SEAL_RECORDS)
    const grown = grow(size, batch.map(each => leafHashOf(each, sha256)), tile => tiles.get(tileKey(tile)) ?? [], sha256)
    for (const tile of grown.tiles) tiles.set(tileKey(tile), tile.hashes)
    supply = batch.reduce(addToSupply, supply)
    const origin = originOf(VILLAGE)
    const note = noteOf(checkpointBody(origin, grown.size, grown.root), origin, signer, sha256)
    yield line('seals', { _id: `seal:${number}`, communityId: VILLAGE, number, first: size, ids: batch.map(({ id }) => id), size: grown.size, root: toBase64url(grown.root), supply, note })
    size = grown.size
  }
}
