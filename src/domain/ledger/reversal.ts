import type { MemberId, TransferId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok } from '@/domain/shared/result'
import type { HolderAccount, Track } from './account'
import { systemAccountId } from './account'
import { takeFromLots } from './lots'
import type { Points } from './points'
import { points } from './points'
import type { Applied, Transfer, TransferOrder } from './transfer'
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

/** What a reversal can take out of on the original's track: coins that are free, or honour. */
const thereOf = ({ available, honour }: HolderAccount, { track }: Transfer): number => (track === 'honour' ? honour : available)

export function reasonCannotReverse(account: HolderAccount, order: ReversalOrder): CannotReverse | undefined {
  const { original } = order
  const amount = order.points ?? original.points
  const shortfall = Math.max(0, amount - thereOf(account, original))
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
 * earliest first; what is no longer there is written off, so that no balance falls below zero. Honour falls by the whole, also
 * by what was written off, as far as there is any.
 */
export function reverse(account: HolderAccount, order: ReversalOrder): Result<Reversed, CannotReverse> {
  const reason = reasonCannotReverse(account, order)
  if (reason !== undefined) return err(reason)
  const { original } = order
  assert(original.posting?.account === account.id, 'a reversal goes to the account of its original')
  const amount = order.points ?? original.points
  const taken = Math.min(amount, thereOf(account, original))
  const base = { parent: original.id, rule: original.rule, reason: order.reason, by: order.by, approvers: order.approvers, at: order.at, commitment: order.commitment }
  const id = reversalIdOf(original.id)
  const back = takeBack(account, original, { taken, honour: Math.min(amount, original.honour === undefined ? 0 : account.honour) }, { ...base, id })
  if (amount === taken && back !== undefined) return ok({ account: back.account, transfers: [back.transfer] })
  const asWrittenOff = back === undefined ? id : asId<TransferId>(`writeOff:${original.id}`)
  const rest = writeOff(account, original.track, { ...base, id: asWrittenOff, points: points(amount - taken) })
  return ok({ account: back?.account ?? account, transfers: back === undefined ? [rest] : [back.transfer, rest] })
}

type Base = Omit<TransferOrder, 'kind' | 'points' | 'track' | 'withHonour'>

/** What leaves the account: coins with honour beside them, or honour alone where all coins are spent; undefined where nothing is there. */
function takeBack(account: HolderAccount, original: Transfer, { taken, honour }: { readonly taken: number; readonly honour: number }, base: Base): Applied | undefined {
  if (taken === 0 && honour === 0) return undefined
  const lots = takeFromLots(account.lots, 'available', taken, original.posting?.lots.map(lot => lot.bucket))
  const applied = taken === 0
    ? applyTransfer(account, { ...base, kind: 'reverse', track: 'honour', points: points(honour) })
    : applyTransfer(account, { ...base, kind: 'reverse', track: original.track, points: points(taken), ...(honour === 0 ? {} : { withHonour: points(honour) }) }, lots)
  assert(applied.ok, 'no more is taken than is there')
  return applied.value
}

function writeOff({ communityId }: HolderAccount, track: Track, order: Base & { readonly points: Points }): Transfer {
  return { ...order, kind: 'writeOff', communityId, track, from: systemAccountId(communityId, 'adjustment', track), to: systemAccountId(communityId, 'issuer', track) }
}
