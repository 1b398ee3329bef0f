import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { at } from '@/testing/poll-builder'
import type { ActionName, InputOf, OutputOf } from '@/contract/actions'
import { instant, type Instant } from '@/domain/shared/instant'
import { LOCAL_PROVIDER } from '@local/host/api'
import { choicesOn } from '@local/seed/choices'
import { seedVillage } from '@local/seed/seed-village'
import { WAITING_NEIGHBOUR } from '@local/seed/story-newcomer'
import { memoryStore } from '@server/adapters/memory/memory-store'
import { ALL_COLLECTIONS, ALL_READ_MODELS } from '@server/application/all-read-models'
import { composeLocal, openLocalStore } from '@server/compose-local'
import type { DocumentStore, StoredDocument } from '@server/ports/document-store'

const NOW = at('2026-11-24 15:40')
const folder = mkdtempSync(path.join(tmpdir(), 'seed-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function seeded(store: DocumentStore, now: Instant = NOW): Promise<DocumentStore> {
  await seedVillage(store, { now, say: () => undefined })
  return store
}

/** Asks as one of those whom one can be, at the moment the stories end. */
function asker(store: DocumentStore, now: Instant = NOW) {
  let requests = 0
  const call = composeLocal({ store, clock: { now: () => now }, log: () => undefined })
  return async <N extends ActionName>(subject: string | undefined, name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const requestId = `test-request-${String((requests += 1)).padStart(6, '0')}`
    const known = subject === undefined ? undefined : { provider: LOCAL_PROVIDER, subject }
    const reply = await call(name, { action: name, ...(known && { communityId: 'yunxi' }), requestId, input }, known)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value as OutputOf<N>
  }
}

/** What is drawn by chance, and what follows from it: keys of secret ballots, the hashes over them and the chains of the coin ledger among it. */
const DRAWN = ['signInSecret', 'commitment', 'salt', 'invitations', 'manifest', 'manifestHash', 'publicKey', 'sealed', 'root', 'serials', 'slips', 'board', 'chain', 'previous']

/** Every listed document without what is drawn by chance. */
async function withoutSecrets(store: DocumentStore): Promise<readonly string[]> {
  const lists = ALL_READ_MODELS.filter((model) => model.equals.length === 1 && model.equals[0] === 'communityId')
  const texts: string[] = []
  for (const model of lists) {
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await store.list<StoredDocument>(model, ['yunxi'], cursor === undefined ? {} : { cursor })
      texts.push(...page.items.map((item) => JSON.stringify(item, (key, value: unknown) => (DRAWN.includes(key) ? undefined : value))))
      cursor = page.nextCursor
    }
  }
  return texts
}

