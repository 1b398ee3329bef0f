import { ballotIn, isFull, withBallot } from '@/domain/ballot/secret/box-block'
import { isSameBallot, reasonCannotCast, reasonCannotFollow, type CannotFollow } from '@/domain/ballot/secret/cast-ballot'
import { ballotText, promiseText, tokenText, wholeBallotText, type InclusionPromise, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import type { OutputOf, ParsedInputOf } from '@/contract/actions'
import type { CannotCast } from '@/contract/ballot-box'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok, type Result } from '@/domain/shared/result'
import type { AnonymousContext } from '@server/pipeline/anonymous-entry'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { BallotChecks } from '@server/ports/ballot-crypto'
import type { Digest } from '@server/ports/digest'
import type { Transaction } from '@server/ports/document-store'
import type { ShelvedManifest } from '@server/ports/public-shelf'
import { blockDocument, homeOf, makeBlocks, placesOf, readBlock, stateOf, type Box } from './box'
import { keyFor, type BoxPorts } from './box-ports'
import { BOX_BLOCKS, isReady, type BoxDocument } from './documents'

/**
 * Takes a ballot in. Who brings it is neither asked nor noted. In time is what comes before the close, also if its block is
 * written a moment later; a block that was opened meanwhile takes nothing more, so that what was promised is on the board.
 */
export function castBallot(ports: BoxPorts): HandlerOf<'ballot-box/cast'> {
  // A box that is made stays made: it is asked for once in the life of a process.
  const made = new Set<string>()
  return {
    permission: PERMISSION_RULES.anyone,
    repeatable: 'the same ballot again finds itself in the box and gets the same promise',
    run: (context, input) => take(ports, made, context, input)
  }
}

type CastInput = ParsedInputOf<'ballot-box/cast'>
type CastOutput = OutputOf<'ballot-box/cast'>

async function take(ports: BoxPorts, made: Set<string>, context: AnonymousContext, { pollId, ballot }: CastInput): Promise<Result<CastOutput, CannotCast>> {
  const shelved = await ports.shelf.manifest(pollId)
  if (shelved === undefined) return err({ code: 'NOT_FOUND' })
  const key = keyFor(ports, shelved.manifest)
  if (key === undefined) return err({ code: 'BOX_NOT_SET_UP' })
  const cast: Cast = { box: { key, shelved }, ballot, number: context.digest.sha256(ballot.key) }
  const reason = reasonCannotCast({ ...shelved, now: context.now, ballot, ...checksOf(ports.ballotChecks, shelved, cast) })
  // The reply was lost, and meanwhile voting ended: the promise is owed all the same.
  if (reason?.code === 'VOTING_CLOSED' && (await liesThere(context, cast))) return ok({ promise: promiseFor(context.digest, cast) })
  if (reason !== undefined) return err(reason)
  if (!made.has(pollId) && !(await isMade(context, cast.box))) return err({ code: 'BOX_NOT_READY' })
  made.add(pollId)
  const taken = await context.step((tx) => takeIn(tx, cast), homeOf(cast.box, cast.number))
  return taken.ok ? ok({ promise: promiseFor(context.digest, cast) }) : taken
}

interface Cast {
  readonly box: Box
  readonly ballot: SignedBallot
  readonly number: string
}

function checksOf(checks: BallotChecks, { manifest, manifestHash }: ShelvedManifest, { ballot, number }: Cast) {
  const { key, prefix, token, version, selection, signature } = ballot
  const issuerPublicKey = manifest.issuerPublicKey ?? ''
  return {
    isTokenSigned: () => checks.isTokenSigned({ issuerPublicKey, prefix, text: tokenText(manifestHash, number), signature: token }),
    isSigned: () => checks.isSigned({ publicKey: key, text: ballotText(manifestHash, number, version, selection), signature })
  }
}

/** Rounds of making the box that one voter waits for at most. */
const ROUNDS_MAX = 2

/** Whether the box is made, after some rounds if need be. */
async function isMade(context: AnonymousContext, box: Box): Promise<boolean> {
  const made = (state: BoxDocument | undefined): boolean => state !== undefined && isReady(state)
  let state = await stateOf(context, box.shelved.manifest.pollId)
  for (let round = 0; round < ROUNDS_MAX && !made(state); round += 1) state = await makeBlocks(context, box)
  return made(state)
}

type CannotTakeIn = CannotFollow | { readonly code: 'VOTING_CLOSED' | 'BOX_FULL' }

async function takeIn(tx: Transaction, { box, ballot, number }: Cast): Promise<Result<void, CannotTakeIn>> {
  for (const place of placesOf(box, number)) {
    const block = await readBlock(tx, box, place)
    const lying = ballotIn(block, ballot.key)
    if (lying !== undefined && isSameBallot(lying, ballot)) return ok(undefined)
    if (block.closed) return err({ code: 'VOTING_CLOSED' })
    const reason = lying && reasonCannotFollow(lying, ballot)
    if (reason !== undefined) return err(reason)
    if (lying !== undefined || !isFull(block)) {
      await tx.put(BOX_BLOCKS, blockDocument(box, place, withBallot(block, ballot)))
      return ok(undefined)
    }
  }
  return err({ code: 'BOX_FULL' })
}

/** Whether this very ballot is in the box. */
async function liesThere(context: AnonymousContext, { box, ballot, number }: Cast): Promise<boolean> {
  const state = await stateOf(context, box.shelved.manifest.pollId)
  if (state === undefined || !isReady(state)) return false
  for (const place of placesOf(box, number)) {
    const block = await readBlock(context.reader, box, place)
    const lying = ballotIn(block, ballot.key)
    if (lying !== undefined) return isSameBallot(lying, ballot)
    if (!isFull(block)) return false
  }
  return false
}

function promiseFor(digest: Digest, { box, ballot, number }: Cast): InclusionPromise {
  const ballotHash = digest.sha256(wholeBallotText(ballot))
  const text = promiseText(box.shelved.manifestHash, number, ballot.version, ballotHash)
  return { number, version: ballot.version, ballotHash, signature: box.key.sign(text) }
}
