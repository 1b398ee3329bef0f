import type { Transfer } from '@/domain/ledger/transfer'
import type { Good } from './good'
import type { Order } from './order'
import { holdIdOf } from './order'
import type { StockTake } from './stock-take'
import { differenceOf } from './stock-take'

export interface ShopSnapshot {
  readonly goods: readonly Good[]
  readonly orders: readonly Order[]
  readonly takes: readonly StockTake[]
  readonly transfers: readonly Transfer[]
}

/** I12: every redemption has one hold, one resolution and one stock move. */
export interface ShopViolation {
  readonly invariant: 'I12'
  /** Id of the order, the transfer or the good at which it shows. */
  readonly at: string
}

const RESOLVED_BY: Readonly<Record<Order['state']['kind'], Transfer['kind'] | undefined>> = { reserved: undefined, done: 'post', cancelled: 'void', expired: 'void' }

/** Every redemption that is not sound, beside what `violations` finds in the ledger itself. Trusts nothing that is stored. */
export function shopViolations({ goods, orders, takes, transfers }: ShopSnapshot): readonly ShopViolation[] {
  const holds = transfers.filter(({ kind }) => kind === 'hold')
  const books: Books = { holds: grouped(holds, ({ id }) => id), resolutions: grouped(transfers, ({ parent }) => parent) }
  const known = new Set<string>(orders.map(({ id }) => holdIdOf(id)))
  return [
    ...orders.filter(order => !isSound(order, books)).map(({ id }) => id),
    ...holds.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    ...goods.filter(good => good.stock < 0 || good.stock !== stockByTheBooks(good, orders, takes)).map(({ id }) => id)
  ].map(at => ({ invariant: 'I12', at }))
}

/** Each order's transfers are looked up, not searched for: a village has thousands of both. */
interface Books {
  readonly holds: ReadonlyMap<string, readonly Transfer[]>
  readonly resolutions: ReadonlyMap<string, readonly Transfer[]>
}

function grouped(transfers: readonly Transfer[], keyOf: (transfer: Transfer) => string | undefined): ReadonlyMap<string, readonly Transfer[]> {
  const groups = new Map<string, Transfer[]>()
  for (const transfer of transfers) {
    const key = keyOf(transfer)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [transfer])
    else group.push(transfer)
  }
  return groups
}

function isSound(order: Order, books: Books): boolean {
  const hold = holdIdOf(order.id)
  const holds = books.holds.get(hold) ?? []
  const resolutions = books.resolutions.get(hold) ?? []
  const expected = RESOLVED_BY[order.state.kind]
  const paid = order.coins === order.price.coins * order.quantity && holds.every(({ points }) => points === order.coins)
  return holds.length === 1 && paid && resolutions.length === (expected === undefined ? 0 : 1) && resolutions.every(({ kind }) => kind === expected)
}

/** All that came and went by counting, less what is ordered or was handed over. */
function stockByTheBooks(good: Good, orders: readonly Order[], takes: readonly StockTake[]): number {
  const came = takes.filter(take => take.goodId === good.id && take.state.kind === 'confirmed').reduce((sum, take) => sum + differenceOf(take), 0)
  const gone = orders.filter(({ goodId, state }) => goodId === good.id && (state.kind === 'reserved' || state.kind === 'done'))
  return came - gone.reduce((sum, { quantity }) => sum + quantity, 0)
}
