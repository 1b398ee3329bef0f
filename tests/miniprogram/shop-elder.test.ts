import { paintOf } from './first-paint'
import { launch } from './harness'
import { KEPT_KEEPER, SHOP_PAGES, shopCloud } from './shop-pages'

// One bundle runs per file and keeps its scale, so the large one has a file of its own.
test.each(SHOP_PAGES)('$name says the same in the elder scale', async ({ name, url, says, prepare }) => {
  const village = shopCloud()
  prepare?.(village)
  const app = await launch({ cloud: village.cloud, url, storage: { ...KEPT_KEEPER, elder: { version: 1, value: true } } })
  expect(app.$$('.elder')).toHaveLength(1)
  expect(app.text()).toContain(says)
  const paint = paintOf(app, `大字版 ${name}`)
  expect(paint.bytes).toBeLessThanOrEqual(32 * 1024)
  expect(paint.nodes).toBeLessThan(500)
})
