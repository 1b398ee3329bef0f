import { canonicalJson } from '@/domain/ballot/canonical-json'
import { ballotText, promiseText, wholeBallotText, type InclusionPromise, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import type { Selection } from '@/domain/ballot/selection'
import { err, ok, type Result } from '@/domain/shared/result'
import { isUnanswered } from '@/flow/calls'
import type { KeptBallot } from '@/flow/kept-ballot'
import type { BoxAnswer, BoxRefusal } from '@/infra/ballot-box'
import type { BallotCraft } from './craft'
import type { SealedPoll } from './sealed-poll'
import { keptFor, signingKey, written, type BallotLost, type CannotKeep, type VoterParts } from './voter-parts'

export type CannotCastHere =
  | BoxRefusal<'ballot-box/cast'>
  | BoxRefusal<'ballot-box/prepare'>
  | CannotKeep
  | BallotLost
  /** The box answered, but not with a promise for this ballot. It may be in; the same is sent again until one comes. */
  | { readonly code: 'PROMISE_WRONG' }
  /** The ballot is in, and the phone has no room for the promise; the same is sent again once there is some. */
  | { readonly code: 'PROMISE_NOT_KEPT' }

/** Whether the box may have the ballot all the same, or asks for the same once more. */
export const mayHaveArrived = (error: CannotCastHere): boolean =>
  isUnanswered(error) || ['INTERNAL', 'BOX_NOT_READY', 'PROMISE_WRONG', 'PROMISE_NOT_KEPT'].includes(error.code)

/** A box is made a few blocks at a time; the largest village needs fewer rounds than this. */
const PREPARE_ROUNDS_MAX = 200

/**
 * 投票: nothing in it knows who votes. The signed ballot is kept before it is sent and is sent again unchanged as long as no answer came;
 * another selection, or a voided ballot, gets the next version.
 */
export async function castBallot(parts: VoterParts, poll: SealedPoll, selection: Selection | 'void'): Promise<Result<KeptBallot, CannotCastHere>> {
  const signed = await sign(parts, poll, selection)
  if (!signed.ok) return signed
  const { ballot, kept } = signed.value
  const answer = await send(parts, poll.pollId, ballot)
  // While this one was on its way, another page of the phone may have sent a later one, and even heard of it.
  const now = keptFor(parts, poll) ?? kept
  if (!answer.ok) {
    // Refused for good: what is chosen next gets a version above it.
    if (answer.error.code === 'VERSION_NOT_HIGHER') parts.keep.ballot.write(withoutSent(now, ballot))
    return answer
  }
  const { promise } = answer.value
  if (!isPromiseFor(ballot, promise, poll, kept.number, parts.craft)) return err({ code: 'PROMISE_WRONG' })
  const isLatest = now.taken === undefined || now.taken.ballot.version <= ballot.version
  const taken: KeptBallot = { ...withoutSent(now, ballot), ...(isLatest && { taken: { ballot, promise } }) }
  return written(parts.keep.ballot, taken) ? ok(taken) : err({ code: 'PROMISE_NOT_KEPT' })
}

/** The box's word that it took in this very ballot. */
export function isPromiseFor(ballot: SignedBallot, promise: InclusionPromise, poll: Pick<SealedPoll, 'manifestHash' | 'boxPublicKey'>, number: string, craft: Pick<BallotCraft, 'isSigned' | 'sha256Text'>): boolean {
  const { version, ballotHash, signature } = promise
  if (promise.number !== number || version !== ballot.version || ballotHash !== craft.sha256Text(wholeBallotText(ballot))) return false
  return craft.isSigned({ publicKey: poll.boxPublicKey, text: promiseText(poll.manifestHash, number, version, ballotHash), signature })
}

interface Signed {
  readonly ballot: SignedBallot
  readonly kept: KeptBallot
}

/** The ballot to send: the one that waits for its answer, if it says the same, else a new version. */
async function sign(parts: VoterParts, poll: SealedPoll, selection: Selection | 'void'): Promise<Result<Signed, CannotKeep | BallotLost>> {
  const kept = keptFor(parts, poll)
  if (kept?.token === undefined) return err({ code: 'BALLOT_LOST' })
  if (kept.sent && canonicalJson(kept.sent.selection) === canonicalJson(selection)) return ok({ ballot: kept.sent, kept })
  const secret = await signingKey(parts, poll, kept)
  if (secret === undefined) return err({ code: 'BALLOT_LOST' })
  const { key, number, token } = kept
  // From reading the version to writing the next nothing waits: two pages must not sign the same one.
  const now = keptFor(parts, poll) ?? kept
  const version = now.lastVersion + 1
  const signature = parts.craft.signText(secret, ballotText(poll.manifestHash, number, version, selection))
  const ballot: SignedBallot = { key, prefix: token.prefix, token: token.signature, version, selection, signature }
  const next: KeptBallot = { ...now, lastVersion: version, sent: ballot }
  if (!written(parts.keep.ballot, next)) return err({ code: 'PHONE_KEEPS_NOTHING' })
  await parts.breathe()
  return ok({ ballot, kept: next })
}

/** Sends the ballot; where the box is not made yet, helps to make it first. */
async function send({ box }: VoterParts, pollId: string, ballot: SignedBallot): Promise<BoxAnswer<'ballot-box/cast'> | BoxAnswer<'ballot-box/prepare'> & { readonly ok: false }> {
  const first = await box.call('ballot-box/cast', { pollId, ballot })
  if (first.ok || first.error.code !== 'BOX_NOT_READY') return first
  for (let round = 0; round < PREPARE_ROUNDS_MAX; round += 1) {
    const made = await box.call('ballot-box/prepare', { pollId })
    if (!made.ok) return made
    if (made.value.made >= made.value.of) break
  }
  return box.call('ballot-box/cast', { pollId, ballot })
}

/** This ballot waits for no answer any more; a later one still does. */
function withoutSent(kept: KeptBallot, { version }: SignedBallot): KeptBallot {
  const { sent, ...rest } = kept
  return sent !== undefined && sent.version > version ? kept : rest
}
