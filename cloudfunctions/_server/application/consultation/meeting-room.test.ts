import { HOUR_MS } from '@/domain/shared/instant'
import { meetingBed, RECORD, type MeetingBed } from '@server/testing/meeting-bed'
import type { Neighbour } from '@server/testing/village'
import { MEETINGS, OPINIONS, type MeetingDocument, type OpinionDocument } from './documents'

let room: MeetingBed
let meetingId: string
let dashan: Neighbour
let xiuying: Neighbour
let elder: Neighbour

beforeEach(async () => {
  room = await meetingBed()
  dashan = await room.home.neighbour({ name: '程大山' })
  xiuying = await room.home.neighbour({ name: '吴秀英' })
  elder = await room.home.neighbour({ name: '方大爷', unbound: true })
  meetingId = await room.call()
})

const opinions = () => room.bed.store.all<OpinionDocument>(OPINIONS)
const say = (by: Neighbour, change = {}) => by.value('consultation/giveOpinion', { meetingId, no: 1, stance: 'concern', words: '怕晚上太亮', ...change })
const idOf = async () => (await opinions())[0]?._id ?? ''
const stored = () => room.bed.store.get<MeetingDocument>(MEETINGS, meetingId)

test('a stance counts at once; its words wait for the host and are then read by all, with his reply', async () => {
  expect(await say(dashan)).toEqual({ no: 1, stance: 'concern', words: '怕晚上太亮', wordsState: 'waiting' })
  expect(await xiuying.value('consultation/readMeeting', { meetingId })).toMatchObject({ agenda: [{ stances: { agree: 0, concern: 1, alternative: 0 } }, {}], opinions: [], ownOpinions: [] })
  expect(await room.chair.value('consultation/readMeeting', { meetingId })).toMatchObject({ opinionsWaiting: 1 })
  await room.chair.value('consultation/moderateOpinion', { opinionId: await idOf(), seen: 1, show: true, reply: '装遮光罩' })
  expect((await xiuying.value('consultation/readMeeting', { meetingId })).opinions).toMatchObject([{ by: '程*', words: '怕晚上太亮', reply: '装遮光罩' }])
})

test('changed words wait again; the same words under another stance do not', async () => {
  await say(dashan)
  await room.chair.value('consultation/moderateOpinion', { opinionId: await idOf(), seen: 1, show: true })
  expect(await say(dashan, { stance: 'alternative' })).toMatchObject({ wordsState: 'shown' })
  expect(await say(dashan, { words: '装高一点' })).toMatchObject({ wordsState: 'waiting' })
  expect(await opinions()).toMatchObject([{ version: 2, tally: '1-concern' }])
  expect(await room.chair.code('consultation/moderateOpinion', { opinionId: await idOf(), seen: 1, show: true })).toBe('OPINION_CHANGED')
})

test('removed words are told to their author with the reason, and the stance stays counted', async () => {
  await say(dashan)
  await room.chair.value('consultation/moderateOpinion', { opinionId: await idOf(), seen: 1, show: false, reason: '说的是别家的事' })
  const own = await dashan.value('consultation/readMeeting', { meetingId })
  expect(own.ownOpinions).toMatchObject([{ wordsState: 'removed', removedBecause: '说的是别家的事' }])
  expect([own.opinions, own.agenda[0]?.stances.concern]).toEqual([[], 1])
})

test('words that no check passed wait as well; risky ones nobody lets through', async () => {
  room.bed.contentCheck.answerText('unavailable')
  await say(dashan)
  expect((await room.chair.value('consultation/listOpinionsToModerate', { meetingId, view: 'waiting' })).items).toMatchObject([{ held: 'unavailable', by: '程大山', itemTitle: '路灯装几盏' }])
  room.bed.contentCheck.answerText('risky')
  await say(dashan, { words: '骂人的话' })
  expect(await room.chair.code('consultation/moderateOpinion', { opinionId: await idOf(), seen: 2, show: true })).toBe('WORDS_RISKY')
})

