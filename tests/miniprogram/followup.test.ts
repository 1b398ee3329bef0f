import { sampleInbox, sampleReported, sampleUndertaking } from '@/testing/followup-replies'
import { changeText, inboxText } from '@/text/inbox'
import { gradeText, ratingText } from '@/text/rating'
import { followThroughText, undertakingText } from '@/text/undertaking'
import { expectWithinBudget, paintOf } from './first-paint'
import { FOLLOWUP_PAGES, followupCloud, keptSession } from './followup-pages'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string, prepare: (cloud: ReplyCloud) => void = () => undefined): Promise<MiniApp> {
  village = followupCloud()
  prepare(village)
  return launch({ cloud: village.cloud, url, storage: keptSession() })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

test.each(FOLLOWUP_PAGES)('$name says what it is for, within its budget', async ({ name, url, says }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(1)
  expectWithinBudget(paintOf(app, name))
})

test('a result leads to its undertaking, with the photos of each step', async () => {
  const app = await open('pages/result/index?noticeId=c1%3Anotice1')
  expect(app.text()).toContain('超了 1 天')
  await press(app, followThroughText.see)
  expect(app.route).toBe('packages/matters/undertaking/index')
  expect(app.$$('.pictures__one')).toHaveLength(2)
})

test('a grade is given once, after it was said who will see a low one', async () => {
  const app = await open('pages/result/index?noticeId=c1%3Anotice1')
  await press(app, ratingText.rate)
  expect(app.text()).toContain(ratingText.privacyLow(7))
  expect(app.$$('.choice.is-on')).toHaveLength(0)
  await app.tap(app.byText(gradeText.satisfied) ?? '')
  await app.tap(app.$$('.choice')[3] ?? '')
  await press(app, ratingText.send)
  expect(inputs('followup/rate')).toEqual([{ subject: { kind: 'notice', id: 'c1:notice1' }, grade: 'dissatisfied' }])
})

test('a supervisor looks once more and accepts the version on the screen', async () => {
  const app = await open('packages/matters/undertaking/index?undertakingId=c1%3Au1', cloud => cloud.answer('followup/readUndertaking', sampleReported({ mayJudge: true })))
  await press(app, undertakingText.judge)
  await press(app, undertakingText.accept)
  expect(inputs('followup/judgeMilestone')).toEqual([{ undertakingId: 'c1:u1', version: 3, milestone: 2, verdict: 'accept' }])
})

test('a report without a photo is not sent', async () => {
  const app = await open('packages/matters/undertaking/index?undertakingId=c1%3Au1', cloud => cloud.answer('followup/readUndertaking', sampleUndertaking({ mayReport: true })))
  await press(app, undertakingText.report)
  await app.input('.field__input', '合同签了')
  expect(app.text()).toContain(undertakingText.reportOff.photos)
  expect(village.of('followup/reportMilestone')).toHaveLength(0)
})

test('an entry of the inbox opens what the change is about, and is read', async () => {
  const app = await open('packages/matters/inbox/index')
  await app.tap(app.byText(changeText.milestoneAccepted) ?? '')
  expect(app.route).toBe('packages/matters/undertaking/index')
  expect(inputs('followup/see')).toEqual([{ what: 'these', subjects: [{ kind: 'notice', id: 'c1:notice1', no: 5 }] }])
})

test('somebody who follows nothing is told how to', async () => {
  const app = await open('packages/matters/inbox/index', cloud => cloud.answer('followup/inbox', sampleInbox({ entries: [], unseen: 0 })))
  expect(app.text()).toContain(inboxText.noneText)
})

test('names of those who gave a low grade are not shown to somebody without the office', async () => {
  const app = await open('packages/committee/visits/index')
  expect(app.text()).not.toContain('许桂兰')
})
