import type { PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { account, attendance, awardOrder, HOUSEHOLD, noon } from '@/testing/builders/ledger-orders'
import type { AwardOrder } from './award'
import { award, awardIdOf, capWindowIdOf, reasonCannotAward } from './award'
import type { Deed, DeedKind } from './deed'
import { DEED_KINDS, reasonNotRewardable } from './deed'
import { findPointItem, reasonBadPointItem } from './point-item'
import { ATTENDANCE_ITEM, STARTER_CATALOG } from './point-item-catalog'
import { BALANCE_MAX } from './points'

const claim = (change: Partial<Deed> = {}) => attendance({ kind: 'claim', ...change })
const full = { ...account(), available: BALANCE_MAX, version: 1, lots: [{ bucket: '2026Q4', available: BALANCE_MAX, held: 0 }] }

test.each<[string, Partial<AwardOrder>, object]>([
  ['a ballot', { deed: attendance({ kind: 'ballotCast' as DeedKind }), scheme: undefined }, { code: 'NOT_REWARDABLE', because: 'BALLOT' }],
  ['attendance whose source is a poll', { deed: attendance({ source: 'poll:2026-7' }) }, { code: 'NOT_REWARDABLE', because: 'BALLOT' }],
  ['what is no known deed', { deed: attendance({ kind: 'cashDeposit' as DeedKind }) }, { code: 'NOT_REWARDABLE', because: 'UNKNOWN_DEED' }],
  ['anything without a scheme', { scheme: undefined, item: 'XXX' }, { code: 'SCHEME_NOT_ADOPTED' }],
  ['anything before the scheme', { scheme: { adoptedOn: '2026-11-25' as Day, resolution: 'R', version: 1 } }, { code: 'SCHEME_NOT_ADOPTED' }],
  ['an unknown item', { item: 'VOTE01' }, { code: 'ITEM_NOT_FOUND', item: 'VOTE01' }],
  ['a reminder', { item: 'MIN01' }, { code: 'NOT_AN_EARNING', item: 'MIN01' }],
  ['a claim under the attendance item', { deed: claim({ quantity: 0 }) }, { code: 'MEETING_ONLY' }],
  ['attendance under another item', { item: 'PUB01' }, { code: 'CLAIM_ONLY' }],
  ['half a time', { deed: attendance({ quantity: 0.5, on: '2026-12-01' as Day }) }, { code: 'BAD_QUANTITY' }],
  ['two times at once', { deed: attendance({ quantity: 2 }) }, { code: 'BAD_QUANTITY' }],
  ['a thousand and one hours', { item: 'PUB01', deed: claim({ quantity: 1001 }) }, { code: 'BAD_QUANTITY' }],
  ['what is still to come', { deed: attendance({ on: '2026-11-25' as Day }), window: { id: 'x', used: 9 } }, { code: 'DEED_IN_FUTURE' }],
  ['the third meeting of a month', { window: { id: 'cap:DEL01:yunxi:h:3-12.1:2026-11', used: 2 } }, { code: 'CAP_REACHED', max: 2, used: 2, period: '2026-11' }],
  ['more hours than are left', { item: 'PUB01', deed: claim({ quantity: 3 }), window: { id: 'w', used: 18 } }, { code: 'CAP_REACHED', max: 20, used: 18, period: '2026-11' }],
  ['more for the household than its month holds', { item: 'HON03', deed: claim(), householdMonth: { max: 60, window: { id: 'w', used: 11 } } }, { code: 'HOUSEHOLD_CAP_REACHED', max: 60, used: 11, period: '2026-11' }],
  ['an account that is frozen', { account: { ...account(), frozen: { since: noon('2026-11-01'), because: 'movedAway' } } }, { code: 'ACCOUNT_FROZEN' }],
  ['a balance that is full', { account: full }, { code: 'BALANCE_LIMIT', max: BALANCE_MAX }]
])('%s earns nothing', (_what, change, error) => expect(award(awardOrder(change))).toEqual({ ok: false, error }))

test('a meeting attended earns five coins for the household, once', () => {
  const result = award(awardOrder())
  if (!result.ok) throw new Error(result.error.code)
  const { account: after, transfer, windows } = result.value
  expect(after.available).toBe(5)
  expect(windows).toEqual([{ id: 'cap:DEL01:yunxi:h:3-12.1:2026-11', used: 1 }])
  expect(transfer).toMatchObject({
    id: 'award:meetingAttendance:meeting1:yunxi:h:3-12.1', kind: 'award', points: 5, deed: 'meetingAttendance:meeting1:yunxi:h:3-12.1',
    rule: { id: 'DEL01', version: 1 }
  })
  expect(transfer.id).toBe(awardIdOf(attendance()))
})

test('the second meeting of a month still earns and the next month starts anew', () => {
  const window = { id: 'cap:DEL01:yunxi:h:3-12.1:2026-11', used: 1 }
  expect(award(awardOrder({ window }))).toMatchObject({ ok: true, value: { windows: [{ used: 2 }] } })
  expect(reasonCannotAward(awardOrder({ deed: attendance({ on: '2026-10-31' as Day }) }))).toBeUndefined()
})

test('the first coin may be credited on the day the scheme was adopted', () =>
  expect(reasonCannotAward(awardOrder({ scheme: { adoptedOn: '2026-11-24' as Day, resolution: 'R', version: 1 } }))).toBeUndefined())

test('hours count as many times and an item without cap counts nothing', () => {
  expect(award(awardOrder({ item: 'PUB01', deed: claim({ quantity: 3 }) }))).toMatchObject({ ok: true, value: { account: { available: 6 }, windows: [{ used: 3 }] } })
  const courage = award(awardOrder({ item: 'HON03', deed: claim() }))
  expect(courage).toMatchObject({ ok: true, value: { account: { available: 50 }, windows: [] } })
})

test('a cap counts the person or the household, as the item says', () => {
  const ids = (code: string, deed: Deed) => {
    const item = findPointItem(STARTER_CATALOG, code)
    return item === undefined ? 'no item' : capWindowIdOf(item, deed)
  }
  const deed = claim({ householdId: HOUSEHOLD, personId: asId<PersonId>('p2') })
  expect([ids('ENV01', deed), ids('ENV04', deed), ids('HON02', deed), ids('HON03', deed)]).toEqual([
    'cap:ENV01:yunxi:h:3-12:2026-11', 'cap:ENV04:p2:2026Q4', 'cap:HON02:p2:ever', undefined
  ])
})

test('the cap of a household counts coins of claims, also the last one that fits, and no meeting', () => {
  const householdMonth = { max: 60, window: { id: 'cap:household:yunxi:h:3-12:2026-11', used: 10 } }
  expect(award(awardOrder({ item: 'HON03', deed: claim(), householdMonth }))).toMatchObject({ ok: true, value: { windows: [{ id: householdMonth.window.id, used: 60 }] } })
  const first = award(awardOrder({ item: 'PUB01', deed: claim({ quantity: 3 }), householdMonth: { max: 60, window: undefined } }))
  expect(first).toMatchObject({ ok: true, value: { windows: [{ used: 3 }, { id: householdMonth.window.id, used: 6 }] } })
  const meeting = award(awardOrder({ householdMonth: { max: 1, window: undefined } }))
  expect(meeting.ok && meeting.value.windows).toHaveLength(1)
})

test('another window than the item\'s is a bug', () =>
  expect(() => award(awardOrder({ window: { id: 'cap:DEL01:other:2026-11', used: 0 } }))).toThrow('cap window'))

test('coins raise honour by the same, and an item of honour raises nothing else', () => {
  const coins = award(awardOrder())
  expect(coins).toMatchObject({ ok: true, value: { account: { available: 5, honour: 5 }, transfer: { honour: { points: 5, from: 'issuer:yunxi:honour' } } } })
  const items = STARTER_CATALOG.items.map(item => ({ ...item, track: 'honour' as const }))
  const honour = award(awardOrder({ catalog: { version: 1, items } }))
  expect(honour).toMatchObject({ ok: true, value: { account: { available: 0, honour: 5, lots: [] }, transfer: { track: 'honour', points: 5 } } })
  expect(honour.ok && 'honour' in honour.value.transfer).toBe(false)
})

test.each(['ballot', 'ballotCast', 'vote', 'castVote', 'pollTurnout', 'choice', 'Opinion'])('%s is never a deed', kind =>
  expect(reasonNotRewardable({ kind, source: 'x' })).toEqual({ code: 'NOT_REWARDABLE', because: 'BALLOT' }))

test('a random id may spell a word; only what the source names before the colon counts', () => {
  expect(reasonNotRewardable({ kind: 'claim', source: 'aVotePoll9' })).toBeUndefined()
  expect(reasonNotRewardable({ kind: 'claim', source: 'ballot:aV9' })?.because).toBe('BALLOT')
  expect(reasonNotRewardable({ kind: 'claim', source: 'meeting:vote' })).toBeUndefined()
})

test('the starter set has 24 items and 4 reminders, and not one rewards a ballot', () => {
  const { items } = STARTER_CATALOG
  expect(items.filter(item => item.effect === 'earn')).toHaveLength(24)
  expect(items.filter(item => item.effect === 'remind')).toHaveLength(4)
  expect(new Set(items.map(item => item.code)).size).toBe(28)
  expect(items.map(reasonBadPointItem).filter(reason => reason !== undefined)).toEqual([])
  expect(items.filter(item => /投票|表决|选举/.test(item.name))).toEqual([])
  expect(items.filter(item => item.earnedBy === 'meetingAttendance').map(item => item.code)).toEqual([ATTENDANCE_ITEM])
  expect(DEED_KINDS.map(kind => reasonNotRewardable({ kind, source: 'x' }))).toEqual([undefined, undefined])
})

test.each([
  ['six coins for coming', { points: 6 }, { code: 'POINTS_OUT_OF_RANGE', max: 5 }],
  ['nothing', { points: 0 }, { code: 'POINTS_OUT_OF_RANGE', max: 5 }],
  ['half a coin', { points: 0.5 }, { code: 'POINTS_OUT_OF_RANGE', max: 5 }],
  ['fifty-one coins', { points: 51, earnedBy: 'claim' as const }, { code: 'POINTS_OUT_OF_RANGE', max: 50 }],
  ['a reminder that takes coins', { effect: 'remind' as const }, { code: 'REMINDER_TOUCHES_COINS' }]
])('an item of %s is not adopted', (_what, change, reason) => {
  const item = findPointItem(STARTER_CATALOG, ATTENDANCE_ITEM)
  expect(item && reasonBadPointItem({ ...item, ...change })).toEqual(reason)
})
