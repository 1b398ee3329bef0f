import type { QueueRow } from '@/contract/claims-views'
import type { Role } from '@/domain/community/roles'
import { sampleHousehold, sampleItems, sampleQueue, sampleQueueRow } from '@/testing/claims-replies'
import { settled } from '@/testing/fake-gateway'
import { sampleMembership, testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { claimBatchText, claimQueueText, weighText } from '@/text/claims-office'
import { ClaimBatchStore } from './claim-batch-store'
import { ClaimQueueStore } from './claim-queue-store'
import { WeighStore } from './weigh-store'

const rows = (count: number): readonly QueueRow[] => Array.from({ length: count }, (_row, index) => sampleQueueRow(index + 1))

/** As somebody of the committee; or with other roles. */
const queueStore = (platform: TestPlatform, roles: readonly Role[] = ['resident', 'committeeMember']): ClaimQueueStore => new ClaimQueueStore(testRoot(platform, sampleMembership({ roles })).ports)

async function queueOf(count: number) {
  const platform = testPlatform()
  platform.gateway.answer('claims/queue', sampleQueue({ rows: rows(count), waiting: count, counts: { verify: count, review: 0 } }))
    .answer('claims/verify', ({ claimIds }) => ({ done: claimIds, refused: [] }))
  const store = queueStore(platform)
  await store.load()
  const decide = async (): Promise<void> => {
    store.form.open('pass')
    await store.decide()
  }
  return { platform, store, decide, batches: () => platform.gateway.callsOf('claims/verify').map(({ input }) => (input as { claimIds: readonly string[] }).claimIds.length) }
}

test('everything that is shown is chosen by one tap and decided twenty at a time', async () => {
  const { store, decide, batches } = await queueOf(45)
  store.toggleAll()
  expect([store.chosen.length, store.allChosen]).toEqual([45, true])
  await decide()
  expect(batches()).toEqual([20, 20, 5])
  expect(store.run).toEqual({ kind: 'over', done: 45, refused: 0 })
  expect([store.rows.items, store.counts.verify]).toEqual([[], 0])
})

test('what could not be decided stays with why and is not chosen again', async () => {
  const { store, decide, platform } = await queueOf(3)
  platform.gateway.answer('claims/verify', { done: ['k1', 'k3'], refused: [{ claimId: 'k2', code: 'CLAIM_MOVED_ON' }] })
  store.toggleAll()
  await decide()
  expect(store.rows.items.map(({ claimId }) => claimId)).toEqual(['k2'])
  expect(store.rows.items.map(store.reasonOf)).toEqual([expect.any(String)])
  expect([store.chosen, store.choosable, store.run]).toEqual([[], [], { kind: 'over', done: 2, refused: 1 }])
})

test('a batch without an answer stays chosen; the same request goes out again and the rest follows', async () => {
  const { store, decide, batches, platform } = await queueOf(25)
  platform.gateway.once('claims/verify', { done: rows(20).map(({ claimId }) => claimId), refused: [] }).refuseOnce('claims/verify', { code: 'TIMEOUT' })
  store.toggleAll()
  await decide()
  expect(store.run).toMatchObject({ kind: 'unanswered', done: 20 })
  expect(store.chosen).toHaveLength(5)
  await store.again()
  expect([batches(), store.run]).toEqual([[20, 5, 5], { kind: 'over', done: 25, refused: 0 }])
  const ids = platform.gateway.callsOf('claims/verify').map(({ requestId }) => requestId)
  expect([ids[1] === ids[2], ids[0] === ids[1]]).toEqual([true, false])
})

test('words that are not taken decide nothing and can be written anew', async () => {
  const { store, platform } = await queueOf(2)
  platform.gateway.refuse('claims/verify', { code: 'HOLDS_PERSONAL_DATA', kind: 'phone' })
  store.toggleAll()
  store.form.open('return')
  expect(store.form.off).toBe(claimQueueText.backOff)
  store.form.write('请打 13800000000')
  await store.decide()
  expect([store.run.kind, store.chosen.length]).toEqual(['refused', 2])
})

test('rows of the own household cannot be chosen, and an item can be taken alone', async () => {
  const platform = testPlatform()
  platform.gateway.answer('claims/queue', sampleQueue())
  const store = queueStore(platform)
  await store.load()
  store.toggleAll()
  expect(store.chosen).toEqual(['k1', 'k2', 'k3', 'k4'])
  store.showItem('植树护绿')
  expect([store.shown.map(({ claimId }) => claimId), store.chosen]).toEqual([['k2'], ['k2']])
})

test('the next page comes by itself when the first is worked off', async () => {
  const platform = testPlatform()
  platform.gateway.once('claims/queue', sampleQueue({ rows: rows(2), nextCursor: 'n' })).once('claims/queue', sampleQueue({ rows: [sampleQueueRow(7)] }))
    .answer('claims/verify', ({ claimIds }) => ({ done: claimIds, refused: [] }))
  const store = queueStore(platform)
  await store.load()
  store.toggleAll()
  store.form.open('pass')
  await store.decide()
  expect(store.rows.items.map(({ claimId }) => claimId)).toEqual(['k7'])
})

test('turning down asks for a reason, and objections are read one by one', async () => {
  const { store, platform } = await queueOf(1)
  store.toggleAll()
  store.form.open('reject')
  expect([store.form.off, store.form.decision]).toEqual([claimQueueText.rejectOff, undefined])
  store.form.because('duplicate')
  await store.decide()
  expect(platform.gateway.callsOf('claims/verify').map(({ input }) => input)).toEqual([{ claimIds: ['k1'], decision: { kind: 'reject', reason: 'duplicate' } }])
  await store.show('objections')
  expect([store.batched, store.chosen]).toEqual([false, []])
})

test('who only watches begins with what is objected to', () => {
  const levels = [['gridWorker'], ['supervisor']] as const
  expect(levels.map(([role]) => queueStore(testPlatform(), ['resident', role]).level)).toEqual(['verify', 'objections'])
})

test('who only watches reads what is verified without a tick', async () => {
  const platform = testPlatform()
  platform.gateway.answer('claims/queue', sampleQueue())
  const store = queueStore(platform, ['resident', 'supervisor'])
  await store.show('verify')
  expect([store.rows.items.length, store.batched]).toEqual([5, false])
})

async function batchOf() {
  const platform = testPlatform()
  const people = Array.from({ length: 25 }, (_person, index) => ({ householdId: `c1:h${index}`, label: `3组${index}号`, people: [{ personId: `c1:n${index}`, name: `人${index}` }] }))
  platform.gateway.answer('claims/items', sampleItems()).answer('community/listUnits', { units: [{ unitId: 'g3', kind: 'group', name: '3组', households: 54 }] })
    .answer('community/listNeighbours', { items: people }).answer('claims/enterBatch', ({ people: sent }) => ({ done: sent.map(({ personId }) => personId), refused: [] }))
  const root = testRoot(platform, sampleMembership({ roles: ['resident', 'gridWorker'] }))
  const store = new ClaimBatchStore({ ...root.ports, ticks: root.clock })
  store.start()
  await settled()
  return { platform, store }
}

test('neighbours are entered twenty at a time, never the own household', async () => {
  const { store, platform } = await batchOf()
  expect(store.people.map(({ householdId }) => householdId)).not.toContain('c1:h1')
  expect(store.off).toBe(claimBatchText.off.item)
  store.chooseItem(store.choices.findIndex(({ code }) => code === 'ENV01'))
  expect(store.off).toBe(claimBatchText.off.people)
  for (const { personId } of store.people) store.toggle(personId)
  await store.send()
  const sent = platform.gateway.callsOf('claims/enterBatch').map(({ input }) => input as { readonly item: string; readonly people: readonly unknown[] })
  expect(sent.map(({ item, people }) => [item, people.length])).toEqual([['ENV01', 20], ['ENV01', 4]])
  expect([store.entered, store.waiting]).toEqual([24, []])
})

test('who could not be entered stays with why; no answer keeps everybody chosen', async () => {
  const { store, platform } = await batchOf()
  store.chooseItem(0)
  store.toggle('c1:n2')
  store.toggle('c1:n3')
  platform.gateway.refuseOnce('claims/enterBatch', { code: 'OFFLINE' })
  await store.send()
  expect([store.canRetry, store.waiting.length]).toEqual([true, 2])
  platform.gateway.answer('claims/enterBatch', { done: ['k1'], refused: [{ personId: 'c1:n3', code: 'NOT_FOUND' }] })
  await store.send()
  expect([store.entered, store.waiting, typeof store.reasonOf('c1:n3')]).toEqual([1, [], 'string'])
})

test('whole kilograms count, and the pad writes nothing that is no weight', async () => {
  const platform = testPlatform()
  platform.gateway.answer('claims/items', sampleItems()).answer('claims/findHousehold', sampleHousehold()).answer('claims/weigh', { claimId: 'k1', kilograms: 6, coins: 12 })
  const store = new WeighStore(testRoot(platform).ports)
  await store.load()
  expect(store.off).toBe(weighText.off.door)
  store.finder.write('3组9号')
  await store.finder.find()
  store.choosePerson('c1:p9')
  for (const key of ['.', '9']) store.press(key)
  expect([store.weight, store.off]).toEqual(['0.9', weighText.off.weight])
  for (const _key of '0.9') store.erase()
  for (const key of ['6', '.', '.', '7', '5']) store.press(key)
  expect([store.weight, store.kilograms, store.coins]).toEqual(['6.7', 6, 12])
  await store.send()
  expect(platform.gateway.callsOf('claims/weigh').map(({ input }) => input)).toEqual([{ householdId: 'c1:h9', personId: 'c1:p9', item: 'ENV05', grams: 6700 }])
  store.next()
  expect([store.weight, store.household, store.sending.isDone]).toEqual(['', undefined, false])
})
