import { sampleVisits } from '@/testing/followup-replies'
import { visitOutcomeText, visitsText } from '@/text/rating'
import { expectWithinBudget, paintOf } from './first-paint'
import { followupCloud, keptSession, OFFICE_PAGES } from './followup-pages'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = followupCloud()
  return launch({ cloud: village.cloud, url, storage: keptSession('committeeMember') })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

test.each(OFFICE_PAGES)('$name says what it is for, within its budget', async ({ name, url, says }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(1)
  expectWithinBudget(paintOf(app, name))
})

test('a re-visit is recorded with its outcome and words', async () => {
  const app = await open('packages/committee/visits/index')
  await press(app, visitsText.record)
  await app.tap(app.byText(visitOutcomeText.putRight) ?? '')
  await app.input('.field__input', '加了两盏')
  await app.tap(app.$$('.sheet__bar .btn')[0] ?? '')
  expect(inputs('followup/recordVisit')).toEqual([{ visitId: sampleVisits().items[0]?.visitId, words: '加了两盏', outcome: 'putRight' }])
})
