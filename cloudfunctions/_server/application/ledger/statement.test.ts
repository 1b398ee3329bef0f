import type { HouseholdId } from '@/domain/shared/ids'
import { HOUR_MS, DAY_MS } from '@/domain/shared/instant'
import { effectOnAvailable } from '@/domain/ledger/statement'
import { accountsIn, expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { codeOnWall, meetingNow } from '@server/testing/meeting-room'
import { at } from '@server/testing/fixed-platform'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { holderKeyOf, householdHolder } from './documents'

let bed: TestBed
let yunxi: Village
let chair: Neighbour
let dashan: Neighbour

beforeEach(async () => {
  bed = testBed({ now: at('2026-04-03 19:00') })
  yunxi = await village(bed)
  chair = await yunxi.neighbour({ offices: ['committeeMember'] })
  dashan = await yunxi.neighbour({ name: '程大山' })
})
afterEach(() => expectSoundLedger(bed))

async function attend(...people: readonly Neighbour[]): Promise<void> {
  const meetingId = await meetingNow(bed, chair)
  for (const person of people) await person.value('consultation/signIn', { meetingId, code: await codeOnWall(chair, meetingId) })
}

/** What a household has, added up from the transfers alone. */
async function folded(householdId: HouseholdId): Promise<number> {
  const own = (await transfersIn(bed)).filter(({ holderKey }) => holderKey === holderKeyOf(householdHolder(householdId)))
  return own.reduce((sum, transfer) => sum + effectOnAvailable(transfer), 0)
}

test('a household that earned nothing has an empty statement with six months of zeros', async () => {
  const statement = await dashan.value('ledger/statement', {})
  expect(statement).toMatchObject({ householdLabel: dashan.householdNo, redeemable: 0, honour: 0, expiries: [], entries: [] })
  expect(statement.months).toEqual(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'].map((month) => ({ month, earned: 0, spent: 0 })))
})

test('the totals of a statement equal the fold of the transfers, month by month and in all', async () => {
  const wife = await yunxi.neighbour({ livesWith: dashan })
  for (let month = 0; month < 8; month += 1) {
    await attend(dashan, wife)
    bed.clock.pass(HOUR_MS)
    await attend(dashan)
    bed.clock.pass(31 * DAY_MS)
  }
  const statement = await wife.value('ledger/statement', {})
  expect(statement.redeemable).toBe(120)
  expect(statement.redeemable).toBe(await folded(dashan.householdId))
  expect((await accountsIn(bed)).map(({ available }) => available)).toEqual([120])
  expect(statement.expiries.map(({ on }) => on)).toEqual(['2027-06-30', '2027-09-30', '2027-12-31'])
  expect(statement.expiries.reduce((sum, { points }) => sum + points, 0)).toBe(120)
  expect(statement.months.map(({ earned }) => earned)).toEqual([15, 15, 15, 15, 15, 0])
})

test('entries come newest first, twenty a page, and each states the balance after it', async () => {
  for (let month = 0; month < 11; month += 1) {
    await attend(dashan)
    bed.clock.pass(HOUR_MS)
    await attend(dashan)
    bed.clock.pass(31 * DAY_MS)
  }
  const first = await dashan.value('ledger/statement', {})
  const second = await dashan.value('ledger/statement', { cursor: first.nextCursor })
  const entries = [...first.entries, ...second.entries]
  expect([first.entries.length, second.entries.length, second.nextCursor]).toEqual([20, 2, undefined])
  expect(entries.map(({ balanceAfter }) => balanceAfter)).toEqual(Array.from({ length: 22 }, (_, index) => 110 - 5 * index))
  expect(entries[0]).toMatchObject({ points: 5, track: 'redeemable', kind: 'award', itemCode: 'DEL01', itemName: '出席议事会、村民小组会' })
})

test('a couple entered in one step has two entries in the order of their balances', async () => {
  const wife = await yunxi.neighbour({ livesWith: dashan })
  const people = [wife, dashan].map(({ householdId, personId }) => ({ householdId, personId }))
  await chair.value('consultation/signInByList', { meetingId: await meetingNow(bed, chair), people })
  expect((await dashan.value('ledger/statement', {})).entries.map(({ balanceAfter }) => balanceAfter)).toEqual([10, 5])
})

test('a neighbour reads the own household\'s statement only', async () => {
  await attend(dashan)
  expect(await chair.value('ledger/statement', {})).toMatchObject({ householdLabel: chair.householdNo, redeemable: 0, entries: [] })
})
