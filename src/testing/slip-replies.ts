import type { SlipBatchView, SlipsPoll, SlipsView } from '@/contract/ballot-paper'
import { instant } from '@/domain/shared/instant'

/** 2026-04-20 18:00 in the village. */
const CLOSES_AT = instant(Date.parse('2026-04-20T18:00:00+08:00'))

export const sampleSlipsPoll = (change: Partial<SlipsPoll> = {}): SlipsPoll => ({
  question: '村集体12万元收入怎么用',
  description: '7万元修村卫生室，5万元办老年食堂',
  method: { kind: 'yesNo' },
  phase: 'voting',
  closesAt: CLOSES_AT,
  communityName: '云溪村',
  unit: 'household',
  manifestHash: 'mK3vQ9xT2bLrW8',
  iAmTeller: false,
  ...change
})

/** 纸票 of a vote that runs: one batch, 23 households on paper. */
export const sampleSlips = (change: Partial<SlipsView> = {}): SlipsView => ({
  ...sampleSlipsPoll(),
  unitsOnPaper: 23,
  exchanged: 2,
  assisted: 1,
  batches: [{ batch: 'A', printed: 60, spoiled: 1, readings: 0, readByMe: false }],
  ...change
})

/** Serials `0A00-000A`, `0A01-001A` …: their ends are unlike each other. */
export const sampleSerials = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `7K${String(index).padStart(2, '0')}-${String(index).padStart(3, '0')}A`)

export const sampleBatch = ({ poll, ...change }: Partial<Omit<SlipBatchView, 'poll'>> & { readonly poll?: Partial<SlipsPoll> } = {}): SlipBatchView => ({
  batch: 'A',
  printed: 5,
  spoiled: 0,
  readings: 0,
  readByMe: false,
  serials: sampleSerials(5),
  spoiledSerials: [],
  spoiledUnnamed: 0,
  photos: [],
  ...change,
  poll: sampleSlipsPoll(poll)
})
