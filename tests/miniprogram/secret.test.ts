import { ballotNameOf } from '@/text/ballot-name'
import { choiceText } from '@/text/poll'
import { secretCheckText } from '@/text/secret-check'
import { secrecyText, secretPollText, takingTold } from '@/text/secret-poll'
import { secretVoteText } from '@/text/secret-vote'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { KEPT_SESSION } from './resident-pages'
import { CHECK_URL, POLL_URL, secretCloud, until, VOTE_URL, votes, type SecretCloud } from './secret-pages'

let cloud: SecretCloud
beforeAll(async () => {
  cloud = await secretCloud()
})
const open = (url: string, storage: Readonly<Record<string, unknown>> = KEPT_SESSION): Promise<MiniApp> => launch({ cloud: cloud.cloud, url, storage })
const storageOf = (app: MiniApp): Readonly<Record<string, unknown>> => Object.fromEntries(app.surroundings.storage)

test('the page of a secret vote says who took a ballot and what taking one tells, within its budget', async () => {
  const app = await open(POLL_URL)
  expect(app.text()).toContain('已领票 171 户，再有 37 户就够数')
  expect(app.text()).toContain(takingTold('household'))
  expect(app.text(app.$('.bar-end .btn'))).toBe(secretPollText.take)
  expectWithinBudget(paintOf(app, '无记名投票'))
})

test('without a box of its own the mini-program says that WeChat knows who votes', async () => {
  const app = await open(VOTE_URL)
  await until(app, secretVoteText.takeTitle)
  expect(app.text()).toContain(secrecyText(false, true)[0])
  expect(app.text()).not.toContain('数据库管理员也查不到')
  expectWithinBudget(paintOf(app, '领票'))
})

let kept: Readonly<Record<string, unknown>>
test('one press takes the ballot, then it is chosen, looked at and cast, and nothing shows it afterwards', async () => {
  const app = await open(POLL_URL)
  await votes(app, 'no')
  expect(app.route).toBe('packages/secret/vote/index')
  expect([...cloud.village.ballots.values()]).toMatchObject([{ selection: 'no', version: 1 }])
  expect(cloud.of('ballot/issueToken')).toHaveLength(1)
  expect(cloud.of('ballot-box/cast')).toHaveLength(1)
  expect(app.$$('.opt')).toHaveLength(0)
  expect(app.byText(choiceText.no)?.textContent).not.toBe(choiceText.no)
  expect(paintOf(app, '票已投进票箱').nodes).toBeLessThan(500)
  kept = storageOf(app)
})

test('a call to the box names no community, and no call that names one holds the ballot', () => {
  const toBox = cloud.received.filter(({ action }) => action.startsWith('ballot-box/'))
  expect(toBox.every(envelope => !('communityId' in envelope))).toBe(true)
  const [ballot] = [...cloud.village.ballots.values()]
  const named = JSON.stringify(cloud.received.filter(({ action }) => !action.startsWith('ballot-box/')))
  expect(named).not.toContain(ballot?.key)
})

test('before the count 对票 says when to come', async () => {
  const app = await open(CHECK_URL, kept)
  expect(app.text()).toContain(secretCheckText.earlyTitle)
  expectWithinBudget(paintOf(app, '还没唱票'))
})

test('after the count the phone finds its ballot, and shows the choice only under a finger', async () => {
  cloud.village.count()
  const app = await open(CHECK_URL, kept)
  await until(app, secretCheckText.sameTitle)
  const { number } = cloud.village.promise([...cloud.village.ballots.values()][0] ?? ({} as never))
  expect(app.text()).toContain(ballotNameOf(number).digits)
  expect(app.text()).not.toContain(choiceText.no)
  const lift = await app.hold('.hold')
  expect(app.text()).toContain(choiceText.no)
  await lift()
  expect(app.text()).not.toContain(choiceText.no)
  expect(paintOf(app, '对上了').nodes).toBeLessThan(500)
})

test('another phone of the household is told plainly that it has no ballot', async () => {
  const app = await open(CHECK_URL)
  await until(app, secretCheckText.noBallot.elsewhere().title)
})
