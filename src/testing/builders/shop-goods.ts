import type { HolderAccount } from '@/domain/ledger/account'
import { STANDARD_EXPIRY } from '@/domain/ledger/lots'
import { applyTransfer } from '@/domain/ledger/transfer'
import type { Good } from '@/domain/ledger/shop/good'
import type { ReserveOrder } from '@/domain/ledger/shop/reserve'
import { asId, type GoodId, type MemberId, type OrderId, type PersonId, type TransferId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { account, COMMUNITY, HOUSEHOLD, noon, order } from './ledger-orders'

export const PRICER = asId<PersonId>('yunxi:h:1-1.1')
export const SECOND = asId<PersonId>('yunxi:h:1-2.1')
export const KEEPER = asId<MemberId>('yunxi:m:keeper')
export const SOAP = asId<GoodId>('yunxi:good:soap')

/** Five bars of soap at five coins since January. */
export const soap = (change: Partial<Good> = {}): Good => ({
  id: SOAP, communityId: COMMUNITY, name: '肥皂', kind: 'goods', unit: '块', stock: 5, onSale: true,
  prices: [{ version: 1, coins: 5, from: '2026-01-10' as Day, proposedBy: PRICER, confirmedBy: SECOND }],
  proposals: 1, version: 3, ...change
})

/** An account with coins earned on several days. */
export function purse(earned: readonly (readonly [day: string, coins: number])[] = [['2026-11-01', 50]]): HolderAccount {
  return earned.reduce((before, [day, coins], index) => {
    const given = applyTransfer(before, order('award', coins, { id: asId<TransferId>(`award:m${index}`), deed: `m${index}`, at: noon(day) }))
    if (!given.ok) throw new Error(given.error.code)
    return given.value.account
  }, account())
}

export const wanted = (change: Partial<ReserveOrder> = {}): ReserveOrder => ({
  id: asId<OrderId>('yunxi:o:1'), good: soap(), account: purse(), shopMonth: undefined, expiry: STANDARD_EXPIRY, priceVersion: 1, quantity: 1,
  householdId: HOUSEHOLD, personId: asId<PersonId>(`${HOUSEHOLD}.1`), isAdult: true, by: asId<MemberId>('yunxi:m:buyer'),
  at: noon('2026-11-24'), commitment: 'c', ...change
})
