import { COMMITTEE_PAGES, committeeCloud, KEPT_DESK_ELDER } from './committee-pages'
import { paintOf } from './first-paint'
import { launch } from './harness'

// One bundle runs per file and keeps its scale, so the large one has a file of its own.
test.each(COMMITTEE_PAGES)('$name says the same in the elder scale', async ({ name, url, says }) => {
  const village = committeeCloud()
  const app = await launch({ cloud: village.cloud, url, storage: KEPT_DESK_ELDER })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  expect(paintOf(app, `大字版 ${name}`).nodes).toBeLessThan(500)
})
