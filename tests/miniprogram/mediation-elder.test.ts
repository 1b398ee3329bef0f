import { expectWithinBudget, paintOf } from './first-paint'
import { launch } from './harness'
import { KEPT_MEDIATOR, MEDIATION_PAGES, mediationCloud } from './mediation-pages'

// One bundle runs per file and keeps its scale, so the large one has a file of its own.
test.each(MEDIATION_PAGES)('$name says the same in the elder scale', async ({ name, url, says, prepare }) => {
  const village = mediationCloud()
  prepare?.(village)
  const app = await launch({ cloud: village.cloud, url, storage: { ...KEPT_MEDIATOR, elder: { version: 1, value: true } } })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `大字版 ${name}`))
})
