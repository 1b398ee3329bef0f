import { accountChanges, accountsAtDoor, accountsNextDoor, pool } from '@/testing/coin-account-replies'
import { sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { accountEditText, changeSentence, poolText } from '@/text/coin-accounts'
import { errorText } from '@/text/error-text'
import { ChangeEditStore } from './change-edit-store'
import { ChangesStore } from './changes-store'
import { PoolStore } from './pool-store'

function office() {
  const platform = testPlatform()
  const root = testRoot(platform, sampleMembership({ roles: ['resident', 'committeeMember'] }))
  platform.gateway.answer('ledger/accountChanges', accountChanges).answer('ledger/accountsAtDoor', accountsAtDoor)
  return { platform, root }
}

describe('what waits', () => {
  test('stands before what was decided, and every kind is one sentence', async () => {
    const store = new ChangesStore(office().root.ports)
    await store.load()
    expect([store.waiting.map(({ kind }) => kind), store.decided.map(({ kind }) => kind)]).toEqual([['split', 'freeze'], ['remind', 'merge']])
    expect([...store.waiting, ...store.decided].map(changeSentence)).toEqual([
      '3组12号分出 40 绿币、60 荣誉给3组13号', '停用1组4号的账户，搬走了', '2组9号：乱倒垃圾经提醒不改，11月20日，减荣誉，不动绿币', '2组1号的绿币和荣誉全部并到2组3号，原账户停用'
    ])
  })

  test('is decided once, is read again after it, and a refusal stays on the sheet', async () => {
    const { platform, root } = office()
    const store = new ChangesStore(root.ports)
    await store.load()
    store.ask(store.waiting[0])
    platform.gateway.refuse('ledger/decideAccountChange', { code: 'ORDERS_OPEN', held: 8 })
    await store.answer('confirm')
    expect([store.decide.text, store.asked?.changeId]).toEqual(['还有 8 个绿币预订着东西。先取货或者取消，再来办。', 'c1:change:a'])
    platform.gateway.answer('ledger/decideAccountChange', { state: 'confirmed' })
    await store.answer('confirm')
    expect(store.asked).toBeUndefined()
    expect(platform.gateway.callsOf('ledger/accountChanges')).toHaveLength(2)
  })

  test('goes on with older ones where there are any', async () => {
    const { platform, root } = office()
    platform.gateway.answer('ledger/accountChanges', { ...accountChanges, nextCursor: 'more' })
    const store = new ChangesStore(root.ports)
    await store.load()
    platform.gateway.answer('ledger/accountChanges', { ...accountChanges, items: accountChanges.items.slice(3) })
    await store.loadMore()
    expect([store.decided.length, store.hasMore]).toEqual([3, false])
    expect(platform.gateway.callsOf('ledger/accountChanges').map(({ input }) => input)).toEqual([{}, { cursor: 'more' }])
  })
})

describe('a change is proposed', () => {
  async function filled() {
    const { platform, root } = office()
    const store = new ChangeEditStore({ ...root.ports, ticks: root.clock })
    await store.load()
    return { platform, store }
  }

  test('step by step: each thing that is still missing is named', async () => {
    const { platform, store } = await filled()
    expect(store.off).toBe(accountEditText.off.kind)
    store.choose('split')
    expect(store.off).toBe(accountEditText.off.from)
    store.from.write('3-12')
    await store.from.find()
    expect(store.off).toBe(accountEditText.off.to)
    platform.gateway.answer('ledger/accountsAtDoor', accountsNextDoor)
    store.to.write('3-13')
    await store.to.find()
    expect(store.off).toBe(accountEditText.off.amount)
    store.writeCoins('40x')
    store.writeCoins('40')
    store.writeHonour('60')
    expect(store.off).toBeUndefined()
    platform.gateway.answer('ledger/proposeSplit', { changeId: 'c1:change:new' })
    await store.send()
    expect(platform.gateway.callsOf('ledger/proposeSplit').map(({ input }) => input)).toEqual([{ householdId: 'c1:h:3-12', toHouseholdId: 'c1:h:3-13', coins: 40, honour: 60 }])
    expect(store.isDone).toBe(true)
    store.again()
    expect([store.kind, store.from.found, store.coins]).toEqual([undefined, undefined, ''])
  })

  test.each(['merge', 'freeze', 'unfreeze', 'remind'] as const)('%s is sent with what it needs and nothing else', async kind => {
    const { platform, store } = await filled()
    store.choose(kind)
    store.from.write('3-12')
    store.to.write('3-13')
    await store.from.find()
    platform.gateway.answer('ledger/accountsAtDoor', accountsNextDoor)
    await store.to.find()
    if (kind === 'freeze') expect(store.off).toBe(accountEditText.off.because)
    store.chooseBecause('movedAway')
    if (kind === 'remind') expect(store.off).toBe(accountEditText.off.item)
    store.chooseItem('MIN01')
    if (kind === 'remind') expect(store.off).toBe(accountEditText.off.day)
    store.chooseDay('2026-11-20')
    const sent = { changeId: 'x' }
    platform.gateway.answer('ledger/proposeMerge', sent).answer('ledger/proposeFreeze', sent).answer('ledger/proposeUnfreeze', sent).answer('ledger/proposeReminder', sent)
    await store.send()
    const householdId = 'c1:h:3-12'
    const inputs = (['ledger/proposeMerge', 'ledger/proposeFreeze', 'ledger/proposeUnfreeze', 'ledger/proposeReminder'] as const).flatMap(name => platform.gateway.callsOf(name).map(({ input }) => input))
    expect(inputs).toEqual([{ merge: { householdId, toHouseholdId: 'c1:h:3-13' }, freeze: { householdId, because: 'movedAway' }, unfreeze: { householdId }, remind: { householdId, item: 'MIN01', on: '2026-11-20' } }[kind]])
  })

  test('where persons have the accounts one of them is chosen, and nothing splits or merges', async () => {
    const { platform, store } = await filled()
    platform.gateway.answer('ledger/accountChanges', { ...accountChanges, unit: 'person', reminders: [] })
    await store.load()
    expect(store.kinds).toEqual(['freeze', 'unfreeze'])
    const [first, second] = [{ personId: 'p1', name: '汪明', coins: 1, held: 0, honour: 1 }, { personId: 'p2', name: '汪亮', coins: 2, held: 0, honour: 2 }]
    platform.gateway.answer('ledger/accountsAtDoor', { ...accountsAtDoor, accounts: [first, second] }).answer('ledger/proposeUnfreeze', { changeId: 'x' })
    store.choose('unfreeze')
    store.from.write('3-12')
    await store.from.find()
    expect(store.off).toBe(accountEditText.off.from)
    store.from.choose(second)
    await store.send()
    expect(platform.gateway.callsOf('ledger/proposeUnfreeze').map(({ input }) => input)).toEqual([{ householdId: 'c1:h:3-12', personId: 'p2' }])
  })

  test('a door that nobody lives behind is said under the field, and another number takes it away', async () => {
    const { platform, store } = await filled()
    platform.gateway.refuse('ledger/accountsAtDoor', { code: 'NOT_FOUND' })
    store.from.write('9-99')
    await store.from.find()
    expect([store.from.problem, store.from.found]).toEqual([errorText.NOT_FOUND, undefined])
    store.from.write('3-12')
    expect(store.from.problem).toBeUndefined()
  })
})

describe('pooling', () => {
  async function purse() {
    const { platform, root } = office()
    platform.gateway.answer('ledger/readPool', pool)
    const store = new PoolStore(root.ports)
    await store.load()
    return { platform, store }
  }

  test('offers no more than is there, and all of it with one tap', async () => {
    const { store } = await purse()
    expect(store.off).toBe(poolText.off)
    store.write('37')
    expect(store.off).toBe(poolText.tooMany(36))
    store.writeAll()
    expect([store.coins, store.off]).toEqual([36, undefined])
  })

  test('says what the household can spend afterwards', async () => {
    const { platform, store } = await purse()
    store.write('6')
    platform.gateway.answer('ledger/poolCoins', { own: 30, household: 66 })
    await store.send()
    expect(store.doneText).toBe(poolText.done(66))
    expect(platform.gateway.callsOf('ledger/poolCoins').map(({ input }) => input)).toEqual([{ coins: 6 }])
  })

  test('is not offered where the scheme has no own accounts', async () => {
    const { platform, store } = await purse()
    platform.gateway.refuse('ledger/readPool', { code: 'NOT_FOR_THIS_UNIT' })
    await store.load()
    expect(store.phase).toMatchObject({ text: errorText.NOT_FOR_THIS_UNIT })
  })
})
