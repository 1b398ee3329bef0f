import * as fc from 'fast-check'
import type { PointItem } from '@/domain/ledger/point-item'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { ITEMS_MAX, type CoinScheme } from '@/domain/ledger/scheme'
import { CAP_TIMES_MAX, reasonBadScheme, reasonBadSchemeItem, reasonBadTerms, reasonBadTogether, TERM_BOUNDS, BOUNDED_TERMS, type BadScheme, type BadSchemeItem } from './item-rules'
import { SETTLED_BY_LAW, SETTLED_POINTS } from './law-on-coins'
import { STARTER_SCHEME } from './starter-scheme'

const item = (change: Partial<PointItem> = {}): PointItem => ({
  code: 'ENV01', name: '清沟渠', dimension: 'environment', points: 5, unit: 'time', track: 'redeemable', effect: 'earn', cap: { times: 2, period: 'month', per: 'person' },
  earnedBy: 'claim', evidence: '前后照片', ...change
})
const reminder = (change: Partial<PointItem> = {}): PointItem => item({ code: 'MIN01', dimension: 'reminder', effect: 'remind', track: 'honour', ...change })
const scheme = (change: Partial<CoinScheme> = {}): CoinScheme => ({ ...STARTER_SCHEME, ...change })
const FIXED = { seed: 20261124, numRuns: 300 }

test('the set that comes with the product breaks no rule', () => {
  expect(STARTER_CATALOG.items.map(reasonBadSchemeItem).filter((reason) => reason !== undefined)).toEqual([])
  expect(reasonBadScheme(STARTER_SCHEME)).toBeUndefined()
})

test.each<[string, PointItem, BadSchemeItem]>([
  ['a ballot', item({ name: '换届投票全家参加', points: 99 }), { code: 'ITEM_BARRED', because: 'BALLOT', word: '投票' }],
  ['a ballot hidden behind blanks and full width', item({ name: '参加 表　决' }), { code: 'ITEM_BARRED', because: 'BALLOT', word: '表决' }],
  ['a choice', item({ name: '投赞成票' }), { code: 'ITEM_BARRED', because: 'BALLOT', word: '赞成票' }],
  ['a code that names a ballot', item({ code: 'VOTE01' }), { code: 'ITEM_BARRED', because: 'BALLOT', word: 'VOTE' }],
  ['giving up a complaint', item({ name: '全年无信访' }), { code: 'ITEM_BARRED', because: 'RIGHTS', word: '无信访' }],
  ['giving up land', item({ name: '自愿放弃承包地' }), { code: 'ITEM_BARRED', because: 'RIGHTS', word: '放弃' }],
  ['a complaint held against somebody', reminder({ name: '越级上访' }), { code: 'ITEM_BARRED', because: 'RIGHTS', word: '上访' }],
  ['lawful benefits', reminder({ name: '取消低保' }), { code: 'ITEM_BARRED', because: 'BENEFITS', word: '低保' }],
  ['mediation that was not wanted', reminder({ name: '拒绝调解' }), { code: 'ITEM_BARRED', because: 'MEDIATION', word: '调解' }],
  ['mediation that was taken', item({ name: '接受调解' }), { code: 'ITEM_BARRED', because: 'MEDIATION', word: '接受调解' }],
  ['a fine', reminder({ name: '乱扔垃圾罚款' }), { code: 'ITEM_BARRED', because: 'PENALTY', word: '罚款' }],
  ['money', item({ name: '捐款每百元' }), { code: 'ITEM_BARRED', because: 'MONEY', word: '捐款' }],
  ['somebody’s telephone number', item({ name: '联系 138 0013 8000' }), { code: 'HOLDS_PERSONAL_DATA', kind: 'phone' }],
  ['a code that cannot be read', item({ code: 'env1' }), { code: 'BAD_ITEM_CODE' }],
  ['a name that is none', item({ name: ' ' }), { code: 'BAD_ITEM_WORDS', max: 24 }],
  ['proof that is a story', item({ evidence: '一'.repeat(25) }), { code: 'BAD_ITEM_WORDS', max: 24 }],
  ['nothing', item({ points: 0 }), { code: 'POINTS_OUT_OF_RANGE', max: 50 }],
  ['half a coin', item({ points: 2.5 }), { code: 'POINTS_OUT_OF_RANGE', max: 50 }],
  ['more than an item may be worth', item({ points: 51 }), { code: 'POINTS_OUT_OF_RANGE', max: 50 }],
  ['coming to a meeting with more than thanks', item({ code: 'DEL01', earnedBy: 'meetingAttendance', points: 6 }), { code: 'POINTS_OUT_OF_RANGE', max: 5 }],
  ['coming to a meeting under another name', item({ name: '出席村民代表会议', points: 6 }), { code: 'POINTS_OUT_OF_RANGE', max: 5 }],
  ['a reminder that takes coins', reminder({ track: 'redeemable' }), { code: 'REMINDER_TOUCHES_COINS' }],
  ['an earning that cannot be spent', item({ track: 'honour' }), { code: 'EARNING_HONOUR_ONLY' }],
  ['attendance by the hour', item({ code: 'DEL01', earnedBy: 'meetingAttendance', unit: 'hour' }), { code: 'ATTENDANCE_COUNTS_TIMES' }],
  ['attendance under a code of its own', item({ earnedBy: 'meetingAttendance' }), { code: 'ATTENDANCE_CODE', item: 'DEL01' }],
  ['something else under the code of attendance', item({ code: 'DEL01' }), { code: 'ATTENDANCE_CODE', item: 'DEL01' }],
  ['a cap of none', item({ cap: { times: 0, period: 'month', per: 'person' } }), { code: 'CAP_OUT_OF_RANGE', max: CAP_TIMES_MAX }],
  ['a cap of a thousand and one', item({ cap: { times: 1001, period: 'month', per: 'person' } }), { code: 'CAP_OUT_OF_RANGE', max: CAP_TIMES_MAX }]
])('no scheme rewards %s', (_what, bad, reason) => expect(reasonBadSchemeItem(bad)).toEqual(reason))

