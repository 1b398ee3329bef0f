import { expectWithinBudget, paintOf } from './first-paint'
import { FOLLOWUP_PAGES, followupCloud, keptSession, OFFICE_PAGES } from './followup-pages'
import { launch } from './harness'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23

test.each([...FOLLOWUP_PAGES, ...OFFICE_PAGES])('$name stands in 大字版 with the same words', async ({ name, url, says }) => {
  const app = await launch({ cloud: followupCloud().cloud, url, storage: keptSession('committeeMember'), fontSize: LARGE })
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
})
