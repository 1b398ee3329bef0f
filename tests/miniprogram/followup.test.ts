import { sampleFollowThrough, sampleInbox, sampleReported, sampleShownRating, sampleUndertaking, sampleUndertakings, sampleVisits } from '@/testing/followup-replies'
import { sampleNotice } from '@/testing/resident-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import type { Role } from '@/domain/community/roles'
import { changeText, inboxText } from '@/text/inbox'
import { gradeText, ratingText, visitOutcomeText, visitsText } from '@/text/rating'
import { followThroughText, undertakingText } from '@/text/undertaking'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23

const cloudOf = (): ReplyCloud =>
  replyCloud({
    'followup/readUndertaking': sampleUndertaking(),
    'followup/listUndertakings': sampleUndertakings(),
    'followup/inbox': sampleInbox(),
    'followup/listVisits': sampleVisits(),
    'followup/follow': { following: true },
    'followup/see': { left: 0 },
    'followup/rate': {},
    'followup/judgeMilestone': { version: 4, done: false },
    'followup/recordVisit': { recorded: true },
    'disclosure/readNotice': sampleNotice({ followThrough: sampleFollowThrough(), rating: sampleShownRating() })
  })

let village: ReplyCloud
interface Visit {
  readonly roles?: readonly Role[]
  readonly fontSize?: number
  readonly prepare?: (cloud: ReplyCloud) => void
}
async function open(url: string, { roles = [], fontSize, prepare }: Visit = {}): Promise<MiniApp> {
  village = cloudOf()
  prepare?.(village)
  const storage = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', ...roles] })) } }
  return launch({ cloud: village.cloud, url, storage, ...(fontSize === undefined ? {} : { fontSize }) })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

const PAGES: readonly { readonly name: string; readonly url: string; readonly says: string; readonly roles?: readonly Role[] }[] = [
  { name: '落实', url: 'packages/matters/undertaking/index?undertakingId=c1%3Au1', says: '监督委员会江*验收通过' },
  { name: '落实列表', url: 'packages/matters/undertakings/index', says: undertakingText.visitsNote },
  { name: '我关注的事', url: 'packages/matters/inbox/index', says: changeText.milestoneAccepted },
  { name: '回访', url: 'packages/committee/visits/index', says: '许桂兰，2组18号', roles: ['committeeMember'] },
  { name: '写落实方案', url: 'packages/committee/undertaking-open/index?kind=notice&id=n1&title=%E8%A3%85%E8%B7%AF%E7%81%AF', says: followThroughText.openNote, roles: ['committeeMember'] },
  { name: '结果带落实', url: 'pages/result/index?noticeId=c1%3Anotice1', says: '请了 47 人打分，打了 12 人' }
]

test.each(PAGES)('$name says what it is for, within its budget', async ({ name, url, says, roles = [] }) => {
  const app = await open(url, { roles })
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(1)
  expectWithinBudget(paintOf(app, name))
})

test.each(PAGES)('$name stands in 大字版 with the same words', async ({ name, url, says, roles = [] }) => {
  const app = await open(url, { roles, fontSize: LARGE })
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
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
  const app = await open('packages/matters/undertaking/index?undertakingId=c1%3Au1', { roles: ['supervisor'], prepare: cloud => cloud.answer('followup/readUndertaking', sampleReported({ mayJudge: true })) })
  await press(app, undertakingText.judge)
  await press(app, undertakingText.accept)
  expect(inputs('followup/judgeMilestone')).toEqual([{ undertakingId: 'c1:u1', version: 3, milestone: 2, verdict: 'accept' }])
})

test('a report without a photo is not sent', async () => {
  const app = await open('packages/matters/undertaking/index?undertakingId=c1%3Au1', { prepare: cloud => cloud.answer('followup/readUndertaking', sampleUndertaking({ mayReport: true })) })
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
  const app = await open('packages/matters/inbox/index', { prepare: cloud => cloud.answer('followup/inbox', sampleInbox({ entries: [], unseen: 0 })) })
  expect(app.text()).toContain(inboxText.noneText)
})

test('a re-visit is recorded with its outcome and words', async () => {
  const app = await open('packages/committee/visits/index', { roles: ['committeeMember'] })
  await press(app, visitsText.record)
  await app.tap(app.byText(visitOutcomeText.putRight) ?? '')
  await app.input('.field__input', '加了两盏')
  await app.tap(app.$$('.sheet__bar .btn')[0] ?? '')
  expect(inputs('followup/recordVisit')).toEqual([{ visitId: sampleVisits().items[0]?.visitId, words: '加了两盏', outcome: 'putRight' }])
})

test('names of those who gave a low grade are not shown to somebody without the office', async () => {
  const app = await open('packages/committee/visits/index')
  expect(app.text()).not.toContain('许桂兰')
})
