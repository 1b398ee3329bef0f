import { STANDARD_EXPIRY } from '@/domain/ledger/lots'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { NOTICE_DAYS, PRICE_DAYS, type CoinScheme } from '@/domain/ledger/scheme'

/** What a community that has nothing yet begins its draft with; nothing of it counts before a resolution. */
export const STARTER_SCHEME: CoinScheme = {
  version: 1, unit: 'household', cycle: 'month', noticeDays: NOTICE_DAYS.standard, priceNoticeDays: PRICE_DAYS.min, expiry: STANDARD_EXPIRY,
  minusMode: 'honour', referenceValueCents: 100, items: STARTER_CATALOG.items
}
