import type { coinWatchActions } from '@/contract/coin-watch'
import type { ActionName, InputOf } from '@/contract/actions'
import type { honoursActions } from '@/contract/honours'
import type { ledgerEntryActions } from '@/contract/ledger-entry'

type CoinAction = keyof typeof honoursActions | keyof typeof coinWatchActions | keyof typeof ledgerEntryActions

/** For what residents and supervisors ask of the ledger an input with every field there is; see `SAMPLE_INPUTS`. */
export const coinSamples = (cursor: string): { readonly [N in CoinAction]: InputOf<N> } => ({
  'ledger/entry': { transferId: 'award:none' },
  'ledger/honours': { order: 'deed', cursor },
  'ledger/joinHonours': { shape: { kind: 'nickname', nickname: '小河' }, transferId: 'award:none' },
  'ledger/leaveHonours': {},
  'ledger/hideHonour': { honourId: 'none', words: '像在说别人' },
  'ledger/watch': { month: '2026-10' },
  'ledger/spotChecks': { month: '2026-10' },
  'ledger/recordSpotCheck': { month: '2026-10', transferId: 'award:none', result: 'true', words: '到场看过' },
  'ledger/spotCheckSums': { month: '2026-10' },
  'ledger/noteRelation': { personId: 'nobody.1', householdId: 'nobody' },
  'ledger/dropRelation': { relationId: 'none' }
})

export const COIN_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = { 'ledger/honours': ['cursor'] }
