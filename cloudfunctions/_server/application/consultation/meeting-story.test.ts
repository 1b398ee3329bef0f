import { addMs, DAY_MS, dayOf, HOUR_MS, MINUTE_MS } from '@/domain/shared/instant'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { OUTBOX, type OutboxDocument } from '@server/application/followup/documents'
import { meetingBed, RECORD, type MeetingBed } from '@server/testing/meeting-bed'
import type { Neighbour } from '@server/testing/village'

let room: MeetingBed
let people: readonly Neighbour[]

beforeEach(async () => {
  room = await meetingBed()
  people = await room.home.neighbours(20)
})

const told = async (kind: string) => (await room.bed.store.all<OutboxDocument>(OUTBOX)).filter((each) => each.subjectKind === kind).map(({ change }) => change.code)

test('a topic that enough people sign is called, talked over, closed, referred, signed, published and later corrected', async () => {
  const { bed, chair, recorder, supervisor } = room
  const [dashan, xiuying, ...others] = people as [Neighbour, Neighbour, ...Neighbour[]]
  // Signed: three of twenty-three adults are the tenth that the house rule asks for.
  const { topicId } = await dashan.value('consultation/proposeTopic', { source: 'residents', title: '村口装减速带', text: '放学的时候车太快。' })
  await xiuying.value('consultation/cosign', { topicId })
  expect(await others[0]?.value('consultation/cosign', { topicId })).toMatchObject({ reached: true })
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'reached', answerDueDay: '2026-12-09', reachedBy: { signed: 3, base: 23, needed: 3 } })
  // Called.
  const meetingId = await room.call({ agenda: [{ title: '村口装减速带', topicId }, { title: '钱从哪里出' }] })
  await chair.value('consultation/answerTopic', { topicId, answer: { kind: 'accept', words: '开会听大家的。', meetingId } })
  expect(await dashan.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'accepted', meetingId, meetingDay: '2026-11-29' })
  // Talked over before and in the room.
  await xiuying.value('consultation/giveOpinion', { meetingId, no: 1, stance: 'concern', words: '夜里有响声' })
  const waiting = await chair.value('consultation/listOpinionsToModerate', { meetingId, view: 'waiting' })
  await chair.value('consultation/moderateOpinion', { opinionId: waiting.items[0]?.opinionId ?? '', seen: 1, show: true, reply: '用橡胶的，响声小' })
  room.begin()
  await room.signIn(meetingId, [chair, dashan, xiuying])
  // Closed, and hidden from residents until two have signed.
  const record = { ...RECORD, items: [{ no: 1, outcome: 'consensus' as const, statement: '村口和小学门口各装一条。' }, { no: 2, outcome: 'unresolved' as const, unresolved: ['先用集体的钱，还是各户出一点。'] }] }
  await room.close(meetingId, record)
  expect((await dashan.value('consultation/readMeeting', { meetingId })).record).toBeUndefined()
  // The second item goes to a vote with everything filled in.
  const opensAt = addMs(bed.clock.now(), 12 * DAY_MS)
  const { pollId } = await chair.value('consultation/referItem', {
    meetingId, no: 2, presetId: 'villagersAssembly', modeId: 'households', ballotMode: 'named', channels: ['phone'], opensAt, closesAt: addMs(opensAt, 3 * DAY_MS)
  })
  expect((await bed.store.get<PollDocument>(POLLS, pollId))?.poll.terms).toMatchObject({ question: '钱从哪里出', description: '先用集体的钱，还是各户出一点。' })
  // Two signatures publish.
  expect(await chair.value('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })).toEqual({ published: false })
  expect(await supervisor.value('consultation/signRecord', { meetingId, as: 'supervisor', seen: 0 })).toEqual({ published: true })
  const published = await dashan.value('consultation/readMeeting', { meetingId })
  expect(published).toMatchObject({ state: 'published', present: 3, record: { present: 3, minutes: RECORD.minutes, signatures: [{ role: 'chair', name: '汪建国' }, { role: 'supervisor', name: '江明' }] } })
  expect(published.agenda).toMatchObject([{ outcome: 'consensus', statement: '村口和小学门口各装一条。', stances: { agree: 0, concern: 1, alternative: 0 } }, { outcome: 'unresolved' }])
  // A draft of a vote is nobody's business yet.
  expect(published.agenda[1]?.pollId).toBeUndefined()
  // Corrected: the signatures fall. Residents read what was signed until the new words are signed too.
  bed.clock.pass(DAY_MS)
  const corrected = { ...record, items: [{ ...record.items[0], statement: '村口和小学门口各装一条，月底前装好。' }, record.items[1]] as typeof record.items }
  await recorder.value('consultation/reviseRecord', { meetingId, reason: '漏写了日期', ...corrected })
  const signed = await dashan.value('consultation/readMeeting', { meetingId })
  expect(signed).toMatchObject({ state: 'closed', agenda: [{ statement: '村口和小学门口各装一条。' }, {}], record: { signatures: [{ role: 'chair' }, { role: 'supervisor' }], revisions: [] } })
  expect(await supervisor.value('consultation/readMeeting', { meetingId })).toMatchObject({ agenda: [{ statement: '村口和小学门口各装一条，月底前装好。' }, {}], record: { signatures: [] } })
  expect(await chair.code('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })).toBe('RECORD_CHANGED')
  await chair.value('consultation/signRecord', { meetingId, as: 'chair', seen: 1 })
  expect(await recorder.value('consultation/signRecord', { meetingId, as: 'recorder', seen: 1 })).toEqual({ published: true })
  expect(await dashan.value('consultation/readMeeting', { meetingId })).toMatchObject({
    agenda: [{ statement: '村口和小学门口各装一条，月底前装好。' }, {}], record: { revisions: [{ reason: '漏写了日期', items: [{ statement: '村口和小学门口各装一条。' }, {}] }] }
  })
  // Everybody who follows was told once per change.
  expect(await told('topic')).toEqual(['topicReached', 'topicAccepted'])
  expect(await told('meeting')).toEqual(['meetingCalled', 'meetingClosed', 'meetingPublished', 'meetingRevised', 'meetingPublished'])
})

test('a called meeting that is cancelled lets nobody sign in, credits nothing and leaves its topic to another meeting', async () => {
  const { chair } = room
  const { topicId } = await chair.value('consultation/proposeTopic', { source: 'committee', title: '修水渠', text: '二组的渠漏水。' })
  const meetingId = await room.call({ agenda: [{ title: '修水渠', topicId }] })
  await chair.value('consultation/answerTopic', { topicId, answer: { kind: 'accept', words: '开会议。', meetingId } })
  await chair.value('consultation/cancelMeeting', { meetingId, reason: '下大雨' })
  room.begin()
  expect(await chair.code('consultation/signInCode', { meetingId })).toBe('MEETING_CANCELLED')
  expect(await people[0]?.code('consultation/signIn', { meetingId, code: '123456' })).toBe('MEETING_CANCELLED')
  const { personId, householdId } = people[0] as Neighbour
  expect(await chair.code('consultation/signInByList', { meetingId, people: [{ personId, householdId }] })).toBe('MEETING_CANCELLED')
  expect(await chair.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'accepted', meetingDay: '2026-11-29' })
  room.bed.clock.pass(2 * DAY_MS)
  expect(await chair.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'meetingOverdue' })
  const again = await room.call({ agenda: [{ title: '修水渠', topicId }] })
  expect(await chair.value('consultation/readTopic', { topicId })).toMatchObject({ phase: 'accepted', meetingId: again })
})

