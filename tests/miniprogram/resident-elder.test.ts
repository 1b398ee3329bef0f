import { choiceText, pollText } from '@/text/poll'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'
import { KEPT_SESSION, RESIDENT_PAGES, residentCloud } from './resident-pages'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23

let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = residentCloud()
  return launch({ cloud: village.cloud, url, storage: KEPT_SESSION, fontSize: LARGE })
}

test.each(RESIDENT_PAGES)('$name stands in 大字版 with the same words', async ({ name, url, says }) => {
  const app = await open(url)
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
})

test('in 大字版 a vote takes two steps', async () => {
  const app = await open('pages/poll/index?pollId=c1%3Apoll1')
  await app.tap(app.byText(choiceText.yes) ?? '')
  await app.tap(app.byText(pollText.next) ?? '')
  expect(village.of('ballot/castVote')).toHaveLength(0)
  await app.tap(app.byText(pollText.cast) ?? '')
  expect(village.of('ballot/castVote')).toHaveLength(1)
})

