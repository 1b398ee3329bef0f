import type { Checkpoint, PrintedCheckpoint } from '@/contract/ledger-evidence'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { checkpointBody, isSignedNote, noteOf, originOf, verifierKeyOf } from '@/domain/ledger/evidence/checkpoint'
import { err, ok } from '@/domain/shared/result'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { EvidencePorts } from './evidence-ports'
import type { SealDocument } from './documents'
import { bytesOf, headOf } from './read-log'

/** A seal's checkpoint as it is shown: one that was sealed before the installation had its key is signed now. */
export function checkpointOf({ communityId, number, size, root, sealedAt, note }: SealDocument, { digest }: Pick<QueryContext, 'digest'>, { ledgerSigner }: EvidencePorts): Checkpoint {
  const origin = originOf(communityId)
  const text = isSignedNote(note) ? note : noteOf(checkpointBody(origin, size, bytesOf(root)), origin, ledgerSigner, digest.sha256Bytes)
  return {
    text, number, size, root, sealedAt, code: shortCodeOf(root), signed: isSignedNote(text),
    ...(ledgerSigner === undefined ? {} : { key: verifierKeyOf(origin, ledgerSigner.publicKey, digest.sha256Bytes) })
  }
}

/** What of the latest checkpoint goes on paper; undefined where nothing was sealed. */
export async function printedCheckpoint({ reader, communityId }: Pick<QueryContext, 'reader' | 'communityId'>): Promise<PrintedCheckpoint | undefined> {
  const head = await headOf(reader, communityId)
  return head && { number: head.number, size: head.size, code: shortCodeOf(head.root), sealedAt: head.sealedAt }
}

/** The latest checkpoint, for anybody: it is printed with the disclosure and names nobody. */
export const checkpoint = (ports: EvidencePorts): QueryHandler<'ledger/checkpoint'> => ({
  permission: PERMISSION_RULES.anyone,
  async run(context) {
    const head = await headOf(context.reader, context.communityId)
    return head === undefined ? err({ code: 'NOTHING_SEALED' }) : ok(checkpointOf(head, context, ports))
  }
})
