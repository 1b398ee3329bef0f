import { addDays, DAY_MS, dayOf, type Day } from '@/domain/shared/instant'
import { ATTENDANCE_OF_TWELVE, issueBed, MINUTES } from '@server/testing/issue-bed'
import { meetingBed } from '@server/testing/meeting-bed'
import { OUTBOX, type OutboxDocument } from './documents'

test('the last accepted step of an issue is told once, as the issue’s own change', async () => {
  const it = await issueBed()
  const { chair, secretary, resident, bed } = it
  const issueId = await it.report()
  await chair.value('consultation/acceptIssue', { issueId, templateId: 'communityConsultation' })
  await it.leave(secretary, issueId, MINUTES)
  expect(await it.settle(secretary, issueId, { outcome: 'advance' })).toBe('ok')
  await it.leave(chair, issueId, { kind: 'notice', postedOn: it.today(), place: '村口公示栏' })
  bed.clock.pass(3 * DAY_MS)
  expect(await it.settle(chair, issueId, { outcome: 'advance' })).toBe('ok')
  await it.leave(chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  expect(await it.settle(chair, issueId, { outcome: 'advance' })).toBe('ok')
  await it.leave(chair, issueId, { kind: 'notice', postedOn: it.today(), place: '村口公示栏' })
  expect(await it.settle(chair, issueId, { outcome: 'advance', carryOut: it.plan() })).toBe('ok')
  await it.carryOut((await it.read(issueId)).undertakingId ?? 'none')
  const told = (await bed.store.all<OutboxDocument>(OUTBOX)).filter(({ subjectId }) => subjectId === issueId)
  const codes = [...told].sort((one, other) => one.change.no - other.change.no).map(({ change }) => change.code)
  expect(codes).not.toContain('undertakingDone')
  expect(codes.slice(-2)).toEqual(['milestoneReported', 'issueMovedOn'])
  expect((await resident.value('followup/inbox', { page: 0 })).entries[0]).toMatchObject({ subject: { kind: 'issue', id: issueId }, change: { code: 'issueMovedOn' } })
  // Read, it is not forgotten: one stage is still to come, and its end will be told.
  await resident.value('followup/see', { what: 'all' })
  expect((await resident.value('followup/inbox', { page: 0 })).entries).toMatchObject([{ subject: { kind: 'issue', id: issueId }, changes: 0 }])
})

test('an issue is graded by the adults of its unit on the day when it was handled', async () => {
  const it = await issueBed()
  const { resident, home, gridWorker } = it
  const child = await home.neighbour({ livesWith: resident, person: { adultOn: '2040-01-01' as Day } })
  const elsewhere = await home.neighbour({ group: 2 })
  const issueId = await it.report()
  await gridWorker.value('consultation/acceptIssue', { issueId, templateId: 'fourAffairsFourRights' })
  expect(await it.settle(gridWorker, issueId, { outcome: 'solve', text: '换了灯泡' })).toBe('ok')
  const subject = { kind: 'issue' as const, id: issueId }
  expect(await resident.code('followup/rate', { subject, grade: 'satisfied' })).toBe('ok')
  expect(await elsewhere.code('followup/rate', { subject, grade: 'satisfied' })).toBe('NOT_ASKED')
  expect(await child.code('followup/rate', { subject, grade: 'satisfied' })).toBe('NOT_ASKED')
  expect((await resident.value('followup/readRating', { subject })).summary).toMatchObject({ kind: 'withheld', asked: 8 })
})

test('a wedding that was filed is graded by the family and nobody else learns of it', async () => {
  const it = await issueBed()
  const { chair, resident, home } = it
  const neighbour = await home.neighbour()
  const details = { event: 'wedding' as const, day: addDays(it.today(), 20), tables: 18, costPerTable: 280 }
  const issueId = await it.report({ kind: 'redWhiteEvent', category: 'event', text: '腊月办喜事', details })
  await chair.value('consultation/acceptIssue', { issueId })
  await it.leave(chair, issueId, { kind: 'councilRemark', text: '桌数合适' })
  expect(await it.settle(chair, issueId, { outcome: 'solve' })).toBe('ok')
  const subject = { kind: 'issue' as const, id: issueId }
  expect(await neighbour.code('followup/rate', { subject, grade: 'satisfied' })).toBe('NOT_FOUND')
  expect(await neighbour.code('followup/readRating', { subject })).toBe('NOT_FOUND')
  expect(await resident.code('followup/rate', { subject, grade: 'satisfied' })).toBe('ok')
  expect((await resident.value('followup/readRating', { subject })).summary).toMatchObject({ kind: 'withheld', asked: 1 })
})

test('an open issue is graded by nobody', async () => {
  const it = await issueBed()
  const issueId = await it.report()
  expect(await it.resident.code('followup/rate', { subject: { kind: 'issue', id: issueId }, grade: 'satisfied' })).toBe('NOT_READY_TO_RATE')
})

test('a closed meeting is graded by those who were there', async () => {
  const { home, call, begin, signIn, close } = await meetingBed()
  const present = await home.neighbours(6)
  const absent = await home.neighbour()
  const meetingId = await call()
  begin()
  await signIn(meetingId, present)
  begin(60)
  await close(meetingId)
  const subject = { kind: 'meeting' as const, id: meetingId }
  for (const person of present.slice(0, 5)) await person.value('followup/rate', { subject, grade: 'verySatisfied' })
  expect(await absent.code('followup/rate', { subject, grade: 'satisfied' })).toBe('NOT_ASKED')
  expect((await absent.value('followup/readRating', { subject })).summary).toMatchObject({ kind: 'shown', rated: 5, asked: 6, satisfied: 5 })
})

test('minutes must be published before what they decided is carried out', async () => {
  const { bed, chair, home, call, begin, signIn, close } = await meetingBed()
  const meetingId = await call()
  begin()
  await signIn(meetingId, await home.neighbours(3))
  begin(60)
  await close(meetingId)
  const dueDay = addDays(dayOf(bed.clock.now()), 10)
  const plan = { title: '装路灯', plan: '比价', dueDay, personInCharge: { householdId: chair.householdId, personId: chair.personId }, milestones: [{ name: '装好', dueDay }] }
  expect(await chair.code('followup/openUndertaking', { source: { kind: 'meeting', id: meetingId }, ...plan })).toBe('SOURCE_NOT_PUBLISHED')
  expect(await chair.code('followup/openUndertaking', { source: { kind: 'meeting', id: 'none' }, ...plan })).toBe('NOT_FOUND')
})
