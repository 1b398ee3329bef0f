import { pollText } from '@/text/poll'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { FULL_BALLOTS, methodCloud, POLL_URL, RANK, RESULT_URL, SINGLE } from './methods-pages'
import type { ReplyCloud } from './reply-cloud'
import { KEPT_SESSION } from './resident-pages'

const LARGE = 23
let village: ReplyCloud
async function ballot(method: Parameters<typeof methodCloud>[0], url = POLL_URL): Promise<MiniApp> {
  village = methodCloud(method)
  return launch({ cloud: village.cloud, url, storage: KEPT_SESSION, fontSize: LARGE })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')

test.each(FULL_BALLOTS)('in 大字版 the largest ballot says the same: $name', async ({ name, method }) => {
  const app = await ballot(method)
  expect(app.$('.elder')).toBeDefined()
  for (const option of method.options) expect(app.text()).toContain(option)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
})

test('in 大字版 an order is read once more before it is sent', async () => {
  const app = await ballot(RANK)
  for (const name of ['修水口桥到三组的机耕路', '新修卫生室', '办老年食堂']) await press(app, name)
  await press(app, pollText.next)
  expect(app.text()).toContain('第 1 修水口桥到三组的机耕路第 2 新修卫生室第 3 办老年食堂')
  expect(village.of('ballot/castVote')).toHaveLength(0)
  await press(app, pollText.cast)
  expect(village.of('ballot/castVote').map(({ input }) => input)).toEqual([{ pollId: 'c1:poll1', choice: [2, 0, 1] }])
})

test('in 大字版 a result of options stands as it is', async () => {
  const app = await ballot(SINGLE, RESULT_URL)
  expect(app.text()).toContain('新修卫生室 21 票，超过到会 39 人的一半（需 20 票），通过')
  expectWithinBudget(paintOf(app, '公开，几项里选一项（大字版）'))
})
