import type { ActionName, InputOf } from '@/contract/actions'

type EvidenceAction = Extract<ActionName, `evidence/${string}`>

const term = { termFrom: '2026-01-01', termTo: '2028-12-31' } as const
const seen = { bodyId: 'none', seenNo: 1 }

/** For every action of bodies and evidence an input with every field there is; see `SAMPLE_INPUTS`. */
export const EVIDENCE_SAMPLES: { readonly [N in EvidenceAction]: InputOf<N> } = {
  'evidence/listBodies': {},
  'evidence/readBody': { bodyId: 'none' },
  'evidence/setUpBody': { kind: 'moralCouncil', name: '道德评议会', purpose: '评好人好事', termFrom: '2028-12-31', termTo: '2026-01-01' },
  'evidence/editBody': { ...seen, name: '道德评议会', purpose: '评好人好事', ...term },
  'evidence/seatMember': { ...seen, who: { householdId: 'nobody', personId: 'nobody.1' }, position: 'member', title: '委员', from: '2026-02-01' },
  'evidence/endSeat': { ...seen, no: 1, to: '2026-06-30' },
  'evidence/startTerm': { ...seen, ...term, stay: [1] },
  'evidence/dissolveBody': { ...seen, reason: '并入村民议事会' },
  'evidence/readQuarter': { quarter: '2026Q3' },
  'evidence/exportQuarter': { quarter: '2026Q3', form: 'xlsx' }
}

export const EVIDENCE_OPTIONAL: Readonly<Partial<Record<EvidenceAction, readonly string[]>>> = { 'evidence/setUpBody': ['purpose'], 'evidence/editBody': ['purpose'], 'evidence/startTerm': ['stay'] }
