import type { AccountId, CommunityId, MemberId, TransferId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok } from '@/domain/shared/result'
import type { CoinPot, HolderAccount, Pot, SystemAccount, Track } from './account'
import { COIN_POTS, potId, POTS, systemAccountId } from './account'
import type { LotMove } from './lots'
import { bucketOf, moveLots, takeFromLots } from './lots'
import type { Points } from './points'
import { BALANCE_MAX } from './points'

export const TRANSFER_KINDS = ['award', 'opening', 'hold', 'post', 'void', 'expire', 'reverse', 'writeOff', 'remind', 'moveOut', 'moveIn'] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

type End = Pot | SystemAccount

/** A pair of legs. */
export interface Ends {
  readonly from: End
  readonly to: End
}

/**
 * Where each kind of transfer goes from and to on each track: nobody else chooses the legs. A kind that has both moves honour
 * beside coins, in one transfer.
 */
export const TRANSFER_ENDS: Readonly<Record<TransferKind, Partial<Readonly<Record<Track, Ends>>>>> = {
  award: { redeemable: { from: 'issuer', to: 'available' }, honour: { from: 'issuer', to: 'honour' } },
  // What holders had before there was this ledger, as the village counted it.
  opening: { redeemable: { from: 'issuer', to: 'available' }, honour: { from: 'issuer', to: 'honour' } },
  hold: { redeemable: { from: 'available', to: 'held' } },
  post: { redeemable: { from: 'held', to: 'redeemed' } },
  void: { redeemable: { from: 'held', to: 'available' } },
  expire: { redeemable: { from: 'available', to: 'expired' } },
  reverse: { redeemable: { from: 'available', to: 'issuer' }, honour: { from: 'honour', to: 'issuer' } },
  // What was already spent when its award was withdrawn: the community bears it, no holder is touched.
  writeOff: { redeemable: { from: 'adjustment', to: 'issuer' }, honour: { from: 'adjustment', to: 'issuer' } },
  // A reminder lowers honour and never touches coins.
  remind: { honour: { from: 'honour', to: 'issuer' } },
  // The two halves of a move between holders, written together: what goes out of one comes into another.
  moveOut: { redeemable: { from: 'available', to: 'moved' }, honour: { from: 'honour', to: 'moved' } },
  moveIn: { redeemable: { from: 'moved', to: 'available' }, honour: { from: 'moved', to: 'honour' } }
}

export type Balances = Readonly<Record<Pot, number>>

/** What a transfer did to the one holder account it touches. */
export interface Posting {
  readonly account: AccountId
  /** The account's version after it. */
  readonly version: number
  readonly before: Balances
  readonly after: Balances
  /** Of the coins; none where only honour moves. */
  readonly lots: readonly LotMove[]
  /** Leaf hash of the account's transfer before this one (base64url); absent where its chain begins. */
  readonly previous?: string
}

export interface RuleReference {
  /** Code of the point item or name of the rule, as adopted. */
  readonly id: string
  readonly version: number
}

/** What somebody wants moved; from, to and balances follow from the kind and the account. */
export interface TransferOrder {
  readonly id: TransferId
  readonly kind: TransferKind
  /** Without it coins. */
  readonly track?: Track
  readonly points: Points
  /** Honour that moves beside coins. An award raises it by the same points of itself. */
  readonly withHonour?: Points
  readonly rule: RuleReference
  /** Key of the deed that is rewarded; no two transfers share one. */
  readonly deed?: string
  /** The transfer that this one resolves, corrects or completes. */
  readonly parent?: TransferId
  /** Closed code or the sentence of a decision; required for corrections. */
  readonly reason?: string
  readonly by: MemberId | 'system'
  readonly approvers: readonly MemberId[]
  readonly at: Instant
  /** H(salt ‖ detail): deleting the salt shreds the detail while the transfer stays provable (PIPL art. 47). */
  readonly commitment: string
}

/** The second pair of legs: honour that moves beside coins. */
export interface HonourLegs {
  readonly points: Points
  readonly from: AccountId
  readonly to: AccountId
}

/** 流水: one positive amount from one account to another. Never changed, never deleted. */
export interface Transfer extends Omit<TransferOrder, 'track' | 'withHonour'> {
  readonly communityId: CommunityId
  readonly track: Track
  readonly from: AccountId
  readonly to: AccountId
  readonly honour?: HonourLegs
  /** Absent only for a write-off. */
  readonly posting?: Posting
}

export type CannotTransfer =
  | { readonly code: 'INSUFFICIENT_POINTS'; readonly balance: number; readonly required: number }
  | { readonly code: 'BALANCE_LIMIT'; readonly max: number }
  | AccountFrozen

export interface AccountFrozen {
  readonly code: 'ACCOUNT_FROZEN'
}

export interface Applied {
  readonly account: HolderAccount
  readonly transfer: Transfer
}

export type HolderOrder = TransferOrder & { readonly kind: Exclude<TransferKind, 'writeOff'> }

/** One pair of legs with what it moves. */
interface Shift extends Ends {
  readonly track: Track
  readonly points: Points
}

/** Honour beside coins: an award's own, or what the order says. */
const honourBeside = ({ kind, points, withHonour }: TransferOrder): Points | undefined => (kind === 'award' ? points : withHonour)

function shiftOf(kind: TransferKind, track: Track, points: Points): Shift {
  const ends = TRANSFER_ENDS[kind][track]
  assert(ends !== undefined, `a transfer of the kind ${kind} moves no ${track}`)
  return { ...ends, track, points }
}

