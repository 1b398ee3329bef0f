import type { EntryDetail } from '@/contract/ledger-entry'
import type { Checkpoint, InclusionProof, Receipt } from '@/contract/ledger-evidence'
import { receiptText } from '@/domain/ledger/evidence/receipt'
import { toBase64url } from '@/domain/shared/base64url'
import { asId, type AccountId, type CommunityId, type TransferId } from '@/domain/shared/ids'
import { leafHash, rootFromPath } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'
import { hashesOf } from '@/flow/pinned-ledger'
import { readCheckpoint, signatureOfNote, type ProofCraft } from './check-note'

/** One thing that the phone worked out by itself. */
export type Finding = 'fits' | 'unsigned' | 'wrong'

/** The receipt is about this entry, its leaf hashes to what was signed, and the signature is the installation's. */
export function checkReceipt(receipt: Receipt, entry: Pick<EntryDetail, 'transferId' | 'kind' | 'points'>, communityId: string, { sha256, isSigned }: ProofCraft): Finding {
  const { leaf, leafHash: promised, transferId, version, account } = receipt
  if (!isAbout(leaf, entry, communityId) || transferId !== entry.transferId) return 'wrong'
  if (toBase64url(leafHash(utf8(leaf), sha256)) !== promised) return 'wrong'
  if (!receipt.signed) return 'unsigned'
  const said = receiptText({
    communityId: asId<CommunityId>(communityId), transferId: asId<TransferId>(transferId), version, leafHash: promised,
    ...(account === undefined ? {} : { account: asId<AccountId>(account) })
  })
  return receipt.text === said && isSigned({ publicKey: receipt.publicKey, text: receipt.text, signature: receipt.signature }) ? 'fits' : 'wrong'
}

/** The leaf says of the entry what the page shows; a server that shows one thing and signs another is found here. */
function isAbout(leaf: string, { transferId, kind, points }: Pick<EntryDetail, 'transferId' | 'kind' | 'points'>, communityId: string): boolean {
  const facts = factsOf(leaf)
  return facts['id'] === transferId && facts['kind'] === kind && facts['community'] === communityId && (points === 0 || facts['points'] === Math.abs(points))
}

function factsOf(leaf: string): Readonly<Record<string, unknown>> {
  try {
    const facts: unknown = JSON.parse(leaf)
    return typeof facts === 'object' && facts !== null ? (facts as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}

/** The leaf of the receipt leads to the root of the checkpoint (RFC 9162 §2.1.3.2). */
export function checkInclusion({ leaf, sequence, size, path, checkpoint }: InclusionProof, receipt: Pick<Receipt, 'leaf'>, communityId: string, craft: ProofCraft): Finding {
  const root = rootFromPath({ leaf: utf8(leaf), index: sequence, size, path: hashesOf(path) }, craft.sha256)
  if (leaf !== receipt.leaf || size !== checkpoint.size || root === undefined || toBase64url(root) !== checkpoint.root) return 'wrong'
  return checkCheckpoint(checkpoint, communityId, craft)
}

/** The text of a checkpoint states what the phone was told beside it, and is signed. */
export function checkCheckpoint({ text, size, root, key }: Checkpoint, communityId: string, { isSigned }: ProofCraft): Finding {
  const facts = readCheckpoint(text, communityId)
  if (facts?.size !== size || facts.root !== root) return 'wrong'
  const signature = signatureOfNote(text, key, isSigned)
  return signature === 'signed' ? 'fits' : signature
}
