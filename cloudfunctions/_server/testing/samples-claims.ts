import type { ActionName, InputOf } from '@/contract/actions'
import type { claimsActions } from '@/contract/claims'
import { at } from './fixed-platform'

const claimId = 'none'
const what = {
  item: 'NEI01', on: '2026-11-20' as const, quantity: 1, words: '帮邻居扛了稻种', photos: [{ fileId: 'none', takenAt: at('2026-11-20 09:00') }], witness: { householdId: 'nobody', personId: 'nobody.1' }
}

/** For every action of the claims an input with every field there is; see `SAMPLE_INPUTS`. */
export const claimsSamples = (cursor: string): { readonly [N in keyof typeof claimsActions]: InputOf<N> } => ({
  'claims/items': {},
  'claims/submit': what,
  'claims/edit': { claimId, ...what },
  'claims/withdraw': { claimId },
  'claims/mine': { cursor },
  'claims/read': { claimId },
  'claims/witness': { claimId, isTrue: true },
  'claims/queue': { level: 'verify', item: 'NEI01', cursor },
  'claims/verify': { claimIds: [claimId], decision: { kind: 'reject', reason: 'other', words: '看不清' } },
  'claims/review': { claimIds: [claimId], decision: { kind: 'reject', reason: 'notDone', words: '没有这回事' } },
  'claims/notice': { cursor },
  'claims/object': { claimId, kind: 'notDone', words: '那天他不在村里' },
  'claims/answerObjection': { claimId, objectionId: 'none', upheld: false, words: '去看过了，是真的' },
  'claims/creditDue': {},
  'claims/proposeRevocation': { claimId, words: '后来查明不是他做的' },
  'claims/confirmRevocation': { claimId, decision: 'confirm' },
  'claims/findHousehold': { householdNo: '9组99号' },
  'claims/enterBatch': { item: 'NEI02', on: '2026-11-20', words: '月评', people: [{ householdId: 'nobody', personId: 'nobody.1', quantity: 1 }] },
  'claims/weigh': { householdId: 'nobody', personId: 'nobody.1', item: 'ENV05', grams: 2500 }
})

const WHAT_OPTIONAL = ['words', 'photos[]', 'photos.takenAt', 'witness']

export const CLAIMS_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'claims/submit': WHAT_OPTIONAL,
  'claims/edit': WHAT_OPTIONAL,
  'claims/mine': ['cursor'],
  'claims/queue': ['item', 'cursor'],
  'claims/verify': ['decision.words'],
  'claims/review': ['decision.words'],
  'claims/notice': ['cursor'],
  'claims/object': ['words'],
  'claims/enterBatch': ['words']
}
