import { addMs, DAY_MS } from '@/domain/shared/instant'
import { followupBed } from '@server/testing/followup-bed'
import { uploadPhoto } from '@server/testing/photo'
import { UNDERTAKINGS, OUTBOX, type OutboxDocument, type UndertakingDocument } from './documents'

test('a decision is carried out step by step, each with evidence and accepted before the next', async () => {
  const { bed, noticeId, inCharge, supervisor, chair, voters, openUndertaking, report, judge } = await followupBed()
  const undertakingId = await openUndertaking()
  expect(await chair.code('followup/openUndertaking', { ...(await planOf(chair, undertakingId, noticeId)) })).toBe('ALREADY_UNDERTAKEN')
  expect(await inCharge.code('followup/reportMilestone', { undertakingId, milestone: 1, words: '办好了', photoIds: [] })).toBe('PHOTOS_MISSING')
  expect(await inCharge.code('followup/reportMilestone', { undertakingId, milestone: 2, words: '办好了', photoIds: [await uploadPhoto(inCharge, 'milestone', 200)] })).toBe('NOT_THE_CURRENT_MILESTONE')
  expect(await voters[0]?.code('followup/reportMilestone', { undertakingId, milestone: 1, words: '办好了', photoIds: [] })).toBe('NOT_IN_CHARGE')
  await report(undertakingId, 1)
  expect(await inCharge.code('followup/reportMilestone', { undertakingId, milestone: 1, words: '再报', photoIds: [] })).toBe('WAITS_FOR_JUDGEMENT')
  await judge(undertakingId, 1)
  await report(undertakingId, 2)
  await judge(undertakingId, 2)
  await report(undertakingId, 3)
  expect(await judge(undertakingId, 3)).toMatchObject({ done: true })
  const detail = await bed.phone(undefined, chair.communityId).value('followup/readUndertaking', { undertakingId })
  expect(detail).toMatchObject({ stage: 'done', accepted: 3, inChargeName: '程大山', inChargeOffice: 'groupLeader', sourceHeadline: '河滨路太阳能路灯', mayReport: false, mayJudge: false, mayMoveDue: false })
  expect(detail.steps.map((each) => [each.state, each.reports[0]?.words, each.reports[0]?.photos.length])).toEqual([['accepted', '办好了', 1], ['accepted', '办好了', 1], ['accepted', '办好了', 1]])
  expect(detail.steps[0]?.reports[0]?.judgement).toMatchObject({ accepted: true, by: '江*' })
  const neighbours = await chair.value('followup/readUndertaking', { undertakingId })
  expect(neighbours.steps[0]?.reports[0]?.judgement).toMatchObject({ by: '江明' })
  expect(await supervisor.code('followup/judgeMilestone', { undertakingId, version: detail.version, milestone: 3, verdict: 'accept' })).toBe('UNDERTAKING_DONE')
})

async function planOf(chair: { value: Awaited<ReturnType<typeof followupBed>>['chair']['value'] }, undertakingId: string, noticeId: string) {
  const { title, plan, dueDay, steps } = await chair.value('followup/readUndertaking', { undertakingId })
  return { source: { kind: 'notice' as const, id: noticeId }, title, plan, dueDay, personInCharge: { householdId: 'nobody', personId: 'nobody.1' }, milestones: steps.map(({ name, dueDay: day }) => ({ name, dueDay: day })) }
}

test('a decision is entrusted to an adult of the roll, and only what passed is carried out', async () => {
  const { home, chair, noticeId, openUndertaking } = await followupBed()
  const child = await home.neighbour({ person: { adultOn: '2035-01-01' as never } })
  const gone = await home.neighbour({ person: { movedAway: true } })
  const nobody = { householdId: chair.householdId, personId: 'nobody.9' }
  await expect(openUndertaking({ personInCharge: nobody })).rejects.toThrow('PERSON_NOT_FOUND')
  for (const person of [child, gone]) await expect(openUndertaking({ personInCharge: person.householdId === undefined ? nobody : { householdId: person.householdId, personId: person.personId } })).rejects.toThrow('PERSON_CANNOT_TAKE_CHARGE')
  await expect(openUndertaking({ source: { kind: 'notice', id: 'none' } })).rejects.toThrow('NOT_FOUND')
  await expect(openUndertaking({ dueDay: '2020-01-01' })).rejects.toThrow('DUE_IN_PAST')
  expect(noticeId).toContain(':n')
})

test('two supervisors at once leave one judgement, and the second is told to look again', async () => {
  const { bed, supervisor, secondSupervisor, openUndertaking, report } = await followupBed()
  const undertakingId = await openUndertaking()
  await report(undertakingId, 1)
  const { version } = await supervisor.value('followup/readUndertaking', { undertakingId })
  const answers = await Promise.all([
    supervisor.code('followup/judgeMilestone', { undertakingId, version, milestone: 1, verdict: 'accept' }),
    secondSupervisor.code('followup/judgeMilestone', { undertakingId, version, milestone: 1, verdict: 'return', reason: '还有两盏不亮' })
  ])
  expect([...answers].sort()).toEqual(['CHANGED_MEANWHILE', 'ok'])
  const [stored] = await bed.store.all<UndertakingDocument>(UNDERTAKINGS)
  expect(stored?.undertaking.milestones[0]?.reports).toHaveLength(1)
})

