import type { MeetingDetail } from '@/contract/consultation'
import type { Role } from '@/domain/community/roles'
import { sampleClosedTalk, sampleOpinionRow, samplePublishedTalk, sampleSigners, sampleSpeakers, sampleTalk, sampleTopic, sampleTopics } from '@/testing/meeting-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { meetingPlanText } from '@/text/meeting-plan'
import { meetingDeskText, meetingRecordText, moderationText, speakersText } from '@/text/meeting-record'
import { meetingTalkText, stanceText } from '@/text/meeting-talk'
import { topicText } from '@/text/topic-page'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23
const TOPIC = 'packages/matters/topic/index?topicId=topic%3A1'
const MEETING = 'pages/meeting/index?meetingId=c1%3Ameeting1'
const COMMITTEE: readonly Role[] = ['committeeMember']

interface Visit {
  readonly roles?: readonly Role[]
  readonly fontSize?: number
  readonly meeting?: MeetingDetail
  readonly topic?: Parameters<typeof sampleTopic>[0]
}

let village: ReplyCloud
function open(url: string, { roles = [], fontSize, meeting = sampleTalk(), topic }: Visit = {}): Promise<MiniApp> {
  village = replyCloud({
    'consultation/readTopic': sampleTopic(topic),
    'consultation/listTopics': sampleTopics(),
    'consultation/listSigners': sampleSigners(),
    'consultation/cosign': { progress: [], reached: false },
    'consultation/answerTopic': { answered: true },
    'consultation/proposeTopic': { topicId: 'topic:9', held: false },
    'consultation/readMeeting': meeting,
    'consultation/giveOpinion': { no: 1, stance: 'agree', wordsState: 'none' },
    'consultation/raiseHand': { up: true, place: 1, waiting: 1, hasFloor: false },
    'consultation/signRecord': { published: false },
    'consultation/closeMeeting': { present: 24 },
    'consultation/speakingBoard': sampleSpeakers(),
    'consultation/callSpeaker': sampleSpeakers(19),
    'consultation/listOpinionsToModerate': { items: Array.from({ length: 20 }, (_, index) => sampleOpinionRow(index)), nextCursor: 'more' },
    'consultation/moderateOpinion': { wordsState: 'shown' },
    'community/listUnits': { units: [{ unitId: 'c1', kind: 'village', name: '云溪村', households: 312 }, { unitId: 'c1:g:3', kind: 'group', name: '3组', households: 54 }] },
    'ballot/listPolls': { items: [] }
  })
  const storage = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', ...roles] })) } }
  return launch({ cloud: village.cloud, url, storage, ...(fontSize === undefined ? {} : { fontSize }) })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const choose = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.choice').find(row => app.text(row).startsWith(text)) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

const PAGES: readonly (Visit & { readonly name: string; readonly url: string; readonly says: string; readonly calls?: number })[] = [
  { name: '议题列表', url: 'packages/matters/topics/index', says: '村口到小学装减速带' },
  { name: '议题', url: TOPIC, says: '已有 12 人联名，再有 93 人就够数' },
  { name: '会前', url: MEETING, says: '3组垃圾投放点往哪里迁' },
  { name: '会后', url: MEETING, says: '迁到老晒场，桶带盖。', meeting: samplePublishedTalk() },
  { name: '发会议通知', url: 'packages/committee/meeting-plan/index', says: meetingPlanText.kindNote.consultation, roles: COMMITTEE, calls: 2 },
  { name: '会议台', url: 'packages/committee/meetings/index?meetingId=c1%3Ameeting1', says: meetingDeskText.signNote, roles: COMMITTEE, meeting: sampleClosedTalk() },
  { name: '写记录', url: 'packages/committee/meeting-record/index?meetingId=c1%3Ameeting1', says: meetingRecordText.present(12), roles: COMMITTEE, meeting: sampleTalk({ may: ['close'] }) },
  { name: '看会前看法', url: 'packages/committee/meeting-opinions/index?meetingId=c1%3Ameeting1', says: '投放点迁到哪里', roles: COMMITTEE },
  { name: '发言顺序', url: 'packages/committee/speakers/index?meetingId=c1%3Ameeting1', says: '吴秀英', roles: COMMITTEE }
]

test.each(PAGES)('$name says what it is for, within its budget', async ({ name, url, says, calls = 1, ...visit }) => {
  const app = await open(url, visit)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(calls)
  expectWithinBudget(paintOf(app, name))
})

test.each(PAGES)('$name stands in 大字版 with the same words', async ({ name, url, says, ...visit }) => {
  const app = await open(url, { ...visit, fontSize: LARGE })
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}（大字版）`))
})

test('a topic is signed once, and who signed is asked for only when somebody looks', async () => {
  const app = await open(TOPIC)
  expect(village.of('consultation/listSigners')).toHaveLength(0)
  await press(app, topicText.sign)
  expect(inputs('consultation/cosign')).toEqual([{ topicId: 'topic:1' }])
  await press(app, topicText.signers)
  expect(inputs('consultation/listSigners')).toEqual([{ topicId: 'topic:1' }])
})

test('a topic of the law shows its article, and the committee cannot choose no', async () => {
  const app = await open(TOPIC, { roles: COMMITTEE, topic: { phase: 'reached', legalCall: true, may: { sign: false, takeBack: false, withdraw: false, review: false, answer: true } } })
  expect(app.text()).toContain('村民委员会组织法')
  await press(app, topicText.answer)
  expect(app.text()).toContain(topicText.declineOff)
  await choose(app, topicText.decline)
  expect(app.text()).toContain(topicText.chooseFirst)
  expect(village.of('consultation/answerTopic')).toHaveLength(0)
})

test('a topic is proposed with what it asks for; nothing is lost when it is refused', async () => {
  const app = await open('packages/matters/topics/index')
  await press(app, topicText.propose)
  await app.input(app.$$('.field__input')[0] ?? '', '村口装减速带')
  await app.input('.field__input--tall', '放学时车太快')
  village.refuse('consultation/proposeTopic', { code: 'OWN_TOPIC_OPEN', topicId: 'topic:3' })
  await press(app, topicText.proposeAction)
  expect(app.text()).toContain(errorText.OWN_TOPIC_OPEN as string)
  village.answer('consultation/proposeTopic', { topicId: 'topic:9', held: false })
  await press(app, topicText.proposeAction)
  expect(inputs('consultation/proposeTopic')[1]).toEqual({ source: 'residents', goal: 'answer', title: '村口装减速带', text: '放学时车太快' })
  expect(app.route).toBe('packages/matters/topic/index')
})

test('a stance is chosen and sent; a concern needs its words', async () => {
  const app = await open(MEETING)
  await press(app, meetingTalkText.say)
  expect(app.$$('.choice.is-on')).toHaveLength(0)
  await choose(app, stanceText.concern)
  expect(app.text()).toContain(meetingTalkText.wordsMust)
  await choose(app, stanceText.agree)
  await press(app, meetingTalkText.sayAction)
  expect(inputs('consultation/giveOpinion')).toEqual([{ meetingId: 'c1:meeting1', no: 2, stance: 'agree' }])
})

test('who has signed in raises a hand once', async () => {
  const app = await open(MEETING, { meeting: sampleTalk({ signedIn: true, may: ['raiseHand'] }) })
  await press(app, meetingTalkText.raise)
  expect(inputs('consultation/raiseHand')).toEqual([{ meetingId: 'c1:meeting1' }])
})

test('before two have signed a resident reads that it is so, and not the record', async () => {
  const { record: _record, ...closed } = sampleClosedTalk({ may: [] })
  const app = await open(MEETING, { meeting: closed })
  expect(app.text()).toContain(meetingTalkText.waitsForSignatures)
  expect(app.byText(meetingTalkText.raise)).toBeUndefined()
})

test('the record is signed under the wording that was read', async () => {
  const app = await open('packages/committee/meetings/index?meetingId=c1%3Ameeting1', { roles: COMMITTEE, meeting: sampleClosedTalk() })
  await press(app, meetingDeskText.sign.chair)
  expect(inputs('consultation/signRecord')).toEqual([{ meetingId: 'c1:meeting1', as: 'chair', seen: 0 }])
})

test('a meeting is closed item by item, and not before every item has its outcome', async () => {
  const meeting = sampleTalk({ may: ['close'], agenda: sampleTalk().agenda.slice(0, 1) })
  const app = await open('packages/committee/meeting-record/index?meetingId=c1%3Ameeting1', { roles: COMMITTEE, meeting })
  expect(app.text()).toContain(meetingRecordText.missing.items)
  await choose(app, '谈拢了')
  const [statement] = app.$$('.field__input--tall')
  await app.input(statement ?? '', '迁到老晒场')
  await app.input(app.$$('.field__input--tall')[1] ?? '', '一件一件说')
  await press(app, meetingRecordText.close)
  expect(inputs('consultation/closeMeeting')).toEqual([{ meetingId: 'c1:meeting1', minutes: '一件一件说', items: [{ no: 1, outcome: 'consensus', statement: '迁到老晒场' }] }])
})

test('words are let through as they were read, and taken away only with a reason', async () => {
  const app = await open('packages/committee/meeting-opinions/index?meetingId=c1%3Ameeting1', { roles: COMMITTEE })
  await press(app, moderationText.show)
  await press(app, moderationText.show)
  expect(inputs('consultation/moderateOpinion')).toEqual([{ opinionId: 'o0', seen: 2, show: true }])
  await press(app, moderationText.remove)
  expect(app.text()).toContain(moderationText.reasonFirst)
})

test('the next speaker is called with the turn that was seen', async () => {
  const app = await open('packages/committee/speakers/index?meetingId=c1%3Ameeting1', { roles: COMMITTEE })
  await press(app, speakersText.callName('程大山'))
  expect(inputs('consultation/callSpeaker')).toEqual([{ meetingId: 'c1:meeting1', seenTurn: 3 }])
})

test('the office forms are not offered to a resident', async () => {
  for (const page of ['meeting-plan', 'meeting-record', 'meeting-opinions', 'speakers']) {
    const app = await open(`packages/committee/${page}/index?meetingId=c1%3Ameeting1`)
    expect(app.$$('.btn')).toHaveLength(0)
  }
})