/** The pair of legs that an order is named after, and honour beside it. */
function shiftsOf(order: TransferOrder): { readonly main: Shift; readonly beside: Shift | undefined } {
  const track = order.track ?? 'redeemable'
  const main = shiftOf(order.kind, track, order.points)
  const beside = track === 'honour' ? undefined : honourBeside(order)
  return { main, beside: beside && shiftOf(order.kind, 'honour', beside) }
}

/** A frozen account neither earns nor spends; what it was given by mistake can be taken back, and what is over expires. */
const MOVES_WHEN_FROZEN: readonly TransferKind[] = ['reverse', 'expire', 'void']

export const reasonFrozen = (account: HolderAccount, kind: TransferKind): AccountFrozen | undefined =>
  account.frozen === undefined || MOVES_WHEN_FROZEN.includes(kind) ? undefined : { code: 'ACCOUNT_FROZEN' }

const coinPotOf = (end: End): CoinPot | undefined => COIN_POTS.find(pot => pot === end)
const isPot = (end: End): end is Pot => POTS.some(pot => pot === end)

/**
 * Applies an order to the holder's account: the account to store and the transfer to insert, or why not.
 * `lots` names the lots to move (a resolved hold returns to its own); without it spending takes the earliest first.
 */
export function applyTransfer(account: HolderAccount, order: HolderOrder, lots?: readonly LotMove[]): Result<Applied, CannotTransfer> {
  const { main, beside } = shiftsOf(order)
  const moves = main.track === 'honour' ? [] : (lots ?? movesOf(account, order, main))
  const reason = reasonFrozen(account, order.kind) ?? reasonCannotMove(account, main, moves) ?? (beside && reasonCannotMove(account, beside, []))
  if (reason !== undefined) return err(reason)
  const before: Balances = { available: account.available, held: account.held, honour: account.honour }
  const after = beside === undefined ? balancesAfter(before, main) : balancesAfter(balancesAfter(before, main), beside)
  const version = account.version + 1
  const moved = moveLots(account.lots, moves, coinPotOf(main.from), coinPotOf(main.to))
  const { withHonour: _inItsLegs, track: _ofItsLegs, ...facts } = order
  // What is spread stands last: engines copy it as it is then, ten times as fast as one that grows by other fields.
  const transfer: Transfer = {
    communityId: account.communityId,
    track: main.track,
    ...legsOf(account, main),
    posting: { account: account.id, version, before, after, lots: moves },
    ...(beside === undefined ? {} : { honour: { points: beside.points, ...legsOf(account, beside) } }),
    ...facts
  }
  return ok({ account: { ...account, ...after, version, lots: moved }, transfer })
}

function movesOf(account: HolderAccount, order: TransferOrder, { from }: Shift): readonly LotMove[] {
  const pot = coinPotOf(from)
  if (pot !== undefined) return takeFromLots(account.lots, pot, order.points)
  return [{ bucket: bucketOf(dayOf(order.at)), points: order.points }]
}

/** Why a pair of legs cannot be moved; `moves` are those of coins. */
function reasonCannotMove(account: HolderAccount, { from, track, points }: Shift, moves: readonly LotMove[]): CannotTransfer | undefined {
  if (!isPot(from)) {
    const there = track === 'honour' ? account.honour : account.available + account.held
    return there + points > BALANCE_MAX ? { code: 'BALANCE_LIMIT', max: BALANCE_MAX } : undefined
  }
  const isThere = from === 'honour' ? account.honour >= points : coversMoves(account, from, points, moves)
  return isThere ? undefined : { code: 'INSUFFICIENT_POINTS', balance: account[from], required: points }
}

function coversMoves({ lots }: HolderAccount, from: CoinPot, points: Points, moves: readonly LotMove[]): boolean {
  const moved = moves.reduce((sum, move) => sum + move.points, 0)
  return moved === points && moves.every(move => lots.some(lot => lot.bucket === move.bucket && lot[from] >= move.points))
}

function balancesAfter(before: Balances, { from, to, points }: Shift): Balances {
  const after = (pot: Pot) => before[pot] + (to === pot ? points : 0) - (from === pot ? points : 0)
  return { available: after('available'), held: after('held'), honour: after('honour') }
}

type Side = Pick<HolderAccount, 'id' | 'communityId'>

/** The ids of both ends of a pair of legs as seen from an account. */
export const legsOf = (account: Side, { from, to, track }: Ends & { readonly track: Track }): { readonly from: AccountId; readonly to: AccountId } =>
  ({ from: endId(account, from, track), to: endId(account, to, track) })

const endId = (account: Side, end: End, track: Track): AccountId =>
  isPot(end) ? potId(account.id, end) : systemAccountId(account.communityId, end, track)

export interface KeyReused {
  readonly code: 'REQUEST_ID_REUSED'
}

/** A key never expires: the same order again is answered with what was done, another order under the same key is refused. */
export function repeatOf(done: Transfer, order: TransferOrder & { readonly account: AccountId | undefined }): Result<Transfer, KeyReused> {
  const { main, beside } = shiftsOf(order)
  const same =
    done.id === order.id && done.kind === order.kind && done.points === order.points && done.parent === order.parent &&
    done.track === main.track && done.honour?.points === beside?.points &&
    done.deed === order.deed && done.rule.id === order.rule.id && done.posting?.account === order.account
  return same ? ok(done) : err({ code: 'REQUEST_ID_REUSED' })
}
