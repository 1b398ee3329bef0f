import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { settled } from '@/testing/fake-gateway'
import { SECRET_POLL } from '@/testing/secret-village'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { castOn, VoteBed, type OpenVoting } from '@/testing/vote-bed'
import { errorText } from '@/text/error-text'
import { overText, voteProblemText } from '@/text/secret-vote'
import { loadCraft, type LoadCraft } from './craft'
import { seedOf } from './voter-parts'

const bed = new VoteBed()
beforeAll(() => bed.found())
beforeEach(() => bed.clear())

test('killed while the token was asked for: the same message goes out again, and the ballot is there', async () => {
  const kept = new Map<string, string>()
  const asking = await bed.open(kept)
  const release = asking.platform.gateway.hold()
  void asking.store.take()
  await settled()
  const [asked] = asking.platform.gateway.callsOf('ballot/issueToken')
  const second = await bed.open(kept)
  expect(second.store.vote).toEqual({ kind: 'toTake', resumed: true })
  await second.store.take()
  expect(second.platform.gateway.callsOf('ballot/issueToken')[0]).toEqual(asked)
  expect(second.store.vote.kind).toBe('choosing')
  await release()
})

test('the token was signed and the answer was lost: taken again, it is the same', async () => {
  const { store, platform } = await bed.open()
  platform.gateway.refuseOnce('ballot/issueToken', { code: 'TIMEOUT' })
  await store.take()
  expect(store.vote).toEqual({ kind: 'toTake', resumed: true, problem: errorText.TIMEOUT })
  await store.take()
  const [first, second] = platform.gateway.callsOf('ballot/issueToken')
  expect(second).toEqual(first)
  expect(store.vote.kind).toBe('choosing')
})

test('killed while casting: the same ballot goes out again, with the same version', async () => {
  const kept = new Map<string, string>()
  const first = await bed.open(kept, { takeAtOnce: true })
  first.platform.box.hold()
  first.store.tap({ word: 'yes' })
  await first.store.submit()
  void first.store.submit()
  await settled()
  const second = await bed.open(kept)
  expect(second.store.vote.kind).toBe('unanswered')
  expect(second.store.waitingText).toBe('赞成')
  await second.store.submit()
  expect(second.platform.box.callsOf('ballot-box/cast')[0]).toEqual(first.platform.box.callsOf('ballot-box/cast')[0])
  expect(second.store.vote.kind).toBe('done')
  expect(bed.inBox).toHaveLength(1)
})

test('cast, but the answer was lost: another choice is a new version, the same choice is not', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  platform.box.answer('ballot-box/cast', () => ({ ok: false, error: { code: 'TIMEOUT' } }))
  await castOn(store, 'yes')
  expect(store.vote).toEqual({ kind: 'unanswered', text: errorText.TIMEOUT })
  bed.village.serve(platform)
  store.again()
  await castOn(store, 'yes')
  expect(bed.inBox).toMatchObject([{ version: 1 }])
  store.again()
  await castOn(store, 'abstain')
  expect(bed.inBox).toMatchObject([{ version: 2, selection: 'abstain' }])
})

test('a version that the box has already is passed over', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  platform.box.refuseOnce('ballot-box/cast', { code: 'VERSION_NOT_HIGHER' })
  await castOn(store, 'yes')
  expect(store.vote).toEqual({ kind: 'choosing', problem: errorText.VERSION_NOT_HIGHER })
  await castOn(store, 'yes')
  expect(bed.inBox).toMatchObject([{ version: 2 }])
})

test('a phone that keeps nothing sends nothing', async () => {
  const { store, platform } = await bed.open(undefined, { before: ({ storage }) => Object.assign(storage, { set: () => undefined }) })
  await store.take()
  expect(store.vote).toEqual({ kind: 'toTake', resumed: false, problem: voteProblemText({ code: 'PHONE_KEEPS_NOTHING' }) })
  expect(platform.gateway.callsOf('ballot/issueToken')).toHaveLength(0)
})

test('a box that is not made yet is made first', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  let made = 0
  platform.box.refuseOnce('ballot-box/cast', { code: 'BOX_NOT_READY' }).answer('ballot-box/prepare', () => ({ ok: true, value: { made: (made += 2), of: 6 } }))
  await castOn(store, 'yes')
  expect(platform.box.callsOf('ballot-box/prepare')).toHaveLength(3)
  expect(store.vote.kind).toBe('done')
})

test('an answer that comes late takes nothing back of what another page sent meanwhile', async () => {
  const kept = new Map<string, string>()
  const first = await bed.open(kept, { takeAtOnce: true })
  const release = first.platform.box.hold()
  first.store.tap({ word: 'yes' })
  await first.store.submit()
  const sending = first.store.submit()
  await settled()
  const second = await bed.open(kept)
  second.store.again()
  second.platform.box.refuseOnce('ballot-box/cast', { code: 'TIMEOUT' })
  await castOn(second.store, 'no')
  release()
  await sending
  expect(second.store.waitingText).toBe('反对')
  await second.store.submit()
  expect(second.store.vote.kind).toBe('done')
  expect(bed.inBox).toMatchObject([{ version: 2, selection: 'no' }])
  expect(testRoot(second.platform).ballotKeepers(SECRET_POLL).ballot.read()).toMatchObject({ lastVersion: 2, taken: { ballot: { version: 2 } } })
})

