import type { Statement, StatementEntry } from '@/contract/ledger'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { StatementStore } from './statement-store'

const entry = (transferId: string, change: Partial<StatementEntry> = {}): StatementEntry =>
  ({ transferId, at: 0, points: 5, track: 'redeemable', kind: 'award', balanceAfter: 5, ...change }) as StatementEntry
const statement = (change: Partial<Statement> = {}): Statement => ({
  householdLabel: '3组12号', redeemable: 86, honour: 268, expiries: [{ on: '2026-12-31', points: 20 }, { on: '2027-03-31', points: 66 }],
  months: [{ month: '2026-03', earned: 48, spent: 0 }, { month: '2026-04', earned: 15, spent: 20 }], refused: [], entries: [entry('t1')], ...change
})

test('entries grow page by page; loading anew starts over', async () => {
  const platform = testPlatform()
  platform.gateway.once('ledger/statement', statement({ nextCursor: 'n' })).once('ledger/statement', statement({ entries: [entry('t0')] })).once('ledger/statement', statement())
  const store = new StatementStore(testRoot(platform).ports)
  await store.load()
  await store.loadMore()
  expect(store.entries.map(each => each.transferId)).toEqual(['t1', 't0'])
  expect(store.more).toBe('none')
  await store.load()
  expect(store.entries.map(each => each.transferId)).toEqual(['t1'])
})

test('what runs out first is told with its day, and whether it is all there is', async () => {
  const platform = testPlatform()
  platform.gateway.answer('ledger/statement', statement())
  const store = new StatementStore(testRoot(platform).ports)
  await store.load()
  expect(store.expiryText).toBe('最早 12月31日到期')
  expect(store.expiryLines).toEqual(['20 币 12月31日到期', '66 币 3月31日到期'])
  platform.gateway.answer('ledger/statement', statement({ expiries: [{ on: '2026-12-31', points: 86 }] }))
  const whole = new StatementStore(testRoot(platform).ports)
  await whole.load()
  expect(whole.expiryText).toBe('12月31日到期')
  expect(store.months[1]).toEqual({ key: '2026-04', text: '4月', income: 15, spending: 20 })
})

test('an old copy offers no further pages', async () => {
  const kept = new Map<string, string>()
  const before = testPlatform(kept)
  before.gateway.answer('ledger/statement', statement({ nextCursor: 'n' }))
  await new StatementStore(testRoot(before).ports).load()
  const after = testPlatform(kept)
  after.gateway.refuse('ledger/statement', { code: 'OFFLINE' })
  const store = new StatementStore(testRoot(after).ports)
  await store.load()
  expect(store.redeemable).toBe(86)
  expect(store.more).toBe('none')
})

test('an entry is named by its item, else by its kind, and an unknown kind is no empty line', () => {
  const store = new StatementStore(testRoot().ports)
  expect([entry('1', { itemName: '出席议事会' }), entry('2', { kind: 'expire' }), entry('3', { kind: 'new' })].map(store.titleOf)).toEqual(['出席议事会', '到期', '绿币变动'])
})
