import { issueBed, type IssueBed } from '@server/testing/issue-bed'
import { uploadPhoto } from '@server/testing/photo'
import { FOLLOWS, OUTBOX, type FollowDocument } from '@server/application/followup/documents'
import { ISSUES, type IssueDocument } from './issue-documents'

let it: IssueBed

beforeEach(async () => {
  it = await issueBed()
})

const all = async (by = it.elder) => (await by.value('consultation/listIssues', { list: 'all' })).items.map(({ issueId }) => issueId)
const kinds = async (issueId: string, by = it.resident) => (await it.read(issueId, by)).steps.map(({ kind }) => kind)
const withPhone = { text: '路灯坏了，找王电工13805551234' }

test.each(['review', 'risky', 'unavailable'] as const)('words that the check answers with %s are seen by their author and the committee only', async (verdict) => {
  it.bed.contentCheck.answerText(verdict)
  const issueId = await it.report()
  expect(await all()).toEqual([])
  for (const other of [it.elder, it.gridWorker, it.supervisor, it.tellers[0]]) expect(await other.code('consultation/readIssue', { issueId })).toBe('NOT_FOUND')
  expect(await it.read(issueId, it.resident)).toMatchObject({ state: 'held', held: verdict, text: '古桥头的路灯不亮。晚上看不见台阶。' })
  expect((await it.chair.value('consultation/listIssues', { list: 'held' })).items.map((card) => card.issueId)).toEqual([issueId])
  expect((await it.gridWorker.value('consultation/listIssues', { list: 'held' })).items).toEqual([])
  expect((await it.gridWorker.value('consultation/listIssues', { list: 'waiting' })).items).toEqual([])
})

test('a phone number in the words waits for a person, whatever the platform says', async () => {
  const issueId = await it.report(withPhone)
  expect(await it.read(issueId, it.resident)).toMatchObject({ state: 'held', held: 'review' })
})

test('a person lets it pass: everybody reads it, and the time of the first stage begins then', async () => {
  const issueId = await it.report(withPhone)
  it.bed.clock.pass(2 * 24 * 60 * 60 * 1000)
  expect(await it.gridWorker.code('consultation/decideHeldIssue', { issueId, show: true })).toBe('NOT_PERMITTED')
  expect(await it.chair.value('consultation/decideHeldIssue', { issueId, show: true })).toEqual({ state: 'reported', stageName: '网格处理' })
  expect(await all()).toEqual([issueId])
  expect(await it.read(issueId, it.gridWorker)).toMatchObject({ state: 'reported', dueDay: '2026-11-29', overdue: false })
  expect(await it.chair.code('consultation/decideHeldIssue', { issueId, show: true })).toBe('NOTHING_HELD')
})

test('who declines says why, and only the author reads that; nobody can do anything with it any more', async () => {
  const issueId = await it.report(withPhone)
  expect(await it.chair.code('consultation/decideHeldIssue', { issueId, show: false, reason: ' ' })).toBe('REVIEW_REASON_MISSING')
  await it.chair.value('consultation/decideHeldIssue', { issueId, show: false, reason: '写了别人的电话' })
  expect(await it.read(issueId, it.resident)).toMatchObject({ state: 'declined', reason: '写了别人的电话', deeds: [] })
  expect(await kinds(issueId)).toEqual(['declined', 'held', 'reported'])
  expect(await it.elder.code('consultation/readIssue', { issueId })).toBe('NOT_FOUND')
  expect(await it.chair.code('consultation/acceptIssue', { issueId })).toBe('ISSUE_OVER')
  expect(await it.bed.store.all(OUTBOX)).toEqual([])
})

test('nobody lets his own words pass', async () => {
  const issueId = await it.report(withPhone, it.chair)
  expect(await it.chair.code('consultation/decideHeldIssue', { issueId, show: true })).toBe('OWN_WORDS')
  expect(await it.secretary.code('consultation/decideHeldIssue', { issueId, show: true })).toBe('ok')
})

