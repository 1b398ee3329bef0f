import { issueDeskText } from '@/text/issue-desk'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch } from './harness'
import { ISSUES_PAGES, issuesCloud, KEPT_OFFICE } from './issues-pages'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23

test.each(ISSUES_PAGES)('$name stands in 大字版 with the same words', async ({ name, url, says }) => {
  const app = await launch({ cloud: issuesCloud().cloud, url, storage: KEPT_OFFICE, fontSize: LARGE })
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
})

test('a deed in 大字版 is chosen and sent in two steps', async () => {
  const village = issuesCloud()
  const app = await launch({ cloud: village.cloud, url: 'packages/committee/issue-desk/index?issueId=c1%3Aissue1', storage: KEPT_OFFICE, fontSize: LARGE })
  await app.tap(app.byText('办好了，办结') ?? '')
  await app.tap(app.$('.bar-end .btn:last-child') ?? '')
  expect(village.of('consultation/settleIssueStage').map(({ input }) => input)).toEqual([{ issueId: 'c1:issue1', stageId: 'assembly', outcome: 'solve' }])
  expect(app.text()).not.toContain(issueDeskText.nothing)
})
