import { ACCOUNTS_PAGES, accountsCloud, KEPT_KEEPER_ELDER } from './coin-accounts-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch } from './harness'

// One bundle runs per file and keeps its scale, so the large one has a file of its own.
test.each(ACCOUNTS_PAGES)('$name says the same in the elder scale', async ({ name, url, says }) => {
  const village = accountsCloud()
  const app = await launch({ cloud: village.cloud, url, storage: KEPT_KEEPER_ELDER })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `大字版 ${name}`))
})
