import { tokenText } from '@/domain/ballot/secret/signed-ballot'
import { err, ok, type Result } from '@/domain/shared/result'
import type { KeptBallot } from '@/flow/kept-ballot'
import type { CallRefusal } from '@/infra/gateway'
import type { SealedPoll } from './sealed-poll'
import { keptFor, seedOf, written, type BallotLost, type CannotKeep, type VoterParts } from './voter-parts'

export type CannotTake =
  | CallRefusal<'ballot/issueToken'>
  | CannotKeep
  | BallotLost
  /** What came back is no signature for this ballot: nothing is kept of it, and the same may be asked once more. */
  | { readonly code: 'TOKEN_ANSWER_WRONG' }

type Blinding = NonNullable<KeptBallot['blinding']>

/**
 * 领票: from here on the village knows that this unit took its ballot, and nobody knows which one. Safe to repeat at any point:
 * what is sent was kept before, and the same question gets the same answer.
 */
export async function takeToken(parts: VoterParts, poll: SealedPoll): Promise<Result<KeptBallot, CannotTake>> {
  const prepared = await prepare(parts, poll)
  if (!prepared.ok || prepared.value.token !== undefined) return prepared
  const { blinding } = prepared.value
  if (blinding === undefined) return err({ code: 'BALLOT_LOST' })
  const answer = await parts.calls.command('ballot/issueToken', poll.pollId, { pollId: poll.pollId, blinded: blinding.blinded })
  if (answer.ok) return finish(parts, poll, prepared.value, { blinding, blindSignature: answer.value.blindSignature })
  // Made for another key than the issuer has: it is never signed, and the next try blinds anew.
  if (answer.error.code === 'BLINDED_INVALID') parts.keep.ballot.clear()
  return err(answer.error)
}

/** The ballot as the phone keeps it, before anything is sent. */
async function prepare(parts: VoterParts, poll: SealedPoll): Promise<Result<KeptBallot, CannotTake>> {
  const kept = keptFor(parts, poll)
  if (kept) return ok(kept)
  const { craft, breathe, chance } = parts
  const seed = await seedOf(parts)
  if (seed === undefined) return err({ code: 'PHONE_KEEPS_NOTHING' })
  craft.prepareBallotKeys()
  await breathe()
  const { key } = craft.ballotKeyPair(seed, poll.pollId)
  const number = craft.ballotNumber(key)
  await breathe()
  const text = tokenText(poll.manifestHash, number)
  const blinding = await craft.blindToken({ issuerPublicKey: poll.issuerPublicKey, text, random: count => chance.bytes(count), breathe })
  const made: KeptBallot = { manifestHash: poll.manifestHash, number, key, blinding, lastVersion: 0 }
  // Another tap may have got here first; its request is the one that was sent.
  return keptFor(parts, poll) === undefined && !written(parts.keep.ballot, made) ? err({ code: 'PHONE_KEEPS_NOTHING' }) : ok(keptFor(parts, poll) ?? made)
}

async function finish(
  { craft, keep, breathe }: VoterParts,
  { issuerPublicKey, manifestHash }: SealedPoll,
  kept: KeptBallot,
  { blinding, blindSignature }: { readonly blinding: Blinding; readonly blindSignature: string }
): Promise<Result<KeptBallot, CannotTake>> {
  const { prefix, unblinder } = blinding
  const signature = await craft.finishToken({ issuerPublicKey, text: tokenText(manifestHash, kept.number), prefix, unblinder, blindSignature, breathe })
  if (signature === undefined) return err({ code: 'TOKEN_ANSWER_WRONG' })
  const now = keptFor({ keep }, { manifestHash })
  // The same answer came to another page of the phone before, and the ballot may even be cast.
  if (now?.token !== undefined) return ok(now)
  const { blinding: _done, ...rest } = kept
  const taken: KeptBallot = { ...rest, token: { prefix, signature } }
  return written(keep.ballot, taken) ? ok(taken) : err({ code: 'PHONE_KEEPS_NOTHING' })
}
