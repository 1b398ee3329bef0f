import type { Record } from './accounts'
import { ENDS, TRACKS, type EndPair, type End, type Legs, type Track, type Transfer } from './format'
import type { Findings } from './findings'

/** What each record says of itself, and what it says of others: legs and moves (I1), keys (I4), holds (I5), reversals (I6). */
export function checkRecords(records: readonly Record[], findings: Findings): void {
  const byId = new Map(records.map(({ transfer }) => [transfer.id, transfer]))
  const deeds = new Set<string>()
  const resolved = new Set<string>()
  const corrections = new Corrections(byId)
  const moves = new Moves(byId)
  for (const { transfer, sequence } of records) {
    const { kind, deed, parent = '' } = transfer
    checkLegs(transfer, sequence, findings)
    if ((deed !== undefined && deeds.has(deed)) || (kind === 'award' && transfer.id !== `award:${deed ?? ''}`)) findings.find('KEY_TWICE', transfer.id, sequence)
    if (deed !== undefined) deeds.add(deed)
    if (kind === 'post' || kind === 'void') {
      if (resolved.has(parent) || !isHoldOf(byId.get(parent), transfer)) findings.find('HOLD_RESOLVED_BADLY', transfer.id, sequence)
      resolved.add(parent)
    }
    if ((kind === 'reverse' || kind === 'writeOff') && !corrections.isSound(transfer)) findings.find('REVERSED_BADLY', transfer.id, sequence)
    if (kind === 'moveIn' && !moves.isSound(transfer)) findings.find('MOVED_BADLY', transfer.id, sequence)
  }
  for (const { transfer, sequence } of records) if (transfer.kind === 'moveOut' && !moves.arrived.has(transfer.id)) findings.find('MOVED_BADLY', transfer.id, sequence)
}

type ById = ReadonlyMap<string, Transfer>

/** What a transfer moves on one track, whether it is named after it or moves honour beside coins. */
const amountOn = (track: Track, transfer: Transfer): number =>
  (transfer.track === track ? transfer.points : 0) + (track === 'honour' ? (transfer.honour?.points ?? 0) : 0)

/** Awards that were taken back: on each track never more than was given, and each way of it once. */
class Corrections {
  private readonly before = new Map<string, Transfer[]>()
  private readonly byId: ById

  constructor(byId: ById) {
    this.byId = byId
  }

  isSound(correction: Transfer): boolean {
    const { parent = '', kind } = correction
    const original = this.byId.get(parent)
    const all = this.before.get(parent) ?? []
    const once = all.every(other => other.kind !== kind)
    all.push(correction)
    this.before.set(parent, all)
    return original?.kind === 'award' && once && TRACKS.every(track => all.reduce((sum, each) => sum + amountOn(track, each), 0) <= amountOn(track, original))
  }
}

/** What goes out of one account comes into another: once, the same lots, in the same moment. */
class Moves {
  readonly arrived = new Set<string>()
  private readonly byId: ById

  constructor(byId: ById) {
    this.byId = byId
  }

  isSound(moveIn: Transfer): boolean {
    const { parent = '' } = moveIn
    const out = this.byId.get(parent)
    const once = !this.arrived.has(parent)
    this.arrived.add(parent)
    return once && out?.kind === 'moveOut' && out.at === moveIn.at && out.track === moveIn.track && out.posting?.account !== moveIn.posting?.account &&
      TRACKS.every(track => amountOn(track, out) === amountOn(track, moveIn)) && sameLots(out, moveIn)
  }
}

const sameLots = (one: Transfer, other: Transfer): boolean => {
  const [ours, theirs] = [one.posting?.lots ?? [], other.posting?.lots ?? []]
  return ours.length === theirs.length && ours.every(lot => theirs.some(({ bucket, points }) => bucket === lot.bucket && points === lot.points))
}

/** A hold is resolved as a whole, on its own account. */
const isHoldOf = (hold: Transfer | undefined, { points, posting }: Transfer): boolean =>
  hold?.kind === 'hold' && hold.points === points && hold.posting?.account === posting?.account

function checkLegs(transfer: Transfer, sequence: number | undefined, findings: Findings): void {
  const ends = ENDS[transfer.kind]
  if (ends === undefined) return findings.find('KIND_UNKNOWN', transfer.id, sequence)
  const { posting, track, kind } = transfer
  const main = hasLegs(transfer, transfer, track === 'honour' ? ends.honour : ends.redeemable, track)
  const sound = main && (posting === undefined) === (kind === 'writeOff') && transfer._id === transfer.id && honourIsSound(transfer, ends.honour)
  if (!sound) findings.find('LEGS_WRONG', transfer.id, sequence)
}

/** An award of coins raises honour by the same. */
function honourIsSound(transfer: Transfer, ends: EndPair | undefined): boolean {
  const { kind, track, points, honour } = transfer
  const isAward = kind === 'award' && track === 'redeemable'
  if (honour === undefined) return !isAward
  return track === 'redeemable' && (!isAward || honour.points === points) && hasLegs(transfer, honour, ends, 'honour')
}

const hasLegs = (transfer: Transfer, { points, from, to }: Legs, ends: EndPair | undefined, track: string): boolean =>
  ends !== undefined && points > 0 && from === idOf(transfer, ends[0], track) && to === idOf(transfer, ends[1], track)

/** The id that an end must have: a pot of the account, or an account of the community. */
function idOf({ posting, communityId }: Transfer, end: End, track: string): string {
  switch (end) {
    case 'honour': return `${posting?.account ?? ''}:honour`
    case 'available': case 'held': return `${posting?.account ?? ''}:redeemable:${end}`
    default: return `${end}:${communityId}:${track}`
  }
}
