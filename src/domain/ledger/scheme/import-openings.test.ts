import * as fc from 'fast-check'
import { accountIdOf } from '@/domain/ledger/account'
import { householdIdOf, personIdOf } from '@/domain/community/household'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { OPENING_MAX, OPENING_ROWS_MAX, planOpenings, type KnownHousehold, type OpeningSheet } from './import-openings'

const household = (group: string, no: string, ...names: readonly string[]): KnownHousehold => {
  const id = householdIdOf(asId<CommunityId>('yunxi'), group, no)
  return { id, no: `${group}组${no}号`, people: names.map((name, index) => ({ id: personIdOf(id, index + 1), name })) }
}
const HOMES = [household('1', '12', '程大山', '汪秀英'), household('2', '12', '胡文静'), household('1', '7', '程水生', '程水生')]
const HEAD = ['组', '户号', '姓名', '可兑', '荣誉']
const plan = (rows: readonly (readonly string[])[], change: Partial<OpeningSheet> = {}) => planOpenings({ rows: [HEAD, ...rows], unit: 'household', households: HOMES, opened: new Set(), ...change })
const faults = (rows: readonly (readonly string[])[], change: Partial<OpeningSheet> = {}) => {
  const planned = plan(rows, change)
  return planned.ok ? [] : planned.error.badRows.map(({ row, column, code }) => [row, column, code])
}

test('a household is found by its door, or by its group and number', () => {
  expect(plan([['', '1组12号', '', '35', '180'], ['第二村民小组', '012', '', '0', '60'], ['', '7', '', '1,200', '']])).toMatchObject({
    ok: true,
    value: { openings: [{ no: '1组12号', redeemable: 35, honour: 180 }, { no: '2组12号', redeemable: 0, honour: 60 }, { no: '1组7号', redeemable: 1200, honour: 1200 }] }
  })
})

test('every fault is listed with its row, and a name is not repeated in the answer', () => {
  const rows = [
    ['', '12', '', '5', '5'], ['9', '9', '', '5', '5'], ['1', '12', '王五', '5', '5'], ['1', '12', '', '2.5', '-3'], ['1', '12', '', '', '9999'],
    ['1', '7', '', '0', '0'], ['1', '12', '', '5', '5'], ['1', '12', '', '6', '6'], ['', '', '', '5', '5']
  ]
  expect(faults(rows)).toEqual([
    [2, 'householdNo', 'HOUSEHOLD_NOT_CLEAR'],
    [3, 'householdNo', 'UNKNOWN_HOUSEHOLD'],
    [4, 'name', 'UNKNOWN_PERSON'],
    [5, 'redeemable', 'NOT_WHOLE'],
    [5, 'honour', 'NEGATIVE'],
    [6, 'redeemable', 'MISSING'],
    [6, 'honour', 'ABOVE_LIMIT'],
    [7, 'redeemable', 'NOTHING_TO_OPEN'],
    [9, 'householdNo', 'TWICE'],
    [10, 'householdNo', 'MISSING']
  ])
  expect(JSON.stringify(plan(rows))).not.toContain('王五')
})

test('a person’s scheme credits the person who is named', () => {
  expect(plan([['1', '12', '汪秀英', '5', '5']], { unit: 'person' })).toMatchObject({ value: { openings: [{ holder: { kind: 'person', id: HOMES[0]?.people[1]?.id } }] } })
  expect(faults([['1', '12', '', '5', '5'], ['1', '7', '程水生', '5', '5']], { unit: 'person' })).toEqual([[2, 'name', 'MISSING'], [3, 'name', 'PERSON_NOT_CLEAR']])
  expect(planOpenings({ rows: [['户号', '可兑'], ['1组12号', '5']], unit: 'person', households: HOMES, opened: new Set() })).toMatchObject({ error: { badHeaders: [{ code: 'MISSING_COLUMN', column: 'name' }] } })
})

test('with both, a name is the person’s own account and no name the household’s', () => {
  expect(plan([['1', '12', '程大山', '5', '5'], ['1', '12', '', '9', '9']], { unit: 'both' })).toMatchObject({ value: { openings: [{ holder: { kind: 'person' } }, { holder: { kind: 'household' } }] } })
})

test('who moved away has no account to open', () => {
  const gone: KnownHousehold = { ...household('3', '1'), people: [{ id: personIdOf(householdIdOf(asId<CommunityId>('yunxi'), '3', '1'), 1), name: '程远', movedAway: true }] }
  expect(faults([['3', '1', '程远', '5', '5']], { unit: 'person', households: [gone] })).toEqual([[2, 'name', 'UNKNOWN_PERSON']])
})

test('an account that was opened before is not opened again', () => {
  const opened = new Set(HOMES.slice(0, 1).map(({ id }) => accountIdOf({ kind: 'household', id }) as string))
  expect(faults([['1', '12', '', '5', '5']], { opened })).toEqual([[2, 'householdNo', 'OPENED_BEFORE']])
})

test('columns that must not even be uploaded are refused, as are sheets without rows or with too many', () => {
  expect(planOpenings({ rows: [['户号', '可兑', '身份证号'], ['1组12号', '5', 'x']], unit: 'household', households: HOMES, opened: new Set() })).toMatchObject({ error: { badHeaders: [{ code: 'FORBIDDEN_COLUMN' }] } })
  expect(plan([])).toMatchObject({ error: { badHeaders: [{ code: 'EMPTY_FILE' }] } })
  expect(plan(Array.from({ length: OPENING_ROWS_MAX + 1 }, () => ['1', '12', '', '5', '5']))).toMatchObject({ error: { badHeaders: [{ code: 'TOO_MANY_ROWS', max: OPENING_ROWS_MAX }] } })
})

test('whatever the figures are, what is opened is whole, within the limit and once for each account', () => {
  const figure = fc.oneof(fc.integer({ min: -50, max: 9000 }).map(String), fc.double({ min: 0, max: 10, noNaN: true }).map(String), fc.constantFrom('', '五', '12.0', '1,000'))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('1', '2', ''), fc.constantFrom('12', '7', '99'), figure, figure), { minLength: 1, maxLength: 6 }), (rows) => {
      const planned = plan(rows.map(([group, no, redeemable, honour]) => [group, no, '', redeemable, honour]))
      if (!planned.ok) return
      const { openings } = planned.value
      for (const { redeemable, honour } of openings) for (const coins of [redeemable, honour]) expect(Number.isSafeInteger(coins) && coins >= 0 && coins <= OPENING_MAX).toBe(true)
      expect(new Set(openings.map(({ holder }) => accountIdOf(holder))).size).toBe(rows.length)
    }),
    { seed: 11, numRuns: 400 }
  )
})
