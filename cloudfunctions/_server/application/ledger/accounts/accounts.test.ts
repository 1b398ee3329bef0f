import type { Holder } from '@/domain/ledger/account'
import type { CoinScheme } from '@/domain/ledger/scheme'
import { dayOf, HOUR_MS } from '@/domain/shared/instant'
import { nodeDigest } from '@server/adapters/node/digest'
import { accountOf, balancesOf } from '@server/application/ledger/balances'
import { creditDeed, type Credit } from '@server/application/ledger/credit'
import { householdHolder, personHolder } from '@server/application/ledger/documents'
import { headOf } from '@server/application/ledger/evidence/read-log'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import { move } from '@server/testing/coins'
import { at } from '@server/testing/fixed-platform'
import { expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'

let bed: TestBed
let home: Village
let chair: Neighbour
let clerk: Neighbour
let dashan: Neighbour
let xiaomei: Neighbour

async function settle(coinScheme: Partial<CoinScheme> = {}): Promise<void> {
  bed = testBed({ now: at('2026-11-24 09:00') })
  home = await village(bed, { coinScheme })
  chair = await home.neighbour({ name: '汪志强', offices: ['committeeMember'] })
  clerk = await home.neighbour({ name: '胡文静', offices: ['committeeMember'] })
  dashan = await home.neighbour({ name: '程大山' })
  xiaomei = await home.neighbour({ name: '汪小梅' })
}
beforeEach(() => settle())
afterEach(() => expectSoundLedger(bed))

/** A claim of one hour of voluntary work after the other, two coins each. */
const credit = (who: Neighbour, source: string, quantity = 5): Promise<Credit> =>
  bed.store.transact((tx) => {
    const now = bed.clock.now()
    const deed = { kind: 'claim' as const, source, personId: who.personId, householdId: who.householdId, on: dayOf(now), quantity }
    return creditDeed({ tx, digest: nodeDigest, communityId: home.communityId, now }, { item: 'PUB01', deed, by: chair.memberId, approvers: [chair.memberId, clerk.memberId], commitment: 'c' })
  })
const held = (who: Neighbour, coins: number) => move(bed.store, { communityId: home.communityId, householdId: who.householdId, kind: 'hold', key: `o:${who.householdId}`, coins, at: bed.clock.now() })
const stored = async (holder: Holder) => {
  const account = await accountOf(bed.store, holder)
  return account && { available: account.available, honour: account.honour, frozen: account.frozen?.because }
}
const ofHouse = ({ householdId }: Neighbour) => stored(householdHolder(householdId))
const confirm = (changeId: string, who = clerk) => who.code('ledger/decideAccountChange', { changeId, decision: 'confirm' })

describe('a household that splits', () => {
  const split = (coins = 4, honour = 6) => chair.value('ledger/proposeSplit', { householdId: dashan.householdId, toHouseholdId: xiaomei.householdId, coins, honour })

  test('moves coins and honour when a second person says yes, and nothing before', async () => {
    await credit(dashan, 'a')
    const { changeId } = await split()
    expect([await ofHouse(dashan), await ofHouse(xiaomei)]).toEqual([{ available: 10, honour: 10 }, undefined])
    expect(await confirm(changeId, chair)).toBe('SECOND_PERSON_NEEDED')
    expect(await confirm(changeId)).toBe('ok')
    expect([await ofHouse(dashan), await ofHouse(xiaomei)]).toEqual([{ available: 6, honour: 4 }, { available: 4, honour: 6 }])
    expect(await confirm(changeId)).toBe('CHANGE_DECIDED')
    const halves = (await transfersIn(bed)).filter(({ kind }) => kind === 'moveOut' || kind === 'moveIn')
    expect(halves.map(({ approvers, by }) => [by, approvers])).toEqual([[chair.memberId, [chair.memberId, clerk.memberId]], [chair.memberId, [chair.memberId, clerk.memberId]]])
  })

  test('leaves the village with as many coins as before, also in the sealed totals', async () => {
    await credit(dashan, 'a')
    await confirm((await split()).changeId)
    bed.clock.pass(HOUR_MS)
    await sealLedgers({ ...bed.dependencies, store: bed.store, ledgerSigner: undefined })
    const supply = (await headOf({ get: bed.store.get, list: bed.store.list } as never, home.communityId))?.supply
    expect(supply).toMatchObject({ redeemable: { issued: 10, moved: 0 }, honour: { issued: 10, moved: 0 } })
  })

  test('is judged again when it is confirmed: coins that were ordered with meanwhile are not there any more', async () => {
    await credit(dashan, 'a')
    const { changeId } = await split()
    await held(dashan, 8)
    expect(await confirm(changeId)).toBe('ORDERS_OPEN')
    expect(await clerk.code('ledger/decideAccountChange', { changeId, decision: 'decline' })).toBe('ok')
    expect(await ofHouse(xiaomei)).toBeUndefined()
  })

  test('two confirmations at once move once', async () => {
    await credit(dashan, 'a')
    const third = await home.neighbour({ offices: ['committeeMember'] })
    const { changeId } = await split()
    expect((await Promise.all([confirm(changeId), confirm(changeId, third)])).filter((code) => code === 'ok')).toHaveLength(1)
    expect(await ofHouse(xiaomei)).toEqual({ available: 4, honour: 6 })
  })

  test('is refused for what is not there, for one and the same, and for a household of who proposes', async () => {
    await credit(dashan, 'a')
    const asked = { householdId: dashan.householdId, toHouseholdId: xiaomei.householdId }
    expect(await chair.call('ledger/proposeSplit', { ...asked, coins: 11, honour: 0 })).toMatchObject({ error: { code: 'INSUFFICIENT_POINTS', balance: 10, required: 11 } })
    expect(await chair.code('ledger/proposeSplit', { ...asked, coins: 1, honour: 11 })).toBe('INSUFFICIENT_POINTS')
    expect(await chair.code('ledger/proposeSplit', { ...asked, coins: 0, honour: 0 })).toBe('NOTHING_TO_MOVE')
    expect(await chair.code('ledger/proposeSplit', { ...asked, toHouseholdId: dashan.householdId, coins: 1, honour: 0 })).toBe('SAME_ACCOUNT')
    expect(await chair.code('ledger/proposeSplit', { ...asked, toHouseholdId: chair.householdId, coins: 1, honour: 0 })).toBe('OWN_HOUSEHOLD')
    expect(await chair.code('ledger/proposeSplit', { ...asked, toHouseholdId: 'nobody', coins: 1, honour: 0 })).toBe('NOT_FOUND')
    const own = await clerk.value('ledger/proposeSplit', { ...asked, coins: 1, honour: 0 })
    const kin = await home.neighbour({ livesWith: dashan, offices: ['committeeMember'] } as never)
    expect(await confirm(own.changeId, kin)).toBe('OWN_HOUSEHOLD')
    expect(await dashan.code('ledger/proposeSplit', { ...asked, coins: 1, honour: 0 })).toBe('NOT_PERMITTED')
  })
})

test('households that merge are one account, and the other is closed', async () => {
  await credit(dashan, 'a')
  await credit(xiaomei, 'b', 2)
  const { changeId } = await chair.value('ledger/proposeMerge', { householdId: dashan.householdId, toHouseholdId: xiaomei.householdId })
  expect(await confirm(changeId)).toBe('ok')
  expect([await ofHouse(dashan), await ofHouse(xiaomei)]).toEqual([{ available: 0, honour: 0, frozen: 'merged' }, { available: 14, honour: 14 }])
  expect(await credit(dashan, 'c')).toMatchObject({ coins: 0, noCoins: 'ACCOUNT_FROZEN' })
  expect(await chair.code('ledger/proposeMerge', { householdId: xiaomei.householdId, toHouseholdId: dashan.householdId })).toBe('ACCOUNT_FROZEN')
})

describe('a household that moved away', () => {
  const freeze = () => chair.code('ledger/proposeFreeze', { householdId: dashan.householdId, because: 'movedAway' })

  test('neither earns nor spends once two of the committee froze it, and does again once two lifted that', async () => {
    await credit(dashan, 'a')
    const { changeId } = await chair.value('ledger/proposeFreeze', { householdId: dashan.householdId, because: 'movedAway' })
    expect(await confirm(changeId)).toBe('ok')
    expect(await ofHouse(dashan)).toEqual({ available: 10, honour: 10, frozen: 'movedAway' })
    expect(await credit(dashan, 'b')).toMatchObject({ coins: 0, noCoins: 'ACCOUNT_FROZEN', balance: 10 })
    expect(await freeze()).toBe('ACCOUNT_FROZEN')
    await expect(held(dashan, 1)).rejects.toThrow('ACCOUNT_FROZEN')
    const lift = await clerk.value('ledger/proposeUnfreeze', { householdId: dashan.householdId })
    expect([await confirm(lift.changeId), await confirm(lift.changeId, chair)]).toEqual(['SECOND_PERSON_NEEDED', 'ok'])
    expect(await credit(dashan, 'c', 1)).toMatchObject({ coins: 2, balance: 12 })
    expect(await chair.code('ledger/proposeUnfreeze', { householdId: dashan.householdId })).toBe('ACCOUNT_NOT_FROZEN')
  })

  test('first picks up or cancels what it ordered', async () => {
    await credit(dashan, 'a')
    await held(dashan, 3)
    expect(await chair.call('ledger/proposeFreeze', { householdId: dashan.householdId, because: 'movedAway' })).toMatchObject({ error: { code: 'ORDERS_OPEN', held: 3 } })
  })

  test('may have nothing: then it earns nothing from its first day on', async () => {
    const { changeId } = await chair.value('ledger/proposeFreeze', { householdId: dashan.householdId, because: 'deceased' })
    await confirm(changeId)
    expect(await credit(dashan, 'a')).toMatchObject({ noCoins: 'ACCOUNT_FROZEN' })
  })
})

describe('a reminder', () => {
  const remindOf = (item = 'MIN01') => chair.value('ledger/proposeReminder', { householdId: dashan.householdId, item, on: '2026-11-20' })

  test('lowers honour by what the item says and no coin, and its notice on the first page names nobody', async () => {
    await credit(dashan, 'a')
    const { changeId } = await remindOf()
    const waits = (await clerk.value('community/home', {})).matters
    expect(waits).toEqual([{ kind: 'accountToApprove', id: changeId }])
    expect((await chair.value('community/home', {})).matters).toEqual([])
    expect(await confirm(changeId)).toBe('ok')
    expect(await ofHouse(dashan)).toEqual({ available: 10, honour: 5 })
  })

  test('needs honour to lower, an item that is a reminder, and a scheme that has them', async () => {
    const asked = { householdId: dashan.householdId, item: 'MIN01', on: '2026-11-20' }
    expect(await chair.code('ledger/proposeReminder', asked)).toBe('NO_HONOUR_LEFT')
    await credit(dashan, 'a')
    expect(await chair.code('ledger/proposeReminder', { ...asked, item: 'PUB01' })).toBe('NOT_A_REMINDER')
    expect(await chair.code('ledger/proposeReminder', { ...asked, on: '2026-11-25' })).toBe('DEED_IN_FUTURE')
    await settle({ minusMode: 'none' })
    await credit(dashan, 'a')
    expect(await chair.code('ledger/proposeReminder', { ...asked, householdId: dashan.householdId })).toBe('NOT_A_REMINDER')
  })
})

describe('where persons earn and households spend', () => {
  test('a person pools own coins into the household by himself, and honour stays with him', async () => {
    await settle({ unit: 'both' })
    await credit(dashan, 'a')
    expect(await dashan.value('ledger/readPool', {})).toEqual({ own: 10, household: 0 })
    expect(await dashan.code('ledger/poolCoins', { coins: 11 })).toBe('INSUFFICIENT_POINTS')
    expect(await dashan.code('ledger/poolCoins', { coins: 0 })).toBe('NOTHING_TO_MOVE')
    const requestId = bed.requestId()
    expect(await dashan.value('ledger/poolCoins', { coins: 7 }, requestId)).toEqual({ own: 3, household: 7 })
    expect(await dashan.value('ledger/poolCoins', { coins: 7 }, requestId)).toEqual({ own: 3, household: 7 })
    expect([await stored(personHolder(dashan.personId)), await ofHouse(dashan)]).toEqual([{ available: 3, honour: 10 }, { available: 7, honour: 0 }])
    expect(await balancesOf(bed.store, home.communityId, dashan, bed.clock.now())).toEqual({ redeemable: 7, honour: 10 })
  })

  test('the account of one person can be frozen without the household', async () => {
    await settle({ unit: 'both' })
    await credit(dashan, 'a')
    await dashan.value('ledger/poolCoins', { coins: 5 })
    const { changeId } = await chair.value('ledger/proposeFreeze', { householdId: dashan.householdId, personId: dashan.personId, because: 'deceased' })
    await confirm(changeId)
    expect([(await stored(personHolder(dashan.personId)))?.frozen, (await ofHouse(dashan))?.frozen]).toEqual(['deceased', undefined])
    expect(await dashan.code('ledger/poolCoins', { coins: 1 })).toBe('ACCOUNT_FROZEN')
    expect((await clerk.value('ledger/accountChanges', {})).items[0]).toMatchObject({ kind: 'freeze', from: `${dashan.householdNo} 程大山`, state: 'confirmed', decidedBy: '胡文静' })
  })

  test.each([['household', {}], ['person', { unit: 'person' as const }]])('nobody pools where the unit is %s', async (_unit, scheme) => {
    await settle(scheme)
    expect([await dashan.code('ledger/readPool', {}), await dashan.code('ledger/poolCoins', { coins: 1 })]).toEqual(['NOT_FOR_THIS_UNIT', 'NOT_FOR_THIS_UNIT'])
  })

  test('households neither split nor merge where only persons have accounts', async () => {
    await settle({ unit: 'person' })
    const asked = { householdId: dashan.householdId, toHouseholdId: xiaomei.householdId }
    expect([await chair.code('ledger/proposeMerge', asked), await chair.code('ledger/proposeFreeze', { householdId: dashan.householdId, because: 'movedAway' })]).toEqual(['NOT_FOR_THIS_UNIT', 'NOT_FOR_THIS_UNIT'])
  })
})

test('the committee finds the accounts behind a door, and reads what waits; a supervisor reads along and decides nothing', async () => {
  const supervisor = await home.neighbour({ offices: ['supervisor'] })
  await credit(dashan, 'a')
  await held(dashan, 3)
  const door = await chair.value('ledger/accountsAtDoor', { householdNo: dashan.householdNo })
  expect(door).toEqual({ householdId: dashan.householdId, householdNo: dashan.householdNo, accounts: [{ coins: 7, held: 3, honour: 10 }] })
  expect(await chair.code('ledger/accountsAtDoor', { householdNo: '9组99号' })).toBe('NOT_FOUND')
  const { changeId } = await chair.value('ledger/proposeReminder', { householdId: dashan.householdId, item: 'MIN01', on: '2026-11-20' })
  const { unit, reminders, items } = await supervisor.value('ledger/accountChanges', {})
  expect([unit, reminders.length]).toEqual(['household', 4])
  expect(items).toMatchObject([{ changeId, kind: 'remind', from: dashan.householdNo, proposedBy: '汪志强', state: 'proposed', mayDecide: false }])
  expect((await clerk.value('ledger/accountChanges', {})).items[0]?.mayDecide).toBe(true)
  expect(await supervisor.code('ledger/decideAccountChange', { changeId, decision: 'confirm' })).toBe('NOT_PERMITTED')
})

test('without a scheme there are no accounts to change', async () => {
  bed = testBed({ now: at('2026-11-24 09:00') })
  home = await village(bed, { coinScheme: null })
  chair = await home.neighbour({ offices: ['committeeMember'] })
  expect(await Promise.all([chair.code('ledger/accountChanges', {}), chair.code('ledger/readPool', {}), chair.code('ledger/accountsAtDoor', { householdNo: '1组1号' })])).toEqual(new Array(3).fill('SCHEME_NOT_ADOPTED'))
})
