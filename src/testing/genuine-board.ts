import { constants, createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { BALLOT_OPTIONS, manifestText, type Manifest } from '@/domain/ballot/manifest'
import { decide } from '@/domain/ballot/outcome'
import type { PresetId, VotingModeId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import type { BatchBalance, BoardFile, BoardHeader, BoardRow, PaperRow, PhoneRow, SpoiledRow } from '@/domain/ballot/secret/board'
import { buildBoard } from '@/domain/ballot/secret/build-board'
import { countSecret, type SecretBallots } from '@/domain/ballot/secret/count-board'
import { ballotText, promiseText, tokenText, wholeBallotText, type InclusionPromise, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { YES_NO, type BallotMethod, type Selection, type SlipMark } from '@/domain/ballot/selection'
import { asId, type CommunityId, type PollId, type UnitId } from '@/domain/shared/ids'
import { instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'

/** What a vote was to come to. Everything has a small village as its default. */
export interface BoardPlan {
  readonly pollId?: string
  readonly question?: string
  readonly presetId?: PresetId
  readonly modeId?: VotingModeId
  readonly method?: BallotMethod
  readonly phone: readonly (Selection | 'void')[]
  /** Slips in the box; their batch is A for the first half, B for the rest. */
  readonly paper: readonly SlipMark[]
  readonly spoiled?: number
  readonly units?: number
  readonly attendedOnly?: number
  readonly exchanged?: number
  readonly replaced?: number
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
const numberOf = (key: string): string => sha256(key).toString('base64url')
const rawKey = (key: KeyObject): string => String(createPublicKey(key).export({ format: 'jwk' }).x)

/** Ed25519 from a name, so that the same plan has the same ballot numbers (RFC 8410). */
const voterKey = (name: string): KeyObject =>
  createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), sha256(name)]), format: 'der', type: 'pkcs8' })

/** The keys of one vote, in the hands of whoever wants to make or to forge a board. */
export class BoardMaker {
  readonly issuer = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly box: KeyObject
  readonly manifest: Manifest
  readonly manifestHash: string
  private readonly plan: BoardPlan

  constructor(plan: BoardPlan) {
    this.plan = plan
    this.box = voterKey('box')
    this.manifest = this.manifestOf(plan)
    this.manifestHash = sha256(manifestText(this.manifest)).toString('base64url')
  }

  /** The n-th voter's ballot, as a phone makes it. */
  ballot(voter: number, selection: Selection | 'void', version = 1): SignedBallot {
    const secret = voterKey(`voter ${voter}`)
    const key = rawKey(secret)
    const number = numberOf(key)
    const prefix = sha256(`prefix ${voter}`)
    const token = sign('sha384', Buffer.concat([prefix, Buffer.from(tokenText(this.manifestHash, number))]), { key: this.issuer.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 })
    const signature = sign(null, Buffer.from(ballotText(this.manifestHash, number, version, selection)), secret)
    return { key, prefix: prefix.toString('base64url'), token: token.toString('base64url'), version, selection, signature: signature.toString('base64url') }
  }

  promise({ key, prefix, token, version, selection, signature: signed }: SignedBallot): InclusionPromise {
    const number = numberOf(key)
    const ballotHash = sha256(wholeBallotText({ key, prefix, token, version, selection, signature: signed })).toString('base64url')
    const signature = sign(null, Buffer.from(promiseText(this.manifestHash, number, version, ballotHash)), this.box)
    return { number, version, ballotHash, signature: signature.toString('base64url') }
  }

  /** The board that an honest count comes to. */
  board(): BoardFile {
    const phone = this.plan.phone.map((selection, voter): PhoneRow => ({ kind: 'phone', ...this.ballot(voter, selection) }))
    return this.boardOf(phone.sort((one, other) => (numberOf(one.key) < numberOf(other.key) ? -1 : 1)))
  }

  /** A board over these phone ballots with every sum and the root made anew: the most that whoever runs the server can forge. */
  boardOf(phone: readonly PhoneRow[]): BoardFile {
    const { plan, manifest, manifestHash } = this
    const { slips, batches } = slipsOf(plan)
    const paper = plan.paper.length
    const exchanged = plan.exchanged ?? 0
    const taken = { phone: plan.phone.length - exchanged, paper, exchanged, attendedOnly: plan.attendedOnly ?? 0, replaced: plan.replaced ?? 0 }
    const ballots: SecretBallots = { method: plan.method ?? YES_NO, units: manifest.rollUnits, taken, phone, slips }
    const count = countSecret(ballots)
    const preset = currentPreset(manifest.presetId)
    const mode = preset && findMode(preset, manifest.modeId)
    assert(preset && mode, 'a plan names a preset and its mode')
    const { method = YES_NO } = plan
    const asked = method.kind !== 'yesNo' && count.tally.kind !== 'yesNo' ? { method, tally: count.tally } : undefined
    const outcome = decide(preset, mode, { heads: count.counts }, asked)
    assert(outcome.ok, 'a plan has numbers that can be true together')
    const withheld = count.counts.participating < manifest.splitsFloor
    const salts = ['header', ...slips].map((_, at) => sha256(`salt ${at}`).toString('base64url'))
    const built = buildBoard({ ...ballots, manifestHash, batches, count, outcome: outcome.value, ...(withheld && { salts }) }, bytes => new Uint8Array(sha256(bytes)))
    return { format: 'yslb-board/1', manifest, rows: built.parts.flat(), root: built.root }
  }

