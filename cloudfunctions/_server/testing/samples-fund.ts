import type { ActionName, InputOf } from '@/contract/actions'
import type { fundActions } from '@/contract/fund'
import type { Day } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'

/** For every action of the fund an input with every field there is; see `SAMPLE_INPUTS`. */
export const fundSamples: { readonly [N in keyof typeof fundActions]: InputOf<N> } = {
  'ledger/fund': { quarter: '2026Q1' as Quarter },
  'ledger/fundDesk': {},
  'ledger/enterFund': { matter: { direction: 'in', source: 'donation', donor: '云溪茶厂' }, cents: 500_000, on: '2026-04-02' as Day, words: '捐给超市', receiptIds: [] },
  'ledger/reverseFund': { entryId: 'none', reason: '金额写错' },
  'ledger/confirmFund': { entryId: 'none', decision: 'confirm' },
  'ledger/publishFund': { quarter: '2026Q1' as Quarter }
}

export const FUND_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'ledger/fund': ['quarter'],
  'ledger/enterFund': ['receiptIds[]', 'words', 'matter.donor']
}
