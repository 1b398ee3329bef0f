import { constants, createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { Manifest } from '@/domain/ballot/manifest'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import { manifestText } from '@/domain/ballot/manifest'
import { ballotText, tokenText, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { YES_NO, type BallotMethod, type Selection } from '@/domain/ballot/selection'
import { asId, type CommunityId, type PollId, type UnitId } from '@/domain/shared/ids'
import { addMs, DAY_MS, type Instant } from '@/domain/shared/instant'
import { ed25519KeyOf, ed25519Sign, type Ed25519Key } from '@server/adapters/node/ballot-ed25519'
import { MANIFESTS, type ManifestDocument } from '@server/application/ballot/secret-documents'
import type { DocumentStore } from '@server/ports/document-store'

/** A secret poll of which only the manifest exists, and the key that signs its tokens: ballots without roll, slots and blinding. */
export interface MintedPoll {
  readonly pollId: string
  readonly manifest: Manifest
  readonly manifestHash: string
  readonly units: number
  /** A ballot as voter number `voter` would cast it. */
  ballot(voter: number, selection: Selection | 'void', version?: number): SignedBallot
}

export interface MintedPollOptions {
  readonly pollId?: string
  readonly units?: number
  readonly method?: BallotMethod
  readonly opensAt: Instant
  readonly closesAt?: Instant
  readonly boxPublicKey: string
}

/** One key for all: what tokens are worth is not what these tests are about. */
let issuerKey: KeyObject | undefined
const issuer = (): KeyObject => (issuerKey ??= createPrivateKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' })))

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

/** Lays the manifest of a poll on the shelf. */
export async function mintedPoll(village: DocumentStore, options: MintedPollOptions): Promise<MintedPoll> {
  const { pollId = 'minted', units = 60 } = options
  const manifest = manifestFor(options, pollId, units)
  const manifestHash = sha256(manifestText(manifest)).toString('base64url')
  const document: ManifestDocument = { _id: pollId, communityId: manifest.communityId, schemaVersion: 1, manifest, manifestHash, units, voided: false }
  await village.transact((tx) => tx.put(MANIFESTS, document))
  const voters = new Map<number, Voter>()
  const voterOf = (number: number): Voter => {
    const known = voters.get(number) ?? mintVoter(manifestHash, `${pollId} ${number}`)
    voters.set(number, known)
    return known
  }
  return { pollId, manifest, manifestHash, units, ballot: (number, selection, version = 1) => signed(voterOf(number), manifestHash, selection, version) }
}

interface Voter {
  readonly key: Ed25519Key
  readonly number: string
  readonly prefix: string
  readonly token: string
}

function mintVoter(manifestHash: string, seed: string): Voter {
  const key = ed25519KeyOf(sha256(`key ${seed}`))
  const number = sha256(key.publicKey).toString('base64url')
  const prefix = sha256(`prefix ${seed}`)
  const message = Buffer.concat([prefix, Buffer.from(tokenText(manifestHash, number), 'utf8')])
  const token = sign('sha384', message, { key: issuer(), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 })
  return { key, number, prefix: prefix.toString('base64url'), token: token.toString('base64url') }
}

function signed({ key, number, prefix, token }: Voter, manifestHash: string, selection: Selection | 'void', version: number): SignedBallot {
  const signature = ed25519Sign(key, Buffer.from(ballotText(manifestHash, number, version, selection), 'utf8')).toString('base64url')
  return { key: key.publicKey, prefix, token, version, selection, signature }
}

function manifestFor({ method = YES_NO, opensAt, closesAt = addMs(opensAt, DAY_MS), boxPublicKey }: MintedPollOptions, pollId: string, units: number): Manifest {
  return {
    manifestVersion: 2,
    pollId: asId<PollId>(pollId),
    communityId: asId<CommunityId>('yunxi'),
    scopeUnitId: asId<UnitId>('village'),
    question: '河滨路安装太阳能路灯',
    description: '古桥头到水口林装36盏',
    options: BALLOT_OPTIONS,
    presetId: 'villagersAssembly',
    presetVersion: 1,
    modeId: 'households',
    unit: 'household',
    ballotMode: 'secret',
    channels: ['phone', 'paper'],
    rollVersion: 1,
    rollUnits: units,
    rollHash: 'roll',
    noticeAt: addMs(opensAt, -11 * DAY_MS),
    opensAt,
    closesAt,
    splitsFloor: 10,
    method,
    rule: { quorum: 'none', pass: 'none' },
    issuerPublicKey: issuer().export({ format: 'jwk' }).n ?? '',
    boxPublicKey
  }
}
