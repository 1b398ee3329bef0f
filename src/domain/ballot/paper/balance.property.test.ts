import fc from 'fast-check'
import type { PaperRow, SpoiledRow } from '@/domain/ballot/secret/board'
import type { SlipMark } from '@/domain/ballot/selection'
import { valueOf } from '@/testing/poll-builder'
import { closeBatch, type ClosingRequest } from './close-batch'
import { countSlips } from './count-slips'
import { serialOf } from './serial'
import type { SlipEntry } from './slip-reading'

/** What became of one slip. */
type Fate = 'used' | 'spoiled' | 'spoiledUnnamed' | 'returned'
const serialNo = (index: number, batch = 'A'): string => serialOf(`${batch}000${String(index).padStart(4, '0')}`)
const mark = fc.constantFrom<SlipMark>('yes', 'no', 'abstain', 'blank', 'invalid')
const slips = fc.array(fc.record({ fate: fc.constantFrom<Fate>('used', 'used', 'used', 'spoiled', 'spoiledUnnamed', 'returned'), mark }), { minLength: 1, maxLength: 100 })

interface Slip {
  readonly fate: Fate
  readonly mark: SlipMark
}

/** An honest closing of a batch whose slips came to this. */
function honest(of: readonly Slip[], change: Partial<ClosingRequest> = {}, batch = 'A'): ClosingRequest {
  const serials = of.map((_, index) => serialNo(index, batch))
  const withFate = (fate: Fate) => serials.filter((_, index) => of[index]?.fate === fate)
  const entries: readonly SlipEntry[] = of.flatMap((slip, index) => (slip.fate === 'used' ? [{ serial: serialNo(index, batch), mark: slip.mark }] : []))
  return {
    batch: {
      batch,
      serials,
      spoiled: [...withFate('spoiled').map(serial => ({ reason: 'mismarked' as const, serial })), ...withFate('spoiledUnnamed').map(() => ({ reason: 'lost' as const }))]
    },
    readings: [entries, [...entries].reverse()],
    photos: 1,
    used: entries.length,
    returned: withFate('returned').length,
    missing: withFate('spoiledUnnamed'),
    usedBefore: 0,
    unitsOnPaper: entries.length,
    ...change
  }
}
const check = (property: (of: readonly Slip[]) => void) => fc.assert(fc.property(slips, property), { seed: 20261124, numRuns: 200 })

test('an honest batch closes, its balance adds up, and every slip that is not left over has one line', () => {
  check(of => {
    const { balance, rows } = valueOf(closeBatch(honest(of)))
    expect(balance.used + balance.spoiled + balance.returned).toBe(of.length)
    expect(rows).toHaveLength(of.length - balance.returned)
    expect(new Set(rows.map(row => row.serial)).size).toBe(rows.length)
    const kinds = (kind: 'paper' | 'spoiled') => rows.filter((row): row is PaperRow | SpoiledRow => row.kind === kind).map(row => row.serial)
    expect([...kinds('paper'), ...kinds('spoiled')]).toEqual(rows.map(row => row.serial))
    expect(kinds('paper')).toEqual([...kinds('paper')].sort())
    expect(kinds('spoiled')).toEqual([...kinds('spoiled')].sort())
  })
})

test('one slip more or fewer in any of the numbers closes nothing', () => {
  check(of => {
    const request = honest(of)
    for (const off of [-1, 1]) {
      expect(closeBatch({ ...request, used: request.used + off })).toMatchObject({ ok: false, error: { code: 'SLIPS_ENTERED_DIFFER' } })
      expect(closeBatch({ ...request, returned: request.returned + off })).toMatchObject({ ok: false, error: { code: 'SLIPS_UNBALANCED' } })
    }
  })
})

test('a slip that one reader reads otherwise, or leaves out, closes nothing, and is named without what was read', () => {
  check(of => {
    const request = honest(of)
    const [first = []] = request.readings
    for (const [index, { serial, mark: before }] of first.entries()) {
      const others = first.filter((_, at) => at !== index)
      const otherwise: readonly SlipEntry[] = [...others, { serial, mark: before === 'yes' ? 'no' : 'yes' }]
      for (const second of [others, otherwise]) {
        expect(closeBatch({ ...request, readings: [first, second] })).toEqual({ ok: false, error: { code: 'SLIP_READINGS_DIFFER', count: 1, serials: [serial] } })
      }
    }
  })
})