test('answers in the wrong order: the promise of the later ballot stays', async () => {
  const kept = new Map<string, string>()
  const first = await bed.open(kept, { takeAtOnce: true })
  const release = first.platform.box.hold()
  first.platform.box.answer('ballot-box/cast', ({ ballot }) => ({ ok: true, value: { promise: bed.village.promise(ballot as SignedBallot) } }))
  first.store.tap({ word: 'yes' })
  await first.store.submit()
  const sending = first.store.submit()
  await settled()
  const second = await bed.open(kept)
  second.store.again()
  await castOn(second.store, 'no')
  release()
  await sending
  expect(testRoot(second.platform).ballotKeepers(SECRET_POLL).ballot.read()).toMatchObject({ lastVersion: 2, taken: { ballot: { version: 2, selection: 'no' } } })
})

test('a phone too full for the promise says that the ballot is in, and asks again once there is room', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  const set = platform.storage.set.bind(platform.storage)
  Object.assign(platform.storage, { set: (key: string, value: unknown) => (JSON.stringify(value).includes('"promise"') ? undefined : set(key, value)) })
  await castOn(store, 'yes')
  expect(store.vote).toEqual({ kind: 'unanswered', text: voteProblemText({ code: 'PROMISE_NOT_KEPT' }) })
  Object.assign(platform.storage, { set })
  await store.submit()
  expect(store.vote.kind).toBe('done')
  expect(bed.inBox).toMatchObject([{ version: 1 }])
})

test('what went unanswered may be sent again after the close: the box owes its promise for what came in time', async () => {
  const { store, platform, kept } = await bed.open(undefined, { takeAtOnce: true })
  platform.box.refuseOnce('ballot-box/cast', { code: 'TIMEOUT' })
  await castOn(store, 'yes')
  const late: OpenVoting = { before: ({ clock, gateway }) => { clock.pass(4 * DAY_MS + HOUR_MS); gateway.serverTime = clock.now() } }
  const later = await bed.open(kept, late)
  expect(later.store.vote.kind).toBe('unanswered')
  later.store.again()
  expect(later.store.vote.kind).toBe('unanswered')
  await later.store.submit()
  expect(later.store.vote).toEqual({ kind: 'noBallot', why: { kind: 'closed', text: overText('cast') } })
  expect((await bed.open(kept, late)).store.vote).toEqual({ kind: 'noBallot', why: { kind: 'closed', text: overText('cast') } })
})

test('what did not come in time is refused after the close, and the page says so', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  platform.box.refuseOnce('ballot-box/cast', { code: 'TIMEOUT' })
  await castOn(store, 'yes')
  platform.clock.pass(4 * DAY_MS + HOUR_MS)
  store.start()
  expect(store.vote.kind).toBe('unanswered')
  platform.box.refuse('ballot-box/cast', { code: 'VOTING_CLOSED' })
  await store.submit()
  expect(store.vote).toEqual({ kind: 'noBallot', why: { kind: 'closed', text: overText('unheard') } })
  store.dispose()
})

test('where the arithmetic cannot be fetched the page says that there is no network, and tries again', async () => {
  let fails = true
  const craft: LoadCraft = () => (fails ? Promise.reject(new Error('chunk')) : loadCraft())
  const { store } = await bed.open(undefined, { craft })
  expect(store.phase).toEqual({ kind: 'offline', text: errorText.OFFLINE })
  fails = false
  await store.load()
  expect(store.vote.kind).toBe('toTake')
})

test('one press on 领票 asks once: coming back to the page asks nothing by itself', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true, before: ({ gateway }) => gateway.refuseOnce('ballot/issueToken', { code: 'TIMEOUT' }) })
  await store.load()
  expect(store.vote).toEqual({ kind: 'toTake', resumed: true })
  expect(platform.gateway.callsOf('ballot/issueToken')).toHaveLength(1)
})

test('an answer to 领票 that comes after the ballot was cast on another page takes nothing from it', async () => {
  const kept = new Map<string, string>()
  const first = await bed.open(kept)
  const release = first.platform.gateway.hold()
  const taking = first.store.take()
  await settled()
  const second = await bed.open(kept, { takeAtOnce: true })
  await castOn(second.store, 'yes')
  await release()
  await taking
  expect(testRoot(second.platform).ballotKeepers(SECRET_POLL).ballot.read()).toMatchObject({ lastVersion: 1, taken: { ballot: { version: 1 } } })
})

test('two who ask for the seed at once get the same, as the first ballot grows from it', async () => {
  const platform = testPlatform()
  const parts = { keep: testRoot(platform).ballotKeepers(SECRET_POLL), chance: platform.chance }
  const [one, other] = await Promise.all([seedOf(parts), seedOf(parts)])
  expect(one).toBeDefined()
  expect(other).toEqual(one)
})
