import type { AccountId, CommunityId, MemberId, TransferId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { err, ok } from '@/domain/shared/result'
import type { HolderAccount, Pot, SystemAccount, Track } from './account'
import { potId, POTS, systemAccountId } from './account'
import type { LotMove } from './lots'
import { bucketOf, moveLots, takeFromLots } from './lots'
import type { Points } from './points'
import { BALANCE_MAX } from './points'

export const TRANSFER_KINDS = ['award', 'hold', 'post', 'void', 'expire', 'reverse', 'writeOff'] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

type End = Pot | SystemAccount

/** Where each kind of transfer goes from and to: nobody else chooses the legs. */
export const TRANSFER_ENDS: Readonly<Record<TransferKind, { readonly from: End; readonly to: End }>> = {
  award: { from: 'issuer', to: 'available' },
  hold: { from: 'available', to: 'held' },
  post: { from: 'held', to: 'redeemed' },
  void: { from: 'held', to: 'available' },
  expire: { from: 'available', to: 'expired' },
  reverse: { from: 'available', to: 'issuer' },
  // What was already spent when its award was withdrawn: the community bears it, no holder is touched.
  writeOff: { from: 'adjustment', to: 'issuer' }
}

export interface Balances {
  readonly available: number
  readonly held: number
}

/** What a transfer did to the one holder account it touches. */
export interface Posting {
  readonly account: AccountId
  /** The account's version after it. */
  readonly version: number
  readonly before: Balances
  readonly after: Balances
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
  readonly points: Points
  readonly rule: RuleReference
  /** Key of the deed that is rewarded; no two transfers share one. */
  readonly deed?: string
  /** The transfer that this one resolves or corrects. */
  readonly parent?: TransferId
  /** Closed code or the sentence of a decision; required for corrections. */
  readonly reason?: string
  readonly by: MemberId | 'system'
  readonly approvers: readonly MemberId[]
  readonly at: Instant
  /** H(salt ‖ detail): deleting the salt shreds the detail while the transfer stays provable (PIPL art. 47). */
  readonly commitment: string
}

/** 流水: one positive amount from one account to another. Never changed, never deleted. */
export interface Transfer extends TransferOrder {
  readonly communityId: CommunityId
  readonly track: Track
  readonly from: AccountId
  readonly to: AccountId
  /** Absent only for a write-off. */
  readonly posting?: Posting
}

export type CannotTransfer =
  | { readonly code: 'INSUFFICIENT_POINTS'; readonly balance: number; readonly required: number }
  | { readonly code: 'BALANCE_LIMIT'; readonly max: number }

export interface Applied {
  readonly account: HolderAccount
  readonly transfer: Transfer
}

type HolderOrder = TransferOrder & { readonly kind: Exclude<TransferKind, 'writeOff'> }

const potOf = (end: End): Pot | undefined => POTS.find(pot => pot === end)

/**
 * Applies an order to the holder's account: the account to store and the transfer to insert, or why not.
 * `lots` names the lots to move (a resolved hold returns to its own); without it spending takes the earliest first.
 */
export function applyTransfer(
  account: HolderAccount,
  order: HolderOrder,
  lots?: readonly LotMove[]
): Result<Applied, CannotTransfer> {
  const ends = TRANSFER_ENDS[order.kind]
  const [from, to] = [potOf(ends.from), potOf(ends.to)]
  const moves = lots ?? movesOf(account, order, from)
  const reason = reasonCannotMove(account, order, from, moves)
  if (reason !== undefined) return err(reason)
  const before: Balances = { available: account.available, held: account.held }
  const after = balancesAfter(before, order.points, from, to)
  const version = account.version + 1
  const next: HolderAccount = { ...account, ...after, version, lots: moveLots(account.lots, moves, from, to) }
  const transfer: Transfer = {
    ...order,
    communityId: account.communityId,
    track: account.track,
    from: endId(account, ends.from),
    to: endId(account, ends.to),
    posting: { account: account.id, version, before, after, lots: moves }
  }
  return ok({ account: next, transfer })
}

function movesOf(account: HolderAccount, order: TransferOrder, from: Pot | undefined): readonly LotMove[] {
  if (from !== undefined) return takeFromLots(account.lots, from, order.points)
  return [{ bucket: bucketOf(account.track, dayOf(order.at)), points: order.points }]
}

function reasonCannotMove(
  account: HolderAccount,
  order: TransferOrder,
  from: Pot | undefined,
  moves: readonly LotMove[]
): CannotTransfer | undefined {
  if (from === undefined) {
    const total = account.available + account.held + order.points
    return total > BALANCE_MAX ? { code: 'BALANCE_LIMIT', max: BALANCE_MAX } : undefined
  }
  const moved = moves.reduce((sum, move) => sum + move.points, 0)
  const covered = moves.every(move => account.lots.some(lot => lot.bucket === move.bucket && lot[from] >= move.points))
  if (moved === order.points && covered) return undefined
  return { code: 'INSUFFICIENT_POINTS', balance: account[from], required: order.points }
}

const balancesAfter = (before: Balances, amount: Points, from: Pot | undefined, to: Pot | undefined): Balances => {
  const after = (pot: Pot) => before[pot] + (to === pot ? amount : 0) - (from === pot ? amount : 0)
  return { available: after('available'), held: after('held') }
}

/** The id of one end of a transfer as seen from an account. */
export function endId(account: Pick<HolderAccount, 'id' | 'communityId' | 'track'>, end: End): AccountId {
  return end === 'available' || end === 'held'
    ? potId(account.id, end)
    : systemAccountId(account.communityId, end, account.track)
}

export interface KeyReused {
  readonly code: 'REQUEST_ID_REUSED'
}

/** A key never expires: the same order again is answered with what was done, another order under the same key is refused. */
export function repeatOf(done: Transfer, order: TransferOrder & { readonly account: AccountId | undefined }): Result<Transfer, KeyReused> {
  const same =
    done.id === order.id && done.kind === order.kind && done.points === order.points && done.parent === order.parent &&
    done.deed === order.deed && done.rule.id === order.rule.id && done.posting?.account === order.account
  return same ? ok(done) : err({ code: 'REQUEST_ID_REUSED' })
}
