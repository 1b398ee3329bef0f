import type { Home, RollPreview } from '@/contract/community'
import type { PollCard } from '@/contract/ballot'
import { dayOf, instant } from '@/domain/shared/instant'
import { NOW_MS, pickedFile, sampleMembership, sampleSession, testPlatform, testRoot } from '@/testing/test-platform'
import { appText } from '@/text/app-text'
import { errorText } from '@/text/error-text'
import { BindStore } from './bind-store'
import { BindingsStore } from './bindings-store'
import { DeskStore } from './desk-store'
import { HomeStore } from './home-store'
import { MeStore } from './me-store'
import { RollImportStore, type RunningImport } from './roll-import-store'

const now = instant(NOW_MS)
const poll = { pollId: 'p1', participated: 171, needed: 208, unit: 'household', closesAt: instant(NOW_MS + 4.4 * 86_400_000) } as PollCard
const meetingToday = { meetingId: 'm1', title: '议事会', startsAt: now, place: '村委会二楼', signedIn: false }
const matter = { kind: 'issueStage', id: 'i1', title: '3组路灯不亮', dueOn: dayOf(now) } as const
const session = sampleSession(sampleMembership())
const NOTHING = { waiting: [], matters: [], moreMatters: false, unseen: 0 } as const
const bound: Home = { session, current: sampleMembership(), ...NOTHING }

async function home(answer: Home) {
  const platform = testPlatform()
  platform.gateway.answer('community/home', answer)
  const root = testRoot(platform)
  const store = new HomeStore({ ...root.ports, ticks: root.clock })
  await store.load()
  return { store, root, platform }
}

describe('the first page', () => {
  test.each<[string, Home, string, string]>([
    ['a vote before a meeting', { ...bound, waiting: [poll], meetingToday }, 'vote', '今天有 2 件事等您'],
    ['today’s meeting', { ...bound, meetingToday }, 'signIn', '今天有 1 件事等您'],
    ['a meeting before a matter of an office', { ...bound, meetingToday, matters: [matter] }, 'signIn', '今天有 2 件事等您'],
    ['a matter of an office', { ...bound, matters: [matter] }, 'matter', '今天有 1 件事等您'],
    ['nothing after signing in', { ...bound, meetingToday: { ...meetingToday, signedIn: true } }, 'none', '今天没有要办的事'],
    ['to bind, for a visitor', { session: { memberships: [] }, ...NOTHING }, 'bind', appText.greeting],
    ['to wait, for who has applied', { session: { memberships: [], pending: { communityName: '云溪村', householdLabel: '3组12号', maskedName: '程*', since: now } }, ...NOTHING }, 'pending', appText.greeting]
  ])('puts first %s', async (_why, answer, first, greeting) => {
    const { store } = await home(answer)
    expect(store.first.kind).toBe(first)
    expect(store.greeting).toBe(greeting)
  })

  test('lists behind the first thing what else waits', async () => {
    const { store } = await home({ ...bound, waiting: [poll], matters: [matter], unseen: 3 })
    expect([store.otherMatters, store.unseen]).toEqual([[matter], 3])
    expect((await home({ ...bound, matters: [matter] })).store.otherMatters).toEqual([])
  })

  test('tells of the first vote how many are missing and how long it lasts', async () => {
    const { store } = await home({ ...bound, waiting: [poll] })
    expect([store.firstTurnout, store.firstTimeLeft, store.dateText]).toEqual(['再有 37 户就够数', '还剩 4 天', '4月16日 周四'])
  })

  test('takes the session that it was told, but not from an old copy', async () => {
    const { root, platform, store } = await home({ ...bound, session: sampleSession(sampleMembership({ householdLabel: '3组13号' })) })
    expect(root.session.membership?.householdLabel).toBe('3组13号')
    root.session.adopt(session)
    platform.gateway.refuse('community/home', { code: 'OFFLINE' })
    await store.load()
    expect(store.phase).toMatchObject({ kind: 'ready', staleSince: NOW_MS })
    expect(root.session.membership?.householdLabel).toBe('3组12号')
  })
})

