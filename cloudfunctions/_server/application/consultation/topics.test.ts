import { addMs, DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { FOLLOWS, type FollowDocument } from '@server/application/followup/documents'
import { meetingBed, RECORD, type MeetingBed } from '@server/testing/meeting-bed'
import { village, type Neighbour } from '@server/testing/village'
import { TOPIC_SIGNATURES, TOPICS, type TopicDocument } from './topic-documents'

let room: MeetingBed
/** Operations of transactions that had to run again. */
let again = 0
/** With the three of the room: fifty adults, five of whom make the tenth. */
let people: readonly Neighbour[]
let dashan: Neighbour

beforeEach(async () => {
  again = 0
  room = await meetingBed({ memory: { onOperation: ({ attempt }) => void (again += attempt > 1 ? 1 : 0) } })
  people = await room.home.neighbours(46)
  dashan = await room.home.neighbour({ name: '程大山', group: 2 })
})

const WORDS = { title: '村口装减速带', text: '放学的时候车太快。' }
const propose = async (by: Neighbour = dashan, change = {}) => (await by.value('consultation/proposeTopic', { source: 'residents', ...WORDS, ...change })).topicId
const stored = () => room.bed.store.all<TopicDocument>(TOPICS)
const signatures = async () => (await room.bed.store.all(TOPIC_SIGNATURES)).length
const sign = (topicId: string, signers: readonly Neighbour[]) => Promise.all(signers.map((each) => each.value('consultation/cosign', { topicId })))

test('the proposer is the first signature, and the base is the roll of that day', async () => {
  const topicId = await propose()
  await room.home.neighbours(30)
  expect(await people[0]?.value('consultation/readTopic', { topicId })).toMatchObject({
    phase: 'collecting', proposer: '程*', isOwn: false, signed: false, progress: [{ way: 'adults', signed: 1, base: 50, needed: 5 }], collectUntil: '2027-01-23', may: { sign: true, answer: false }
  })
})

test('who came to the village later, or is under age, is not on the frozen roll', async () => {
  const young = await room.home.neighbour({ person: { adultOn: '2026-11-25' as never } })
  const topicId = await propose()
  room.bed.clock.pass(2 * DAY_MS)
  const later = await room.home.neighbour()
  expect(await later.code('consultation/cosign', { topicId })).toBe('SIGNER_NOT_ON_ROLL')
  expect(await young.code('consultation/cosign', { topicId })).toBe('SIGNER_NOT_ON_ROLL')
  expect(await young.code('consultation/proposeTopic', { source: 'residents', ...WORDS })).toBe('ok')
})

test('signing twice is once; a signature is taken back until the number is reached', async () => {
  const topicId = await propose()
  await sign(topicId, people.slice(0, 3))
  await people[0]?.value('consultation/cosign', { topicId })
  expect(await signatures()).toBe(4)
  expect(await people[0]?.value('consultation/takeBackCosign', { topicId })).toMatchObject({ progress: [{ signed: 3 }] })
  expect(await signatures()).toBe(3)
  expect(await people[4]?.value('consultation/takeBackCosign', { topicId })).toMatchObject({ progress: [{ signed: 3 }] })
  await sign(topicId, people.slice(4, 6))
  expect(await people[4]?.code('consultation/takeBackCosign', { topicId })).toBe('TOPIC_REACHED')
  expect(await dashan.code('consultation/withdrawTopic', { topicId })).toBe('TOPIC_REACHED')
  // Support still grows while the answer is awaited; the numbers that made it due stay as they were.
  await people[7]?.value('consultation/cosign', { topicId })
  expect(await people[7]?.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'reached', progress: [{ signed: 6 }], reachedBy: { signed: 5, needed: 5 } })
})

test('everybody signs at once: one signature each, reached once, told once', async () => {
  const topicId = await propose()
  await sign(topicId, people)
  expect(await signatures()).toBe(47)
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'reached', progress: [{ signed: 47 }], answerDueDay: '2026-12-09' })
  expect((await stored())[0]?.change.no).toBeLessThanOrEqual(1)
})

test('far from the threshold nobody who signs waits for anybody', async () => {
  const many = await room.home.neighbours(250)
  const topicId = await propose(dashan, { goal: 'assembly' })
  again = 0
  await sign(topicId, many.slice(0, 20))
  expect(again).toBe(0)
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'collecting', progress: [{ signed: 21, base: 300, needed: 30 }] })
})

test('the last two at once: one of them reaches it, both stand', async () => {
  const topicId = await propose()
  await sign(topicId, people.slice(0, 2))
  const receipts = await sign(topicId, people.slice(2, 4))
  expect(receipts.filter(({ reached }) => reached)).toHaveLength(1)
  expect((await stored())[0]?.state).toMatchObject({ kind: 'reached', way: { signed: 5 } })
})

