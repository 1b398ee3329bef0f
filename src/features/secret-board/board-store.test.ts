import { BOARD_POLL, countedPoll, partOf, serveBoard } from '@/testing/board-replies'
import { BoardMaker } from '@/testing/genuine-board'
import { testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { ballotName } from '@/text/ballot-name'
import { secretBoardText } from '@/text/secret-board'
import { nobleChecks } from '@/verifier/noble-checks'
import { verifyBoard } from '@/verifier/verify-board'
import { BoardExport } from './board-export'
import { BoardStore } from './board-store'
import { loadRecounter } from './recounter'

const PHONES = 300
let maker: BoardMaker
let board: ReturnType<BoardMaker['board']>
let platform: TestPlatform
beforeAll(() => {
  maker = new BoardMaker({ pollId: BOARD_POLL, phone: Array.from({ length: PHONES }, (_, at) => (at % 3 === 0 ? 'no' : 'yes')), paper: ['yes', 'no', 'blank'], spoiled: 2 })
  board = maker.board()
})
beforeEach(() => {
  platform = testPlatform()
  serveBoard(platform, maker, board)
})

async function opened(pageRows = 20): Promise<BoardStore> {
  const root = testRoot(platform)
  const store = new BoardStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(BOARD_POLL), loadRecounter, pollId: BOARD_POLL, pageRows: () => pageRows })
  await store.load()
  return store
}
const numberAt = (at: number): string => {
  const row = board.rows[at]
  return row?.kind === 'phone' ? maker.promise(row).number : ''
}
const places = (store: BoardStore): readonly number[] => store.lines.map(({ at }) => at)

test('the board opens on its first page, with the header apart and only one part asked for', async () => {
  const store = await opened()
  expect([store.phase, store.state.kind, store.pages]).toEqual([{ kind: 'ready' }, 'shown', 15])
  expect(places(store)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  expect(platform.box.callsOf('ballot-box/readBoard').map(({ input }) => input)).toEqual([{ pollId: BOARD_POLL, part: 0 }])
  expect(store.sections).toEqual([{ key: 'phone', from: 1, count: PHONES }, { key: 'paper', from: 301, count: 3 }, { key: 'spoiled', from: 304, count: 2 }])
})

test('a page over the edge of two parts is whole, and the last page ends with the section', async () => {
  const store = await opened(200)
  await store.turn(1)
  expect(places(store)).toEqual(Array.from({ length: 100 }, (_, at) => at + 201))
  await store.turn(1)
  expect(store.page).toBe(1)
  await store.choose('spoiled')
  expect(store.lines.map(({ at, row }) => [at, row.kind])).toEqual([[304, 'spoiled'], [305, 'spoiled']])
})

test('a page that does not come leaves the present one open and says why', async () => {
  const store = await opened(200)
  platform.box.refuse('ballot-box/readBoard', { code: 'OFFLINE' })
  await store.turn(1)
  expect([store.page, store.problem?.includes('没有网')]).toEqual([0, true])
  serveBoard(platform, maker, board)
  await store.turn(1)
  expect([store.page, store.problem]).toEqual([1, undefined])
})

test('the line of the own ballot is known by the number that the phone keeps for this poll', async () => {
  const root = testRoot(platform)
  const row = board.rows[7]
  if (row?.kind !== 'phone') throw new Error('line 7 is a phone\'s')
  const { kind: _kind, ...ballot } = row
  root.ballotKeepers(BOARD_POLL).ballot.write({ manifestHash: maker.manifestHash, number: numberAt(7), key: row.key, lastVersion: 1, taken: { ballot, promise: maker.promise(ballot) } })
  expect((await opened()).ownNumber).toBe(numberAt(7))
  root.ballotKeepers(BOARD_POLL).ballot.write({ manifestHash: 'x'.repeat(43), number: numberAt(7), key: row.key, lastVersion: 1, taken: { ballot, promise: maker.promise(ballot) } })
  expect((await opened()).ownNumber).toBeUndefined()
})

test('a number is found by its word and the beginning of its digits, in any part, and its page opened', async () => {
  const store = await opened()
  const name = ballotName(numberAt(290))
  store.search.write(name.slice(0, 7))
  await store.search.seek()
  const { state } = store.search
  expect(state.kind === 'found' && state.hits.map(({ at }) => at)).toContain(290)
  if (state.kind === 'found' && state.hits[0]) await store.show(state.hits[0])
  expect([store.search.state.kind, places(store).includes(290)]).toEqual(['idle', true])
})

test('a slip is found by the end of its serial, and what is nowhere is not found', async () => {
  const store = await opened()
  const slip = board.rows[302]
  store.search.write(slip?.kind === 'paper' ? slip.serial.slice(-4).toLowerCase() : '')
  await store.search.seek()
  expect(store.search.state).toMatchObject({ kind: 'found', hits: [{ at: 302 }], more: 0 })
  store.search.write('ZZZZZZZZ')
  await store.search.seek()
  expect(store.search.state).toEqual({ kind: 'found', hits: [], more: 0 })
  store.search.write('7')
  await store.search.seek()
  expect(store.search.state.kind).toBe('tooShort')
})

test('a board with another root than the village shows is not shown', async () => {
  platform.gateway.answer('ballot/readPoll', countedPoll(maker, { ...board, root: 'r'.repeat(43) }))
  expect((await opened()).state.kind).toBe('otherBoard')
})

test('with few ballots residents see no lines and nothing is asked for; who answers for the count reads them by name', async () => {
  platform.gateway.answer('ballot/readPoll', countedPoll(maker, board, { withheld: true, mayRead: false }))
  expect((await opened()).state.kind).toBe('withheld')
  expect(platform.box.callsOf('ballot-box/readBoard')).toEqual([])
  platform.gateway.answer('ballot/readPoll', countedPoll(maker, board, { withheld: true }))
  platform.gateway.answer('ballot/readBoard', { ...partOf(board, 0), manifestHash: maker.manifestHash, withheld: true })
  const store = await opened()
  expect([store.state.kind, store.isNamed, platform.box.callsOf('ballot-box/readBoard').length]).toEqual(['shown', true, 0])
})

test('on a phone that is too old the numbers of the whole stand there, and the lines are said to need another phone', async () => {
  const root = testRoot(platform)
  const store = new BoardStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(BOARD_POLL), loadRecounter: async () => undefined, pollId: BOARD_POLL, pageRows: () => 20 })
  await store.load()
  expect([store.isTooOld, store.header?.cast.phone]).toEqual([true, PHONES])
})

