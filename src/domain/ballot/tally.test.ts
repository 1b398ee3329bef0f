import { asId } from '@/domain/shared/ids'
import type { PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { rollRow } from '@/testing/poll-builder'
import type { ElectoralRoll, RollUnitId } from './electoral-roll'
import type { CannotReconcile, TellerCount } from './hands'
import { reconcileTellers } from './hands'
import { ballotsOf, countsOf, tally } from './tally'

const unit = asId<RollUnitId>
const units = (...ids: string[]) => ids.map(unit)
const roll: ElectoralRoll = { version: 1, unit: 'household', day: '2026-04-11' as Day, rows: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(id => rollRow(id)) }
const owners: ElectoralRoll = { ...roll, unit: 'owner', rows: [rollRow('o1', { area: 9_000 }), rollRow('o2', { area: 12_050 }), rollRow('o3', { area: 7_000 })] }
const phone = (id: string, choice: 'yes' | 'no') => ({ unitId: unit(id), choice, channel: 'phone' as const })

test('two votes of one unit are a bug, they are never added', () => {
  expect(() => tally([phone('h1', 'yes'), phone('h1', 'yes')])).toThrow('one vote per unit')
})

test('a vote without weight adds heads and no area', () => {
  expect(tally([phone('h1', 'yes'), { ...phone('h2', 'yes'), area: 50 }])).toEqual({
    heads: { yes: 2, no: 0, abstain: 0, invalid: 0 },
    area: { yes: 50, no: 0, abstain: 0, invalid: 0 }
  })
})

test('present is who signed in or voted; signed in without voting is not voted; guests do not count', () => {
  const collected = { roll, attendance: units('h1', 'h2', 'guest'), votes: [phone('h2', 'yes'), { ...phone('h3', 'no'), channel: 'paper' as const }] }
  expect(countsOf(collected)).toEqual({ heads: { eligible: 6, present: 3, participating: 2, yes: 1, no: 1, abstain: 0, invalid: 0 } })
  expect(ballotsOf(collected)).toEqual({ phone: 1, paper: 1, hands: 0 })
})

test('signing in twice is being there once', () => {
  expect(countsOf({ roll, attendance: units('h1', 'h1'), votes: [] }).heads.present).toBe(1)
})

test('in a show of hands the room adds its count to the phones, and who raised no hand was still there', () => {
  const collected = { roll, attendance: [], votes: [phone('h1', 'no')], hands: { units: units('h2', 'h3', 'h4', 'h5'), count: { yes: 2, no: 0, abstain: 1 } } }
  expect(countsOf(collected)).toEqual({ heads: { eligible: 6, present: 5, participating: 4, yes: 2, no: 1, abstain: 1, invalid: 0 } })
  expect(ballotsOf(collected)).toEqual({ phone: 1, paper: 0, hands: 3 })
})

test('owners weigh by the area of the frozen roll', () => {
  expect(countsOf({ roll: owners, attendance: units('o3'), votes: [phone('o1', 'yes'), phone('o2', 'no')] })).toEqual({
    heads: { eligible: 3, present: 3, participating: 2, yes: 1, no: 1, abstain: 0, invalid: 0 },
    area: { eligible: 28_050, present: 28_050, participating: 21_050, yes: 9_000, no: 12_050, abstain: 0, invalid: 0 }
  })
})

test('raised hands cannot weigh, and a vote off the roll is a bug', () => {
  expect(() => countsOf({ roll: owners, attendance: [], votes: [], hands: { units: [], count: { yes: 0, no: 0, abstain: 0 } } })).toThrow('raised hands have no area')
  expect(() => countsOf({ roll, attendance: [], votes: [phone('h9', 'yes')] })).toThrow('a vote belongs to a unit on the roll')
})

test('a unit that raised its hand and voted by phone is a bug, and so is an owner without area', () => {
  expect(() => countsOf({ roll, attendance: [], votes: [phone('h1', 'yes')], hands: { units: units('h1'), count: { yes: 1, no: 0, abstain: 0 } } })).toThrow('one channel per unit')
  expect(() => countsOf({ roll: { ...roll, unit: 'owner' }, attendance: [], votes: [] })).toThrow('every owner has an area')
})

describe('two tellers', () => {
  const count = (teller: string, yes: number, no: number, abstain: number): TellerCount => ({ teller: asId<PersonId>(teller), yes, no, abstain })

  test('agree on every number, and some hands may stay down', () => {
    expect(reconcileTellers(count('a', 3, 1, 1), count('b', 3, 1, 1), 5)).toEqual({ ok: true, value: { yes: 3, no: 1, abstain: 1 } })
    expect(reconcileTellers(count('a', 0, 0, 0), count('b', 0, 0, 0), 5).ok).toBe(true)
  })

  const refused: readonly [string, TellerCount, TellerCount, CannotReconcile][] = [
    ['one person counts twice', count('a', 3, 1, 1), count('a', 9, 1, 1), { code: 'SAME_TELLER' }],
    ['a count is no count', count('a', 3, -1, 1), count('b', 4, 1, 1), { code: 'COUNT_INVALID', field: 'no' }],
    ['the other count is no count', count('a', 3, 1, 1), count('b', 3, 1, 0.5), { code: 'COUNT_INVALID', field: 'abstain' }],
    ['yes differs', count('a', 3, 1, 1), count('b', 4, 2, 1), { code: 'TELLERS_DIFFER', field: 'yes', first: 3, second: 4 }],
    ['abstentions differ', count('a', 3, 1, 1), count('b', 3, 1, 0), { code: 'TELLERS_DIFFER', field: 'abstain', first: 1, second: 0 }],
    ['there are more hands than people', count('a', 4, 1, 1), count('b', 4, 1, 1), { code: 'MORE_HANDS_THAN_PRESENT', hands: 6, present: 5 }]
  ]
  test.each(refused)('are sent back to count when %s', (_why, first, second, error) => {
    expect(reconcileTellers(first, second, 5)).toEqual({ ok: false, error })
  })
})