test('taking back and signing in the same moment never leave a topic reached without its number', async () => {
  const topicId = await propose()
  await sign(topicId, people.slice(0, 3))
  await Promise.all([people[0]?.code('consultation/takeBackCosign', { topicId }), people[3]?.code('consultation/cosign', { topicId })])
  const state = (await stored())[0]?.state
  expect([state?.kind, await signatures()]).toEqual(state?.kind === 'reached' ? ['reached', 5] : ['collecting', 4])
})

test('an unanswered topic is overdue for everybody, and a late answer is still taken', async () => {
  const topicId = await propose()
  await sign(topicId, people.slice(0, 4))
  room.bed.clock.pass(16 * DAY_MS)
  expect((await people[30]?.value('consultation/listTopics', {}))?.items).toMatchObject([{ topicId, phase: 'overdue', answerDueDay: '2026-12-09' }])
  await room.chair.value('consultation/answerTopic', { topicId, answer: { kind: 'decline', reason: '路归交警管，已经转过去。' } })
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'declined', answer: { words: '路归交警管，已经转过去。', by: '汪建国' }, reachedBy: { signed: 5 } })
})

test('two answers at once leave one', async () => {
  const topicId = await propose()
  await sign(topicId, people.slice(0, 4))
  const answers = await Promise.all([
    room.chair.code('consultation/answerTopic', { topicId, answer: { kind: 'decline', reason: '今年没钱' } }),
    room.recorder.code('consultation/answerTopic', { topicId, answer: { kind: 'acceptForDay', words: '开会议', day: '2026-12-05' } })
  ])
  expect(answers.sort()).toEqual(['TOPIC_NOT_REACHED', 'ok'])
})

test('an assembly that a tenth signed for cannot be declined, only called in time', async () => {
  const topicId = await propose(dashan, { goal: 'assembly' })
  await sign(topicId, people.slice(0, 4))
  const answer = (given: Parameters<typeof room.chair.code<'consultation/answerTopic'>>[1]['answer']) => room.chair.code('consultation/answerTopic', { topicId, answer: given })
  expect(await answer({ kind: 'decline', reason: '没空' })).toBe('LAW_REQUIRES_CALL')
  expect(await answer({ kind: 'acceptForDay', words: '开', day: '2027-01-10' })).toBe('CALL_TOO_LATE')
  const talk = await room.call({ agenda: [{ title: WORDS.title, topicId }] })
  expect(await answer({ kind: 'accept', words: '开', meetingId: talk })).toBe('MEETING_IS_NO_ASSEMBLY')
  expect(await answer({ kind: 'accept', words: '开', meetingId: await room.call() })).toBe('MEETING_LACKS_TOPIC')
  expect(await answer({ kind: 'acceptForDay', words: '开', day: '2026-12-20' })).toBe('ok')
})

test('words that the check holds are read by nobody but their author and the committee until a person let them through', async () => {
  room.bed.contentCheck.answerText('review')
  const topicId = await propose()
  expect(await people[0]?.code('consultation/readTopic', { topicId })).toBe('NOT_FOUND')
  expect(await people[0]?.code('consultation/cosign', { topicId })).toBe('NOT_FOUND')
  expect((await people[0]?.value('consultation/listTopics', {}))?.items).toEqual([])
  expect((await dashan.value('consultation/listTopics', {})).items).toMatchObject([{ topicId, phase: 'held' }])
  expect((await room.chair.value('consultation/listTopics', { view: 'waiting' })).items).toMatchObject([{ topicId, phase: 'held' }])
  room.bed.clock.pass(10 * DAY_MS)
  await room.chair.value('consultation/reviewTopic', { topicId, show: true })
  // The days for signing begin when people can read it.
  expect(await people[0]?.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'collecting', collectUntil: '2027-02-02' })
})

test('a telephone number holds the words as well, and refused ones are told to their author only', async () => {
  const topicId = await propose(dashan, { text: '找老王 13812345678 说一下' })
  expect((await dashan.value('consultation/readTopic', { topicId })).held).toBe('review')
  await room.chair.value('consultation/reviewTopic', { topicId, show: false, reason: '写了别人的电话' })
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'refused', refusedBecause: '写了别人的电话' })
  expect(await people[0]?.code('consultation/readTopic', { topicId })).toBe('NOT_FOUND')
  // The slot is free again.
  expect(await dashan.code('consultation/proposeTopic', { source: 'residents', ...WORDS })).toBe('ok')
})

