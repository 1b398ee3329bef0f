import { canonicalJson } from '@/domain/ballot/canonical-json'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import type { Calls } from '@/flow/calls'
import type { BallotKeepers, KeptBallot } from '@/flow/kept-ballot'
import type { FlowPorts, Keeper, Ticks } from '@/flow/ports'
import type { BallotBox } from '@/infra/ballot-box'
import type { Chance } from '@/infra/chance'
import type { BallotCraft, LoadCraft } from './craft'
import type { SealedPoll } from './sealed-poll'

/** What taking and casting a ballot is made of. */
export interface VoterParts {
  readonly calls: Calls
  readonly box: BallotBox
  readonly chance: Chance
  readonly craft: BallotCraft
  readonly keep: BallotKeepers
  /** Lets the screen move between two pieces of arithmetic. */
  readonly breathe: () => Promise<void>
}

/** What the page's store is made of. */
export interface SecretVoteParts extends FlowPorts {
  readonly box: BallotBox
  readonly chance: Chance
  /** Asked when the poll is known, for then the phone knows whose it is. */
  readonly keepers: () => BallotKeepers
  readonly loadCraft: LoadCraft
  readonly breathe: () => Promise<void>
  readonly ticks: Ticks
  readonly pollId: string
  /** The person pressed 领票 on the page before: the ballot is asked for as soon as the poll is there. */
  readonly takeAtOnce: boolean
}

/** The phone stores nothing (it is full, or a private window): what was sent would be lost with the app, so nothing is sent. */
export interface CannotKeep {
  readonly code: 'PHONE_KEEPS_NOTHING'
}

/** The kept ballot belongs to another key than this phone makes: its memory was cleared in part. */
export interface BallotLost {
  readonly code: 'BALLOT_LOST'
}

const SEED_BYTES = 32

/** Writes and reads back: a full phone loses what is written without a word. */
export function written<T>(keeper: Keeper<T>, value: T): boolean {
  keeper.write(value)
  return canonicalJson(keeper.read() ?? null) === canonicalJson(value)
}

/** The seed of this phone's ballots, made when the first is taken. Undefined where it cannot be kept. */
export async function seedOf({ keep, chance }: Pick<VoterParts, 'keep' | 'chance'>): Promise<Uint8Array | undefined> {
  const kept = keptSeed(keep)
  if (kept !== undefined) return kept
  const made = await chance.bytes(SEED_BYTES)
  // Another page may have made one meanwhile: the ballot that grew from it must not lose it.
  return keptSeed(keep) ?? (written(keep.seed, toBase64url(made)) ? made : undefined)
}

function keptSeed({ seed }: BallotKeepers): Uint8Array | undefined {
  const kept = fromBase64url(seed.read() ?? '')
  return kept?.length === SEED_BYTES ? kept : undefined
}

/** The ballot that the phone keeps for this very manifest; one of another poll under the same name is as good as none. */
export function keptFor({ keep }: Pick<VoterParts, 'keep'>, { manifestHash }: Pick<SealedPoll, 'manifestHash'>): KeptBallot | undefined {
  const kept = keep.ballot.read()
  return kept?.manifestHash === manifestHash ? kept : undefined
}

/** The key pair of the kept ballot, made anew. */
export async function signingKey(parts: VoterParts, { pollId }: SealedPoll, kept: Pick<KeptBallot, 'key'>): Promise<Uint8Array | undefined> {
  const seed = keptSeed(parts.keep)
  if (seed === undefined) return undefined
  parts.craft.prepareBallotKeys()
  await parts.breathe()
  const { key, secret } = parts.craft.ballotKeyPair(seed, pollId)
  await parts.breathe()
  return key === kept.key ? secret : undefined
}
