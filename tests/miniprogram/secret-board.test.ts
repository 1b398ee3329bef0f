import { BOARD_POLL, countedPoll } from '@/testing/board-replies'
import { secretBoardText } from '@/text/secret-board'
import { secretRecountText } from '@/text/secret-recount'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'
import { KEPT_SESSION } from './resident-pages'
import { board, BOARD_PAGES, boardCloud, CODE, maker } from './secret-board-pages'

let village: ReplyCloud
async function open(url: string, prepare: (cloud: ReplyCloud) => void = () => undefined): Promise<MiniApp> {
  village = boardCloud()
  prepare(village)
  return launch({ cloud: village.cloud, url, storage: KEPT_SESSION })
}
const pressButton = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const [BOARD, RECOUNT] = BOARD_PAGES

test.each(BOARD_PAGES)('$name says what it is for, within its budget', async ({ name, url, says, asks }) => {
  const app = await open(url)
  expect(app.text().replace(/\u00a0/g, ' ')).toContain(says)
  expect(village.received.map(({ action }) => action).sort()).toEqual([...asks].sort())
  expectWithinBudget(paintOf(app, name))
})

test('the board shows the code in fours and twenty lines, and turns its pages', async () => {
  const app = await open(BOARD.url)
  for (const four of CODE.split(' ')) expect(app.text()).toContain(four)
  expect(app.$$('.board-lines__line')).toHaveLength(20)
  expect(app.text()).toContain(secretBoardText.page(0, 14))
  await pressButton(app, secretBoardText.later)
  expect(app.text()).toContain(secretBoardText.page(1, 14))
  expect(village.of('ballot-box/readBoard').map(({ input }) => input)).toEqual([{ pollId: BOARD_POLL, part: 0 }])
  expect(app.treeStat().nodes).toBeLessThan(500)
})

test('a slip is found by what is printed on it', async () => {
  const app = await open(BOARD.url)
  const slip = board.rows.find(row => row.kind === 'paper')
  await app.input(app.$('.field__input') ?? '', slip?.kind === 'paper' ? slip.serial : '')
  await pressButton(app, secretBoardText.seekAction)
  expect(app.text()).toContain(secretBoardText.found(1, 0))
  expect(app.$$('.board-lines__line')).toHaveLength(1)
})

test('with few ballots no line is asked for', async () => {
  const app = await open(BOARD.url, cloud => cloud.answer('ballot/readPoll', countedPoll(maker, board, { withheld: true, mayRead: false })))
  expect(app.text()).toContain(secretBoardText.withheldTitle)
  expect(village.of('ballot-box/readBoard')).toEqual([])
})

test('the whole board is counted on the phone, and what it comes to is said in words', async () => {
  const app = await open(RECOUNT.url)
  const from = Date.now()
  await pressButton(app, secretRecountText.start)
  while (!app.text().includes(secretRecountText.goodTitle) && Date.now() - from < 60_000) await new Promise(resolve => setTimeout(resolve, 100))
  expect(app.text()).toContain(secretRecountText.goodTitle)
  console.info(`recount of ${board.rows.length} lines in the mini-program: ${Date.now() - from} ms, ${app.treeStat().nodes} nodes`)
  expect(app.treeStat().nodes).toBeLessThan(500)
  for (const envelope of village.received.filter(({ action }) => action.startsWith('ballot-box/'))) expect(envelope).not.toHaveProperty('communityId')
}, 90_000)