test('opinions close when the meeting begins', async () => {
  room.begin(0)
  expect(await dashan.code('consultation/giveOpinion', { meetingId, no: 1, stance: 'agree' })).toBe('MEETING_BEGUN')
})

test('hands: who has not spoken goes first; an elder without a phone is entered by the host', async () => {
  room.begin()
  await room.signIn(meetingId, [dashan, xiuying, room.chair])
  const { personId, householdId } = elder
  await room.chair.value('consultation/signInByList', { meetingId, people: [{ personId, householdId }] })
  expect(await dashan.value('consultation/raiseHand', { meetingId })).toEqual({ up: true, place: 1, waiting: 1, hasFloor: false })
  expect(await room.chair.value('consultation/callSpeaker', { meetingId, seenTurn: 0 })).toMatchObject({ turn: 1, speaker: '程大山', waiting: [] })
  await dashan.value('consultation/raiseHand', { meetingId })
  room.bed.clock.pass(1000)
  await xiuying.value('consultation/raiseHand', { meetingId })
  room.bed.clock.pass(1000)
  await room.chair.value('consultation/raiseHand', { meetingId, person: { personId, householdId } })
  expect((await room.chair.value('consultation/speakingBoard', { meetingId })).waiting.map(({ name, spoken }) => [name, spoken])).toEqual([['吴秀英', 0], ['方大爷', 0], ['程大山', 1]])
  expect((await dashan.value('consultation/readMeeting', { meetingId })).hand).toEqual({ up: true, place: 3, waiting: 3, hasFloor: true })
  await dashan.value('consultation/lowerHand', { meetingId })
  expect((await dashan.value('consultation/readMeeting', { meetingId })).hand).toMatchObject({ up: false, waiting: 2 })
})

test('who has not signed in raises no hand, and nobody but the host raises another\'s', async () => {
  room.begin()
  expect(await dashan.code('consultation/raiseHand', { meetingId })).toBe('NOT_SIGNED_IN')
  const { personId, householdId } = elder
  expect(await dashan.code('consultation/raiseHand', { meetingId, person: { personId, householdId } })).toBe('MEETING_ROLE_NOT_PERMITTED')
})

test('two hosts call at once: one speaker has the floor', async () => {
  room.begin()
  await room.signIn(meetingId, [dashan, xiuying])
  await dashan.value('consultation/raiseHand', { meetingId })
  await xiuying.value('consultation/raiseHand', { meetingId })
  const codes = await Promise.all([room.chair, room.recorder].map((host) => host.code('consultation/callSpeaker', { meetingId, seenTurn: 0 })))
  expect(codes.sort()).toEqual(['TURN_MOVED_ON', 'ok'])
  expect(await stored()).toMatchObject({ turn: 1 })
})

test('two close at once: one record stands', async () => {
  room.begin()
  await room.signIn(meetingId, [dashan])
  const codes = await Promise.all([
    room.chair.code('consultation/closeMeeting', { meetingId, ...RECORD, minutes: '甲记的' }),
    room.recorder.code('consultation/closeMeeting', { meetingId, ...RECORD, minutes: '乙记的' })
  ])
  expect(codes.sort()).toEqual(['MEETING_CLOSED', 'ok'])
  expect((await stored())?.change.code).toBe('meetingClosed')
})