describe('the sample village', () => {
  let store: DocumentStore
  let ask: ReturnType<typeof asker>
  beforeAll(async () => {
    store = await seeded(openLocalStore(path.join(folder, 'village.db')))
    ask = asker(store)
  })
  afterAll(() => store.close())

  test('has its groups and households', async () => {
    const { units } = await ask('wang-jianguo', 'community/listUnits', {})
    expect(units.filter((unit) => unit.kind === 'group').map((unit) => unit.households)).toEqual([58, 49, 54, 61, 43, 47])
    expect(units.find((unit) => unit.kind === 'village')).toMatchObject({ name: '云溪村', households: 312 })
  })

  test('has a vote in every stage that one can look at', async () => {
    const { items } = await ask('cheng-dashan', 'ballot/listPolls', {})
    const seen = items.map(({ question, phase, eligible, participated, mine }) => [question, phase, eligible, participated, mine])
    expect(seen).toEqual([
      ['水口林古树加不加木围栏', 'challenge', 312, 0, 'cannotVote'],
      ['3组老仓库租不租出去', 'voting', 54, 16, 'canVote'],
      ['村集体12万元收入怎么用', 'voting', 312, 171, 'canVote'],
      ['3组老晒谷场要不要翻修', 'closed', 54, 42, expect.any(String)],
      ['河滨路装太阳能路灯', 'published', 47, 39, 'cannotVote'],
      ['5组老水塘怎么用', 'published', 43, 37, 'cannotVote']
    ])
    expect(items.map((item) => item.unitName)).toEqual(['云溪村', '3组', '云溪村', '3组', '云溪村', '5组'])
  })

  test('has issues in every hand: just reported, late, with the elders, the branch and the party members, done, refused, held', async () => {
    const { items } = await ask('cheng-dashan', 'consultation/listIssues', { list: 'all' })
    expect(items.map(({ headline, state, stageName, overdue }) => [headline.slice(0, 6), state, stageName, overdue])).toEqual([
      ['古桥的石栏杆', 'reported', '网格处理', false],
      ['3组祠堂门口', 'handling', '网格处理', true],
      ['屋后的水沟堵', 'handling', '五老调事', false],
      ['我家门前路宽', 'rejected', '网格处理', false],
      ['村口两个垃圾', 'solved', '网格处理', false],
      ['文化礼堂屋顶', 'handling', '党员大会审议', false],
      ['放学的时候校', 'handling', '支部说事', false]
    ])
    expect((await ask('wang-jianguo', 'consultation/listIssues', { list: 'held' })).items.map(({ state }) => state)).toEqual(['held'])
    expect((await ask('huang-zhiqiang', 'consultation/listIssues', { list: 'mine' })).items.map(({ kind }) => kind)).toEqual(['redWhiteEvent', 'report'])
    expect((await ask('li-hongmei', 'consultation/listIssues', { list: 'waiting' })).items.map(({ stageName }) => stageName)).toEqual(['支部说事', '党员大会审议'])
  })

  test('has decided on the lamps: 39 of 47 came, 27 by phone and 12 on paper, 33 said yes', async () => {
    const notice = (await ask('cheng-dashan', 'disclosure/listNotices', {})).items[0]
    const detail = await ask('cheng-dashan', 'disclosure/readNotice', { noticeId: notice?.noticeId ?? '' })
    expect(detail).toMatchObject({
      outcomeKind: 'passed',
      present: 39,
      yes: 33,
      ballots: { phone: 27, paper: 12, hands: 0 },
      mayObject: true,
      meeting: { present: 39 }
    })
    expect(detail.confirmedBy).toHaveLength(3)
    expect(detail.objectionsEndAt).toBeGreaterThan(NOW)
  })

  test('has decided on the pond in secret: 30 phones and 7 slips on a board that stands open, and nobody beside them', async () => {
    const { items } = await ask('cheng-dashan', 'ballot/listPolls', {})
    const pollId = items.find(({ question }) => question === '5组老水塘怎么用')?.pollId ?? ''
    const board = await ask(undefined, 'ballot-box/readBoard', { pollId, part: 0 })
    expect(board.part.map(({ kind }) => kind)).toEqual(['header', ...Array.from({ length: 30 }, () => 'phone'), ...Array.from({ length: 7 }, () => 'paper'), 'spoiled'])
    expect(board.part[0]).toMatchObject({ units: 43, taken: { phone: 30, paper: 7 }, cast: { phone: 30, paper: 7 }, outcome: { kind: 'passed' } })
  })

  test('has a shop with a counted shelf, one order handed over and one that waits', async () => {
    const { goods } = await ask('cheng-dashan', 'ledger/listGoods', {})
    expect(goods).toHaveLength(18)
    const waiting = (await ask('wang-jianguo', 'ledger/shopDesk', {})).goods.filter((good) => good.waiting > 0)
    expect(waiting).toMatchObject([{ name: '抽纸', stock: 29, waiting: 1 }])
    expect(goods.find(({ name }) => name === '肥皂')).toMatchObject({ left: 39, price: { version: 1, coins: 5 } })
    expect(goods.find(({ name }) => name === '食用油')).toMatchObject({ price: { coins: 60 }, coming: { coins: 58 } })
    expect((await ask('shop-keeper', 'ledger/ordersToHandOver', {})).items).toMatchObject([{ goodName: '抽纸' }])
    const desk = (await ask('jiang-ming', 'ledger/shopDesk', {})).goods
    expect(desk.filter(({ proposal, count }) => proposal ?? count)).toMatchObject([{ name: '保温杯', proposal: { coins: 38 } }, { name: '毛巾', count: { counted: 23, expected: 24, mayDecide: true } }])
  })

  test('has published where the money of the last quarter came from and went, down to the fen', async () => {
    const { report, quarters } = await ask('cheng-dashan', 'ledger/fund', {})
    expect(quarters).toEqual(['2026Q3'])
    expect(report).toMatchObject({ opening: 0, closing: 1_344_850, entries: 7, coins: { stock: expect.any(Number) } })
    expect(report?.out).toEqual([{ kind: 'goods', cents: 642_500 }, { kind: 'running', cents: 18_650 }])
    expect((await ask('jiang-ming', 'ledger/fundDesk', {})).waiting).toMatchObject([{ cents: 42_000, mayDecide: true }])
  })

  test('waits for 程大山: a vote until the 28th and a secret one, a meeting to sign in to, coins for coming and for two deeds', async () => {
    const home = await ask('cheng-dashan', 'community/home', {})
    expect(home.waiting.map(({ question, needed, closesAt }) => [question, needed, closesAt])).toEqual([
      ['村集体12万元收入怎么用', 208, at('2026-11-28 18:00')],
      ['3组老仓库租不租出去', 36, at('2026-11-29 18:00')]
    ])
    expect(home.meetingToday).toMatchObject({ startsAt: at('2026-11-24 15:30'), signedIn: false })
    expect(home.coins).toEqual({ redeemable: 58, honour: 58 })
    expect(home.todo).toBeUndefined()
  })

  test('has paid coins over several months, for coming to meetings and for two deeds that were on notice', async () => {
    const { months, entries } = await ask('cheng-dashan', 'ledger/statement', {})
    expect(months.filter((month) => month.earned > 0)).toHaveLength(6)
    expect(new Set(entries.map((entry) => entry.itemCode))).toEqual(new Set(['DEL01', 'NEI01', 'PUB02']))
  })

  test('has claims on every step: four to verify, eight to review with two for hours, five on notice of which one is doubted', async () => {
    expect(await ask('wang-jianguo', 'claims/queue', { level: 'verify' })).toMatchObject({ counts: { verify: 4, review: 8, objections: 1, revocations: 0 } })
    const { items } = await ask('wu-xiuying', 'claims/notice', {})
    expect(items.map(({ objections }) => objections).sort()).toEqual([0, 0, 0, 0, 1])
    expect((await ask('cheng-dashan', 'claims/mine', {})).items.filter(({ source }) => source === 'own')).toMatchObject([{ asksMe: true, itemName: '邻里帮扶' }, { state: 'publicized' }, { state: 'credited' }, { state: 'credited' }])
  })

  test('waits for the committee: a phone to confirm, a vote to count, a challenge to answer', async () => {
    const { todo } = await ask('wang-jianguo', 'community/home', {})
    expect(todo).toEqual({ bindingsToDecide: 1, pollsToCount: 1, pollsToConfirm: 0, pollsToPublish: 0, challengesToAnswer: 1, objectionsToAnswer: 0 })
  })

  test('lets one count the vote of the third group, confirm it by three and publish it', async () => {
    const other = await seeded(memoryStore())
    const go = asker(other)
    const pollId = (await go('cheng-dashan', 'ballot/listPolls', {})).items.find((poll) => poll.phase === 'closed')?.pollId ?? ''
    expect((await go('wang-jianguo', 'ballot/countPoll', { pollId })).outcome).toMatchObject({ kind: 'passed', heads: { counts: { yes: 31, no: 8, abstain: 3, present: 42 } } })
    await go('wang-jianguo', 'ballot/confirmCount', { pollId, as: 'chair' })
    await go('fang-zhiyuan', 'ballot/confirmCount', { pollId, as: 'teller' })
    expect(await go('jiang-ming', 'ballot/confirmCount', { pollId, as: 'supervisor' })).toEqual({ confirmations: 3, complete: true })
  })

  test('lets everybody in whom one can be, and nobody else', async () => {
    const choices = choicesOn(NOW).filter(({ subject }) => subject !== WAITING_NEIGHBOUR)
    expect(choices).toHaveLength(12)
    for (const { subject, name } of choices) expect((await ask(subject, 'community/home', {})).current).toMatchObject({ personName: name })
    expect((await ask(WAITING_NEIGHBOUR, 'community/home', {})).session).toMatchObject({ memberships: [], pending: { communityName: '云溪村' } })
    expect((await ask('newcomer-x', 'community/home', {})).session).toEqual({ memberships: [] })
  })

  test('is the same on every store, ids included', async () => {
    const [here, there] = [await withoutSecrets(store), await withoutSecrets(await seeded(memoryStore()))]
    expect(there).toEqual(here)
    expect(here.length).toBeGreaterThan(600)
  })
})