test('more slips than units on paper close nothing, counted over all batches', () => {
  check(of => {
    const request = honest(of)
    fc.pre(request.used > 0)
    expect(closeBatch({ ...request, unitsOnPaper: request.used - 1 })).toEqual({ ok: false, error: { code: 'SLIPS_EXCEED_UNITS', slips: request.used, units: request.used - 1 } })
    expect(closeBatch({ ...request, usedBefore: 1 })).toMatchObject({ ok: false, error: { code: 'SLIPS_EXCEED_UNITS', slips: request.used + 1 } })
    expect(closeBatch({ ...request, usedBefore: 1, unitsOnPaper: request.used + 1 }).ok).toBe(true)
  })
})

test.each<[string, Partial<ClosingRequest>, object]>([
  ['without a reading', { readings: [] }, { code: 'SLIP_READING_MISSING', have: 0 }],
  ['with one reading', { readings: [[{ serial: serialNo(0), mark: 'yes' }]] }, { code: 'SLIP_READING_MISSING', have: 1 }],
  ['without a photo', { photos: 0 }, { code: 'SLIP_PHOTOS_MISSING' }],
  ['with a lost slip that nobody named', { missing: [] }, { code: 'SPOILED_UNNAMED', unnamed: 1, named: 0 }],
  ['with a used slip named as the lost one', { missing: [serialNo(0)] }, { code: 'SPOILED_UNNAMED', unnamed: 1, named: 0 }],
  ['with a foreign slip named as the lost one', { missing: [serialNo(1, 'B')] }, { code: 'SPOILED_UNNAMED', unnamed: 1, named: 0 }],
  ['with one slip named twice', { missing: [serialNo(1), serialNo(1)] }, { code: 'SPOILED_UNNAMED', unnamed: 1, named: 1 }]
])('a batch %s stays open', (_, change, error) => {
  const of: readonly Slip[] = [{ fate: 'used', mark: 'yes' }, { fate: 'spoiledUnnamed', mark: 'yes' }]
  expect(closeBatch(honest(of, change))).toEqual({ ok: false, error })
})

test('a slip called spoiled after it was read out of the box stops the closing', () => {
  const request = honest([{ fate: 'used', mark: 'yes' }])
  const spoiled = [{ reason: 'damaged' as const, serial: serialNo(0) }]
  expect(closeBatch({ ...request, batch: { ...request.batch, spoiled } })).toEqual({ ok: false, error: { code: 'SLIP_SPOILED', serial: serialNo(0) } })
})

test('a closed batch is closed for good', () => {
  const request = honest([{ fate: 'used', mark: 'yes' }])
  const closed = valueOf(closeBatch(request))
  expect(closeBatch({ ...request, batch: { ...request.batch, closed } })).toEqual({ ok: false, error: { code: 'SLIP_BATCH_CLOSED', batch: 'A' } })
})

test('slips are counted when every batch is closed; until then the first that is not is named', () => {
  const [a, b] = [honest([{ fate: 'used', mark: 'yes' }]), honest([{ fate: 'used', mark: 'no' }, { fate: 'spoiled', mark: 'no' }], {}, 'B')]
  const closed = (of: ClosingRequest) => ({ ...of.batch, closed: valueOf(closeBatch(of)), readings: [] })
  const open = (readings: readonly (readonly SlipEntry[])[]) => countSlips({ batches: [closed(a), { ...b.batch, readings }] })
  expect(countSlips({ batches: [] })).toEqual({ ok: true, value: { rows: [], batches: [] } })
  expect(open([])).toEqual({ ok: false, error: { code: 'SLIP_BATCH_UNREAD', batch: 'B', have: 0 } })
  expect(open([[]])).toEqual({ ok: false, error: { code: 'SLIP_BATCH_UNREAD', batch: 'B', have: 1 } })
  expect(open([b.readings[0] ?? [], []])).toEqual({ ok: false, error: { code: 'SLIP_BATCH_DIFFERS', batch: 'B', count: 1 } })
  expect(open(b.readings)).toEqual({ ok: false, error: { code: 'SLIP_BATCH_OPEN', batch: 'B' } })
  const counted = valueOf(countSlips({ batches: [closed(b), closed(a)] }))
  expect(counted.rows.map(row => [row.kind, row.batch])).toEqual([['paper', 'A'], ['paper', 'B'], ['spoiled', 'B']])
  expect(counted.batches.map(balance => balance.batch)).toEqual(['B', 'A'])
})
