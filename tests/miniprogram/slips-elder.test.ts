import { paintOf } from './first-paint'
import { launch } from './harness'
import { KEPT_TELLER_ELDER, SLIPS_PAGES, slipsCloud } from './slips-pages'

// One bundle runs per file and keeps its scale, so the large one has a file of its own.
test.each(SLIPS_PAGES)('$name says the same in the elder scale', async ({ name, url, prepare, says }) => {
  const village = slipsCloud()
  prepare(village)
  const app = await launch({ cloud: village.cloud, url, storage: KEPT_TELLER_ELDER })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  expect(paintOf(app, `大字版 ${name}`).nodes).toBeLessThan(500)
})