test.each([
  ['just after midnight', at('2026-03-01 00:05')],
  ['before midnight', at('2026-12-31 23:50')],
  ['at noon of a leap day', at('2028-02-29 12:00')],
  ['at an odd second', instant(at('2027-01-01 08:00') + 61_001)]
])('a village built %s breaks no rule and has a meeting to sign in to', async (_when, now) => {
  const store = await seeded(memoryStore(), now)
  const home = await asker(store, now)('cheng-dashan', 'community/home', {})
  expect(home).toMatchObject({ waiting: [{ participated: 171 }, { participated: 16 }], meetingToday: { signedIn: false } })
  expect(home.meetingToday?.startsAt).toBeLessThanOrEqual(now)
})

test('every collection that the stories write is among those that are made in the cloud', async () => {
  const written = new Set<string>()
  const store = memoryStore()
  const watched: DocumentStore = {
    get: (collection, id) => store.get(collection, id),
    list: (model, values, options) => store.list(model, values, options),
    countBy: (model, values) => store.countBy(model, values),
    close: () => store.close(),
    transact: (work) =>
      store.transact((tx) =>
        work({
          get: (collection, id) => tx.get(collection, id),
          peek: (collection, id) => tx.peek(collection, id),
          delete: (collection, id) => tx.delete(collection, id),
          insert: (collection, document) => (written.add(collection), tx.insert(collection, document)),
          put: (collection, document) => (written.add(collection), tx.put(collection, document))
        })
      )
  }
  await seeded(watched)
  expect([...written].filter((collection) => !ALL_COLLECTIONS.includes(collection))).toEqual([])
  expect(written.size).toBeGreaterThan(12)
})