test('an amendment keeps what it said before; items that stay keep their opinions', async () => {
  const { chair, bed } = room
  const meetingId = await room.call()
  await people[0]?.value('consultation/giveOpinion', { meetingId, no: 2, stance: 'agree' })
  const startsAt = addMs(bed.clock.now(), 6 * DAY_MS)
  const plan = { title: '路灯议事会', place: '文化礼堂', startsAt, endsAt: addMs(startsAt, HOUR_MS), kind: 'consultation' as const }
  await chair.value('consultation/amendMeeting', { meetingId, reason: '人多，换大地方', ...plan, agenda: [{ title: '电费谁出' }, { title: '什么时候装' }] })
  const read = await people[0]?.value('consultation/readMeeting', { meetingId })
  expect(read?.agenda).toMatchObject([{ no: 2, title: '电费谁出', stances: { agree: 1 } }, { no: 3, title: '什么时候装', stances: { agree: 0 } }])
  expect(read?.amendments).toMatchObject([{ reason: '人多，换大地方', before: { place: '二楼会议室', agenda: ['路灯装几盏', '电费谁出'] } }])
  bed.clock.pass(6 * DAY_MS + MINUTE_MS)
  expect(await chair.code('consultation/amendMeeting', { meetingId, reason: '太晚了', ...plan, agenda: [{ title: '电费谁出' }] })).toBe('MEETING_BEGUN')
})

