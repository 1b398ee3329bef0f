import { sampleClosedTalk, sampleTalk } from '@/testing/meeting-replies'
import { errorText } from '@/text/error-text'
import { meetingTalkText, stanceText } from '@/text/meeting-talk'
import { topicText } from '@/text/topic-page'
import { expectWithinBudget, paintOf } from './first-paint'
import { MEETING, meetingPhone, RESIDENT_MEETING_PAGES, TOPIC } from './meetings-pages'

const open = meetingPhone([])

test.each(RESIDENT_MEETING_PAGES)('$name says what it is for, within its budget', async ({ name, url, says, calls = 1, ...visit }) => {
  const { app, village } = await open(url, visit)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(calls)
  expectWithinBudget(paintOf(app, name))
})

test('a topic is signed once, and who signed is asked for only when somebody looks', async () => {
  const { press, inputs, village } = await open(TOPIC)
  expect(village.of('consultation/listSigners')).toHaveLength(0)
  await press(topicText.sign)
  expect(inputs('consultation/cosign')).toEqual([{ topicId: 'topic:1' }])
  await press(topicText.signers)
  expect(inputs('consultation/listSigners')).toEqual([{ topicId: 'topic:1' }])
})

test('a topic is proposed with what it asks for; nothing is lost when it is refused', async () => {
  const { app, press, inputs, village } = await open('packages/matters/topics/index')
  await press(topicText.propose)
  await app.input(app.$$('.field__input')[0] ?? '', '村口装减速带')
  await app.input('.field__input--tall', '放学时车太快')
  village.refuse('consultation/proposeTopic', { code: 'OWN_TOPIC_OPEN', topicId: 'topic:3' })
  await press(topicText.proposeAction)
  expect(app.text()).toContain(errorText.OWN_TOPIC_OPEN as string)
  village.answer('consultation/proposeTopic', { topicId: 'topic:9', held: false })
  await press(topicText.proposeAction)
  expect(inputs('consultation/proposeTopic')[1]).toEqual({ source: 'residents', goal: 'answer', title: '村口装减速带', text: '放学时车太快' })
  expect(app.route).toBe('packages/matters/topic/index')
})

test('a stance is chosen and sent; a concern needs its words', async () => {
  const { app, press, choose, inputs } = await open(MEETING)
  await press(meetingTalkText.say)
  expect(app.$$('.choice.is-on')).toHaveLength(0)
  await choose(stanceText.concern)
  expect(app.text()).toContain(meetingTalkText.wordsMust)
  await choose(stanceText.agree)
  await press(meetingTalkText.sayAction)
  expect(inputs('consultation/giveOpinion')).toEqual([{ meetingId: 'c1:meeting1', no: 2, stance: 'agree' }])
})

test('who has signed in raises a hand once', async () => {
  const { press, inputs } = await open(MEETING, { meeting: sampleTalk({ signedIn: true, may: ['raiseHand'] }) })
  await press(meetingTalkText.raise)
  expect(inputs('consultation/raiseHand')).toEqual([{ meetingId: 'c1:meeting1' }])
})

test('before two have signed a resident reads that it is so, and not the record', async () => {
  const { record: _record, ...closed } = sampleClosedTalk({ may: [] })
  const { app } = await open(MEETING, { meeting: closed })
  expect(app.text()).toContain(meetingTalkText.waitsForSignatures)
  expect(app.byText(meetingTalkText.raise)).toBeUndefined()
})

test('the office forms are not offered to a resident', async () => {
  for (const page of ['meeting-plan', 'meeting-record', 'meeting-opinions', 'speakers']) {
    const { app } = await open(`packages/committee/${page}/index?meetingId=c1%3Ameeting1`)
    expect(app.$$('.btn')).toHaveLength(0)
  }
})
