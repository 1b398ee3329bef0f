import { expectWithinBudget, paintOf } from './first-paint'
import { launch } from './harness'
import { KEPT_SESSION } from './resident-pages'
import { BOARD_PAGES, boardCloud } from './secret-board-pages'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23

test.each(BOARD_PAGES)('$name stands in 大字版 with the same words', async ({ name, url, says }) => {
  const app = await launch({ cloud: boardCloud().cloud, url, storage: KEPT_SESSION, fontSize: LARGE })
  expect(app.$('.elder')).toBeDefined()
  expect(app.text().replace(/\u00a0/g, ' ')).toContain(says)
  expect(app.$$('.board-lines__line').length).toBe(name === 'board' ? 10 : 0)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
})
