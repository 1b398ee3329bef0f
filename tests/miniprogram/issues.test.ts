import { sampleIssue } from '@/testing/issue-replies'
import { issueDeskText } from '@/text/issue-desk'
import { issuePageText } from '@/text/issue-page'
import { issuesText, talkTabsText } from '@/text/issues-page'
import { reportText } from '@/text/report'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { ISSUES_PAGES, issuesCloud, KEPT_OFFICE } from './issues-pages'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = issuesCloud()
  return launch({ cloud: village.cloud, url, storage: KEPT_OFFICE })
}

test.each(ISSUES_PAGES)('$name says what it is for with one call, within its budget', async ({ name, url, says }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(1)
  expectWithinBudget(paintOf(app, name))
})

test('the front door asks for the other list only when somebody opens it', async () => {
  const app = await open('pages/talk/index')
  village.answer('ballot/listPolls', { items: [] })
  expect(village.received.map(({ action }) => action)).toEqual(['consultation/listIssues'])
  await app.tap(app.byText(talkTabsText.polls) ?? '')
  expect(village.received.map(({ action }) => action)).toEqual(['consultation/listIssues', 'ballot/listPolls'])
})

test('an empty list says what to do, and its tabs stay', async () => {
  const app = await open('pages/talk/index')
  village.answer('consultation/listIssues', { items: [] })
  await app.tap(app.byText(issuesText.lists.mine) ?? '')
  expect(app.text()).toContain(issuesText.empty.mine.title)
  expect(app.byText(talkTabsText.polls)).toBeDefined()
})

test('what was written goes out once, with the own group, and the page of the matter follows', async () => {
  const app = await open('packages/matters/report/index')
  await app.input('.field__input', '路灯不亮')
  await app.tap(app.byText(reportText.submit) ?? '')
  expect(village.of('consultation/reportIssue').map(({ input }) => input)).toEqual([expect.objectContaining({ kind: 'report', text: '路灯不亮', unitId: 'c1:g3' })])
  expect(app.route).toBe('packages/matters/issue/index')
})

test('a report whose words wait says plainly that somebody looks first', async () => {
  const app = await open('packages/matters/report/index')
  village.answer('consultation/reportIssue', { issueId: 'c1:issue1', held: true })
  await app.input('.field__input', '路灯不亮')
  await app.tap(app.byText(reportText.submit) ?? '')
  expect(app.text()).toContain(reportText.heldTitle)
})

test('what is half written is there again at the next visit', async () => {
  const app = await open('packages/matters/report/index')
  await app.input('.field__input', '路灯不')
  await app.open('packages/matters/issue/index?issueId=c1%3Aissue1')
  await app.open('packages/matters/report/index')
  expect(app.text()).toContain('上次没提交的还在')
})

test('following is one tap and one call', async () => {
  const app = await open('packages/matters/issue/index?issueId=c1%3Aissue1')
  await app.tap(app.byText(issuePageText.follow) ?? '')
  expect(village.of('followup/follow').map(({ input }) => input)).toEqual([{ subject: { kind: 'issue', id: 'c1:issue1' } }])
  expect(app.byText(issuePageText.unfollow)).toBeDefined()
})

test('who only reads is not told that something waits for him', async () => {
  village = issuesCloud()
  village.answer('consultation/readIssue', sampleIssue())
  const app = await launch({ cloud: village.cloud, url: 'packages/matters/issue/index?issueId=c1%3Aissue1', storage: KEPT_OFFICE })
  expect(app.text()).not.toContain(issuePageText.asks.gable)
})

test('an office opens the deed that stands first, writes a line, and it goes out once', async () => {
  const app = await open('packages/committee/issue-desk/index?issueId=c1%3Aissue1&deed=noteProgress')
  await app.input('.field__input', '今天去看过')
  await app.tap(app.byText(issueDeskText.send) ?? '')
  expect(village.of('consultation/noteIssueProgress').map(({ input }) => input)).toEqual([{ issueId: 'c1:issue1', stageId: 'assembly', text: '今天去看过' }])
})

test('what cannot be done now says why and opens nothing', async () => {
  const app = await open('packages/committee/issue-desk/index?issueId=c1%3Aissue1')
  expect(app.text()).toContain('还差：会议记录。补上就能办。')
})