test('the first page says what waits: an answer, words before a meeting, a signature; and no longer when it is done', async () => {
  const { chair, recorder, supervisor } = room
  const kinds = async (who: Neighbour): Promise<string[]> => (await who.value('community/home', {})).matters.map(({ kind }) => kind)
  await supervisor.value('consultation/proposeTopic', { source: 'supervisor', title: '修水渠', text: '二组的渠漏水。' })
  expect([await kinds(chair), await kinds(people[0] as Neighbour)]).toEqual([['topicAnswer'], []])
  const meetingId = await room.call()
  await people[0]?.value('consultation/giveOpinion', { meetingId, no: 1, stance: 'concern', words: '怕太亮' })
  expect((await kinds(chair)).sort()).toEqual(['opinions', 'topicAnswer'])
  room.begin()
  await room.signIn(meetingId, people.slice(0, 2))
  await room.close(meetingId)
  expect([(await kinds(recorder)).sort(), await kinds(supervisor)]).toEqual([['meetingSign', 'topicAnswer'], ['meetingSign']])
  await chair.value('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })
  expect(await kinds(chair)).toEqual(['topicAnswer'])
  await supervisor.value('consultation/signRecord', { meetingId, as: 'supervisor', seen: 0 })
  expect(await kinds(supervisor)).toEqual([])
})

test('a meeting that was called off is nobody\'s meeting of today', async () => {
  const { chair, bed } = room
  const startsAt = addMs(bed.clock.now(), HOUR_MS)
  const { meetingId } = await chair.value('consultation/createMeeting', { title: '碰头会', place: '二楼', startsAt, endsAt: addMs(startsAt, HOUR_MS) })
  expect((await chair.value('community/home', {})).meetingToday?.meetingId).toBe(meetingId)
  await chair.value('consultation/cancelMeeting', { meetingId, reason: '停电' })
  expect((await chair.value('community/home', {})).meetingToday).toBeUndefined()
})

test('a whole hall is invited by name in one call', async () => {
  const all = [...people, ...(await room.home.neighbours(75))].map(({ householdId, personId }) => ({ householdId, personId }))
  const meetingId = await room.call({ parties: [0, 30, 60].map((from) => ({ kind: 'people' as const, people: all.slice(from, from + 30) })) })
  expect((await room.chair.value('consultation/readMeeting', { meetingId })).parties.map((party) => 'people' in party && party.people?.length)).toEqual([30, 30, 30])
})

test('a session is called of a council that there is, not of another', async () => {
  const { chair, bed } = room
  const startsAt = addMs(bed.clock.now(), 3 * DAY_MS)
  const session = { title: '理事会', place: '二楼', startsAt, endsAt: addMs(startsAt, HOUR_MS), kind: 'council' as const, agenda: [{ title: '酒席从简' }] }
  expect(await chair.code('consultation/createMeeting', { ...session, bodyId: 'nobody' })).toBe('NOT_FOUND')
  const { bodyId } = await chair.value('evidence/setUpBody', { kind: 'redWhiteCouncil', name: '红白理事会', termFrom: '2026-01-01', termTo: '2028-12-31' })
  expect(await chair.code('consultation/createMeeting', { ...session, bodyId })).toBe('ok')
})

test('who was there grades a meeting on its page, and what was agreed there is carried out from it', async () => {
  const { chair, recorder, supervisor } = room
  const [dashan, absent] = people as [Neighbour, Neighbour, ...Neighbour[]]
  const meetingId = await room.call()
  expect(await dashan.value('consultation/readMeeting', { meetingId })).toMatchObject({ followThrough: [], mayOpenUndertaking: false })
  room.begin()
  await room.signIn(meetingId, [chair, dashan])
  await room.close(meetingId)
  expect((await dashan.value('consultation/readMeeting', { meetingId })).rating?.cannotRate).toBeUndefined()
  expect((await absent.value('consultation/readMeeting', { meetingId })).rating?.cannotRate).toBe('NOT_ASKED')
  await dashan.value('followup/rate', { subject: { kind: 'meeting', id: meetingId }, grade: 'satisfied' })
  await chair.value('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })
  await supervisor.value('consultation/signRecord', { meetingId, as: 'supervisor', seen: 0 })
  expect([(await chair.value('consultation/readMeeting', { meetingId })).mayOpenUndertaking, (await dashan.value('consultation/readMeeting', { meetingId })).mayOpenUndertaking]).toEqual([true, false])
  const { personId, householdId } = recorder
  const dueDay = dayOf(addMs(room.bed.clock.now(), 20 * DAY_MS))
  await chair.value('followup/openUndertaking', { source: { kind: 'meeting', id: meetingId }, title: '装路灯', personInCharge: { personId, householdId }, plan: '月底前装好', dueDay, milestones: [{ name: '装好', dueDay }] })
  expect((await dashan.value('consultation/readMeeting', { meetingId })).followThrough).toMatchObject([{ title: '装路灯', steps: [{ name: '装好', state: 'toReport' }] }])
})