test('an official’s words are checked, too: the step shows at once, its words when a person has read them', async () => {
  const issueId = await it.start('snapReport')
  const note = { issueId, stageId: 'grid', text: '找李师傅13805551234修' }
  expect(await it.gridWorker.value('consultation/noteIssueProgress', note)).toEqual({ stepNo: 3, held: true })
  expect((await it.read(issueId, it.resident)).steps[0]).toEqual({ no: 3, kind: 'progress', at: it.bed.clock.now(), office: 'gridWorker', stageName: '网格处理', photos: [], held: 'review' })
  expect((await it.read(issueId, it.chair)).steps[0]).toMatchObject({ text: note.text })
  expect((await it.chair.value('consultation/listIssues', { list: 'held' })).items).toHaveLength(1)
  await it.chair.value('consultation/decideHeldIssue', { issueId, stepNo: 3, show: true })
  expect((await it.read(issueId, it.resident)).steps[0]).toMatchObject({ text: note.text })
})

test('words of an artefact that are refused are gone, and the stage has to leave it again', async () => {
  const issueId = await it.start('snapReport')
  it.bed.contentCheck.answerText('risky')
  await it.leave(it.gridWorker, issueId, { kind: 'siteVisit', day: it.today(), text: '难听的话' })
  expect((await it.read(issueId, it.resident)).artefacts).toEqual([])
  expect((await it.read(issueId, it.chair)).artefacts).toHaveLength(1)
  await it.chair.value('consultation/decideHeldIssue', { issueId, stepNo: 3, show: false, reason: '骂人' })
  expect((await it.read(issueId, it.chair)).artefacts).toEqual([])
})

test('evidence whose words wait is no evidence yet: the stage does not end on what may still be taken out', async () => {
  const issueId = await it.start('fourAffairsFourRights')
  await it.settle(it.gridWorker, issueId, { outcome: 'escalate', reason: '办不了' })
  it.bed.contentCheck.answerText('review')
  await it.leave(it.elder, issueId, { kind: 'siteVisit', day: it.today(), text: '去看过了' })
  it.bed.contentCheck.answerText('pass')
  expect(await it.elder.call('consultation/settleIssueStage', { issueId, stageId: 'elders', outcome: 'solve' })).toMatchObject({ error: { code: 'ARTEFACT_WAITS', artefacts: ['siteVisit'] } })
  await it.chair.value('consultation/decideHeldIssue', { issueId, stepNo: 4, show: true })
  expect(await it.settle(it.elder, issueId, { outcome: 'solve' })).toBe('ok')
})

test('a picture of an official that has not passed is seen by him and the committee, not by the reporter', async () => {
  const issueId = await it.start('snapReport')
  it.bed.contentCheck.answerPicture({ verdict: 'review' })
  const fileId = await uploadPhoto(it.gridWorker, 'progress')
  await it.gridWorker.value('consultation/noteIssueProgress', { issueId, stageId: 'grid', text: '去看过了', fileIds: [fileId] })
  const seen = await Promise.all([it.gridWorker, it.chair, it.resident, it.elder].map(async (by) => (await it.read(issueId, by)).steps[0]?.photos.length))
  expect(seen).toEqual([1, 1, 0, 0])
})

test('words that a person refuses are gone, the legal ground among them', async () => {
  const issueId = await it.start('snapReport')
  it.bed.contentCheck.answerText('risky')
  await it.settle(it.gridWorker, issueId, { outcome: 'reject', reason: '难听的话', legalGround: '更难听的话' })
  await it.chair.value('consultation/decideHeldIssue', { issueId, stepNo: 3, show: false, reason: '骂人' })
  for (const by of [it.resident, it.elder, it.chair]) expect(JSON.stringify(await it.read(issueId, by))).not.toContain('难听的话')
})