test('the desk counts every kind, 0 too', async () => {
  const platform = testPlatform()
  const todo = { bindingsToDecide: 3, pollsToCount: 1, pollsToConfirm: 0, pollsToPublish: 2, challengesToAnswer: 0, objectionsToAnswer: 0 }
  platform.gateway.answer('community/home', { ...bound, todo })
  platform.gateway.answer('ballot/listPolls', { items: [] })
  const root = testRoot(platform, sampleMembership({ roles: ['resident', 'committeeMember'] }))
  const store = new DeskStore({ ...root.ports, ticks: root.clock })
  await store.load()
  expect(store.figures.map(figure => figure.count)).toEqual([3, 0, 1, 0, 2, 0])
  expect(store.total).toBe(6)
})

test('我的 shows who is known before the network answers', () => {
  const root = testRoot(testPlatform(), sampleMembership({ roles: ['resident', 'householdRep', 'villagerRep', 'teller'] }))
  const store = new MeStore({ ...root.ports, display: root.display })
  expect(store.phase).toEqual({ kind: 'ready' })
  expect(store.officesText).toBe('村民代表、监票人')
  expect(store.hasDesk).toBe(true)
})

describe('binding', () => {
  const invited = { communityName: '云溪村', householdLabel: '3组12号', maskedName: '程*' }

  test('a code is looked up, confirmed by the person, then pending', async () => {
    const platform = testPlatform()
    const pending = { communityName: '云溪村', householdLabel: '3组12号', maskedName: '程*', since: now }
    platform.gateway.answer('community/lookUpInvitation', invited).answer('community/requestBinding', { bindingId: 'b1' })
    platform.gateway.answer('community/session', { memberships: [], pending })
    const root = testRoot(platform, undefined)
    const store = new BindStore(root.ports)
    store.type('k7md 2xpf')
    expect([store.canFind, store.shownCode]).toEqual([true, 'K7MD-2XPF'])
    await store.find()
    expect([store.step, store.person]).toEqual(['confirming', invited])
    await store.confirm()
    expect(store.step).toBe('pending')
    expect(root.session.session?.pending).toEqual(pending)
  })

  test('a short code says how much is missing and asks nobody', async () => {
    const platform = testPlatform()
    const store = new BindStore(testRoot(platform).ports)
    store.type('K7M')
    await store.find()
    expect(store.findOff).toBe('还差 5 位')
    expect(platform.gateway.calls).toHaveLength(0)
  })

  test('an unknown code stays at typing, with a sentence', async () => {
    const platform = testPlatform()
    platform.gateway.refuse('community/lookUpInvitation', { code: 'INVITATION_NOT_FOUND' })
    const store = new BindStore(testRoot(platform).ports)
    store.type('K7MD2XPF')
    await store.find()
    expect([store.step, store.errorText]).toEqual(['typing', errorText.INVITATION_NOT_FOUND])
  })
})

test('a decided application leaves the list, a refused one stays with its reason', async () => {
  const platform = testPlatform()
  const row = (bindingId: string) => ({ bindingId, personName: '程建国', householdLabel: '3组12号', groupName: '3组', requestedAt: now })
  platform.gateway.answer('community/listBindings', { items: [row('b1'), row('b2')] }).answer('community/decideBinding', { state: 'confirmed' })
  const store = new BindingsStore(testRoot(platform).ports)
  await store.list.load()
  store.askSure(row('b1'))
  expect(platform.gateway.callsOf('community/decideBinding')).toEqual([])
  await store.confirmAsked()
  expect(store.confirming).toBeUndefined()
  platform.gateway.refuse('community/decideBinding', { code: 'OWN_REQUEST' })
  await store.confirm('b2')
  expect(store.list.items.map(item => item.bindingId)).toEqual(['b2'])
  expect(store.errorOf('b2')).toBe(errorText.OWN_REQUEST)
})

