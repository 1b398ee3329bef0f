import { addMs, DAY_MS } from '@/domain/shared/instant'
import type { Grade } from '@/domain/followup/rating'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import { ACCOUNTS, TRANSFERS } from '@server/application/ledger/documents'
import { followupBed, type FollowupBed } from '@server/testing/followup-bed'
import { meetingNow } from '@server/testing/meeting-room'
import type { Neighbour } from '@server/testing/village'
import { RATINGS, VISITS, type RatingDocument, type VisitDocument } from './documents'

const noticeOf = ({ noticeId }: FollowupBed) => ({ kind: 'notice' as const, id: noticeId })
const grade = (who: Neighbour | undefined, village: FollowupBed, given: Grade, reason?: string) =>
  who?.value('followup/rate', { subject: noticeOf(village), grade: given, ...(reason === undefined ? {} : { reason }) })

test('shares are shown from the fifth grade on, and are then whole numbers', async () => {
  const village = await followupBed()
  const { voters, chair } = village
  const panel = () => chair.value('followup/readRating', { subject: noticeOf(village) })
  for (const voter of voters.slice(0, 4)) await grade(voter, village, 'verySatisfied')
  expect((await panel()).summary).toEqual({ kind: 'withheld', asked: 18, needed: 5 })
  expect(JSON.stringify(await panel())).not.toContain('visits')
  await grade(voters[4], village, 'veryDissatisfied', '等了太久')
  expect((await panel()).summary).toEqual({
    kind: 'shown', rated: 5, asked: 18, satisfied: 4, byGrade: { verySatisfied: 4, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 1 }
  })
  expect((await panel()).visits).toEqual({ open: { count: 1, more: false }, overdue: { count: 0, more: false }, done: { count: 0, more: false } })
})

test('one person, one grade, which may be changed for thirty days', async () => {
  const village = await followupBed()
  const { bed, voters, chair } = village
  const [voter] = voters
  await grade(voter, village, 'satisfied')
  bed.clock.set(addMs(bed.clock.now(), 29 * DAY_MS))
  await grade(voter, village, 'basicallySatisfied')
  expect(await bed.store.all<RatingDocument>(RATINGS)).toMatchObject([{ grade: 'basicallySatisfied' }])
  bed.clock.set(addMs(bed.clock.now(), DAY_MS))
  expect(await voter?.code('followup/rate', { subject: noticeOf(village), grade: 'satisfied' })).toBe('RATING_SETTLED')
  expect(await voter?.value('followup/readRating', { subject: noticeOf(village) })).toMatchObject({ own: { grade: 'basicallySatisfied' }, cannotRate: 'RATING_SETTLED' })
  expect(await chair.value('followup/readRating', { subject: noticeOf(village) })).not.toHaveProperty('own')
})

test('only who was asked gives a grade: who had the vote, who attended', async () => {
  const village = await followupBed()
  const { bed, home, chair, voters } = village
  const newcomer = await home.neighbour()
  expect(await newcomer.code('followup/rate', { subject: noticeOf(village), grade: 'satisfied' })).toBe('NOT_ASKED')
  expect(await newcomer.value('followup/readRating', { subject: noticeOf(village) })).toMatchObject({ cannotRate: 'NOT_ASKED' })
  expect(await bed.phone(undefined, home.communityId).value('followup/readRating', { subject: noticeOf(village) })).toMatchObject({ cannotRate: 'NOT_A_MEMBER' })
  expect(await newcomer.code('followup/rate', { subject: { kind: 'notice', id: 'none' }, grade: 'satisfied' })).toBe('NOT_FOUND')
  const meetingId = await meetingNow(bed, chair)
  await chair.value('consultation/signInByList', { meetingId, people: [{ householdId: voters[0]?.householdId ?? '', personId: voters[0]?.personId ?? '' }] })
  expect(await voters[0]?.code('followup/rate', { subject: { kind: 'meeting', id: meetingId }, grade: 'satisfied' })).toBe('NOT_READY_TO_RATE')
})

test('a low grade obliges to a re-visit within seven days, which a better grade does not undo', async () => {
  const village = await followupBed()
  const { bed, voters, chair } = village
  const [rater] = voters
  expect(await grade(rater, village, 'dissatisfied', '灯不够亮')).toEqual({ visitDueDay: '2026-12-16' })
  expect(await grade(rater, village, 'satisfied')).toEqual({ visitDueDay: '2026-12-16' })
  bed.clock.set(addMs(bed.clock.now(), 8 * DAY_MS))
  const list = await chair.value('followup/listVisits', { state: 'open' })
  expect(list).toMatchObject({ items: [{ raterName: rater?.name, householdLabel: rater?.householdNo, grade: 'satisfied', overdueDays: 1, mayRecord: true }], overdue: { count: 1 } })
  expect((await voters[1]?.value('followup/listUndertakings', { filter: 'underWay' }))?.visits).toEqual({ open: { count: 1, more: false }, overdue: { count: 1, more: false } })
})

