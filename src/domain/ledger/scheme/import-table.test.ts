import * as fc from 'fast-check'
import type { PointItem } from '@/domain/ledger/point-item'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { ITEMS_MAX } from '@/domain/ledger/scheme'
import { planTableImport, type PointTable } from './import-table'
import { reasonBadSchemeItem } from './item-rules'
import { DIMENSION_WORDS, PERIOD_WORDS } from './table-lexicon'
import { pointsOf } from './table-row'

const HEAD = ['类别', '项目', '分值', '单位', '上限', '佐证']
const present = STARTER_CATALOG.items
const plan = (rows: readonly (readonly string[])[], change: Partial<PointTable> = {}) => planTableImport({ rows: [HEAD, ...rows], mode: 'merge', present, minusMode: 'honour', ...change })
const clean = (rows: readonly (readonly string[])[], change: Partial<PointTable> = {}) => {
  const planned = plan(rows, change)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return planned.value
}
const faults = (...rows: readonly (readonly string[])[]) => {
  const planned = plan(rows)
  return planned.ok || planned.error.code !== 'TABLE_NOT_CLEAN' ? [] : planned.error.badRows.map(({ row, column, code }) => [row, column, code])
}

test('a row is the item of its name; what it says is changed, how it is earned stays', () => {
  const { changed, added, same } = clean([['议事参与', '出席议事会、村民小组会', '4', '次', '每月3次', '签到']])
  expect(changed).toMatchObject([{ before: { code: 'DEL01', points: 5 }, after: { code: 'DEL01', points: 4, earnedBy: 'meetingAttendance', cap: { times: 3, period: 'month', per: 'person' } } }])
  expect([added.length, same]).toEqual([0, present.length - 1])
})

test('a new row gets the next number of its field, and a minus becomes a reminder on honour', () => {
  const { added } = clean([['生态', '护河', '3', '', '', '照片'], ['公益', '乱停车经提醒不改', '-5', '', '', '两次提醒'], ['扣分项', '噪声扰民', '2', '', '', '两次提醒']])
  expect(added).toMatchObject([
    { code: 'ENV06', dimension: 'environment', effect: 'earn', track: 'redeemable', points: 3, unit: 'time', earnedBy: 'claim' },
    { code: 'MIN05', dimension: 'reminder', effect: 'remind', track: 'honour', points: 5 },
    { code: 'MIN06', effect: 'remind', points: 2 }
  ])
  expect(added[0]).not.toHaveProperty('cap')
})

test('what the table lacks stays when it is merged, and goes when it replaces', () => {
  const row = [['环境卫生', '参加集中清扫', '5', '次', '每月4次', '扫码签到']]
  expect(clean(row)).toMatchObject({ removed: [], changed: [], same: present.length })
  expect(clean(row, { mode: 'replace' })).toMatchObject({ removed: { length: present.length - 1 }, same: 1, items: [{ code: 'ENV02' }] })
})

test.each<[string, PointItem['cap'] | undefined]>([
  ['每月4次', { times: 4, period: 'month', per: 'person' }],
  ['4次/月', { times: 4, period: 'month', per: 'person' }],
  ['每户每年2次', { times: 2, period: 'year', per: 'household' }],
  ['每人每季度1次', { times: 1, period: 'quarter', per: 'person' }],
  ['一次性', { times: 1, period: 'ever', per: 'person' }],
  ['一户一次', { times: 1, period: 'ever', per: 'household' }],
  ['不限', undefined],
  ['—', undefined]
])('a cap written as %s is understood', (cap, meant) => {
  expect(clean([['环境', '护河', '3', '次', cap, '照片']]).added[0]?.cap).toEqual(meant)
})

test('a cap may stand in columns of its own', () => {
  const planned = planTableImport({ rows: [['类别', '项目', '分值', '上限', '周期', '按谁', '佐证材料'], ['环境', '护河', '3', '2', '年', '户', '照片']], mode: 'merge', present, minusMode: 'honour' })
  expect(planned).toMatchObject({ ok: true, value: { added: [{ cap: { times: 2, period: 'year', per: 'household' } }] } })
})

