import { expectWithinBudget, paintOf } from './first-paint'
import { MEETING_DESK_PAGES, meetingPhone, RESIDENT_MEETING_PAGES } from './meetings-pages'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23
const open = meetingPhone(['committeeMember'], LARGE)

test.each([...RESIDENT_MEETING_PAGES, ...MEETING_DESK_PAGES])('$name stands in 大字版 with the same words', async ({ name, url, says, ...visit }) => {
  const { app } = await open(url, visit)
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
})