test('two sign the same role at once: one signature stands, and nothing is published by one person', async () => {
  room.begin()
  await room.signIn(meetingId, [dashan])
  await room.close(meetingId)
  const codes = await Promise.all([room.chair, room.recorder].map((each) => each.code('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })))
  expect(codes.sort()).toEqual(['ROLE_SIGNED', 'ok'])
  expect(await stored()).toMatchObject({ state: 'closed', signatures: [{ role: 'chair' }] })
})

test('chair and supervisor sign at once: published once', async () => {
  room.begin()
  await room.signIn(meetingId, [dashan])
  await room.close(meetingId)
  const done = await Promise.all([
    room.chair.value('consultation/signRecord', { meetingId, as: 'chair', seen: 0 }),
    room.supervisor.value('consultation/signRecord', { meetingId, as: 'supervisor', seen: 0 })
  ])
  expect(done.filter(({ published }) => published)).toHaveLength(1)
  expect(await stored()).toMatchObject({ state: 'published', change: { no: 3, code: 'meetingPublished' } })
})

test('one signs while another corrects: nobody has signed words that he did not read', async () => {
  room.begin()
  await room.signIn(meetingId, [dashan])
  await room.close(meetingId)
  await Promise.all([
    room.chair.code('consultation/signRecord', { meetingId, as: 'chair', seen: 0 }),
    room.recorder.code('consultation/reviseRecord', { meetingId, reason: '写错数', ...RECORD, minutes: '来了三十多人' })
  ])
  const meeting = await stored()
  expect([meeting?.revisions.length, meeting?.signatures.length]).toEqual([1, 0])
})

test('two refer one item at once: one draft of a vote', async () => {
  room.begin()
  await room.signIn(meetingId, [dashan])
  await room.close(meetingId)
  const opensAt = room.bed.clock.now() + 300 * HOUR_MS
  const vote = { meetingId, no: 2, presetId: 'villagersAssembly', modeId: 'households', ballotMode: 'named' as const, channels: ['phone' as const], opensAt, closesAt: opensAt + 24 * HOUR_MS }
  const codes = await Promise.all([room.chair, room.recorder].map((each) => each.code('consultation/referItem', vote)))
  expect(codes.sort()).toEqual(['ITEM_REFERRED', 'ok'])
})

test('without attendance or minutes a meeting does not close', async () => {
  room.begin()
  expect(await room.chair.code('consultation/closeMeeting', { meetingId, ...RECORD })).toBe('ATTENDANCE_MISSING')
  await room.signIn(meetingId, [dashan])
  expect(await room.chair.code('consultation/closeMeeting', { meetingId, items: RECORD.items })).toBe('MINUTES_MISSING')
  await room.close(meetingId)
  // Who would come now comes too late.
  expect(await xiuying.code('consultation/signIn', { meetingId, code: '123456' })).toBe('MEETING_CLOSED')
})

test('the community sets its own days of notice for talks', async () => {
  await room.chair.value('consultation/setTalkNotice', { days: 7 })
  await expect(room.call()).rejects.toThrow('MEETING_NOTICE_TOO_SHORT')
  expect(await room.call({ shortNoticeReason: '台风要来' })).toMatch(/^meeting:/)
})

test('a meeting that names somebody or something that is not there is not called', async () => {
  await expect(room.call({ parties: [{ kind: 'unitResidents', unitId: 'nowhere' }] })).rejects.toThrow('NOT_FOUND')
  await expect(room.call({ parties: [{ kind: 'people', people: [{ householdId: dashan.householdId, personId: 'nobody' }] }] })).rejects.toThrow('NOT_FOUND')
  await expect(room.call({ agenda: [{ title: '修渠', topicId: 'none' }] })).rejects.toThrow('NOT_FOUND')
  const called = await room.call({ parties: [{ kind: 'unitResidents', unitId: room.home.groupIds[0] }, { kind: 'experts', words: '县水利站' }, { kind: 'people', people: [{ householdId: dashan.householdId, personId: dashan.personId }] }] })
  expect((await xiuying.value('consultation/readMeeting', { meetingId: called })).parties).toEqual([{ kind: 'unitResidents', unitId: room.home.groupIds[0], words: '1组' }, { kind: 'experts', words: '县水利站' }, { kind: 'people', names: ['程*'] }])
})

test('whoever may sign the record reads it first', async () => {
  const leader = await room.home.neighbour({ offices: ['groupLeader'] })
  room.begin()
  await room.signIn(meetingId, [dashan])
  await room.close(meetingId)
  expect((await dashan.value('consultation/readMeeting', { meetingId })).record).toBeUndefined()
  const read = await leader.value('consultation/readMeeting', { meetingId })
  expect(read).toMatchObject({ record: { minutes: RECORD.minutes }, agenda: [{ outcome: 'consensus' }, { outcome: 'unresolved' }] })
  expect(read.may).toContain('signAsRecorder')
})