test('the reporter is masked for everybody but the committee, who is responsible now, and himself', async () => {
  const issueId = await it.start('fourAffairsFourRights')
  const names = async () => Promise.all([it.resident, it.chair, it.secretary, it.gridWorker, it.elder, it.supervisor, it.tellers[0]].map(async (by) => (await it.read(issueId, by)).reporterName))
  expect(await names()).toEqual(['程大山', '程大山', '程大山', '程大山', '程*', '程*', '程*'])
  await it.settle(it.gridWorker, issueId, { outcome: 'escalate', reason: '办不了' })
  expect(await names()).toEqual(['程大山', '程大山', '程大山', '程*', '程大山', '程*', '程*'])
})

test('no page of a resident names a handler, nor carries anybody’s ids', async () => {
  const issueId = await it.start('snapReport')
  await it.gridWorker.value('consultation/noteIssueProgress', { issueId, stageId: 'grid', text: '去看过了' })
  const page = JSON.stringify(await it.read(issueId, it.elder))
  for (const person of [it.gridWorker, it.resident, it.chair]) for (const secret of [person.name, person.memberId, person.personId, person.householdId]) expect(page).not.toContain(secret)
})

test('a grid worker writes it down for a neighbour: it is the neighbour’s, recorded as assisted', async () => {
  const old = await it.home.neighbour({ name: '黄阿婆', unbound: true })
  const onBehalfOf = { householdId: old.householdId, personId: old.personId }
  const issueId = await it.report({ onBehalfOf }, it.gridWorker)
  expect(await it.read(issueId)).toMatchObject({ reporterName: '黄阿婆', assisted: true, mine: false })
  expect(await it.read(issueId, it.gridWorker)).toMatchObject({ mine: true })
  const issue = { kind: 'report' as const, category: 'light' as const, text: '灯坏了', unitId: it.resident.groupId, onBehalfOf }
  expect(await it.resident.code('consultation/reportIssue', issue)).toBe('ASSISTING_NOT_YOURS')
})

test('a neighbour with a phone follows what was written down for him', async () => {
  await it.report({ onBehalfOf: { householdId: it.resident.householdId, personId: it.resident.personId } }, it.gridWorker)
  expect((await it.bed.store.all<FollowDocument>(FOLLOWS)).map(({ memberId, reason }) => [memberId, reason])).toEqual([[it.resident.memberId, 'reporter']])
  expect((await it.resident.value('consultation/listIssues', { list: 'mine' })).items).toHaveLength(1)
})

test('ten reports a day are enough; tomorrow there are ten more', async () => {
  for (let count = 0; count < 10; count += 1) await it.report()
  const issue = { kind: 'report' as const, category: 'light' as const, text: '灯坏了', unitId: it.resident.groupId }
  expect(await it.resident.code('consultation/reportIssue', issue)).toBe('TOO_MANY_REPORTS')
  it.bed.clock.pass(25 * 60 * 60 * 1000)
  expect(await it.resident.code('consultation/reportIssue', issue)).toBe('ok')
})

test('a place that is not in this community takes no report, and nothing is stored', async () => {
  expect(await it.resident.code('consultation/reportIssue', { kind: 'report', category: 'light', text: '灯坏了', unitId: 'elsewhere:g:1' })).toBe('NOT_FOUND')
  expect(await it.bed.store.all<IssueDocument>(ISSUES)).toEqual([])
})

test('before it is taken on, its reporter takes it back without a word; later with a reason', async () => {
  const early = await it.report()
  expect(await it.elder.code('consultation/withdrawIssue', { issueId: early })).toBe('NOT_YOUR_ISSUE')
  expect(await it.resident.code('consultation/withdrawIssue', { issueId: early })).toBe('ok')
  expect(await it.elder.code('consultation/readIssue', { issueId: early })).toBe('NOT_FOUND')
  expect(await it.read(early, it.resident)).toMatchObject({ state: 'withdrawn' })
  const later = await it.start('snapReport')
  expect(await it.resident.code('consultation/withdrawIssue', { issueId: later })).toBe('REASON_MISSING')
  expect(await it.resident.code('consultation/withdrawIssue', { issueId: later, reason: '自己修好了' })).toBe('ok')
  expect(await it.read(later, it.elder)).toMatchObject({ state: 'withdrawn', reason: '自己修好了', deeds: [] })
})
