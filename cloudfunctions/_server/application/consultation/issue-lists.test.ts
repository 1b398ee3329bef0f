import type { IssueList } from '@/contract/issue'
import { asId, type UnitId } from '@/domain/shared/ids'
import { addDays, DAY_MS } from '@/domain/shared/instant'
import { HOUSEHOLDS, MEMBERS, UNITS, type HouseholdDocument, type MemberDocument, type UnitDocument } from '@server/application/community/documents'
import { ATTENDANCE_OF_TWELVE, issueBed, MINUTES, type IssueBed } from '@server/testing/issue-bed'
import { village, type Neighbour } from '@server/testing/village'
import { uploadPhoto } from '@server/testing/photo'
import { issuesWaitingFor } from './issue-waiting'

let it: IssueBed

beforeEach(async () => {
  it = await issueBed()
})

const ids = async (list: IssueList, by: Neighbour = it.resident) => (await by.value('consultation/listIssues', { list })).items.map(({ issueId }) => issueId)
const handle = async (issueId: string) => it.gridWorker.value('consultation/acceptIssue', { issueId })

test('an issue stands in the lists that its state puts it in', async () => {
  const held = await it.report({ text: '电话13805551234' })
  const open = await it.report()
  const done = await it.report()
  await handle(done)
  await it.settle(it.gridWorker, done, { outcome: 'solve' })
  expect(await ids('all')).toEqual(expect.arrayContaining([open, done]))
  expect([await ids('all'), await ids('mine')].map((list) => list.length)).toEqual([2, 3])
  expect([await ids('open'), await ids('done'), await ids('held', it.chair)]).toEqual([[open], [done], [held]])
  expect([await ids('mine', it.elder), await ids('held', it.resident)]).toEqual([[], []])
})

test('what waits for somebody waits by office and unit, with who stands in', async () => {
  const other = await it.home.neighbour({ group: 2 })
  const here = await it.report()
  const there = await it.report({ unitId: other.groupId })
  const everywhere = await it.report({ unitId: it.home.communityId })
  const sorted = async (by: Neighbour) => [...(await ids('waiting', by))].sort()
  expect(await sorted(it.gridWorker)).toEqual([here, everywhere].sort())
  expect(await sorted(it.chair)).toEqual([here, there, everywhere].sort())
  for (const by of [it.resident, it.elder, it.secretary, it.supervisor]) expect(await sorted(by)).toEqual([])
  await handle(here)
  await it.settle(it.gridWorker, here, { outcome: 'escalate', reason: '办不了' })
  expect(await sorted(it.gridWorker)).toEqual([everywhere])
  expect(await sorted(it.secretary)).toEqual([here])
})

test('a grid worker answers for the own grid, and not for another', async () => {
  const grid = asId<UnitId>('yunxi:grid:1')
  await it.bed.store.transact((tx) => tx.put<UnitDocument>(UNITS, { _id: grid, id: grid, communityId: it.home.communityId, schemaVersion: 1, kind: 'grid', name: '第1网格', order: 9 }))
  const issueId = await it.report({ unitId: grid })
  expect(await it.gridWorker.code('consultation/acceptIssue', { issueId })).toBe('NOT_YOUR_UNIT')
  const household = await it.bed.store.get<HouseholdDocument>(HOUSEHOLDS, it.gridWorker.householdId)
  await it.bed.store.transact((tx) => tx.put<HouseholdDocument>(HOUSEHOLDS, { ...(household as HouseholdDocument), gridId: grid }))
  expect(await ids('waiting', it.gridWorker)).toEqual([issueId])
  expect(await it.gridWorker.code('consultation/acceptIssue', { issueId })).toBe('ok')
})

test('a vote that runs waits for nobody; its published result waits for the stage that referred to it', async () => {
  const issueId = await it.start('snapReport')
  await it.settle(it.gridWorker, issueId, { outcome: 'escalate', reason: '办不了' })
  await it.settle(it.chair, issueId, { outcome: 'escalate', reason: '大家定' })
  await it.leave(it.chair, issueId, MINUTES, ATTENDANCE_OF_TWELVE)
  await it.settle(it.chair, issueId, { outcome: 'refer', poll: { ...it.poll(), partyStudy: { day: it.today(), minutesNo: '第3号' } } })
  expect(await ids('waiting', it.chair)).toEqual([])
  const { poll } = await it.read(issueId)
  expect(await it.chair.code('consultation/takeUpVoteResult', { issueId, pollId: poll?.pollId ?? '' })).toBe('VOTE_NOT_PUBLISHED')
  await it.decide(poll?.pollId ?? '', 7)
  expect(await ids('waiting', it.chair)).toEqual([issueId])
})

