import type { MemberId, TransferId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok } from '@/domain/shared/result'
import type { HolderAccount } from './account'
import { systemAccountId } from './account'
import { takeFromLots } from './lots'
import type { Points } from './points'
import { points } from './points'
import type { Transfer, TransferOrder } from './transfer'
import { applyTransfer } from './transfer'

/** A shortfall is borne by the community, so two people answer for it. */
export const WRITE_OFF_APPROVERS = 2

export type CannotReverse =
  | { readonly code: 'NOT_REVERSIBLE' }
  | { readonly code: 'ALREADY_REVERSED' }
  | { readonly code: 'REASON_MISSING' }
  | { readonly code: 'MORE_THAN_ORIGINAL'; readonly max: number }
  | { readonly code: 'TWO_APPROVERS_NEEDED'; readonly shortfall: number }

export interface ReversalOrder {
  readonly original: Transfer
  /** The reversal that is stored under `reversalIdOf(original.id)`, if any. */
  readonly earlier: Transfer | undefined
  /** At most the original; without it the whole. */
  readonly points?: Points
  readonly reason: string
  readonly by: MemberId
  readonly approvers: readonly MemberId[]
  readonly at: Instant
  readonly commitment: string
}

export interface Reversed {
  readonly account: HolderAccount
  /** The reversal, the write-off of what was already spent, or both; the first has the id `rev:<original>`. */
  readonly transfers: readonly Transfer[]
}

/** One reversal per transfer, for ever: the id says so. */
export const reversalIdOf = (original: TransferId): TransferId => asId<TransferId>(`rev:${original}`)

export function reasonCannotReverse(account: HolderAccount, order: ReversalOrder): CannotReverse | undefined {
  const { original } = order
  const amount = order.points ?? original.points
  const shortfall = Math.max(0, amount - account.available)
  const approvers = new Set(order.approvers)
  if (original.kind !== 'award') return { code: 'NOT_REVERSIBLE' }
  if (order.earlier !== undefined) return { code: 'ALREADY_REVERSED' }
  if (order.reason.trim() === '') return { code: 'REASON_MISSING' }
  if (amount > original.points) return { code: 'MORE_THAN_ORIGINAL', max: original.points }
  if (shortfall > 0 && approvers.size < WRITE_OFF_APPROVERS) return { code: 'TWO_APPROVERS_NEEDED', shortfall }
  return undefined
}

/**
 * Takes an award back by adding to the ledger, never by changing it. Coins come out of the lots they went into, then
 * earliest first; what is no longer there is written off, so that no balance falls below zero.
 */
export function reverse(account: HolderAccount, order: ReversalOrder): Result<Reversed, CannotReverse> {
  const reason = reasonCannotReverse(account, order)
  if (reason !== undefined) return err(reason)
  const { original } = order
  assert(original.posting?.account === account.id, 'a reversal goes to the account of its original')
  const amount = order.points ?? original.points
  const taken = Math.min(amount, account.available)
  const base = { parent: original.id, rule: original.rule, reason: order.reason, by: order.by, approvers: order.approvers, at: order.at, commitment: order.commitment }
  const id = reversalIdOf(original.id)
  const writtenOff = (shortfall: number, as: TransferId): readonly Transfer[] =>
    shortfall === 0 ? [] : [writeOff(account, { ...base, id: as, kind: 'writeOff', points: points(shortfall) })]
  if (taken === 0) return ok({ account, transfers: writtenOff(amount, id) })
  const lots = takeFromLots(account.lots, 'available', taken, original.posting.lots.map(lot => lot.bucket))
  const applied = applyTransfer(account, { ...base, id, kind: 'reverse', points: points(taken) }, lots)
  assert(applied.ok, 'no more is taken than is there')
  const rest = writtenOff(amount - taken, asId<TransferId>(`writeOff:${original.id}`))
  return ok({ account: applied.value.account, transfers: [applied.value.transfer, ...rest] })
}

function writeOff(account: HolderAccount, order: TransferOrder): Transfer {
  const { communityId, track } = account
  return {
    ...order, communityId, track,
    from: systemAccountId(communityId, 'adjustment', track),
    to: systemAccountId(communityId, 'issuer', track)
  }
}