test('the community may give its own number of days', async () => {
  const village = await followupBed()
  const { bed, voters, home } = village
  await bed.store.transact(async (tx) => {
    const community = await tx.get<CommunityDocument>(COMMUNITIES, home.communityId)
    if (community !== undefined) await tx.put<CommunityDocument>(COMMUNITIES, { ...community, visitDueDays: 3 })
  })
  expect(await grade(voters[0], village, 'dissatisfied')).toEqual({ visitDueDay: '2026-12-12' })
})

test('from a low grade to the rater’s own word on the re-visit', async () => {
  const village = await followupBed()
  const { bed, voters, chair, home } = village
  const [rater, other] = voters
  const gridWorker = await home.neighbour({ offices: ['gridWorker'] })
  const elsewhere = await home.neighbour({ offices: ['gridWorker'], group: 2 })
  await grade(rater, village, 'veryDissatisfied', '灯不够亮')
  const [visit] = (await gridWorker.value('followup/listVisits', { state: 'open' })).items
  expect(visit).toMatchObject({ raterName: rater?.name, reason: { text: '灯不够亮', unchecked: false } })
  expect((await elsewhere.value('followup/listVisits', { state: 'open' })).items).toEqual([])
  const visitId = visit?.visitId ?? ''
  expect(await elsewhere.code('followup/recordVisit', { visitId, words: '去过', outcome: 'explained' })).toBe('NOT_YOURS_TO_VISIT')
  expect(await rater?.code('followup/sayVisitHelped', { visitId, helped: true })).toBe('NOT_VISITED_YET')
  const both = await Promise.all([gridWorker, chair].map((each) => each.code('followup/recordVisit', { visitId, words: '加了两盏', outcome: 'putRight' })))
  expect([...both].sort()).toEqual(['ALREADY_VISITED', 'ok'])
  expect(await rater?.value('followup/readRating', { subject: noticeOf(village) })).toMatchObject({ ownVisit: { record: { words: '加了两盏', outcome: 'putRight' } } })
  expect(await other?.code('followup/sayVisitHelped', { visitId, helped: true })).toBe('NOT_YOUR_RATING')
  await rater?.value('followup/sayVisitHelped', { visitId, helped: false })
  expect(await rater?.code('followup/sayVisitHelped', { visitId, helped: true })).toBe('ALREADY_SAID')
  expect(await chair.value('followup/listVisits', { state: 'done' })).toMatchObject({ items: [{ helped: false, record: { outcome: 'putRight' } }], open: { count: 0 } })
  expect(await bed.store.all<VisitDocument>(VISITS)).toHaveLength(1)
})

test('who gave which grade is read by nobody but those who re-visit, and never of a good one', async () => {
  const village = await followupBed()
  const { voters, chair, supervisor } = village
  for (const voter of voters.slice(0, 6)) await grade(voter, village, 'verySatisfied')
  await grade(voters[6], village, 'dissatisfied', '灯不够亮')
  expect((await chair.value('followup/listVisits', { state: 'open' })).items.map((each) => each.raterName)).toEqual([voters[6]?.name])
  expect(await supervisor.code('followup/listVisits', { state: 'open' })).toBe('NOT_PERMITTED')
  for (const reader of [voters[0], chair, supervisor]) {
    const panel = JSON.stringify(await reader?.value('followup/readRating', { subject: noticeOf(village) }))
    expect(panel).not.toContain('灯不够亮')
    expect(panel).not.toContain(voters[6]?.name)
  }
})

test('a reason that the check holds is kept, marked for who goes there', async () => {
  const village = await followupBed()
  village.bed.contentCheck.answerText('risky')
  await grade(village.voters[0], village, 'dissatisfied', '骂人的话')
  expect((await village.chair.value('followup/listVisits', { state: 'open' })).items[0]?.reason).toEqual({ text: '骂人的话', unchecked: true })
  await grade(village.voters[1], village, 'satisfied', '很好')
  expect(village.bed.contentCheck.seen).not.toContain('很好')
})

test('no coin is credited for a grade, a re-visit, a step or anything else here', async () => {
  const village = await followupBed()
  const { bed, voters, chair, openUndertaking, report, judge } = village
  const before = [await bed.store.all(TRANSFERS), await bed.store.all(ACCOUNTS)]
  const undertakingId = await openUndertaking()
  await report(undertakingId, 1)
  await judge(undertakingId, 1)
  for (const voter of voters.slice(0, 6)) await grade(voter, village, 'dissatisfied', '慢')
  const [visit] = (await chair.value('followup/listVisits', { state: 'open' })).items
  await chair.value('followup/recordVisit', { visitId: visit?.visitId ?? '', words: '说明了', outcome: 'explained' })
  await voters[0]?.value('followup/follow', { subject: noticeOf(village) })
  await voters[0]?.value('followup/see', { what: 'all' })
  expect([await bed.store.all(TRANSFERS), await bed.store.all(ACCOUNTS)]).toEqual(before)
})
