import type { AccountId } from '@/domain/shared/ids'
import type { CoinPot, HolderAccount, Lot, Track } from './account'
import { COIN_POTS, POTS } from './account'
import { moveLots } from './lots'
import { isPoints } from './points'
import type { Balances, Ends, Posting, Transfer } from './transfer'
import { legsOf, TRANSFER_ENDS } from './transfer'

/** What is stored of one community's ledger, in any order. */
export interface LedgerSnapshot {
  readonly accounts: readonly HolderAccount[]
  readonly transfers: readonly Transfer[]
  /** Written since the accounts were read: they count only as the other half of a move. */
  readonly later?: readonly Transfer[]
}

/**
 * I1 legs sum to 0, also over the two halves of a move · I2 balance = fold = stored · I3 nothing negative · I4 one outcome per key · I5 a hold resolves at
 * most once · I6 a reversal at most once and never more than the original · I7 versions without gaps · I10 lots sum to
 * the balance.
 */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I10'

export interface Violation {
  readonly invariant: Invariant
  /** Id of the transfer or account at which it shows. */
  readonly at: string
}

/** Every broken invariant of a ledger; empty for a sound one. Trusts nothing that is stored. */
export function violations({ accounts, transfers, later = [] }: LedgerSnapshot): readonly Violation[] {
  const byAccount = new Map<AccountId, PostedTransfer[]>(accounts.map(({ id }) => [id, []]))
  for (const transfer of transfers.filter(isPosted)) {
    const { account } = transfer.posting
    byAccount.set(account, [...(byAccount.get(account) ?? []), transfer])
  }
  const stored = new Map(accounts.map(account => [account.id, account]))
  return [
    ...transfers.filter(transfer => !isBalanced(transfer)).map(at('I1')),
    ...repeated(transfers.map(({ id }) => id)).map(id => ({ invariant: 'I4' as const, at: id })),
    ...repeated(transfers.flatMap(({ deed }) => deed ?? [])).map(deed => ({ invariant: 'I4' as const, at: deed })),
    ...transfers.filter(({ kind, id, deed }) => kind === 'award' && id !== `award:${deed ?? ''}`).map(at('I4')),
    ...badlyMoved([...transfers, ...later]),
    ...badlyResolved(transfers),
    ...overReversed(transfers),
    ...[...byAccount].flatMap(([id, posted]) => ofAccount(id, stored.get(id), posted))
  ]
}

type PostedTransfer = Transfer & { readonly posting: Posting }

const isPosted = (transfer: Transfer): transfer is PostedTransfer => transfer.posting !== undefined
const isResolution = ({ kind }: Transfer): boolean => kind === 'post' || kind === 'void'
const isCorrection = ({ kind }: Transfer): boolean => kind === 'reverse' || kind === 'writeOff'
const at = (invariant: Invariant) => ({ id }: { readonly id: string }): Violation => ({ invariant, at: id })

const repeated = (keys: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return keys.filter(key => {
    const again = seen.has(key)
    seen.add(key)
    return again
  })
}

/** Both legs are there, are those of the kind, and carry one positive whole amount; so do those of the honour beside them. */
function isBalanced(transfer: Transfer): boolean {
  const account = transfer.posting?.account
  if ((account === undefined) !== (transfer.kind === 'writeOff')) return false
  const side = { id: account ?? transfer.from, communityId: transfer.communityId }
  return hasLegs(side, transfer, TRANSFER_ENDS[transfer.kind][transfer.track], transfer.track) && honourIsBalanced(side, transfer)
}

type Side = Parameters<typeof legsOf>[0]

function hasLegs(side: Side, { points, from, to }: Pick<Transfer, 'points' | 'from' | 'to'>, ends: Ends | undefined, track: Track): boolean {
  if (ends === undefined || !isPoints(points)) return false
  const legs = legsOf(side, { ...ends, track })
  return from === legs.from && to === legs.to
}

/** An award of coins raises honour by the same; nothing else has to move honour beside coins. */
function honourIsBalanced(side: Side, { kind, track, points, honour }: Transfer): boolean {
  const isAward = kind === 'award' && track === 'redeemable'
  if (honour === undefined) return !isAward
  return track === 'redeemable' && (!isAward || honour.points === points) && hasLegs(side, honour, TRANSFER_ENDS[kind].honour, 'honour')
}

/** What goes out of one account comes into another: once, the same coins of the same quarters, in the same moment. */
function badlyMoved(transfers: readonly Transfer[]): readonly Violation[] {
  const outs = new Map(transfers.filter(({ kind }) => kind === 'moveOut').map(out => [out.id, out]))
  const ins = transfers.filter(({ kind }) => kind === 'moveIn')
  const arrived = new Set(ins.map(({ parent }) => parent))
  return [
    ...[...outs.values()].filter(({ id }) => !arrived.has(id)),
    ...ins.filter(moveIn => !isOtherHalf(moveIn.parent && outs.get(moveIn.parent), moveIn)),
    ...repeated(ins.flatMap(({ parent }) => parent ?? [])).map(id => ({ id }))
  ].map(at('I1'))
}

const isOtherHalf = (out: Transfer | undefined, moveIn: Transfer): boolean =>
  out !== undefined && out.track === moveIn.track && out.points === moveIn.points && out.honour?.points === moveIn.honour?.points &&
  out.at === moveIn.at && out.posting?.account !== moveIn.posting?.account && sameMoves(out.posting?.lots, moveIn.posting?.lots)