test.each(['垃圾定点投放', '评选最美庭院', '协助化解纠纷', '举报违法排污', '反对铺张浪费', '担任议事监督员', '建议被采纳', '无偿献血', '出席议事会、村民小组会'])('%s may be rewarded', (name) => {
  expect(reasonBadSchemeItem(item({ name }))).toBeUndefined()
})

test('whatever a village writes around it, a vote is never rewarded', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), fc.constantFrom('投票', '表决', '选举', '选票', '赞成票'), fc.boolean(), (before, after, word, minus) => {
      const name = `${before}${word}${after}`
      expect(reasonBadSchemeItem(minus ? reminder({ name }) : item({ name }))).toMatchObject({ code: 'ITEM_BARRED' })
    }),
    FIXED
  )
})

test('an item that stands is whole, positive and within its bound', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.constantFrom('claim' as const, 'meetingAttendance' as const), (worth, earnedBy) => {
      const stands = reasonBadSchemeItem(item({ points: worth, earnedBy, ...(earnedBy === 'meetingAttendance' ? { code: 'DEL01' } : {}) })) === undefined
      expect(stands).toBe(Number.isInteger(worth) && worth >= 1 && worth <= (earnedBy === 'claim' ? 50 : 5))
    }),
    FIXED
  )
})

test.each(BOUNDED_TERMS)('%s stays within its bounds', (term) => {
  const { min, max } = TERM_BOUNDS[term]
  const { version: _version, items: _items, ...terms } = STARTER_SCHEME
  const set = (figure: number) => reasonBadTerms({ ...terms, ...(term === 'quartersAlive' ? { expiry: { quartersAlive: figure } } : { [term]: figure }) })
  expect([set(min), set(max)]).toEqual([undefined, undefined])
  for (const figure of [min - 1, max + 1, min + 0.5]) expect(set(figure)).toEqual({ code: 'TERM_OUT_OF_RANGE', term, min, max })
})

test('a yearly reset needs no number of quarters', () => {
  const { version: _version, items: _items, ...terms } = STARTER_SCHEME
  expect(reasonBadTerms({ ...terms, expiry: { resetQuarter: 4 } })).toBeUndefined()
})

test.each<[string, Partial<CoinScheme>, BadScheme]>([
  ['nothing to earn', { items: [reminder()] }, { code: 'NO_EARNING_ITEM' }],
  ['two days of notice', { noticeDays: 2 }, { code: 'TERM_OUT_OF_RANGE', term: 'noticeDays', min: 3, max: 7 }],
  ['more items than anybody knows', { items: Array.from({ length: ITEMS_MAX + 1 }, (_, index) => item({ code: `AB${String(index).padStart(3, '0')}` })) }, { code: 'TOO_MANY_ITEMS', max: ITEMS_MAX }],
  ['one code twice', { items: [item(), item({ name: '别的' })] }, { code: 'ITEM_CODE_TAKEN', item: 'ENV01' }],
  ['reminders where it says there are none', { minusMode: 'none', items: [item(), reminder()] }, { code: 'REMINDERS_NOT_USED', item: 'MIN01' }],
  ['one bad item', { items: [item(), item({ code: 'ENV02', points: 51 })] }, { code: 'BAD_ITEM', item: 'ENV02', reason: { code: 'POINTS_OUT_OF_RANGE', max: 50 } }]
])('no scheme is adopted with %s', (_what, change, reason) => expect(reasonBadScheme(scheme(change))).toEqual(reason))

test('items that each stand by themselves stand together', () => {
  expect(reasonBadTogether({ items: [item(), reminder()], minusMode: 'honour' })).toBeUndefined()
})

test('what law has settled is told once each', () => {
  expect(SETTLED_BY_LAW.map(({ point }) => point)).toEqual([...SETTLED_POINTS])
})
