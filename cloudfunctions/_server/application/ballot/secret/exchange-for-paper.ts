import type { ParsedInputOf } from '@/contract/actions'
import type { Manifest } from '@/domain/ballot/manifest'
import { reasonCannotExchange, reasonReceiptInvalid, type VoidReceipt } from '@/domain/ballot/secret/exchange'
import { ballotText, promiseText, tokenText, wholeBallotText } from '@/domain/ballot/secret/signed-ballot'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import { POLLS, takenBallot, VOTES, voteIdOf, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { partsInTransaction, rowOfMember, unitOfMember } from '@server/application/ballot/frozen-roll'
import { VOID_RECEIPTS, voidReceiptIdOf, type VoidReceiptDocument } from '@server/application/ballot/secret-documents'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { BallotChecks } from '@server/ports/ballot-crypto'
import type { Digest } from '@server/ports/digest'
import type { ServerPorts } from '@server/ports/server-ports'

type Input = ParsedInputOf<'ballot/exchangeForPaper'>

/**
 * A phone ballot that was given up in public, for a slip. The Box's promise shows that it was; the receipt is used up by its number
 * alone, so that the store does not say whose ballot was given up.
 */
export const exchangeForPaper = ({ ballotChecks }: Pick<ServerPorts, 'ballotChecks'>): CommandHandler<'ballot/exchangeForPaper'> => ({
  permission: PERMISSION_RULES.member,
  repeatable: 'The slot says that it was exchanged, and a remembered request would keep a digest of the ballot beside the person.',
  async run(context, { pollId, ballot, promise }) {
    const { tx, now, communityId, digest } = context
    const { member } = memberOf(context)
    const document = await tx.peek<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const { poll } = document
    const row = await rowOfMember(partsInTransaction(tx), document, member)
    const slot = await tx.get<VoteDocument>(VOTES, voteIdOf(pollId, unitOfMember(document, member)))
    if (slot?.exchanged) return ok({ exchanged: true as const })
    const reason = reasonCannotExchange({ poll, row, personId: member.personId, slot: slot && takenBallot(slot), now })
    if (reason !== undefined) return err(reason)
    assert(poll.kind === 'open' && slot !== undefined, 'what can be exchanged was taken in an open poll')
    const receipt = checkedReceipt({ ballot, promise }, poll, { ballotChecks, digest })
    const invalid = reasonReceiptInvalid(receipt)
    if (invalid !== undefined) return err(invalid)
    const receiptId = voidReceiptIdOf(pollId, receipt.number)
    if ((await tx.get<VoidReceiptDocument>(VOID_RECEIPTS, receiptId)) !== undefined) return err({ code: 'RECEIPT_USED' })
    await tx.insert<VoidReceiptDocument>(VOID_RECEIPTS, { _id: receiptId, communityId, schemaVersion: 1 })
    const { token: _given, ...kept } = slot
    await tx.put<VoteDocument>(VOTES, { ...kept, channel: 'paper', exchanged: true })
    return ok({ exchanged: true as const })
  }
})

interface Means {
  readonly ballotChecks: BallotChecks
  readonly digest: Digest
}

/** Both keys come from the manifest, never from the caller. */
function checkedReceipt({ ballot, promise }: Pick<Input, 'ballot' | 'promise'>, { manifest, manifestHash }: { readonly manifest: Manifest; readonly manifestHash: string }, { ballotChecks, digest }: Means): VoidReceipt {
  const { issuerPublicKey, boxPublicKey } = manifest
  assert(issuerPublicKey !== undefined && boxPublicKey !== undefined, 'the manifest of a secret poll names both keys')
  const number = digest.sha256(ballot.key)
  const { key, prefix, token, version, selection, signature } = ballot
  return {
    ballot,
    promise,
    number,
    ballotHash: digest.sha256(wholeBallotText(ballot)),
    tokenSigned: ballotChecks.isTokenSigned({ issuerPublicKey, prefix, text: tokenText(manifestHash, number), signature: token }),
    ballotSigned: ballotChecks.isSigned({ publicKey: key, text: ballotText(manifestHash, number, version, selection), signature }),
    promiseSigned: ballotChecks.isSigned({ publicKey: boxPublicKey, text: promiseText(manifestHash, promise.number, promise.version, promise.ballotHash), signature: promise.signature })
  }
}