  private manifestOf(plan: BoardPlan): Manifest {
    const presetId = plan.presetId ?? 'villagerRepsAssembly'
    const preset = currentPreset(presetId)
    const mode = preset && (plan.modeId === undefined ? preset.modes[0] : findMode(preset, plan.modeId))
    assert(preset && mode, 'a plan names a preset and its mode')
    return {
      manifestVersion: 2,
      pollId: asId<PollId>(plan.pollId ?? 'poll-1'), communityId: asId<CommunityId>('yunxi'), scopeUnitId: asId<UnitId>('village'),
      question: plan.question ?? '河滨路安装太阳能路灯', description: '古桥头到水口林装 36 盏。',
      options: BALLOT_OPTIONS, presetId, presetVersion: preset.version, modeId: mode.id, unit: mode.unit,
      method: plan.method ?? YES_NO, rule: { quorum: mode.quorum, pass: mode.pass },
      ballotMode: 'secret', channels: ['phone', 'paper'],
      rollVersion: 1, rollUnits: plan.units ?? plan.phone.length + plan.paper.length + (plan.attendedOnly ?? 0) + 3, rollHash: sha256('roll').toString('base64url'),
      noticeAt: instant(1_775_005_200_000), opensAt: instant(1_775_889_000_000), closesAt: instant(1_775_901_600_000), splitsFloor: 10,
      issuerPublicKey: String(this.issuer.publicKey.export({ format: 'jwk' }).n), boxPublicKey: rawKey(this.box)
    }
  }
}

function slipsOf({ paper, spoiled = 0 }: BoardPlan): { readonly slips: readonly (PaperRow | SpoiledRow)[]; readonly batches: readonly BatchBalance[] } {
  const half = Math.ceil(paper.length / 2)
  const used = paper.map((mark, at): PaperRow => ({ kind: 'paper', batch: at < half ? 'A' : 'B', serial: serialOf(`slip ${at}`), mark }))
  const lost = Array.from({ length: spoiled }, (_, at): SpoiledRow => ({ kind: 'spoiled', batch: 'A', serial: serialOf(`spoiled ${at}`), reason: 'mismarked' }))
  const bySerial = (one: { readonly serial: string }, other: { readonly serial: string }): number => (one.serial < other.serial ? -1 : 1)
  const balance = (batch: string, inBox: number, bad: number): BatchBalance => ({ batch, printed: inBox + bad + 2, used: inBox, spoiled: bad, returned: 2 })
  const batches = paper.length + spoiled === 0 ? [] : [balance('A', half, spoiled), balance('B', paper.length - half, 0)]
  return { slips: [...used.sort(bySerial), ...lost.sort(bySerial)], batches }
}

/** Eight characters of Crockford's base 32 in two halves. */
function serialOf(name: string): string {
  const letters = Array.from(sha256(name).subarray(0, 8), byte => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte & 31)).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

export const headerOf = (board: BoardFile): BoardHeader => {
  const [header] = board.rows
  assert(header?.kind === 'header', 'a board begins with its header')
  return header
}

/** The same rows under a root that is made anew, as whoever runs the server would. */
export function rerooted(board: BoardFile, rows: readonly BoardRow[]): BoardFile {
  return { ...board, rows, root: rootOf(rows) }
}

/** RFC 9162 §2.1.1, as it is written there. */
export function rootOf(rows: readonly unknown[]): string {
  const canonical = (value: unknown): string =>
    Array.isArray(value) ? `[${value.map(canonical).join()}]`
      : typeof value === 'object' && value !== null
        ? `{${Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`
        : JSON.stringify(value)
  const treeHash = (leaves: readonly Buffer[]): Buffer => {
    if (leaves.length === 0) return sha256('')
    if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), leaves[0] ?? Buffer.alloc(0)]))
    let split = 1
    while (split * 2 < leaves.length) split *= 2
    return sha256(Buffer.concat([Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split))]))
  }
  return treeHash(rows.map(row => Buffer.from(canonical(row)))).toString('base64url')
}
