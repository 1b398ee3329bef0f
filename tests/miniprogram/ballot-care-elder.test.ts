import { CARE_PAGES, careCloud, KEPT_CARE } from './ballot-care-pages'
import { paintOf } from './first-paint'
import { launch } from './harness'

// One bundle runs per file and keeps its scale, so the large one has a file of its own.
test.each(CARE_PAGES)('$name says the same in the elder scale', async ({ name, url, says, prepare }) => {
  const village = careCloud()
  prepare?.(village)
  const app = await launch({ cloud: village.cloud, url, storage: { ...KEPT_CARE, elder: { version: 1, value: true } } })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  expect(paintOf(app, `大字版 ${name}`).nodes).toBeLessThan(500)
})
