import { addDays, addMs, DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import type { ArtefactInput } from '@/contract/artefact-fields'
import { ATTENDANCE_OF_TWELVE, issueBed, MINUTES, type IssueBed } from '@server/testing/issue-bed'

let it: IssueBed

beforeEach(async () => {
  it = await issueBed()
})

/** On its way through the six steps, to the vote that was published and taken up. */
async function decided(): Promise<{ readonly issueId: string; readonly pollId: string; readonly noticeId: string }> {
  const { secretary, chair, leave, settle } = it
  const issueId = await it.report({ kind: 'bigMatter', text: '村集体12万元收入怎么用', unitId: it.home.communityId }, secretary)
  await secretary.value('consultation/acceptIssue', { issueId })
  await leave(secretary, issueId, MINUTES)
  await settle(secretary, issueId, { outcome: 'advance' })
  await leave(secretary, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  await settle(secretary, issueId, { outcome: 'advance' })
  await leave(secretary, issueId, MINUTES, { kind: 'partyVote', day: it.today(), members: 30, present: 24, yes: 20, modeId: 'partyOfDue' })
  await settle(secretary, issueId, { outcome: 'advance' })
  await settle(chair, issueId, { outcome: 'refer', poll: it.poll() })
  const pollId = (await it.read(issueId)).poll?.pollId ?? 'none'
  const noticeId = await it.decide(pollId, 6)
  await chair.value('consultation/takeUpVoteResult', { issueId, pollId })
  return { issueId, pollId, noticeId }
}
const codeOf = async (issueId: string, artefact: ArtefactInput) => it.chair.code('consultation/addIssueArtefact', { issueId, stageId: (await it.read(issueId)).stageId ?? '', artefact })

test('决议公开 is the notice of this decision: that of another one is none', async () => {
  const other = await decided()
  const { issueId, noticeId } = await decided()
  expect(await codeOf(issueId, { kind: 'decisionNotice', noticeId: other.noticeId })).toBe('CITES_ANOTHER_MATTER')
  expect(await codeOf(issueId, { kind: 'decisionNotice', noticeId: 'nowhere' })).toBe('NOTICE_NOT_ON_BOARD')
  expect(await codeOf(issueId, { kind: 'decisionNotice', noticeId })).toBe('ok')
})

test('a draft that a stage handed over keeps its rule and its unit; its words and days can be mended', async () => {
  const issueId = await it.start('snapReport')
  await it.settle(it.gridWorker, issueId, { outcome: 'escalate', reason: '办不了' })
  await it.settle(it.chair, issueId, { outcome: 'escalate', reason: '要大家定' })
  await it.leave(it.chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  await it.settle(it.chair, issueId, { outcome: 'refer', poll: it.poll() })
  const pollId = (await it.read(issueId)).poll?.pollId ?? 'none'
  const draft = { pollId, ...it.poll() }
  expect(await it.chair.code('ballot/draftPoll', { ...draft, presetId: 'opinionPoll', modeId: 'households' })).toBe('REFERRED_RULE_FIXED')
  expect(await it.chair.code('ballot/draftPoll', { ...draft, presetId: 'villagerRepsAssembly', modeId: 'representatives' })).toBe('REFERRED_RULE_FIXED')
  expect(await it.chair.code('ballot/draftPoll', { ...draft, groupId: it.resident.groupId })).toBe('REFERRED_RULE_FIXED')
  expect(await it.chair.code('ballot/draftPoll', { ...draft, question: '古桥头装几盏路灯' })).toBe('ok')
})

test('one group does not vote on what concerns the village, or another group', async () => {
  const stranger = await it.home.neighbour({ group: 2 })
  const refer = async (unitId: string, groupId: string) => {
    const issueId = await it.start('snapReport', { unitId })
    await it.settle(it.chair, issueId, { outcome: 'escalate', reason: '办不了' })
    await it.settle(it.chair, issueId, { outcome: 'escalate', reason: '要大家定' })
    await it.leave(it.chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
    return it.settle(it.chair, issueId, { outcome: 'refer', poll: { ...it.poll('villagersGroupMeeting'), groupId } })
  }
  expect(await refer(it.home.communityId, it.resident.groupId)).toBe('VOTE_OF_A_PART')
  expect(await refer(it.resident.groupId, stranger.groupId)).toBe('VOTE_OF_A_PART')
  expect(await refer(it.resident.groupId, it.resident.groupId)).toBe('ok')
})

test('what an issue came to is carried out once: its notice opens no second undertaking', async () => {
  const { issueId, noticeId } = await decided()
  expect(await it.chair.code('followup/openUndertaking', { source: { kind: 'notice', id: noticeId }, ...it.plan() })).toBe('CARRIED_OUT_WITH_ISSUE')
  await it.leave(it.chair, issueId, { kind: 'decisionNotice', noticeId })
  expect(await it.settle(it.chair, issueId, { outcome: 'advance', carryOut: it.plan() })).toBe('ok')
})

test('实施结果公开 runs from when there was something to publish, not from when the decision was', async () => {
  const { issueId, noticeId } = await decided()
  await it.leave(it.chair, issueId, { kind: 'decisionNotice', noticeId })
  await it.settle(it.chair, issueId, { outcome: 'advance', carryOut: it.plan() })
  it.bed.clock.pass(20 * DAY_MS)
  await it.carryOut((await it.read(issueId)).undertakingId ?? 'none')
  await it.leave(it.chair, issueId, { kind: 'outcomeNotice', noticeId })
  expect(await it.chair.call('consultation/settleIssueStage', { issueId, stageId: 'publishOutcome', outcome: 'solve' })).toMatchObject({ error: { code: 'NOTICE_PERIOD_RUNNING', until: addDays(it.today(), 15) } })
})

test('minutes cite a meeting that had the issue on its agenda, once it is closed', async () => {
  const issueId = await it.start('snapReport')
  const startsAt = it.bed.clock.now()
  const call = async (agenda: readonly { title: string; issueId?: string }[]) =>
    (await it.chair.value('consultation/createMeeting', { title: '议事会', place: '文化礼堂', startsAt, endsAt: addMs(startsAt, HOUR_MS), agenda: [...agenda] })).meetingId
  const close = async (meetingId: string) => {
    const { code } = await it.chair.value('consultation/signInCode', { meetingId })
    await it.resident.value('consultation/signIn', { meetingId, code })
    await it.chair.value('consultation/closeMeeting', { meetingId, minutes: '都说了话', items: [{ no: 1, outcome: 'consensus', statement: '先修桥头那盏。' }] })
  }
  const [about, elsewhere] = [await call([{ title: '路灯', issueId }]), await call([{ title: '晒场' }])]
  expect(await codeOf(issueId, { kind: 'minutes', text: '-', meetingId: about })).toBe('MEETING_NOT_CLOSED')
  await close(about)
  await close(elsewhere)
  expect(await codeOf(issueId, { kind: 'minutes', text: '-', meetingId: elsewhere })).toBe('CITES_ANOTHER_MATTER')
  expect(await codeOf(issueId, { kind: 'attendance', present: 9, meetingId: elsewhere })).toBe('CITES_ANOTHER_MATTER')
  expect(await codeOf(issueId, { kind: 'minutes', text: '-', meetingId: about })).toBe('ok')
  // The same talk is no evidence of a stage that begins after it.
  it.bed.clock.pass(DAY_MS)
  await it.settle(it.chair, issueId, { outcome: 'escalate', reason: '办不了' })
  expect(await codeOf(issueId, { kind: 'minutes', text: '-', meetingId: about })).toBe('ARTEFACT_DAY_BEFORE_STAGE')
})