describe('importing a roll', () => {
  const counts = { added: 1, changed: 0, removed: 0, same: 0 }
  const preview: RollPreview = { households: counts, people: counts, adults: 1, withoutRep: [], ignoredHeaders: [], examples: [], planHash: 'h1' }

  function importOn(kept = new Map<string, string>()) {
    const platform = testPlatform(kept)
    platform.picked = pickedFile('名册.xlsx')
    platform.gateway.answer('community/checkRoll', preview).answer('community/stageRoll', { importId: 'i1', steps: 3 })
    platform.gateway.answer('community/applyRollStep', ({ step }) => ({ done: step + 1, steps: 3 }))
    const root = testRoot(platform)
    const store = new RollImportStore({ ...root.ports, filePicker: platform.filePicker, running: root.keeper<RunningImport>('roll-import', 1), links: platform.links, fromDisk: false })
    return { platform, store, steps: () => platform.gateway.callsOf('community/applyRollStep').map(call => (call.input as { step: number }).step) }
  }

  test('checks, shows a preview, and applies what was previewed part by part', async () => {
    const { platform, store, steps } = importOn()
    await store.choose()
    expect(store.step).toEqual({ kind: 'preview', fileName: '名册.xlsx', preview })
    await store.confirm()
    expect(platform.gateway.callsOf('community/stageRoll')[0]?.input).toMatchObject({ planHash: 'h1' })
    expect(steps()).toEqual([0, 1, 2])
    expect(store.step).toEqual({ kind: 'done', fileName: '名册.xlsx' })
  })

  test('bad rows are listed as a person can find them, and nothing is staged', async () => {
    const { platform, store } = importOn()
    platform.gateway.refuse('community/checkRoll', { code: 'ROLL_NOT_CLEAN', badHeaders: [], badRows: [{ row: 12, column: 'bornOn', code: 'BAD_DATE', value: '68.3' }] })
    await store.choose()
    expect(store.step).toMatchObject({ kind: 'badRows', lines: ['第 12 行，出生日期：日期没写对，例如 1968-03-05（68.3）'] })
    await store.confirm()
    expect(platform.gateway.callsOf('community/stageRoll')).toHaveLength(0)
  })

  test('an import that lost its network goes on where it stopped', async () => {
    const { platform, store, steps } = importOn()
    platform.gateway.once('community/applyRollStep', { done: 1, steps: 3 }).refuseOnce('community/applyRollStep', { code: 'OFFLINE' })
    await store.choose()
    await store.confirm()
    expect(store.step).toMatchObject({ kind: 'applying', running: { done: 1 }, stopped: errorText.OFFLINE })
    await store.resume()
    expect(steps()).toEqual([0, 1, 1, 2])
    const [, lost, again] = platform.gateway.callsOf('community/applyRollStep')
    expect(again?.requestId).toBe(lost?.requestId)
  })

  test('an import that was cut off by closing the app is finished at the next opening', async () => {
    const kept = new Map<string, string>()
    const before = importOn(kept)
    before.platform.gateway.refuse('community/applyRollStep', { code: 'OFFLINE' })
    await before.store.choose()
    await before.store.confirm()
    const after = importOn(kept)
    after.platform.gateway.refuseOnce('community/applyRollStep', { code: 'ROLL_STEP_OUT_OF_ORDER', next: 2 })
    after.store.start()
    for (let turn = 0; turn < 20 && after.store.step.kind !== 'done'; turn++) await Promise.resolve().then(() => new Promise(resolve => setImmediate(resolve)))
    expect(after.steps()).toEqual([0, 2])
    expect(after.store.step.kind).toBe('done')
  })

  test('choosing nothing says nothing, a file that is too large says so', async () => {
    const { platform, store } = importOn()
    platform.picked = { ok: false, error: { code: 'PICK_CANCELLED' } }
    await store.choose()
    expect(store.step).toEqual({ kind: 'choosing' })
    platform.picked = { ok: false, error: { code: 'FILE_TOO_LARGE', maxBytes: 1024 } }
    await store.choose()
    expect(store.step).toMatchObject({ text: expect.stringContaining('1 KB') })
  })
})

