import type { PhoneRow } from '@/domain/ballot/secret/board'
import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import type { Selection } from '@/domain/ballot/selection'
import { SECRET_POLL, SecretVillage } from '@/testing/secret-village'
import { testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { ballotNameOf } from '@/text/ballot-name'
import { errorText } from '@/text/error-text'
import { castBallot } from './cast-ballot'
import { loadCraft, type LoadCraft } from './craft'
import { openVote } from './open-vote'
import { SecretCheckStore } from './secret-check-store'
import { takeToken } from './take-token'

let village: SecretVillage
beforeAll(async () => {
  village = await SecretVillage.found()
})
beforeEach(() => {
  village.ballots.clear()
  village.blinded = undefined
  village.paper = false
  village.rows = undefined
})

/** A phone that took its ballot and cast these, one after the other. */
async function phoneThatCast(...selections: readonly (Selection | 'void')[]): Promise<TestPlatform> {
  const platform = testPlatform()
  village.serve(platform)
  const root = testRoot(platform)
  const keep = root.ballotKeepers(SECRET_POLL)
  const craft = await loadCraft()
  const manifest = await platform.box.call('ballot-box/readManifest', { pollId: SECRET_POLL })
  const opened = openVote({ poll: village.poll(), manifest, craft, kept: undefined, now: root.clock.now })
  if ('why' in opened) throw new Error('the village votes')
  const parts = { calls: root.calls, box: platform.box, chance: platform.chance, craft: opened.craft, keep, breathe: async () => undefined }
  await takeToken(parts, opened.sealed)
  for (const selection of selections) await castBallot(parts, opened.sealed, selection)
  return platform
}

async function check(platform: TestPlatform, craft: LoadCraft = loadCraft): Promise<SecretCheckStore> {
  const root = testRoot(platform)
  const store = new SecretCheckStore({ ...root.ports, box: platform.box, keepers: () => root.ballotKeepers(SECRET_POLL), loadCraft: craft, pollId: SECRET_POLL })
  await store.load()
  return store
}

const own = (): SignedBallot => [...village.ballots.values()][0] ?? ({} as SignedBallot)
const others = (count: number): readonly SignedBallot[] => Array.from({ length: count }, (_, index) => ({ ...own(), key: `${index}`.padStart(43, 'A') }))

test('before the count there is nothing to compare, and nobody is asked for a number', async () => {
  const platform = await phoneThatCast('yes')
  const store = await check(platform)
  expect(store.result).toEqual({ kind: 'early' })
  expect(platform.box.callsOf('ballot-box/proveRow')).toHaveLength(0)
})

test('a ballot that stands on the board as it was cast is found there, among all others', async () => {
  const platform = await phoneThatCast('yes', 'no')
  village.count([own(), ...others(12)])
  const store = await check(platform)
  expect(store.result).toMatchObject({ kind: 'same', rows: 14, row: { version: 2, selection: 'no' } })
  expect(store.name).toEqual(ballotNameOf(testRoot(platform).ballotKeepers(SECRET_POLL).ballot.read()?.number ?? ''))
  expect([store.mineText, store.boardText, store.dispute]).toEqual(['反对', '反对', undefined])
})

test('a voided ballot is found as voided', async () => {
  const platform = await phoneThatCast('yes', 'void')
  village.count()
  expect((await check(platform)).result).toMatchObject({ kind: 'same', row: { selection: 'void' } })
})

test.each<[string, (ballot: SignedBallot) => SignedBallot]>([
  ['another selection', ballot => ({ ...ballot, selection: 'no' })],
  ['an older version', ballot => ({ ...ballot, version: 1 })],
  ['another signature', ballot => ({ ...ballot, signature: 'B'.repeat(86) })]
])('a line with %s differs, and an objection can begin', async (_what, change) => {
  const platform = await phoneThatCast('no', 'yes')
  village.count([change(own()), ...others(3)])
  const store = await check(platform)
  expect(store.result.kind).toBe('differs')
  expect(store.dispute).toBe('differs')
})

test('the first version, counted although a second was promised, differs', async () => {
  const platform = await phoneThatCast('no')
  const first = own()
  const kept = testRoot(platform).ballotKeepers(SECRET_POLL).ballot
  const before = kept.read()
  if (!before?.taken) throw new Error('was cast')
  kept.write({ ...before, sent: first, taken: { ...before.taken, ballot: { ...first, version: 2 } } })
  village.count([first])
  expect((await check(platform)).result.kind).toBe('differs')
})

test('a ballot that was promised and is not there is missing', async () => {
  const platform = await phoneThatCast('yes')
  village.count(others(3))
  const store = await check(platform)
  expect(store.result).toEqual({ kind: 'missing' })
  expect(store.dispute).toBe('notOnBoard')
})

test('a line out of another board than the published one is not believed', async () => {
  const platform = await phoneThatCast('yes')
  village.count([own(), ...others(3)])
  const shown = village.poll()
  platform.gateway.answer('ballot/readPoll', { ...shown, ...(shown.secret && { secret: { ...shown.secret, board: { root: 'r'.repeat(43), rows: 5, withheld: false, mayRead: true } } }) })
  const store = await check(platform)
  expect(store.result).toEqual({ kind: 'otherBoard' })
  expect(store.dispute).toBe('differs')
})

test('a path that leads nowhere is not believed', async () => {
  const platform = await phoneThatCast('yes')
  village.count([own(), ...others(3)])
  const row: PhoneRow = { kind: 'phone', ...own() }
  platform.box.answer('ballot-box/proveRow', () => ({ ok: true, value: { found: true, row, index: 0, rows: 5, root: village.root, path: ['?'] } }))
  expect((await check(platform)).result).toEqual({ kind: 'otherBoard' })
})

test('a ballot that was taken and never cast has no line, and that is right', async () => {
  const platform = await phoneThatCast()
  village.count(others(2))
  const store = await check(platform)
  expect(store.result).toEqual({ kind: 'notCast' })
  expect(store.dispute).toBeUndefined()
})

test('a ballot whose answer was lost is found if it arrived, and said not to have arrived if not', async () => {
  const platform = await phoneThatCast()
  platform.box.answer('ballot-box/cast', ({ ballot }) => {
    village.ballots.set('lost answer', ballot as SignedBallot)
    return { ok: false, error: { code: 'TIMEOUT' } }
  })
  const root = testRoot(platform)
  const opened = openVote({ poll: village.poll(), manifest: await platform.box.call('ballot-box/readManifest', { pollId: SECRET_POLL }), craft: await loadCraft(), kept: undefined, now: root.clock.now })
  if ('why' in opened) throw new Error('the village votes')
  await castBallot({ calls: root.calls, box: platform.box, chance: platform.chance, craft: opened.craft, keep: root.ballotKeepers(SECRET_POLL), breathe: async () => undefined }, opened.sealed, 'yes')
  village.count()
  expect((await check(platform)).result).toMatchObject({ kind: 'same' })
  village.count(others(1))
  expect((await check(platform)).result).toEqual({ kind: 'notArrived' })
})

/** Cast as the box's answer gets lost: `arrives` says whether the ballot does. */
async function castUnheard(platform: TestPlatform, selection: Selection, arrives: boolean): Promise<void> {
  platform.box.answer('ballot-box/cast', ({ ballot }) => {
    if (arrives) village.ballots.set(testRoot(platform).ballotKeepers(SECRET_POLL).ballot.read()?.number ?? '', ballot as SignedBallot)
    return { ok: false, error: { code: 'TIMEOUT' } }
  })
  const root = testRoot(platform)
  const opened = openVote({ poll: village.poll(), manifest: await platform.box.call('ballot-box/readManifest', { pollId: SECRET_POLL }), craft: await loadCraft(), kept: undefined, now: root.clock.now })
  if ('why' in opened) throw new Error('the village votes')
  await castBallot({ calls: root.calls, box: platform.box, chance: platform.chance, craft: opened.craft, keep: root.ballotKeepers(SECRET_POLL), breathe: async () => undefined }, opened.sealed, selection)
}

test('a change that arrived unheard is what the press shows, not what was cast before', async () => {
  const platform = await phoneThatCast('yes')
  await castUnheard(platform, 'no', true)
  village.count()
  const store = await check(platform)
  expect(store.result).toMatchObject({ kind: 'same', row: { version: 2 }, isBeforeChange: false })
  expect([store.mineText, store.boardText]).toEqual(['反对', '反对'])
})

test('a change that never arrived leaves the ballot before it, and the page says that it is that one', async () => {
  const platform = await phoneThatCast('yes')
  await castUnheard(platform, 'no', false)
  village.count()
  const store = await check(platform)
  expect(store.result).toMatchObject({ kind: 'same', row: { version: 1 }, isBeforeChange: true })
  expect(store.mineText).toBe('赞成')
})

test('two ballots unheard, the first of which arrived: the line is this phone’s own word, and no fault of the board', async () => {
  const platform = await phoneThatCast()
  await castUnheard(platform, 'yes', true)
  await castUnheard(platform, 'no', false)
  village.count()
  const store = await check(platform)
  expect(store.result).toMatchObject({ kind: 'same', row: { version: 1, selection: 'yes' }, isBeforeChange: true })
})

test('a line that this phone never signed differs also where no promise came, and an objection can begin', async () => {
  const platform = await phoneThatCast()
  await castUnheard(platform, 'yes', true)
  await castUnheard(platform, 'no', false)
  village.count([{ ...own(), selection: 'abstain' }])
  const store = await check(platform)
  expect(store.result.kind).toBe('differs')
  expect(store.dispute).toBe('differs')
})

test.each<[string, () => void, LoadCraft, object]>([
  ['whose unit took none', () => undefined, loadCraft, { kind: 'noBallot', why: 'notTaken' }],
  ['whose ballot is on another phone', () => (village.blinded = 'elsewhere'), loadCraft, { kind: 'noBallot', why: 'elsewhere' }],
  ['whose unit voted on paper', () => (village.paper = true), loadCraft, { kind: 'noBallot', why: 'paper' }]
])('a phone %s says so', async (_why, happens, craft, result) => {
  const platform = testPlatform()
  happens()
  village.serve(platform)
  village.count([])
  expect((await check(platform, craft)).result).toEqual(result)
})

test('without network the page says so and can be tried again', async () => {
  const platform = await phoneThatCast('yes')
  village.count()
  platform.box.refuseOnce('ballot-box/proveRow', { code: 'OFFLINE' })
  const store = await check(platform)
  expect(store.phase).toEqual({ kind: 'offline', text: errorText.OFFLINE })
  await store.load()
  expect(store.result.kind).toBe('same')
})

test('checking asks by number only, and not by name', async () => {
  const platform = await phoneThatCast('yes')
  village.count()
  const before = platform.gateway.calls.length
  await check(platform)
  expect(platform.gateway.calls.slice(before).map(({ name }) => name)).toEqual(['ballot/readPoll'])
  expect(JSON.stringify(platform.gateway.calls)).not.toContain(testRoot(platform).ballotKeepers(SECRET_POLL).ballot.read()?.number)
})