test('where what reads the lines cannot be fetched the page says that there is no network', async () => {
  const root = testRoot(platform)
  const store = new BoardStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(BOARD_POLL), loadRecounter: () => Promise.reject(new Error('no file')), pollId: BOARD_POLL, pageRows: () => 20 })
  await store.load()
  expect(store.phase.kind).toBe('offline')
})

test('the file that is saved is the board, and another program finds it genuine', async () => {
  const store = await opened()
  const file = new BoardExport({ source: store.source, documents: platform.documents, named: () => false, breathe: async () => undefined })
  await file.save()
  expect(file.state).toEqual({ kind: 'kept', text: secretBoardText.kept.shown })
  const [made] = platform.opened
  const text = Buffer.from(made?.base64 ?? '', 'base64').toString('utf8')
  expect([made?.fileName, JSON.parse(text)]).toEqual(['board.json', JSON.parse(JSON.stringify(board))])
  expect((await verifyBoard(text, nobleChecks, { announced: { manifestHash: maker.manifestHash, root: board.root } })).findings).toEqual([])
})

test('a file that could not be handed on is not collected a second time', async () => {
  const store = await opened()
  const file = new BoardExport({ source: store.source, documents: platform.documents, named: () => false, breathe: async () => undefined })
  platform.opens = { ok: false, error: { code: 'DOCUMENT_NOT_OPENED' } }
  await file.save()
  const asked = platform.box.calls.length
  expect(file.state.kind).toBe('failed')
  platform.opens = { ok: true, value: { kept: 'saved' } }
  await file.save()
  expect([file.state.kind, platform.box.calls.length]).toEqual(['kept', asked])
})
