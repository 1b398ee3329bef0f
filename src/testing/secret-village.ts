import type { PollDetail } from '@/contract/ballot'
import { manifestText, type Manifest } from '@/domain/ballot/manifest'
import { BOARD_PART_ROWS, leafText, type BoardRow, type PhoneRow } from '@/domain/ballot/secret/board'
import { ballotText, promiseText, tokenText, wholeBallotText, type InclusionPromise, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { YES_NO, type BallotMethod } from '@/domain/ballot/selection'
import { toBase64url } from '@/domain/shared/base64url'
import type { CommunityId, PollId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import { DAY_MS, HOUR_MS, instant } from '@/domain/shared/instant'
import { inclusionPath, merkleRoot } from '@/domain/shared/merkle'
import { assert } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'
import type { BoxAnswer } from '@/infra/ballot-box'
import { boxPublicKeyOf, nodeBallotChecks, nodeBox, nodeIssuer } from '@server/adapters/node/ballot-crypto'
import { nodeDigest } from '@server/adapters/node/digest'
import { samplePoll } from './resident-replies'
import { NOW_MS, type TestPlatform } from './test-platform'

const BOX_KEY = new Uint8Array(32).fill(7)
const issuer = nodeIssuer(new Uint8Array(32).fill(9))
const box = nodeBox(BOX_KEY)
export const SECRET_POLL = 'c1:secret1'

export interface SecretVillageOptions {
  readonly method?: BallotMethod
  readonly poll?: Partial<PollDetail>
  readonly channels?: PollDetail['channels']
}

/** One secret poll with a true issuer and a true box behind the fake calls of a phone; real keys and signatures at both ends. */
export class SecretVillage {
  readonly manifest: Manifest
  readonly manifestHash: string
  /** Ballots in the box by number. */
  readonly ballots = new Map<string, SignedBallot>()
  /** The blinded message that the unit's token was signed for. */
  blinded: string | undefined
  paper = false
  rows: readonly BoardRow[] | undefined
  private readonly sealed: string
  private readonly options: SecretVillageOptions

  private constructor(key: { readonly publicKey: string; readonly sealed: string }, options: SecretVillageOptions) {
    this.sealed = key.sealed
    this.options = options
    this.manifest = manifestWith(key.publicKey, options)
    this.manifestHash = nodeDigest.sha256(manifestText(this.manifest))
  }

  static async found(options: SecretVillageOptions = {}): Promise<SecretVillage> {
    return new SecretVillage(await issuer.makeKey(SECRET_POLL), options)
  }

  /** The phone's calls end here. */
  serve(platform: TestPlatform): void {
    platform.gateway
      .answer('ballot/readPoll', () => this.poll())
      .answer('ballot/issueToken', ({ blinded }) => this.issue(blinded))
      .answer('ballot/exchangeForPaper', () => {
        this.paper = true
        return { exchanged: true }
      })
    platform.box
      .answer('ballot-box/readManifest', { manifest: this.manifest, manifestHash: this.manifestHash, ready: true })
      .answer('ballot-box/cast', ({ ballot }) => this.cast(ballot as SignedBallot))
      .answer('ballot-box/proveRow', ({ number }) => this.prove(number))
  }

  /** The same, one answer for each action. */
  get replies() {
    return {
      'ballot/readPoll': () => this.poll(),
      'ballot/issueToken': ({ blinded }: { readonly blinded: string }) => this.issue(blinded),
      'ballot-box/readManifest': { manifest: this.manifest, manifestHash: this.manifestHash, ready: true },
      'ballot-box/cast': ({ ballot }: { readonly ballot: unknown }) => taken(this.cast(ballot as SignedBallot)),
      'ballot-box/proveRow': ({ number }: { readonly number: string }) => taken(this.prove(number))
    } as const
  }

  poll(): PollDetail {
    const { manifestHash, manifest, rows } = this
    const token = this.paper ? 'paper' : this.blinded === undefined ? 'none' : 'taken'
    const board = rows && { root: this.root, rows: rows.length, withheld: false, mayRead: true }
    return samplePoll({
      pollId: SECRET_POLL, mode: 'secret', method: manifest.method ?? YES_NO, channels: manifest.channels, closesAt: manifest.closesAt, manifestHash,
      phase: rows ? 'counted' : 'voting', mine: token === 'none' ? 'canVote' : 'voted', secret: { token, manifestHash, replaced: 0, ...(board && { board }) }, ...this.options.poll
    })
  }

  /** 唱票: what is in the box, sorted, behind a header line. */
  count(ballots: readonly SignedBallot[] = [...this.ballots.values()]): void {
    const phone = ballots.map((ballot): PhoneRow => ({ kind: 'phone', ...ballot }))
    const sorted = phone.sort((a, b) => (numberOf(a.key) < numberOf(b.key) ? -1 : 1))
    this.rows = [{ kind: 'spoiled', batch: 'A', serial: '0001', reason: 'damaged' }, ...sorted]
    assert(this.rows.length <= BOARD_PART_ROWS, 'one part is enough for a test')
  }

  get root(): string {
    return toBase64url(merkleRoot(this.leaves, nodeDigest.sha256Bytes))
  }

  private get leaves(): readonly Uint8Array[] {
    return (this.rows ?? []).map(row => utf8(leafText(row)))
  }

  private issue(blinded: string): { readonly blindSignature: string } {
    assert(this.blinded === undefined || this.blinded === blinded, 'a second message is refused by the test itself')
    const blindSignature = issuer.blindSign({ sealed: this.sealed, context: SECRET_POLL }, blinded)
    assert(blindSignature !== undefined, 'a phone sends what can be signed')
    this.blinded = blinded
    return { blindSignature }
  }

  private cast(ballot: SignedBallot): BoxAnswer<'ballot-box/cast'> {
    const number = numberOf(ballot.key)
    const { issuerPublicKey = '' } = this.manifest
    if (!nodeBallotChecks.isTokenSigned({ issuerPublicKey, prefix: ballot.prefix, text: tokenText(this.manifestHash, number), signature: ballot.token })) return refused('TOKEN_INVALID')
    const text = ballotText(this.manifestHash, number, ballot.version, ballot.selection)
    if (!nodeBallotChecks.isSigned({ publicKey: ballot.key, text, signature: ballot.signature })) return refused('SIGNATURE_INVALID')
    const before = this.ballots.get(number)
    if (before && before.version >= ballot.version && before.signature !== ballot.signature) return refused('VERSION_NOT_HIGHER')
    this.ballots.set(number, ballot)
    return { ok: true, value: { promise: this.promise(ballot) } }
  }

  promise(ballot: SignedBallot): InclusionPromise {
    const number = numberOf(ballot.key)
    const ballotHash = nodeDigest.sha256(wholeBallotText(ballot))
    return { number, version: ballot.version, ballotHash, signature: box.sign(promiseText(this.manifestHash, number, ballot.version, ballotHash)) }
  }

  private prove(number: string): BoxAnswer<'ballot-box/proveRow'> {
    const { rows, leaves, root } = this
    if (!rows) return { ok: false, error: { code: 'NOT_COUNTED_YET' } }
    const index = rows.findIndex(row => row.kind === 'phone' && numberOf(row.key) === number)
    const row = rows[index]
    if (!row) return { ok: true, value: { found: false, rows: rows.length, root } }
    return { ok: true, value: { found: true, row, index, rows: rows.length, root, path: inclusionPath(leaves, index, nodeDigest.sha256Bytes).map(toBase64url) } }
  }
}

/** What a call answered that a test takes for granted. */
function taken<V>(answer: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly error: { readonly code: string } }): V {
  assert(answer.ok, 'the box of a test refuses nothing here')
  return answer.value
}

const numberOf = (key: string): string => nodeDigest.sha256(key)
const refused = (code: 'TOKEN_INVALID' | 'SIGNATURE_INVALID' | 'VERSION_NOT_HIGHER'): BoxAnswer<'ballot-box/cast'> => ({ ok: false, error: { code } })

function manifestWith(issuerPublicKey: string, { method = YES_NO, channels = ['phone', 'paper'] }: SecretVillageOptions): Manifest {
  return {
    manifestVersion: 2, pollId: asId<PollId>(SECRET_POLL), communityId: asId<CommunityId>('c1'), scopeUnitId: asId<UnitId>('c1:village'),
    question: '村集体12万元收入怎么用', description: '7万元修村卫生室，5万元办老年食堂', options: ['yes', 'no', 'abstain'], presetId: 'villagersAssembly', presetVersion: 1,
    modeId: 'households', unit: 'household', ballotMode: 'secret', channels, rollVersion: 1, rollUnits: 312, rollHash: 'r'.repeat(43),
    noticeAt: instant(NOW_MS - 14 * DAY_MS), opensAt: instant(NOW_MS - 3 * DAY_MS), closesAt: instant(NOW_MS + 4 * DAY_MS + HOUR_MS), splitsFloor: 10,
    method, rule: { quorum: 'none', pass: 'none' }, issuerPublicKey, boxPublicKey: boxPublicKeyOf(BOX_KEY)
  }
}
