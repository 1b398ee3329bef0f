import { expectWithinBudget, paintOf } from './first-paint'
import { launch } from './harness'
import { KEPT_ORGANISER, VOLUNTEERS_PAGES, volunteersCloud } from './volunteers-pages'

// One bundle runs per file and keeps its scale, so the large one has a file of its own.
test.each(VOLUNTEERS_PAGES)('$name says the same in the elder scale', async ({ name, url, says }) => {
  const village = volunteersCloud()
  const app = await launch({ cloud: village.cloud, url, storage: { ...KEPT_ORGANISER, elder: { version: 1, value: true } } })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `大字版 ${name}`))
})
