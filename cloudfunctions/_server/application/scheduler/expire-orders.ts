import { ordersDue, type OrderDocument } from '@server/application/ledger/shop/documents'
import { settleOverdue } from '@server/application/ledger/shop/settle-overdue'
import type { SchedulerParts } from './parts'

const ORDERS_PER_RUN = 100

/** Gives back coins and goods that nobody picked up in time, each order in a transaction of its own. Returns how many. */
export async function expireOrders({ store, clock, digest }: SchedulerParts): Promise<number> {
  const now = clock.now()
  const { items } = await store.list<OrderDocument>(ordersDue, ['reserved'], { limit: ORDERS_PER_RUN })
  let expired = 0
  for (const { _id, expiresAt } of items) if (expiresAt <= now && (await store.transact((tx) => settleOverdue({ tx, digest }, _id, now)))) expired += 1
  return expired
}
