import type { Receipt } from '@/contract/ledger-evidence'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { leafHashTextOf, leafTextOf } from '@/domain/ledger/evidence/leaf'
import { receiptText } from '@/domain/ledger/evidence/receipt'
import type { Transfer } from '@/domain/ledger/transfer'
import { ok } from '@/domain/shared/result'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { Digest } from '@server/ports/digest'
import type { LedgerSigner } from '@server/ports/ledger-signer'
import type { EvidencePorts } from './evidence-ports'
import { visibleTransfer } from './find-transfer'

/** 回执: what a reply that moved coins may carry. Without a key it says so, and the coins have moved all the same. */
export function receiptOf(transfer: Transfer, digest: Digest, signer: LedgerSigner | undefined): Receipt {
  const leafHash = leafHashTextOf(transfer, digest.sha256)
  const { communityId, id: transferId, posting } = transfer
  const version = posting?.version ?? 0
  const facts = { transferId, version, leafHash, leaf: leafTextOf(transfer), ...(posting === undefined ? {} : { account: posting.account }) }
  if (signer === undefined) return { ...facts, signed: false }
  const text = receiptText({ communityId, transferId, version, leafHash, ...(posting === undefined ? {} : { account: posting.account }) })
  return { ...facts, signed: true, text, signature: signer.sign(text), publicKey: signer.publicKey }
}

/** The receipt of a transfer of the own household; supervisors see any. */
export const receipt = ({ ledgerSigner }: EvidencePorts): QueryHandler<'ledger/receipt'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { transferId }) {
    const found = await visibleTransfer(context, transferId)
    return found.ok ? ok(receiptOf(found.value, context.digest, ledgerSigner)) : found
  }
})