test.each<[string, number | undefined]>([['5', 5], ['+5', 5], ['５分', 5], ['5.0', 5], ['-5', -5], ['−5分', -5], ['扣5分', -5], ['2分/小时', 2], ['5.5', undefined], ['五', undefined], ['1-5', undefined], ['', undefined]])(
  'the figure %p reads as %p',
  (text, meant) => expect(pointsOf(text)).toBe(meant)
)

test('every fault of a sheet is listed with its row, in the order of the sheet', () => {
  expect(
    faults(
      ['环境', '', '5', '', '', '照片'],
      ['养殖', '养鸡', '二', '只', '每月许多次', ''],
      ['', '', '', '', '', ''],
      ['环境', '护河', '3', '', '4', '照片'],
      ['环境', '护河', '3', '', '', '照片'],
      ['环境', '护河', '4', '', '', '照片'],
      ['公益', '参加投票', '3', '', '', '签到'],
      ['公益', '义务巡逻', '60', '', '', '签到']
    )
  ).toEqual([
    [2, 'name', 'MISSING'],
    [3, 'evidence', 'MISSING'],
    [3, 'dimension', 'UNKNOWN_WORD'],
    [3, 'points', 'BAD_POINTS'],
    [3, 'unit', 'UNKNOWN_WORD'],
    [3, 'cap', 'BAD_CAP'],
    [5, 'cap', 'CAP_WITHOUT_PERIOD'],
    [7, 'name', 'TWICE'],
    [8, 'name', 'BAD_ITEM'],
    [9, 'points', 'BAD_ITEM']
  ])
})

test('a sheet without its columns, without rows or with too many is told so at once', () => {
  expect(planTableImport({ rows: [['项目', '怪列'], ['护河', 'x']], mode: 'merge', present, minusMode: 'honour' })).toMatchObject({
    error: { badHeaders: [{ code: 'MISSING_COLUMN', column: 'dimension' }, { code: 'MISSING_COLUMN', column: 'points' }, { code: 'MISSING_COLUMN', column: 'evidence' }] }
  })
  expect(plan([])).toMatchObject({ error: { badHeaders: [{ code: 'EMPTY_FILE' }] } })
  expect(plan(Array.from({ length: ITEMS_MAX + 1 }, () => ['环境', '护河', '3', '', '', '照片']))).toMatchObject({ error: { badHeaders: [{ code: 'TOO_MANY_ROWS', max: ITEMS_MAX }] } })
})

test('a table with minus items does not fit a scheme without reminders', () => {
  expect(plan([['扣分', '乱停车', '-5', '', '', '照片']], { present: [], minusMode: 'none' })).toMatchObject({ error: { code: 'REMINDERS_NOT_USED', item: 'MIN01' } })
})

test('whatever stands in the cells, an import ends in items that break no rule or in a list of faults', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...DIMENSION_WORDS.keys(), ...PERIOD_WORDS.keys(), '5', '-3', '每月2次', '投票', '护河', '照片', '小时'))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 12 }), fc.constantFrom('merge' as const, 'replace' as const), (rows, mode) => {
      const planned = plan(rows, { mode })
      if (!planned.ok) {
        if (planned.error.code === 'TABLE_NOT_CLEAN') {
          const { badHeaders, badRows } = planned.error
          expect(badHeaders.length + badRows.length).toBeGreaterThan(0)
          for (const { row } of badRows) expect(row >= 2 && row <= rows.length + 1).toBe(true)
        }
        return
      }
      const { items, added, changed, removed, same } = planned.value
      expect(items.map(reasonBadSchemeItem).filter((reason) => reason !== undefined)).toEqual([])
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
      expect(items.length).toBe(added.length + changed.length + same)
      expect(present.length).toBe(removed.length + changed.length + same)
    }),
    { seed: 5, numRuns: 400 }
  )
})

test('importing the same table twice changes nothing the second time', () => {
  const rows = [['环境', '护河', '3', '次', '每月2次', '照片'], ['公益', '义务巡逻', '4', '小时', '每月20次', '签到']]
  const { items } = clean(rows)
  expect(clean(rows, { present: items })).toMatchObject({ added: [], changed: [], removed: [], same: items.length })
})