test('a report and a moved day at once both stand, or the mover is told to look again; nothing is lost', async () => {
  const { chair, inCharge, openUndertaking } = await followupBed()
  const undertakingId = await openUndertaking()
  const photo = await uploadPhoto(inCharge, 'milestone')
  const { version, dueDay } = await chair.value('followup/readUndertaking', { undertakingId })
  const [reported, moved] = await Promise.all([
    inCharge.code('followup/reportMilestone', { undertakingId, milestone: 1, words: '办好了', photoIds: [photo] }),
    chair.code('followup/moveDue', { undertakingId, version, milestone: 1, dueDay, reason: '雨天停工' })
  ])
  expect(reported).toBe('ok')
  expect(['ok', 'CHANGED_MEANWHILE']).toContain(moved)
  const after = await chair.value('followup/readUndertaking', { undertakingId })
  expect(after.steps[0]?.state).toBe('toJudge')
  expect(after.dueMoves).toHaveLength(moved === 'ok' ? 1 : 0)
  expect(await chair.code('followup/moveDue', { undertakingId, version, milestone: 1, dueDay, reason: '晚了' })).toBe('CHANGED_MEANWHILE')
})

test('what is late follows from the calendar, stands first, and nobody had to fire a timer', async () => {
  const { bed, chair, voters, openUndertaking } = await followupBed()
  const undertakingId = await openUndertaking()
  const before = await bed.store.dump()
  const member = voters[0]
  expect((await member?.value('followup/listUndertakings', { filter: 'overdue' }))?.items).toEqual([])
  bed.clock.set(addMs(bed.clock.now(), 10 * DAY_MS))
  expect(await member?.value('followup/listUndertakings', { filter: 'overdue' })).toMatchObject({ items: [{ undertakingId, overdueDays: 3, currentName: '完成比价' }], overdue: { count: 1, more: false } })
  expect(await bed.store.dump()).toBe(before)
  const { version } = await chair.value('followup/readUndertaking', { undertakingId })
  await chair.value('followup/moveDue', { undertakingId, version, milestone: 1, dueDay: '2026-12-31', reason: '雨天停工' })
  expect(await member?.value('followup/listUndertakings', { filter: 'overdue' })).toMatchObject({ items: [], overdue: { count: 0 } })
  expect((await member?.value('followup/readUndertaking', { undertakingId }))?.dueMoves).toMatchObject([{ milestone: 1, to: '2026-12-31', reason: '雨天停工', by: '汪建国' }])
  expect((await member?.value('followup/listUndertakings', { filter: 'underWay' }))?.items).toHaveLength(1)
  expect((await member?.value('followup/listUndertakings', { filter: 'done' }))?.items).toEqual([])
})

test('words that a check holds are read by who decides, and by all once a supervisor accepts', async () => {
  const { bed, voters, supervisor, openUndertaking, report, judge } = await followupBed()
  const undertakingId = await openUndertaking()
  bed.contentCheck.answerText('review')
  await report(undertakingId, 1, '请打13800138000')
  const seen = async (who: typeof supervisor | undefined) => (await who?.value('followup/readUndertaking', { undertakingId }))?.steps[0]?.reports[0]
  expect(await seen(voters[0])).not.toHaveProperty('words')
  expect(await seen(voters[0])).toMatchObject({ wordsWaiting: true })
  expect(await seen(supervisor)).toMatchObject({ words: '请打13800138000', wordsWaiting: true })
  await judge(undertakingId, 1)
  expect(await seen(voters[0])).toMatchObject({ words: '请打13800138000' })
})

test('each change is told once, at what the undertaking came from', async () => {
  const { bed, noticeId, voters, supervisor, openUndertaking, report, judge } = await followupBed()
  await voters[0]?.value('followup/follow', { subject: { kind: 'notice', id: noticeId } })
  const undertakingId = await openUndertaking()
  await report(undertakingId, 1)
  const { version } = await supervisor.value('followup/readUndertaking', { undertakingId })
  await supervisor.value('followup/judgeMilestone', { undertakingId, version, milestone: 1, verdict: 'return', reason: '少一家报价' })
  await report(undertakingId, 1)
  await judge(undertakingId, 1)
  const told = await bed.store.all<OutboxDocument>(OUTBOX)
  expect(told.map(({ subjectKind, change }) => `${subjectKind} ${change.no} ${change.code}`)).toEqual([
    'notice 2 undertakingOpened', 'notice 3 milestoneReported', 'notice 4 milestoneReturned', 'notice 5 milestoneReported', 'notice 6 milestoneAccepted'
  ])
  expect(await voters[0]?.value('followup/inbox', { page: 0 })).toMatchObject({ unseen: 1, entries: [{ subject: { kind: 'notice', id: noticeId }, changes: 5, change: { code: 'milestoneAccepted', undertakingId } }] })
})

test('what waits for the person in charge and for a supervisor is found by its day', async () => {
  const { chair, inCharge, supervisor, voters, openUndertaking, report } = await followupBed()
  const undertakingId = await openUndertaking()
  const detail = async (who: typeof chair | undefined) => who?.value('followup/readUndertaking', { undertakingId })
  expect([await detail(inCharge), await detail(chair), await detail(supervisor), await detail(voters[0])].map((each) => [each?.mayReport, each?.mayJudge, each?.mayMoveDue])).toEqual([
    [true, false, false], [true, false, true], [false, false, false], [false, false, false]
  ])
  await report(undertakingId, 1)
  expect(await detail(supervisor)).toMatchObject({ mayJudge: true, stage: 'toJudge' })
})
