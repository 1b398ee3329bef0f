import type { Role } from '@/domain/community/roles'
import { sampleIssue, sampleIssueCard, sampleSteps, sampleTimeline } from '@/testing/issue-replies'
import { settled } from '@/testing/fake-gateway'
import { sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { IssueStore } from './issue-store'
import { passedBySteps } from './issue-steps'
import { wayOf } from './issue-way'
import { RootStore } from '@/root/root-store'
import { asIssueList, IssuesStore } from './issues-store'

const rolesOf = (...roles: readonly Role[]) => sampleMembership({ roles })

function listsFor(membership = sampleMembership()) {
  const platform = testPlatform()
  platform.gateway.answer('consultation/listIssues', ({ list }) => ({ items: [sampleIssueCard({ headline: list })], ...(list === 'waiting' ? { more: true as const } : {}) }))
  const root = testRoot(platform, membership)
  return { platform, store: new IssuesStore({ ...root.ports, ticks: root.clock }) }
}
const listsAsked = (platform: ReturnType<typeof testPlatform>) => platform.gateway.callsOf('consultation/listIssues').map(({ input }) => (input as { list: string }).list)

test('a resident sees first what is under way, and one call is made', async () => {
  const { platform, store } = listsFor()
  store.start()
  await settled()
  expect(listsAsked(platform)).toEqual(['open'])
  expect(store.chips.map(({ key }) => key)).toEqual(['open', 'mine', 'overdue', 'done'])
})

test('whose office has a stage sees first what waits for it, and that more lies behind', async () => {
  const { platform, store } = listsFor(rolesOf('resident', 'gridWorker'))
  store.start()
  await settled()
  expect(listsAsked(platform)).toEqual(['waiting'])
  expect(store.moreBehind).toBe(true)
})

test('held words are offered to the committee only', () => {
  expect(listsFor(rolesOf('gridWorker')).store.chips.map(({ key }) => key)).not.toContain('held')
  expect(listsFor(rolesOf('committeeMember')).store.chips.map(({ key }) => key)).toContain('held')
})

test('another list empties the page before it comes, and the same one asks nothing', async () => {
  const { platform, store } = listsFor()
  store.start()
  await settled()
  store.choose('open')
  store.choose('done')
  expect(store.rows.phase).toEqual({ kind: 'loading' })
  await settled()
  expect(store.rows.items.map(({ headline }) => headline)).toEqual(['done'])
  expect(listsAsked(platform)).toEqual(['open', 'done'])
})

test('an address may name a list, and a word that names none is no list', () => {
  expect([asIssueList('overdue'), asIssueList('nonsense'), asIssueList(undefined)]).toEqual(['overdue', undefined, undefined])
})

function issueOn(issue = sampleIssue(), membership = sampleMembership()) {
  const platform = testPlatform()
  platform.gateway.answer('consultation/readIssue', issue).answer('followup/follow', { following: true }).answer('followup/unfollow', { following: false })
  const root = testRoot(platform, membership)
  return { platform, root, store: new IssueStore({ ...root.ports, ticks: root.clock, issueId: 'c1:issue1' }) }
}

test('following is one call and the page knows it without another', async () => {
  const { platform, store } = issueOn()
  await store.load()
  await store.toggleFollow()
  expect(store.issue?.follows).toBe(true)
  await store.toggleFollow()
  expect(store.issue?.follows).toBe(false)
  expect(platform.gateway.calls.map(({ name }) => name)).toEqual(['consultation/readIssue', 'followup/follow', 'followup/unfollow'])
})

test('an issue is read without network from the copy, but offices keep none: they read full names', async () => {
  const resident = issueOn()
  await resident.store.load()
  expect(resident.root.calls.copyOf('consultation/readIssue', { issueId: 'c1:issue1' })).toBeDefined()
  const elder = issueOn(sampleIssue(), rolesOf('elderMediator'))
  await elder.store.load()
  expect(elder.root.calls.copyOf('consultation/readIssue', { issueId: 'c1:issue1' })).toBeUndefined()
})

test('what can be done now stands first, and what is lacking is named', async () => {
  const { store } = issueOn(sampleIssue({
    deeds: [
      { deed: 'noteProgress' },
      { deed: 'addArtefact', kinds: ['siteVisit'] },
      { deed: 'settle', outcome: 'solve', needs: [{ kind: 'siteVisit', have: false }], whyNot: { code: 'ARTEFACT_MISSING', artefacts: ['siteVisit'] } },
      { deed: 'settle', outcome: 'escalate', toStageName: '支部说事', needs: [] }
    ]
  }))
  await store.load()
  expect(store.waits).toBe(true)
  expect(store.primary).toMatchObject({ deed: 'addArtefact' })
  expect(store.lackingText).toBe('还差：走访记录')
})

test('who has nothing to do here is not told that something waits', async () => {
  const { store } = issueOn(sampleIssue({ deeds: [{ deed: 'withdraw', reasonNeeded: true }] }))
  await store.load()
  expect(store.waits).toBe(false)
  expect(store.withdrawal).toMatchObject({ reasonNeeded: true })
})

test('taking back sends the reason and reads the page again; a refusal stays in the sheet', async () => {
  const { platform, store } = issueOn()
  await store.load()
  platform.gateway.refuseOnce('consultation/withdrawIssue', { code: 'ISSUE_AT_VOTE' }).answer('consultation/withdrawIssue', { withdrawn: true })
  expect(await store.takeBack(' 修好了 ')).toBe(false)
  expect(store.withdraw.text).toBe(errorText.ISSUE_AT_VOTE)
  expect(await store.takeBack(' 修好了 ')).toBe(true)
  expect(platform.gateway.callsOf('consultation/withdrawIssue').map(({ input }) => input)).toEqual(Array(2).fill({ issueId: 'c1:issue1', reason: '修好了' }))
  expect(platform.gateway.callsOf('consultation/readIssue')).toHaveLength(2)
})

test('held words of one step are decided by its number', async () => {
  const { platform, store } = issueOn(sampleIssue({ deeds: [{ deed: 'decideHeld' }] }))
  platform.gateway.answer('consultation/decideHeldIssue', { state: 'handling' })
  await store.load()
  expect(store.mayDecide).toBe(true)
  await store.decideHeld(false, { stepNo: 5, reason: '有电话号码' })
  expect(platform.gateway.callsOf('consultation/decideHeldIssue').map(({ input }) => input)).toEqual([{ issueId: 'c1:issue1', show: false, stepNo: 5, reason: '有电话号码' }])
})

test('the stage now stands at the top, papers among the steps by their time, the report itself not again', () => {
  const way = wayOf(sampleIssue())
  expect(way.walked.map(({ stage, entries }) => [stage.name, entries.map(({ head }) => head)])).toEqual([
    ['五老调事', ['4月13日，五老交了走访记录', '4月12日，五老说了进展']],
    ['网格管事', ['4月10日，网格员交给五老调事', '4月9日，网格员接下了']]
  ])
  expect(way.ahead.map(({ name }) => name)).toEqual(['支部说事', '群众议事'])
})

test('words that wait for a person are not told, but that they wait is', () => {
  const [first] = sampleSteps()
  const { text: _words, ...hidden } = { ...first, no: 9, kind: 'progress' as const, at: sampleIssue().lastAt, photos: [], stageName: '五老调事', held: 'review' as const }
  const [entry] = wayOf(sampleIssue({ steps: [hidden], artefacts: [] })).walked[0]?.entries ?? []
  expect(entry?.lines).toEqual(['这一条先有人看一看，看过再登出来'])
  expect(entry?.heldNo).toBeUndefined()
})

test('the picture leaves windows empty where an issue never was', () => {
  const solvedAtTheDoor = sampleIssue({ state: 'solved', gable: 0, timeline: sampleTimeline(1).map(stage => ({ ...stage, when: stage.stageId === 'grid' ? 'past' as const : 'passedBy' as const })) })
  expect(passedBySteps(solvedAtTheDoor)).toEqual([2, 3, 4, 5, 6, 7])
  const voted = sampleIssue({ gable: 6, timeline: sampleTimeline(3), undertakingId: 'u1', poll: { pollId: 'p1', question: '迁到哪里', phase: 'published', closesAt: sampleIssue().lastAt, outcomeKind: 'passed', noticeId: 'n1' } })
  expect(passedBySteps(voted)).toEqual([])
})

test('an office that comes in by a link sees what waits for it as soon as it is known', async () => {
  const platform = testPlatform()
  const member = rolesOf('gridWorker')
  platform.gateway.answer('community/session', { memberships: [member] }).answer('consultation/listIssues', { items: [] })
  const root = new RootStore(platform)
  const store = new IssuesStore({ ...root.ports, ticks: root.clock })
  store.start()
  await settled()
  expect(listsAsked(platform)).toEqual(['open', 'waiting'])
})

test('a page is drawn in two goes, and only then the next one is asked for', async () => {
  const { platform, store } = listsFor()
  platform.gateway.answer('consultation/listIssues', ({ cursor }) => ({ items: Array.from({ length: 20 }, (_, index) => sampleIssueCard({ issueId: `${cursor ?? 'a'}${index}` })), ...(cursor === undefined ? { nextCursor: 'b' } : {}) }))
  store.start()
  await settled()
  expect([store.cards.length, store.moreState]).toEqual([12, 'idle'])
  await store.more()
  expect([store.cards.length, store.moreState, listsAsked(platform).length]).toEqual([20, 'idle', 1])
  await store.more()
  expect(store.cards.length).toBeGreaterThan(20)
  await store.more()
  expect([store.cards.length, store.moreState, listsAsked(platform).length]).toEqual([40, 'none', 2])
})
