import type { MemberId, TransferId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok } from '@/domain/shared/result'
import type { HolderAccount } from './account'
import { points } from './points'
import type { CannotTransfer, RuleReference, Transfer, TransferOrder } from './transfer'
import { applyTransfer } from './transfer'

export type CannotMove = { readonly code: 'NOTHING_TO_MOVE' } | CannotTransfer

export interface MoveOrder {
  /** What the move is for; both halves are named by it, so that it happens once. */
  readonly key: string
  readonly from: HolderAccount
  readonly to: HolderAccount
  /** Free coins that go over, in whole coins. */
  readonly coins: number
  readonly honour: number
  readonly rule: RuleReference
  readonly reason: string
  readonly by: MemberId
  readonly approvers: readonly MemberId[]
  readonly at: Instant
  readonly commitment: string
}

export interface Moved {
  readonly from: HolderAccount
  readonly to: HolderAccount
  readonly out: Transfer
  readonly in: Transfer
}

export const moveOutIdOf = (key: string): TransferId => asId<TransferId>(`moveOut:${key}`)
export const moveInIdOf = (key: string): TransferId => asId<TransferId>(`moveIn:${key}`)

/**
 * Moves coins and honour of one holder to another: two transfers that are stored together, or not at all. Coins keep the quarter
 * they were earned in, so that a move makes nothing good for longer. Nothing is issued and nothing is lost.
 */
export function moveBetween(order: MoveOrder): Result<Moved, CannotMove> {
  const { key, from, to, coins, honour, rule, reason, by, approvers, at, commitment } = order
  assert(from.id !== to.id, 'a move leads to another account')
  if (coins === 0 && honour === 0) return err({ code: 'NOTHING_TO_MOVE' })
  const what = amountsOf(coins, honour)
  const common = { ...what, rule, reason, by, approvers, at, commitment }
  const out = applyTransfer(from, { ...common, id: moveOutIdOf(key), kind: 'moveOut' })
  if (!out.ok) return out
  const lots = out.value.transfer.posting?.lots
  const into = applyTransfer(to, { ...common, id: moveInIdOf(key), kind: 'moveIn', parent: moveOutIdOf(key) }, lots)
  if (!into.ok) return into
  return ok({ from: out.value.account, to: into.value.account, out: out.value.transfer, in: into.value.transfer })
}

type Amounts = Pick<TransferOrder, 'points' | 'track' | 'withHonour'>

/** Coins with honour beside them; honour alone where there are no coins. */
function amountsOf(coins: number, honour: number): Amounts {
  if (coins === 0) return { track: 'honour', points: points(honour) }
  return { points: points(coins), ...(honour === 0 ? {} : { withHonour: points(honour) }) }
}
