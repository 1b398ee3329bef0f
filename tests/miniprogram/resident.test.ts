import { samplePoll } from '@/testing/resident-replies'
import { errorText } from '@/text/error-text'
import { bindText } from '@/text/home'
import { meetingText } from '@/text/meeting'
import { choiceText, pollText } from '@/text/poll'
import { pollPageText } from '@/text/poll-page'
import { screenText } from '@/text/screen'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'
import { KEPT_SESSION, RESIDENT_PAGES, residentCloud } from './resident-pages'

let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = residentCloud()
  return launch({ cloud: village.cloud, url, storage: KEPT_SESSION })
}

test.each(RESIDENT_PAGES)('$name says what it is for, within its budget', async ({ name, url, says, calls }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(calls)
  expectWithinBudget(paintOf(app, name))
})

test('a vote is cast once, by choosing and one tap, and nothing on the next page tells it', async () => {
  const app = await open('pages/poll/index?pollId=c1%3Apoll1')
  await app.tap(app.byText(choiceText.no) ?? '')
  village.answer('ballot/readPoll', samplePoll({ mine: 'voted' }))
  await app.tap(app.byText(pollText.cast) ?? '')
  expect(village.of('ballot/castVote').map(({ input, communityId }) => ({ input, communityId }))).toEqual([{ input: { pollId: 'c1:poll1', choice: 'no' }, communityId: 'c1' }])
  expect(app.text()).toContain(pollPageText.inBox)
  expect(app.$$('.opt')).toHaveLength(0)
})

test('who has an invitation types it, finds himself, and waits for the committee', async () => {
  const app = await open('pages/bind/index')
  await app.input('.field__input', 'k7md2xpf')
  await app.tap(app.byText(bindText.lookUp) ?? '')
  expect(app.text()).toContain('程*')
  await app.tap(app.byText(bindText.itIsMe) ?? '')
  expect(village.of('community/requestBinding')).toHaveLength(1)
  expect(app.text()).toContain(bindText.pendingTitle)
})

test('six digits from the wall sign in once and are paid for coming', async () => {
  const app = await open('pages/meeting/index?meetingId=c1%3Ameeting1')
  await app.input('.field__input', '123456')
  await app.tap(app.byText(meetingText.signIn) ?? '')
  expect(village.of('consultation/signIn').map(({ input }) => input)).toEqual([{ meetingId: 'c1:meeting1', code: '123456' }])
  expect(app.text()).toContain(meetingText.coins(5, 91))
})

test('a page that is refused says why, and another try asks again', async () => {
  village = residentCloud()
  village.refuse('ballot/readPoll', { code: 'NOT_FOUND' })
  const app = await launch({ cloud: village.cloud, url: 'pages/poll/index?pollId=c1%3Apoll1', storage: KEPT_SESSION })
  expect(app.text()).toContain(errorText.NOT_FOUND)
  village.answer('ballot/readPoll', samplePoll())
  await app.tap(app.byText(screenText.retry) ?? '')
  expect(app.text()).toContain(samplePoll().question)
})
