import { sampleClosedTalk, sampleTalk } from '@/testing/meeting-replies'
import { meetingDeskText, meetingRecordText, moderationText, speakersText } from '@/text/meeting-record'
import { topicText } from '@/text/topic-page'
import { expectWithinBudget, paintOf } from './first-paint'
import { MEETING_DESK, MEETING_DESK_PAGES, MEETING_OPINIONS, MEETING_RECORD, meetingPhone, SPEAKERS, TOPIC } from './meetings-pages'

const open = meetingPhone(['committeeMember'])

test.each(MEETING_DESK_PAGES)('$name says what it is for, within its budget', async ({ name, url, says, calls = 1, ...visit }) => {
  const { app, village } = await open(url, visit)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(calls)
  expectWithinBudget(paintOf(app, name))
})

test('a topic of the law shows its article, and the committee cannot choose no', async () => {
  const { app, press, choose, village } = await open(TOPIC, { topic: { phase: 'reached', legalCall: true, may: { sign: false, takeBack: false, withdraw: false, review: false, answer: true } } })
  expect(app.text()).toContain('村民委员会组织法')
  await press(topicText.answer)
  expect(app.text()).toContain(topicText.declineOff)
  await choose(topicText.decline)
  expect(app.text()).toContain(topicText.chooseFirst)
  expect(village.of('consultation/answerTopic')).toHaveLength(0)
})

test('the record is signed under the wording that was read', async () => {
  const { press, inputs } = await open(MEETING_DESK, { meeting: sampleClosedTalk() })
  await press(meetingDeskText.sign.chair)
  expect(inputs('consultation/signRecord')).toEqual([{ meetingId: 'c1:meeting1', as: 'chair', seen: 0 }])
})

test('a meeting is closed item by item, and not before every item has its outcome', async () => {
  const meeting = sampleTalk({ may: ['close'], agenda: sampleTalk().agenda.slice(0, 1) })
  const { app, press, choose, inputs } = await open(MEETING_RECORD, { meeting })
  expect(app.text()).toContain(meetingRecordText.missing.items)
  await choose('谈拢了')
  const [statement] = app.$$('.field__input--tall')
  await app.input(statement ?? '', '迁到老晒场')
  await app.input(app.$$('.field__input--tall')[1] ?? '', '一件一件说')
  await press(meetingRecordText.close)
  expect(inputs('consultation/closeMeeting')).toEqual([{ meetingId: 'c1:meeting1', minutes: '一件一件说', items: [{ no: 1, outcome: 'consensus', statement: '迁到老晒场' }] }])
})

test('words are let through as they were read, and taken away only with a reason', async () => {
  const { app, press, inputs } = await open(MEETING_OPINIONS)
  await press(moderationText.show)
  // In the sheet, below the rows.
  await app.tap(app.$$('.btn').filter(button => app.text(button) === moderationText.show).at(-1) ?? '')
  expect(inputs('consultation/moderateOpinion')).toEqual([{ opinionId: 'o0', seen: 2, show: true }])
  await press(moderationText.remove)
  expect(app.text()).toContain(moderationText.reasonFirst)
})

test('the next speaker is called with the turn that was seen', async () => {
  const { press, inputs } = await open(SPEAKERS)
  await press(speakersText.callName('程大山'))
  expect(inputs('consultation/callSpeaker')).toEqual([{ meetingId: 'c1:meeting1', seenTurn: 3 }])
})