test('one topic of a resident collects at a time, also when sent twice at once', async () => {
  const codes = await Promise.all([1, 2].map(() => dashan.code('consultation/proposeTopic', { source: 'residents', ...WORDS })))
  expect(codes.sort()).toEqual(['OWN_TOPIC_OPEN', 'ok'])
  room.bed.clock.pass(61 * DAY_MS)
  expect(await dashan.code('consultation/proposeTopic', { source: 'residents', ...WORDS })).toBe('ok')
})

test('signers are masked for neighbours and full for those who check the number', async () => {
  const topicId = await propose()
  const rows = async (by: Neighbour | undefined) => (await by?.value('consultation/listSigners', { topicId }))?.items
  expect(await rows(people[0])).toMatchObject([{ name: '程*', groupName: '2组', asRepresentative: false, asHouseholdRep: true }])
  expect(await rows(room.supervisor)).toMatchObject([{ name: '程大山' }])
  const xinan = await village(room.bed, { id: 'xinan' })
  expect(await (await xinan.neighbour()).code('consultation/listSigners', { topicId })).toBe('NOT_FOUND')
})

test('an office brings a topic without signatures, another cannot in its name', async () => {
  expect(await room.supervisor.code('consultation/proposeTopic', { source: 'committee', ...WORDS })).toBe('SOURCE_NOT_YOURS')
  const topicId = await propose(room.supervisor, { source: 'supervisor' })
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'reached', progress: [], may: { sign: false } })
})

test('without elected representatives nobody can ask for their assembly', async () => {
  expect(await dashan.code('consultation/proposeTopic', { source: 'residents', goal: 'repsAssembly', ...WORDS })).toBe('NOBODY_COUNTED')
})

test('who proposes and who signs follows the topic', async () => {
  const topicId = await propose()
  await sign(topicId, people.slice(0, 1))
  expect((await room.bed.store.all<FollowDocument>(FOLLOWS)).map(({ subjectId, reason }) => [subjectId, reason]).sort()).toEqual([[topicId, 'cosigner'], [topicId, 'reporter']])
})

test('held words that their author takes back are shown to nobody afterwards', async () => {
  room.bed.contentCheck.answerText('risky')
  const topicId = await propose()
  await dashan.value('consultation/withdrawTopic', { topicId })
  expect(await people[0]?.code('consultation/readTopic', { topicId })).toBe('NOT_FOUND')
  expect(await people[0]?.code('consultation/listSigners', { topicId })).toBe('NOT_FOUND')
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'withdrawn' })
  expect((await dashan.value('consultation/listTopics', {})).items).toEqual([])
})

const soonAssembly = (topicId: string, days = 12) => {
  const startsAt = addMs(room.bed.clock.now(), days * DAY_MS)
  return { title: '村民会议', place: '小学操场', startsAt, endsAt: addMs(startsAt, HOUR_MS), kind: 'assembly' as const, agenda: [{ title: WORDS.title, topicId }] }
}

test('an assembly that the law gives them is not kept by a talk, nor by a later day', async () => {
  const topicId = await propose(dashan, { goal: 'assembly' })
  await sign(topicId, people.slice(0, 4))
  await room.chair.value('consultation/answerTopic', { topicId, answer: { kind: 'acceptForDay', words: '开', day: '2026-12-20' } })
  await room.call({ agenda: [{ title: WORDS.title, topicId }] })
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'accepted', meetingDay: '2026-12-20' })
  expect((await dashan.value('consultation/readTopic', { topicId })).meetingId).toBeUndefined()
  const { meetingId } = await room.chair.value('consultation/createMeeting', soonAssembly(topicId))
  expect((await dashan.value('consultation/readTopic', { topicId })).meetingId).toBe(meetingId)
  await room.chair.value('consultation/amendMeeting', { meetingId, reason: '再等等', ...soonAssembly(topicId, 60) })
  expect((await dashan.value('consultation/readTopic', { topicId })).meetingId).toBeUndefined()
  room.bed.clock.pass(30 * DAY_MS)
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'meetingOverdue' })
})

test('a topic that its meeting put off waits for another meeting', async () => {
  const topicId = await propose(room.supervisor, { source: 'supervisor' })
  const meetingId = await room.call({ agenda: [{ title: WORDS.title, topicId }] })
  await room.chair.value('consultation/answerTopic', { topicId, answer: { kind: 'accept', words: '开会议', meetingId } })
  room.begin()
  await room.signIn(meetingId, [room.chair, dashan])
  await room.close(meetingId, { ...RECORD, items: [{ no: 1, outcome: 'postponed' }] })
  expect((await dashan.value('consultation/readTopic', { topicId })).meetingId).toBeUndefined()
  room.bed.clock.pass(DAY_MS)
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'meetingOverdue' })
  await room.chair.value('consultation/reviseRecord', { meetingId, reason: '记错了', ...RECORD, items: [{ no: 1, outcome: 'consensus', statement: '装两条。' }] })
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'accepted', meetingId })
})
