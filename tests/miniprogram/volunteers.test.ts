import { sampleActivity } from '@/testing/volunteers-replies'
import { volunteersText } from '@/text/volunteers'
import { activityDeskText } from '@/text/volunteers-desk'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'
import { ACTIVITY, DESK, FROM_WALL, KEPT_ORGANISER, TOKEN, VOLUNTEERS_PAGES, volunteersCloud } from './volunteers-pages'

let village: ReplyCloud
async function open(url: string, prepare?: (cloud: ReplyCloud) => void): Promise<MiniApp> {
  village = volunteersCloud()
  prepare?.(village)
  return launch({ cloud: village.cloud, url, storage: KEPT_ORGANISER })
}
const press = (app: MiniApp, text: string, within = ''): Promise<void> => app.tap(app.$$(`${within} .btn`).find((button) => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

test.each(VOLUNTEERS_PAGES)('$name says what it is for, with one call and within its budget', async ({ name, url, says }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(1)
  expectWithinBudget(paintOf(app, name))
})

test('one tap signs up', async () => {
  const app = await open(ACTIVITY, (cloud) => void cloud.answer('volunteers/activity', sampleActivity({ phase: 'open', mine: { place: { kind: 'none' } } }, { sign: false, signUp: true })))
  await press(app, volunteersText.signUp)
  await app.settle()
  expect(inputs('volunteers/signUp')).toEqual([{ activityId: 'a1' }])
})

test('who comes by the code on the wall signs in with one tap', async () => {
  const app = await open(FROM_WALL)
  expect(app.text()).toContain(volunteersText.scanned)
  await press(app, volunteersText.withCode.in)
  await app.settle()
  expect(inputs('volunteers/sign')).toEqual([{ activityId: 'a1', direction: 'in', code: TOKEN }])
})

test('hours are confirmed once, after a second look', async () => {
  const app = await open(DESK)
  await press(app, activityDeskText.confirm)
  expect(inputs('volunteers/confirmHours')).toEqual([])
  await press(app, activityDeskText.confirmYes, '.sheet')
  await app.settle()
  expect(inputs('volunteers/confirmHours')).toEqual([{ activityId: 'a1' }])
})
