import { DAY_MS, startOfDay, type Day } from '@/domain/shared/instant'
import { violations } from '@/domain/ledger/violations'
import { nodeDigest } from '@server/adapters/node/digest'
import { accountOf } from '@server/application/ledger/balances'
import { ACCOUNTS, householdHolder, TRANSFERS, type AccountDocument, type TransferDocument } from '@server/application/ledger/documents'
import { move } from '@server/testing/coins'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { expireLots } from './expire-lots'

let bed: TestBed
let home: Village
let dashan: Neighbour

beforeEach(async () => {
  bed = testBed()
  home = await village(bed)
  dashan = await home.neighbour({ name: '程大山' })
})
afterEach(() => bed.store.close())

const parts = () => ({ store: bed.store, clock: bed.clock, digest: nodeDigest })
const earned = (day: string, coins: number, key = day) =>
  move(bed.store, { communityId: home.communityId, householdId: dashan.householdId, kind: 'award', key, coins, at: startOfDay(day as Day) })
const account = () => accountOf(bed.store, householdHolder(dashan.householdId))
const at = (day: string) => bed.clock.pass(startOfDay(day as Day) - bed.clock.now())
const expiries = async () => (await bed.store.all<TransferDocument>(TRANSFERS)).filter(({ kind }) => kind === 'expire').map(({ points, from, to }) => [points, from, to])

test('what is over is taken out of the account, once, and the ledger stays sound', async () => {
  await earned('2026-02-01', 5)
  await earned('2026-05-01', 7)
  at('2027-03-31')
  expect(await expireLots(parts())).toBe(0)
  at('2027-04-01')
  expect([await expireLots(parts()), await expireLots(parts())]).toEqual([1, 0])
  expect(await account()).toMatchObject({ available: 7, honour: 12, oldestFree: '2026Q2' })
  expect(await expiries()).toEqual([[5, `account:household:${dashan.householdId}:redeemable:available`, `expired:${home.communityId}:redeemable`]])
  const [accounts, transfers] = [await bed.store.all<AccountDocument>(ACCOUNTS), await bed.store.all<TransferDocument>(TRANSFERS)]
  expect(violations({ accounts, transfers })).toEqual([])
})

test('a timer that never fired lets nobody spend what is over, and shows it to nobody', async () => {
  await earned('2026-02-01', 5)
  at('2027-04-01')
  expect((await dashan.value('community/home', {})).coins).toEqual({ redeemable: 0, honour: 5 })
  expect(await dashan.value('ledger/listGoods', {})).toMatchObject({ balance: 0 })
  expect((await account())?.available).toBe(5)
})

test('two runs at once write one expiry, and what comes back from an order later goes with the next run', async () => {
  await earned('2026-02-01', 5)
  const hold = await move(bed.store, { communityId: home.communityId, householdId: dashan.householdId, kind: 'hold', key: 'o', coins: 2, at: bed.clock.now() })
  at('2027-04-01')
  await Promise.all([expireLots(parts()), expireLots(parts())])
  expect(await expiries()).toHaveLength(1)
  await move(bed.store, { communityId: home.communityId, householdId: dashan.householdId, kind: 'void', key: 'o', coins: 2, at: bed.clock.now(), parent: hold })
  bed.clock.pass(DAY_MS)
  expect(await expireLots(parts())).toBe(1)
  expect((await expiries()).map(([points]) => points).sort()).toEqual([2, 3])
  expect(await account()).toMatchObject({ available: 0, held: 0, honour: 5, lots: [] })
})

test('without a scheme in force nothing expires', async () => {
  bed = testBed()
  home = await village(bed, { coinScheme: null })
  dashan = await home.neighbour({ name: '程大山' })
  await earned('2020-02-01', 5)
  expect(await expireLots(parts())).toBe(0)
})
