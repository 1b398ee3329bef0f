import { claimViolations } from '@/domain/claims/claim-violations'
import type { OrderStateKind } from '@/domain/ledger/shop/order'
import { shopViolations } from '@/domain/ledger/shop/shop-violations'
import type { StockTakeState } from '@/domain/ledger/shop/stock-take'
import type { Transfer } from '@/domain/ledger/transfer'
import { claimsOnNotice, type ClaimDocument } from '@server/application/claims/documents'
import { transfersOfCommunity, type TransferDocument } from '@server/application/ledger/documents'
import { goodsByName, ordersByState, stockTakesByState, type GoodDocument, type OrderDocument, type StockTakeDocument } from '@server/application/ledger/shop/documents'
import { listAll } from '@server/application/shared/list-all'
import type { Reader } from '@server/pipeline/context'
import type { LedgerHealthDocument } from './documents'

type Broken = LedgerHealthDocument['broken'][number]

const ORDER_STATES: readonly OrderStateKind[] = ['reserved', 'done', 'cancelled', 'expired']
const TAKE_STATES: readonly StockTakeState['kind'][] = ['proposed', 'confirmed', 'declined']

/**
 * What stands beside the ledger and has to fit it: claims (I11), orders and stock (I12). Lists are read one after the other while
 * people go on, so that what does not fit is looked at again: only what does not fit twice is a finding.
 */
export async function brokenAround(reader: Reader, communityId: string, transfers: readonly Transfer[]): Promise<readonly Broken[]> {
  const first = await look(reader, communityId, transfers)
  if (first.length === 0) return first
  const again = await look(reader, communityId, await listAll<TransferDocument>(reader, transfersOfCommunity, [communityId]))
  return first.filter(({ invariant, at }) => again.some((other) => other.invariant === invariant && other.at === at))
}

async function look(reader: Reader, communityId: string, transfers: readonly Transfer[]): Promise<readonly Broken[]> {
  const claims = await listAll<ClaimDocument>(reader, claimsOnNotice, [communityId, false])
  const credited = claims.map(({ claim }) => claim).filter(({ state }) => state === 'credited' || state === 'revoked')
  const goods = await listAll<GoodDocument>(reader, goodsByName, [communityId])
  const orders = (await Promise.all(ORDER_STATES.map((state) => listAll<OrderDocument>(reader, ordersByState, [communityId, state])))).flat()
  const takes = (await Promise.all(TAKE_STATES.map((state) => listAll<StockTakeDocument>(reader, stockTakesByState, [communityId, state])))).flat()
  return [...claimViolations(credited, transfers), ...shopViolations({ goods, orders, takes, transfers })]
}
