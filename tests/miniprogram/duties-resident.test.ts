import { dutiesText } from '@/text/duties'
import { dutiesDeskText, taskDeskText } from '@/text/duties-desk'
import { proofsText } from '@/text/proofs'
import { dutiesCloud } from './duties-pages'
import { launch, type MiniApp } from './harness'
import { KEPT_SESSION } from './resident-pages'
import type { ReplyCloud } from './reply-cloud'

// One bundle runs per file and keeps who uses it, so a resident has a file of his own.
let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = dutiesCloud()
  return launch({ cloud: village.cloud, url, storage: KEPT_SESSION })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')

test('a question is answered letter by letter without another call', async () => {
  const app = await open('packages/matters/proofs/index')
  await app.input('.field__input', '无犯罪')
  expect(app.text()).toContain('户籍地或者居住地的派出所')
  expect(app.text()).toContain(proofsText.refused('村委会'))
  await app.input('.field__input', '贫困')
  expect(app.text()).toContain(proofsText.none('贫困'))
  expect(app.text()).toContain(proofsText.call('村委会'))
  expect(village.received).toHaveLength(1)
})

test('a proof opened from the list shows who issues it, and the way back to the list', async () => {
  const app = await open('packages/matters/proofs/index')
  await press(app, '居民养犬证明')
  expect(app.text()).toContain(proofsText.whoUnknown('村委会'))
  await press(app, proofsText.back)
  expect(app.text()).toContain(proofsText.all(61, '村委会'))
})

test('the list is looked at by kind, and more tasks are fetched only when asked for', async () => {
  const app = await open('packages/matters/duties/index')
  await press(app, dutiesText.chips.assist)
  expect(app.text()).toContain('第四十三条')
  await press(app, dutiesText.chips.tasks)
  expect(village.of('duties/listTasks')).toHaveLength(0)
  await press(app, '再看更早的')
  expect(village.of('duties/listTasks').map(({ input }) => input)).toEqual([{ cursor: 'more' }])
})

test('a resident reads a task and the letter about it, and is offered nothing to do', async () => {
  const app = await open('packages/matters/duties/index?taskId=c1%3Ad%3A0')
  expect(app.text()).toContain('请改成月底报一个数')
  expect(app.byText(taskDeskText.withdraw)).toBeUndefined()
})

test('somebody without an office is told that the desk is not for him', async () => {
  const app = await open('packages/committee/duties/index')
  expect(app.text()).not.toContain(dutiesDeskText.newTask)
})
