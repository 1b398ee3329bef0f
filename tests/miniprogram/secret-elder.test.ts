import { choiceText } from '@/text/poll'
import { secretCheckText } from '@/text/secret-check'
import { takingTold } from '@/text/secret-poll'
import { secretVoteText } from '@/text/secret-vote'
import { paintOf } from './first-paint'
import { launch } from './harness'
import { KEPT_SESSION } from './resident-pages'
import { CHECK_URL, POLL_URL, secretCloud, until } from './secret-pages'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23

test('in 大字版 a secret vote takes one press and two steps, and 对票 says the same in large letters', async () => {
  const cloud = await secretCloud()
  const app = await launch({ cloud: cloud.cloud, url: POLL_URL, storage: KEPT_SESSION, fontSize: LARGE })
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(takingTold('household'))
  paintOf(app, '无记名投票（大字版）')
  await app.tap('.bar-end .btn')
  await until(app, secretVoteText.step(1))
  paintOf(app, '选（大字版）')
  await app.tap(app.byText(choiceText.yes) ?? '')
  await app.tap(app.byText(secretVoteText.next) ?? '')
  expect(app.text()).toContain(secretVoteText.step(2))
  expect(cloud.of('ballot-box/cast')).toHaveLength(0)
  await app.tap(app.byText(secretVoteText.cast) ?? '')
  await until(app, secretVoteText.inBox)
  expect(paintOf(app, '票已投进票箱（大字版）').nodes).toBeLessThan(500)
  cloud.village.count()
  await app.open(CHECK_URL)
  await until(app, secretCheckText.sameTitle)
  expect(app.text()).not.toContain(choiceText.yes)
  expect(paintOf(app, '对上了（大字版）').nodes).toBeLessThan(500)
})