const sameMoves = (a: Posting['lots'] = [], b: Posting['lots'] = []): boolean =>
  a.length === b.length && a.every(move => b.some(other => other.bucket === move.bucket && other.points === move.points))

/** A hold is resolved once, as a whole, on its own account; nothing else is resolved. */
function badlyResolved(transfers: readonly Transfer[]): readonly Violation[] {
  const holds = new Map(transfers.filter(({ kind }) => kind === 'hold').map(hold => [hold.id as string, hold]))
  const resolutions = transfers.filter(isResolution)
  const orphans = resolutions.filter(({ parent = '', points, posting }) => {
    const hold = holds.get(parent)
    return hold?.points !== points || hold.posting?.account !== posting?.account
  })
  return [...orphans.map(at('I5')), ...repeated(resolutions.map(({ parent = '' }) => parent)).map(id => ({ invariant: 'I5' as const, at: id }))]
}

function overReversed(transfers: readonly Transfer[]): readonly Violation[] {
  const originals = new Map(transfers.map(transfer => [transfer.id, transfer]))
  const corrections = transfers.filter(isCorrection)
  const parents = new Set(corrections.map(({ parent }) => parent))
  return [...parents].flatMap(parent => {
    const children = corrections.filter(child => child.parent === parent)
    const original = parent === undefined ? undefined : originals.get(parent)
    const once = new Set(children.map(({ kind }) => kind)).size === children.length
    const sound = original?.kind === 'award' && once && (['redeemable', 'honour'] as const).every(track => sumOn(track, children) <= sumOn(track, [original]))
    return sound ? [] : [{ invariant: 'I6' as const, at: parent ?? 'parent missing' }]
  })
}

/** What transfers move on a track, whether they are named after it or move honour beside coins. */
const sumOn = (side: Track, transfers: readonly Transfer[]): number =>
  transfers.reduce((sum, { track, points, honour }) => sum + (track === side ? points : 0) + (side === 'honour' ? (honour?.points ?? 0) : 0), 0)

/** Replays one account from nothing and compares every step with what was written. */
function ofAccount(id: AccountId, account: HolderAccount | undefined, posted: readonly PostedTransfer[]): readonly Violation[] {
  const found: Violation[] = []
  const order = [...posted].sort((a, b) => a.posting.version - b.posting.version)
  let state: Fold = { available: 0, held: 0, honour: 0, lots: [] }
  order.forEach((transfer, index) => {
    const { posting } = transfer
    if (posting.version !== index + 1) found.push({ invariant: 'I7', at: transfer.id })
    const next = step(state, transfer)
    if (!sameBalances(posting.before, state) || !sameBalances(posting.after, next)) found.push({ invariant: 'I2', at: transfer.id })
    if (isNegative(next)) found.push({ invariant: 'I3', at: transfer.id })
    if (!lotsAreSound(next)) found.push({ invariant: 'I10', at: transfer.id })
    state = next
  })
  return [...found, ...ofStored(id, account, state, order.length)]
}

function ofStored(id: AccountId, account: HolderAccount | undefined, fold: Fold, versions: number): readonly Violation[] {
  if (account === undefined) return [{ invariant: 'I2', at: id }]
  const broken: readonly (readonly [Invariant, boolean])[] = [
    ['I2', !sameBalances(account, fold)],
    ['I3', isNegative(account)],
    ['I7', account.version !== versions],
    ['I10', !lotsAreSound(account) || !sameLots(account.lots, fold.lots)]
  ]
  return broken.flatMap(([invariant, isBroken]) => (isBroken ? [{ invariant, at: id }] : []))
}

type Fold = Balances & Pick<HolderAccount, 'lots'>

const isNegative = (balances: Balances): boolean => POTS.some(pot => balances[pot] < 0)
const sameBalances = (a: Balances, b: Balances): boolean => POTS.every(pot => a[pot] === b[pot])

const sameLots = (a: readonly Lot[], b: readonly Lot[]): boolean =>
  a.length === b.length && a.every(lot => b.some(other => other.bucket === lot.bucket && COIN_POTS.every(pot => lot[pot] === other[pot])))

function step(state: Fold, { kind, track, points, honour, posting }: PostedTransfer): Fold {
  const ends = TRANSFER_ENDS[kind]
  const change = (pot: string, on: Ends | undefined, amount: number) => (on?.to === pot ? amount : 0) - (on?.from === pot ? amount : 0)
  const coins = track === 'redeemable' ? ends.redeemable : undefined
  const coinPot = (end: string | undefined): CoinPot | undefined => COIN_POTS.find(pot => pot === end)
  return {
    available: state.available + change('available', coins, points),
    held: state.held + change('held', coins, points),
    honour: state.honour + change('honour', ends.honour, track === 'honour' ? points : (honour?.points ?? 0)),
    lots: moveLots(state.lots, posting.lots, coinPot(coins?.from), coinPot(coins?.to))
  }
}

function lotsAreSound({ available, held, lots }: Fold): boolean {
  const sum = (pot: CoinPot) => lots.reduce((total, lot) => total + lot[pot], 0)
  const none = lots.every(lot => lot.available >= 0 && lot.held >= 0)
  return none && sum('available') === available && sum('held') === held
}
