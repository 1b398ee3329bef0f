import { KEPT_DESK_ELDER } from './committee-pages'
import { EVIDENCE_PAGES, evidenceCloud } from './evidence-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch } from './harness'

test.each(EVIDENCE_PAGES)('$name says the same in the elder scale', async ({ name, url, says }) => {
  const app = await launch({ cloud: evidenceCloud().cloud, url, storage: KEPT_DESK_ELDER })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}, elder`))
})