test('no timer: lateness is what the clock says when somebody looks', async () => {
  const issueId = await it.report()
  await handle(issueId)
  const look = async () => {
    const { overdue, dueDay, timeline } = await it.read(issueId, it.resident)
    const [card] = (await it.elder.value('consultation/listIssues', { list: 'overdue' })).items
    return { overdue, dueDay, stage: timeline[0]?.overdue, listed: card?.overdue }
  }
  const dueDay = addDays(it.today(), 3)
  expect(await look()).toEqual({ overdue: false, dueDay, stage: false, listed: undefined })
  it.bed.clock.pass(3 * DAY_MS)
  expect(await look()).toEqual({ overdue: false, dueDay, stage: false, listed: undefined })
  const before = await it.bed.store.dump()
  it.bed.clock.pass(DAY_MS)
  expect(await look()).toEqual({ overdue: true, dueDay, stage: true, listed: true })
  expect(await it.bed.store.dump()).toBe(before)
})

test('the days ahead add up from today, however late it is', async () => {
  const issueId = await it.report()
  await handle(issueId)
  it.bed.clock.pass(10 * DAY_MS)
  expect((await it.read(issueId)).timeline.map(({ dueDay }) => dueDay)).toEqual(['2026-11-27', '2026-12-11', '2026-12-31'])
})

test('overdue: longest first, and nothing that is not late', async () => {
  const early = await it.report()
  it.bed.clock.pass(DAY_MS)
  const late = await it.report()
  it.bed.clock.pass(3 * DAY_MS)
  await it.report()
  expect(await ids('overdue')).toEqual([early])
  it.bed.clock.pass(DAY_MS)
  expect(await ids('overdue')).toEqual([early, late])
})

test('pages of twenty, each issue once', async () => {
  for (let count = 0; count < 45; count += 1) {
    await it.report({ text: `第${count}盏灯不亮` })
    it.bed.clock.pass(3 * 60 * 60 * 1000)
  }
  const seen: string[] = []
  let cursor: string | undefined
  const sizes: number[] = []
  do {
    const page = await it.elder.value('consultation/listIssues', { list: 'all', ...(cursor === undefined ? {} : { cursor }) })
    sizes.push(page.items.length)
    seen.push(...page.items.map(({ issueId }) => issueId))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  expect([sizes, new Set(seen).size]).toEqual([[20, 20, 5], 45])
  expect(await it.chair.value('consultation/listIssues', { list: 'waiting' })).toMatchObject({ more: true })
})

test('the first page is told what waits, soonest first, and no more than it asked for', async () => {
  const first = await it.report()
  it.bed.clock.pass(DAY_MS)
  const second = await it.report({ text: '沟堵了。走不过去。' })
  await it.report({ text: '电话13805551234' })
  const member = await it.bed.store.get<MemberDocument>(MEMBERS, it.chair.memberId)
  const { digest, chance, store, clock } = it.bed.dependencies
  const caller = member === undefined ? {} : { identityId: member.identityId, member }
  const context = { caller, communityId: it.home.communityId, now: clock.now(), reader: store, digest, chance }
  expect(await issuesWaitingFor(context, 5)).toMatchObject([
    { kind: 'issueStage', id: first, title: '古桥头的路灯不亮', dueOn: '2026-11-27' },
    { kind: 'issueStage', id: second, title: '沟堵了', dueOn: '2026-11-28' },
    { kind: 'issueHeld' }
  ])
  expect(await issuesWaitingFor(context, 1)).toHaveLength(1)
})

test('photos: a thumb on the card, and nobody attaches what somebody else uploaded', async () => {
  const fileId = await uploadPhoto(it.resident, 'issue')
  const issueId = await it.report({ fileIds: [fileId] })
  expect((await it.read(issueId, it.elder)).files.map((file) => file.fileId)).toEqual([fileId])
  expect((await it.elder.value('consultation/listIssues', { list: 'all' })).items[0]).toMatchObject({ photos: 1, thumb: { fileId } })
  expect(await it.elder.code('consultation/reportIssue', { kind: 'report', category: 'road', text: '路坏了', unitId: it.elder.groupId, fileIds: [fileId] })).toBe('FILE_NOT_FOUND')
})

test('members of another community neither see nor move an issue', async () => {
  const issueId = await it.start('snapReport')
  const stranger = await (await village(it.bed, { id: 'xinan' })).neighbour({ offices: ['committeeMember'] })
  expect(await ids('all', stranger)).toEqual([])
  expect(await stranger.code('consultation/readIssue', { issueId })).toBe('NOT_FOUND')
  expect(await stranger.code('consultation/settleIssueStage', { issueId, stageId: 'grid', outcome: 'solve' })).toBe('NOT_FOUND')
})
