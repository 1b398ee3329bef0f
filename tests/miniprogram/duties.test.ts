import { taskText } from '@/text/duties'
import { entryText, taskDeskText } from '@/text/duties-desk'
import { DUTIES_PAGES, dutiesCloud, KEPT_KEEPER } from './duties-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = dutiesCloud()
  return launch({ cloud: village.cloud, url, storage: KEPT_KEEPER })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')

test.each(DUTIES_PAGES)('$name says what it is for, with one call, within its budget', async ({ name, url, says, calls }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(calls)
  expectWithinBudget(paintOf(app, name))
})

test('the committee takes a task back after a second look, once', async () => {
  const app = await open('packages/matters/duties/index?taskId=c1%3Ad%3A0')
  await press(app, taskDeskText.withdraw)
  expect(village.of('duties/closeTask')).toHaveLength(0)
  await press(app, taskDeskText.withdrawAction)
  expect(village.of('duties/closeTask').map(({ input }) => input)).toEqual([{ taskId: 'c1:d:0', seenNo: 1, as: 'withdrawn' }])
})

test('who issues a proof is filled in once, with where that comes from', async () => {
  const app = await open('packages/committee/duties/index?tab=proofs')
  await press(app, '居民养犬证明')
  await press(app, entryText.save)
  expect(app.text()).toContain(entryText.missing)
  const inputs = app.$$('.field__input')
  await app.input(inputs[1] ?? '', '镇派出所')
  await app.input(app.$$('.field__input').at(-1) ?? '', '窗口问到')
  await press(app, entryText.save)
  expect(village.of('duties/putProof').map(({ input }) => input)).toMatchObject([{ key: '居民养犬证明', seenVersion: 3, basis: '窗口问到', proof: { whoIssues: '镇派出所' } }])
})

test('what the list says to a task stands there before it is written down', async () => {
  const app = await open('packages/committee/duties/index?task=new')
  expect(app.text()).toContain(taskText.reasons.CITES_NOTHING)
  await app.emit(app.$$('wx-picker').at(-1) ?? '', 'change', { value: '2' })
  expect(app.text()).toContain(taskText.admitted('协1', '入冬森林防火宣传和巡查'))
  expect(village.of('duties/registerTask')).toHaveLength(0)
})
