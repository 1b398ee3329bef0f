import { addDays, DAY_MS } from '@/domain/shared/instant'
import { ATTENDANCE_OF_TWELVE, FIVE_LISTS, issueBed, MINUTES, type IssueBed } from '@server/testing/issue-bed'
import type { PollDocument } from '@server/application/ballot/documents'

let it: IssueBed

beforeEach(async () => {
  it = await issueBed()
})

const visit = (day = it.today()) => ({ kind: 'siteVisit' as const, day, text: '两边都去看过，听他们说了。' })
const named = async (issueId: string) => {
  const { state, stageName } = await it.read(issueId)
  return { state, stageName }
}
const pollOf = async (issueId: string) => (await it.read(issueId)).poll?.pollId ?? 'none'

test('四事四权: an issue climbs grid, elders, branch and assembly to a vote, is published, carried out and rated', async () => {
  const { gridWorker, elder, secretary, chair, resident, settle, leave } = it
  const issueId = await it.report()
  await gridWorker.value('consultation/acceptIssue', { issueId, templateId: 'fourAffairsFourRights' })
  expect(await settle(gridWorker, issueId, { outcome: 'escalate', reason: '要动线路，网格办不了' })).toBe('ok')
  expect(await named(issueId)).toEqual({ state: 'handling', stageName: '五老调事' })
  await leave(elder, issueId, visit())
  expect(await settle(elder, issueId, { outcome: 'escalate', reason: '两家都同意，钱没有着落' })).toBe('ok')
  await leave(secretary, issueId, FIVE_LISTS, MINUTES)
  expect(await settle(secretary, issueId, { outcome: 'escalate', reason: '要用集体的钱，请大家定' })).toBe('ok')
  await leave(chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  expect(await settle(chair, issueId, { outcome: 'refer', text: '请大家表决', poll: it.poll() })).toBe('ok')
  const pollId = await pollOf(issueId)
  // The branch's numbered minutes stand in the draft already.
  expect((await it.bed.store.get<PollDocument>('polls', pollId))?.poll.terms.partyStudy?.minutesNo).toBe('支部会议记录第21号')
  await it.decide(pollId, 6)
  expect(await chair.value('consultation/takeUpVoteResult', { issueId, pollId, carryOut: it.plan() })).toMatchObject({ state: 'carryingOut', passed: true })
  await it.carryOut((await it.read(issueId)).undertakingId ?? 'none')
  const done = await it.read(issueId, resident)
  expect(done).toMatchObject({ state: 'solved', asked: 8 })
  expect(done.timeline.map(({ when, endedBy }) => [when, endedBy])).toEqual([['past', 'escalated'], ['past', 'escalated'], ['past', 'escalated'], ['past', 'carryOutStarted']])
  expect(await resident.code('followup/rate', { subject: { kind: 'issue', id: issueId }, grade: 'satisfied' })).toBe('ok')
})

test('四议两公开: a stage cannot be skipped, and the refusal says which one comes first', async () => {
  const { secretary, chair, leave, settle } = it
  const big = await it.report({ kind: 'bigMatter', text: '村集体12万元收入怎么用', unitId: it.home.communityId }, secretary)
  expect(await chair.code('consultation/acceptIssue', { issueId: big })).toBe('NOT_THIS_STAGES_ROLE')
  await secretary.value('consultation/acceptIssue', { issueId: big })
  await leave(secretary, big, MINUTES)
  const straightToTheVote = await secretary.call('consultation/settleIssueStage', { issueId: big, stageId: 'propose', outcome: 'refer', poll: it.poll() })
  expect(straightToTheVote).toMatchObject({ ok: false, error: { code: 'STAGE_SKIPPED', missing: 'consult', missingName: '村“两委”商议' } })
  expect(await secretary.call('consultation/settleIssueStage', { issueId: big, stageId: 'propose', outcome: 'advance', toStageId: 'deliberate' })).toMatchObject({ error: { missing: 'consult' } })
  expect(await secretary.call('consultation/settleIssueStage', { issueId: big, stageId: 'propose', outcome: 'solve' })).toMatchObject({ error: { missing: 'consult' } })
  expect(await settle(secretary, big, { outcome: 'advance' })).toBe('ok')
  await leave(secretary, big, MINUTES)
  expect(await settle(secretary, big, { outcome: 'advance' })).toBe('ARTEFACT_MISSING')
  await leave(secretary, big, ATTENDANCE_OF_TWELVE)
  expect(await settle(secretary, big, { outcome: 'advance' })).toBe('ok')
  await leave(secretary, big, MINUTES, { kind: 'partyVote', day: it.today(), members: 30, present: 24, yes: 14, modeId: 'partyOfDue' })
  expect(await settle(secretary, big, { outcome: 'advance' })).toBe('PARTY_VOTE_NOT_PASSED')
  await leave(secretary, big, { kind: 'partyVote', day: it.today(), members: 30, present: 24, yes: 15, modeId: 'partyOfDue' })
  expect(await settle(secretary, big, { outcome: 'advance' })).toBe('ok')
  expect(await settle(chair, big, { outcome: 'refer', poll: it.poll() })).toBe('ok')
  const pollId = await pollOf(big)
  const noticeId = await it.decide(pollId, 6)
  expect(await chair.value('consultation/takeUpVoteResult', { issueId: big, pollId })).toMatchObject({ state: 'handling', stageName: '决议公开' })
  expect(await settle(chair, big, { outcome: 'advance', carryOut: it.plan() })).toBe('ARTEFACT_MISSING')
  await leave(chair, big, { kind: 'decisionNotice', noticeId })
  expect(await settle(chair, big, { outcome: 'advance' })).toBe('CARRY_OUT_MISSING')
  expect(await settle(chair, big, { outcome: 'advance', carryOut: it.plan() })).toBe('ok')
  await it.carryOut((await it.read(big)).undertakingId ?? 'none')
  expect(await named(big)).toEqual({ state: 'handling', stageName: '实施结果公开' })
  expect(await settle(chair, big, { outcome: 'solve' })).toBe('ARTEFACT_MISSING')
  await leave(chair, big, { kind: 'outcomeNotice', noticeId })
  expect((await it.read(big)).deeds.find((deed) => deed.deed === 'settle')).toMatchObject({ whyNot: { code: 'NOTICE_PERIOD_RUNNING', until: addDays(it.today(), 15) } })
  it.bed.clock.pass(15 * DAY_MS)
  expect(await settle(chair, big, { outcome: 'solve' })).toBe('ok')
  expect(await named(big)).toEqual({ state: 'solved', stageName: '实施结果公开' })
})

test('城乡社区协商: notice before the talk, the talk before the plan, the plan before the end', async () => {
  const { secretary, chair, leave, settle } = it
  const issueId = await it.report()
  await chair.value('consultation/acceptIssue', { issueId, templateId: 'communityConsultation' })
  await leave(secretary, issueId, MINUTES)
  expect(await settle(secretary, issueId, { outcome: 'advance' })).toBe('ok')
  await leave(chair, issueId, { kind: 'notice', postedOn: it.today(), place: '村口公示栏' })
  expect(await settle(chair, issueId, { outcome: 'advance' })).toBe('NOTICE_PERIOD_RUNNING')
  it.bed.clock.pass(3 * DAY_MS)
  expect(await settle(chair, issueId, { outcome: 'advance' })).toBe('ok')
  await leave(chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  expect(await settle(chair, issueId, { outcome: 'advance' })).toBe('ok')
  await leave(chair, issueId, { kind: 'notice', postedOn: it.today(), place: '村口公示栏' })
  expect(await settle(chair, issueId, { outcome: 'advance', carryOut: it.plan() })).toBe('ok')
  await it.carryOut((await it.read(issueId)).undertakingId ?? 'none')
  expect(await named(issueId)).toEqual({ state: 'handling', stageName: '落实反馈' })
  expect(await chair.code('consultation/addIssueArtefact', { issueId, stageId: 'feedback', artefact: { kind: 'outcomeNotice', text: '装好了' } })).toBe('ARTEFACT_EMPTY')
})

test('群众点单: a representative vote that fails comes back to the stage, with that in its history', async () => {
  const { chair, leave, settle, resident } = it
  const issueId = await it.report({ kind: 'order', category: 'road', text: '想把村口到学校的路修一修' })
  await chair.value('consultation/acceptIssue', { issueId })
  expect(await settle(chair, issueId, { outcome: 'advance', text: '收下了' })).toBe('ok')
  await leave(chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  expect(await settle(chair, issueId, { outcome: 'refer', poll: { ...it.poll(), partyStudy: { day: it.today(), minutesNo: '第5号' } } })).toBe('ok')
  const pollId = await pollOf(issueId)
  await it.decide(pollId, 2)
  expect(await chair.value('consultation/takeUpVoteResult', { issueId, pollId })).toEqual({ state: 'handling', stageName: '代表议单', passed: false })
  expect((await it.read(issueId, resident)).steps.map(({ kind }) => kind).slice(0, 3)).toEqual(['voteFailed', 'artefact', 'referred'])
  // What was said before the vote has had its turn: the representatives talk again, and the vote that failed is no evidence of it.
  expect(await settle(chair, issueId, { outcome: 'advance', text: '先报上去' })).toBe('ARTEFACT_MISSING')
  await leave(chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  expect(await settle(chair, issueId, { outcome: 'advance', text: '先报上去' })).toBe('ok')
  await leave(chair, issueId, { kind: 'authorityReply', office: '乡镇建设办', day: it.today(), text: '明年列入计划' })
  expect(await settle(chair, issueId, { outcome: 'advance' })).toBe('ok')
  await leave(chair, issueId, { kind: 'review', day: it.today(), asked: 40, satisfied: 31, text: '上门问了四十户' })
  expect(await settle(chair, issueId, { outcome: 'solve', text: '评过单' })).toBe('ok')
})

test('一约四会: a family files a wedding, the council says a word, and nobody else reads it', async () => {
  const { chair, resident, elder, supervisor, leave, settle } = it
  const details = { event: 'wedding' as const, day: addDays(it.today(), 20), tables: 18, costPerTable: 280 }
  expect(await resident.code('consultation/reportIssue', { kind: 'redWhiteEvent', category: 'event', text: '腊月办喜事', unitId: resident.groupId })).toBe('DETAILS_MISSING')
  const issueId = await it.report({ kind: 'redWhiteEvent', category: 'event', text: '腊月办喜事', details })
  expect((await it.read(issueId, resident)).details).toEqual(details)
  expect(await elder.code('consultation/readIssue', { issueId })).toBe('NOT_FOUND')
  expect(await supervisor.code('consultation/readIssue', { issueId })).toBe('ok')
  expect((await elder.value('consultation/listIssues', { list: 'all' })).items).toEqual([])
  await chair.value('consultation/acceptIssue', { issueId })
  await leave(chair, issueId, { kind: 'councilRemark', text: '桌数合适，菜金从简' })
  expect(await settle(chair, issueId, { outcome: 'solve' })).toBe('ok')
})

test('随手拍: noticed, taken on, one line on the way, done', async () => {
  const { gridWorker, resident, settle } = it
  const issueId = await it.report()
  await gridWorker.value('consultation/acceptIssue', { issueId })
  await gridWorker.value('consultation/noteIssueProgress', { issueId, stageId: 'grid', text: '电工明天来' })
  expect(await settle(gridWorker, issueId, { outcome: 'solve', text: '亮了' })).toBe('ok')
  const seen = await it.read(issueId, resident)
  expect(seen.steps.map(({ kind, text }) => [kind, text])).toEqual([['solved', '亮了'], ['progress', '电工明天来'], ['accepted', undefined], ['reported', undefined]])
  expect(seen.timeline.map(({ when }) => when)).toEqual(['past', 'passedBy', 'passedBy'])
})
