import { appText } from '@/text/app-text'
import { launch, type MiniApp } from './harness'

let app: MiniApp
beforeAll(async () => {
  app = await launch()
})

test('the built app opens its first page with a plain sentence', () => {
  expect(app.route).toBe('pages/home/index')
  expect(app.text()).toContain(appText.greeting)
})

test('the first page arrives in two setData of modest size: empty, then what the cloud said', () => {
  expect(app.setDataCalls.length).toBeLessThanOrEqual(2)
  for (const { bytes } of app.setDataCalls) expect(bytes).toBeLessThan(32 * 1024)
})

test('the tree of the first page stays far below what WeChat warns about', () => {
  const stat = app.treeStat()
  expect(stat.nodes).toBeGreaterThan(0)
  expect(stat.nodes).toBeLessThan(500)
  expect(stat.depth).toBeLessThan(30)
  expect(stat.maxChildren).toBeLessThanOrEqual(60)
})

test('a second launch starts from an empty shell', async () => {
  app = await launch({ storage: { greeted: true }, fontSize: 23 })
  expect(app.routes).toEqual(['pages/home/index'])
  expect(app.surroundings.storage.get('greeted')).toBe(true)
  expect(app.text()).toContain(appText.greeting)
})
