import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { ActionName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { RowProof } from '@/contract/ballot-box'
import type { Reply } from '@/contract/envelope'
import { ballotKeyPair, ballotNumber, sha256, sha256Text, signText, type BallotKeyPair } from '@/crypto/ballot-keys'
import { blindToken, finishToken, type BlindedToken } from '@/crypto/token'
import { canonicalJson } from '@/domain/ballot/canonical-json'
import { manifestText } from '@/domain/ballot/manifest'
import { leafText } from '@/domain/ballot/secret/board'
import { ballotText, promiseText, tokenText, wholeBallotText, type InclusionPromise, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import type { Selection } from '@/domain/ballot/selection'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { rootFromPath } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'
import { nodeBallotChecks } from '@server/adapters/node/ballot-crypto'
import type { TestBed } from './test-bed'
import type { Neighbour } from './village'

/** Sends one action and gives the reply as it is, refused or not. */
export type Call = <N extends ActionName>(action: N, input: InputOf<N>) => Promise<Reply<OutputOf<N>, RefusalOf<N>>>

export interface VoterParts {
  /** The line on which the voter is known. */
  readonly known: Call
  /** The line to the Box, on which nobody is. */
  readonly unknown: Call
  readonly pollId: string
  /** Makes this voter's keys and chance: the same in every run, another voter's must differ. */
  readonly seed: string
}

// Hundreds vote in one process here: the table that a single phone does without is worth making.
ed25519.Point.BASE.precompute(6)

/** Rounds of making the Box that a cast waits for at most. */
const ROUNDS_MAX = 200
const WITHOUT_PAUSE = (): Promise<void> => Promise.resolve()

interface VoterKeys extends BallotKeyPair {
  readonly issuerPublicKey: string
  readonly boxPublicKey: string
  readonly manifestHash: string
}

/** Somebody who votes in a secret poll as a phone does, with the phone's own cryptography. What the server refuses throws with its code. */
export class Voter {
  private keys: VoterKeys | undefined
  private blindedToken: BlindedToken | undefined
  private token: string | undefined
  private last: SignedBallot | undefined
  private drawn = 0

  constructor(private readonly parts: VoterParts) {}

  /** 票号, as it will stand on the board. */
  async number(): Promise<string> {
    return ballotNumber((await this.ready()).key)
  }

  /** What goes to the issuer; always the same for one voter. */
  async blinded(): Promise<string> {
    return (await this.blind()).blinded
  }

  /** 领票; taking it again changes nothing. */
  async takeToken(): Promise<void> {
    if (this.token !== undefined) return
    const { pollId, known } = this.parts
    const { prefix, unblinder, blinded } = await this.blind()
    const { blindSignature } = valueOf('ballot/issueToken', await known('ballot/issueToken', { pollId, blinded }))
    const { issuerPublicKey } = await this.ready()
    this.token = await finishToken({ issuerPublicKey, text: await this.tokenText(), prefix, unblinder, blindSignature, breathe: WITHOUT_PAUSE })
    if (this.token === undefined) throw new Error('the issuer gave no signature')
  }

  /** A ballot, signed and ready to be sent; the next version unless told. Takes the token first where there is none. */
  async ballot(selection: Selection | 'void', version = (this.last?.version ?? 0) + 1): Promise<SignedBallot> {
    await this.takeToken()
    const { key, secret, manifestHash } = await this.ready()
    const { prefix } = await this.blind()
    const signature = signText(secret, ballotText(manifestHash, await this.number(), version, selection))
    return { key, prefix, token: this.token ?? '', version, selection, signature }
  }

  /** 投票, on the unknown line. Checks the promise as a phone does and gives it. */
  async cast(selection: Selection | 'void', version?: number): Promise<InclusionPromise> {
    const ballot = await this.ballot(selection, version)
    const promise = await this.send(ballot)
    const { manifestHash, boxPublicKey } = await this.ready()
    const text = promiseText(manifestHash, await this.number(), ballot.version, sha256Text(wholeBallotText(ballot)))
    if (!nodeBallotChecks.isSigned({ publicKey: boxPublicKey, text, signature: promise.signature })) throw new Error('the promise is not the Box\'s, or not for this ballot')
    this.last = ballot
    return promise
  }

  /** 作废, for good. */
  voidBallot(): Promise<InclusionPromise> {
    return this.cast('void')
  }

  /** 对票: the answer about one's own line, and whether it is the ballot cast last and belongs to the root it names. */
  async prove(): Promise<{ readonly proof: RowProof; readonly holds: boolean }> {
    const { pollId, unknown } = this.parts
    const proof = valueOf('ballot-box/proveRow', await unknown('ballot-box/proveRow', { pollId, number: await this.number() }))
    return { proof, holds: proof.found && this.last !== undefined && holds(proof, this.last) }
  }

  private async send(ballot: SignedBallot): Promise<InclusionPromise> {
    const { pollId, unknown } = this.parts
    for (let round = 1; ; round += 1) {
      const reply = await unknown('ballot-box/cast', { pollId, ballot })
      if (!reply.ok && reply.error.code === 'BOX_NOT_READY' && round < ROUNDS_MAX) continue
      return valueOf('ballot-box/cast', reply).promise
    }
  }

  private async ready(): Promise<VoterKeys> {
    if (this.keys !== undefined) return this.keys
    const { pollId, seed, unknown } = this.parts
    const { manifest, manifestHash } = valueOf('ballot-box/readManifest', await unknown('ballot-box/readManifest', { pollId }))
    const { issuerPublicKey, boxPublicKey } = manifest
    if (sha256Text(manifestText(manifest)) !== manifestHash) throw new Error('the manifest is not the one of its hash')
    if (issuerPublicKey === undefined || boxPublicKey === undefined) throw new Error('the manifest names no keys')
    this.keys = { ...ballotKeyPair(digest(`device ${seed}`), pollId), issuerPublicKey, boxPublicKey, manifestHash }
    return this.keys
  }

  private async blind(): Promise<BlindedToken> {
    const { issuerPublicKey } = await this.ready()
    this.blindedToken ??= await blindToken({ issuerPublicKey, text: await this.tokenText(), random: this.random, breathe: WITHOUT_PAUSE })
    return this.blindedToken
  }

  private async tokenText(): Promise<string> {
    return tokenText((await this.ready()).manifestHash, await this.number())
  }

  private readonly random = async (bytes: number): Promise<Uint8Array> => {
    const result = new Uint8Array(bytes)
    for (let at = 0; at < bytes; at += 32) result.set(digest(`${this.parts.pollId} ${this.parts.seed} ${(this.drawn += 1)}`).subarray(0, bytes - at), at)
    return result
  }
}

/** A neighbour of a test bed who votes in a secret poll. */
export function voter(bed: Pick<TestBed, 'phone'>, phone: Neighbour, pollId: string): Voter {
  return new Voter({ known: (action, input) => phone.call(action, input), unknown: (action, input) => bed.phone(undefined).call(action, input), pollId, seed: phone.subject })
}

const digest = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest())

function valueOf<T>(action: ActionName, reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${action} was refused: ${JSON.stringify(reply.error)}`)
  return reply.value
}

function holds({ row, index, rows, root, path }: RowProof & { readonly found: true }, cast: SignedBallot): boolean {
  const hashes = path.map(fromBase64url)
  const leaf = utf8(leafText(row))
  const reached = hashes.every(isBytes) && rootFromPath({ leaf, index, size: rows, path: hashes }, sha256)
  return canonicalJson(row) === canonicalJson({ kind: 'phone', ...cast }) && reached instanceof Uint8Array && toBase64url(reached) === root
}

const isBytes = (bytes: Uint8Array | undefined): bytes is Uint8Array => bytes !== undefined
