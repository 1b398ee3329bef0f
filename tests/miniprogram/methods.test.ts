import { pollText } from '@/text/poll'
import { pollPageText } from '@/text/poll-page'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { FULL_BALLOTS, methodCloud, MULTIPLE, POLL_URL, RANK, RESULT_URL, SCORE, SINGLE } from './methods-pages'
import type { ReplyCloud } from './reply-cloud'
import { KEPT_SESSION } from './resident-pages'

let village: ReplyCloud
async function ballot(method: Parameters<typeof methodCloud>[0], url = POLL_URL): Promise<MiniApp> {
  village = methodCloud(method)
  return launch({ cloud: village.cloud, url, storage: KEPT_SESSION })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')
const casts = () => village.of('ballot/castVote').map(({ input }) => input)

test.each(FULL_BALLOTS)('the largest ballot stands within the budget: $name', async ({ name, method }) => {
  const app = await ballot(method)
  expect(app.text()).toContain(method.options[11])
  expect(app.$$('.is-on')).toEqual([])
  expectWithinBudget(paintOf(app, name))
})

test('one of several is cast with one tap and one button', async () => {
  const app = await ballot(SINGLE)
  await press(app, '办老年食堂')
  await press(app, pollText.cast)
  expect(casts()).toEqual([{ pollId: 'c1:poll1', choice: [1] }])
  expect(app.text()).toContain(pollPageText.inBox)
})

test('several say how many are left', async () => {
  const app = await ballot(MULTIPLE)
  await press(app, '修水口桥到三组的机耕路')
  expect(app.text()).toContain('还能再选 1 项')
  await press(app, '新修卫生室')
  expect(app.text()).toContain('已选满 2 项')
  await press(app, pollText.cast)
  expect(casts()).toEqual([{ pollId: 'c1:poll1', choice: [0, 2] }])
})

test('marks are given side by side, and the button says what is missing', async () => {
  const app = await ballot(SCORE)
  const mark = (option: number, points: number) => app.tap(app.$$('.score')[option]?.querySelectorAll('.score__mark')[points] ?? '')
  await mark(0, 5)
  expect(app.text()).toContain('还有 2 项没打分')
  await press(app, '还有 2 项没打分')
  expect(casts()).toEqual([])
  await mark(1, 0)
  await mark(2, 3)
  await press(app, pollText.cast)
  expect(casts()).toEqual([{ pollId: 'c1:poll1', choice: [5, 0, 3] }])
})

test('a rank is tapped in order, taken back and tapped again', async () => {
  const app = await ballot(RANK)
  for (const name of ['办老年食堂', '新修卫生室', '办老年食堂', '修水口桥到三组的机耕路', '办老年食堂']) await press(app, name)
  expect(app.$$('.opt__box').map(box => app.text(box))).toEqual(['1', '3', '2', ''])
  await press(app, pollText.cast)
  expect(casts()).toEqual([{ pollId: 'c1:poll1', choice: [0, 2, 1] }])
})

test('a result shows every option with its votes', async () => {
  const app = await ballot(SINGLE, RESULT_URL)
  expect(app.text()).toContain('新修卫生室 21 票，超过到会 39 人的一半（需 20 票），通过')
  expectWithinBudget(paintOf(app, '公开，几项里选一项'))
})
