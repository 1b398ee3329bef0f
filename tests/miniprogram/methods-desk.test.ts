import { draftText } from '@/text/draft'
import { draftMethodText } from '@/text/draft-method'
import { methodText } from '@/text/method-text'
import { sheetsText } from '@/text/poll-desk'
import { committeeCloud, deskPoll, KEPT_DESK } from './committee-pages'
import { paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { RANK } from './methods-pages'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')

async function desk(url: string, prepare: (cloud: ReplyCloud) => void = () => undefined): Promise<MiniApp> {
  village = committeeCloud()
  prepare(village)
  return launch({ cloud: village.cloud, url: `packages/committee/${url}`, storage: KEPT_DESK })
}

test('a draft with options says what is wrong with them', async () => {
  const app = await desk('poll-draft/index')
  await press(app, methodText.single)
  await press(app, draftMethodText.add)
  expect(app.$$('.draft-option')).toHaveLength(3)
  await press(app, draftText.preview)
  expect(app.text()).toContain('第 1 项要写 1 到 24 个字。')
  expect(village.of('ballot/draftPoll')).toHaveLength(0)
  expect(paintOf(app, '新建表决，三项').nodes).toBeLessThan(500)
})

test('a teller reads a slip with options into its own paper', async () => {
  const app = await desk('sheets/index?pollId=c1%3Apoll1', cloud => cloud.answer('ballot/readPoll', deskPoll({ iAmTeller: true, method: RANK })))
  await app.tap(app.$('.slip-row') ?? '')
  for (const name of ['办老年食堂', '新修卫生室', '修水口桥到三组的机耕路']) await press(app, name)
  await press(app, sheetsText.keep)
  expect(app.text('.slip-row')).toContain('第 1 办老年食堂，第 2 新修卫生室')
  expect(app.text()).toContain(sheetsText.paperOff(11))
})
