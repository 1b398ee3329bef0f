import type { BoardFile } from '@/domain/ballot/secret/board'
import { BOARD_POLL, countedPoll, partOf, serveBoard } from '@/testing/board-replies'
import { BoardMaker, rerooted } from '@/testing/genuine-board'
import { testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { loadRecounter } from './recounter'
import { RecountStore } from './recount-store'

let maker: BoardMaker
let board: BoardFile
let platform: TestPlatform
beforeAll(() => {
  maker = new BoardMaker({ pollId: BOARD_POLL, phone: Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? 'no' : 'yes')), paper: ['yes', 'no', 'blank'], spoiled: 2 })
  board = maker.board()
})
beforeEach(() => {
  platform = testPlatform()
  serveBoard(platform, maker, board)
})

async function opened(breathe: () => Promise<void> = async () => undefined): Promise<RecountStore> {
  const root = testRoot(platform)
  const store = new RecountStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(BOARD_POLL), loadRecounter, breathe, pollId: BOARD_POLL })
  await store.load()
  return store
}
const reportOf = (store: RecountStore) => {
  if (store.state.kind !== 'done') throw new Error(`counted, not ${JSON.stringify(store.state)}`)
  return store.state.report
}

test('nothing is fetched before somebody asks for it', async () => {
  const store = await opened()
  expect([store.state.kind, platform.box.calls]).toEqual(['idle', []])
})

test('the board is fetched without a name, in all its parts, and found genuine', async () => {
  const store = await opened()
  await store.count()
  expect([reportOf(store).findings, reportOf(store).facts?.rows]).toEqual([[], 306])
  expect(platform.box.callsOf('ballot-box/readBoard').map(({ input }) => (input as { part: number }).part)).toEqual([0, 1])
  expect(platform.gateway.calls.map(({ name }) => name)).toEqual(['ballot/readPoll'])
})

test('what the village announced is held against the board', async () => {
  platform.gateway.answer('ballot/readPoll', countedPoll(maker, { ...board, root: 'r'.repeat(43) }))
  const store = await opened()
  await store.count()
  expect(reportOf(store).findings.map(({ name }) => name)).toEqual(['ROOT_NOT_ANNOUNCED'])
})

test('a flipped choice is named', async () => {
  serveBoard(platform, maker, rerooted(board, board.rows.map((row, at) => (at === 40 && row.kind === 'phone' ? { ...row, selection: row.selection === 'yes' ? 'no' : 'yes' } : row))))
  const store = await opened()
  await store.count()
  expect(reportOf(store).findings.map(({ name }) => name)).toEqual(['TALLY_WRONG', 'SIGNATURE_FORGED'])
})

test('the receipt that this phone keeps is held against the board', async () => {
  const row = board.rows[9]
  if (row?.kind !== 'phone') throw new Error('line 9 is a phone\'s')
  const { kind: _kind, ...ballot } = row
  const promise = maker.promise({ ...ballot, version: 2 })
  testRoot(platform).ballotKeepers(BOARD_POLL).ballot.write({ manifestHash: maker.manifestHash, number: promise.number, key: row.key, lastVersion: 2, taken: { ballot: { ...ballot, version: 2 }, promise } })
  const store = await opened()
  await store.count()
  expect(reportOf(store).findings.map(({ name }) => name)).toEqual(['OLD_VERSION'])
})

test('who stops the count loses nothing, and it goes on where it stood', async () => {
  let breaths = 0
  const page: { store?: RecountStore } = {}
  const store = await opened(async () => {
    breaths += 1
    if (breaths === 6) page.store?.pause()
  })
  page.store = store
  const counted = store.count()
  while (!store.paused) await new Promise(resolve => setImmediate(resolve))
  const [held, calls] = [store.state, platform.box.calls.length]
  await new Promise(resolve => setImmediate(resolve))
  expect([held.kind, store.state]).toEqual(['counting', held])
  store.resume()
  await counted
  expect([reportOf(store).genuine, platform.box.calls.length]).toEqual([true, calls])
})

test('without network the parts that came stay, and are not asked for again', async () => {
  const store = await opened()
  const whole = platform.box
  let asked = 0
  whole.answer('ballot-box/readBoard', ({ part }) => {
    asked += 1
    return part === 1 ? { ok: false, error: { code: 'OFFLINE' } } : { ok: true, value: partOf(board, part) }
  })
  await store.count()
  expect([store.state, asked]).toMatchObject([{ kind: 'failed', offline: true }, 2])
  serveBoard(platform, maker, board)
  await store.count()
  expect(whole.callsOf('ballot-box/readBoard').map(({ input }) => (input as { part: number }).part)).toEqual([0, 1, 1])
  expect(reportOf(store).genuine).toBe(true)
})

test('who leaves the page ends the count', async () => {
  const page: { store?: RecountStore } = {}
  const store = await opened(async () => page.store?.dispose())
  page.store = store
  await store.count()
  expect(store.state.kind).toBe('fetching')
})

test('the screen gets its turn again and again while it counts', async () => {
  let turns = 0
  const store = await opened(async () => {
    turns += 1
    await new Promise(resolve => setImmediate(resolve))
  })
  await store.count()
  // How long one piece takes is the bench's business; that there are many of them is the store's.
  expect(turns).toBeGreaterThan(2)
})

test('on a phone that is too old the way to a computer is shown', async () => {
  const root = testRoot(platform)
  const store = new RecountStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(BOARD_POLL), loadRecounter: async () => undefined, breathe: async () => undefined, pollId: BOARD_POLL })
  await store.load()
  await store.count()
  expect(store.state.kind).toBe('tooOld')
})

test('where the verifier cannot be fetched the page says so, and counting can begin again', async () => {
  const root = testRoot(platform)
  let fails = true
  const store = new RecountStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(BOARD_POLL), loadRecounter: () => (fails ? Promise.reject(new Error('no file')) : loadRecounter()), breathe: async () => undefined, pollId: BOARD_POLL })
  await store.load()
  await store.count()
  expect(store.state).toMatchObject({ kind: 'failed', offline: true })
  fails = false
  await store.count()
  expect(store.state.kind).toBe('done')
})
