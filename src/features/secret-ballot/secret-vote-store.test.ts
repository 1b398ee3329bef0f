import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { settled } from '@/testing/fake-gateway'
import { SECRET_POLL } from '@/testing/secret-village'
import { testRoot } from '@/testing/test-platform'
import { castOn, VoteBed } from '@/testing/vote-bed'
import { errorText } from '@/text/error-text'
import { overText } from '@/text/secret-vote'

const bed = new VoteBed()
beforeAll(() => bed.found())
beforeEach(() => bed.clear())

test('nothing is asked for before the voter says so', async () => {
  const { store, platform } = await bed.open()
  expect(store.vote).toEqual({ kind: 'toTake', resumed: false })
  expect(platform.gateway.calls.map(({ name }) => name)).toEqual(['ballot/readPoll'])
  await store.take()
  expect(store.vote).toEqual({ kind: 'choosing' })
})

test('who pressed 领票 on the page before has the ballot at once, with nothing chosen', async () => {
  const { store } = await bed.open(undefined, { takeAtOnce: true })
  expect(store.vote.kind).toBe('choosing')
  expect(store.filling).toBeUndefined()
  await store.submit()
  expect(store.vote.kind).toBe('choosing')
})

test('the choice is shown once more, then cast once, and leaves the screen with the ballot', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  store.tap({ word: 'no' })
  await store.submit()
  expect(store.vote.kind).toBe('checking')
  expect(store.selectionText).toBe('反对')
  expect(bed.inBox).toHaveLength(0)
  void store.submit()
  expect(store.vote.kind).toBe('sending')
  await store.submit()
  await settled()
  expect(platform.box.callsOf('ballot-box/cast')).toHaveLength(1)
  expect(bed.inBox[0]).toMatchObject({ selection: 'no', version: 1 })
  expect(store.vote).toEqual({ kind: 'done', changed: false })
  expect(store.filling).toBeUndefined()
})

test('the issuer never sees what the box sees', async () => {
  const { platform } = await bed.voted()
  const named = JSON.stringify(platform.gateway.calls)
  const { key, prefix, token, signature } = bed.inBox[0] ?? ({} as SignedBallot)
  for (const part of [key, prefix, token, signature]) expect(named).not.toContain(part)
  expect(JSON.stringify(platform.box.calls)).not.toContain(bed.village.blinded)
})

test('nothing is asked by name after the ballot went out', async () => {
  const { platform } = await bed.voted()
  const before = platform.gateway.calls.length
  await settled()
  expect(platform.gateway.calls).toHaveLength(before)
  expect(platform.gateway.calls.map(({ name }) => name)).toEqual(['ballot/readPoll', 'ballot/issueToken', 'ballot/readPoll'])
})

test('until the close another choice takes the place of the first, with a higher version', async () => {
  const { store } = await bed.voted('yes')
  store.again()
  expect(store.filling).toBeUndefined()
  await castOn(store, 'no')
  expect(store.vote).toEqual({ kind: 'done', changed: true })
  expect(bed.inBox).toMatchObject([{ selection: 'no', version: 2 }])
})

test('who comes back sees that the ballot is in, not what it says', async () => {
  const { kept } = await bed.voted()
  const { store } = await bed.open(kept)
  expect(store.vote).toEqual({ kind: 'done', changed: false })
  expect(store.filling).toBeUndefined()
  expect(store.waitingText).toBeUndefined()
})

test('an old phone is told, and nothing else of it is loaded', async () => {
  const { store } = await bed.open(undefined, { craft: async () => undefined })
  expect(store.vote).toEqual({ kind: 'noBallot', why: { kind: 'tooOld' } })
})

test('a ballot on another phone is said to be there', async () => {
  bed.village.blinded = 'of another phone'
  const { store } = await bed.open()
  expect(store.vote).toEqual({ kind: 'noBallot', why: { kind: 'elsewhere' } })
})

test('whose ballot another phone took meanwhile hears it too', async () => {
  const { store, platform } = await bed.open()
  platform.gateway.refuse('ballot/issueToken', { code: 'TOKEN_TAKEN' })
  await store.take()
  expect(store.vote).toEqual({ kind: 'noBallot', why: { kind: 'elsewhere' } })
})

test('two who share a phone have a ballot each', async () => {
  const { platform } = await bed.voted()
  const root = testRoot(platform)
  const mine = root.ballotKeepers(SECRET_POLL).ballot.read()
  root.session.adopt({ memberships: [{ ...root.session.membership, personId: 'c1:p2' } as never] })
  expect(mine?.taken).toBeDefined()
  expect(root.ballotKeepers(SECRET_POLL).ballot.read()).toBeUndefined()
})

test('the box is not reached: the page says so and may be tried again', async () => {
  const { store, platform } = await bed.open(undefined, { before: ({ box }) => box.refuse('ballot-box/readManifest', { code: 'OFFLINE' }) })
  expect(store.phase).toEqual({ kind: 'offline', text: errorText.OFFLINE })
  bed.village.serve(platform)
  await store.load()
  expect(store.vote.kind).toBe('toTake')
})

test('who has cast hears after the close that the ballot is in the box', async () => {
  const { platform, kept } = await bed.voted()
  const later = await bed.open(kept, { before: ({ clock, gateway }) => { clock.pass(4 * DAY_MS + HOUR_MS); gateway.serverTime = clock.now() } })
  expect(platform.box.callsOf('ballot-box/cast')).toHaveLength(1)
  expect(later.store.vote).toEqual({ kind: 'noBallot', why: { kind: 'closed', text: overText('cast') } })
})

test('voting closes on the screen when the server’s time says so', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  platform.clock.pass(4 * DAY_MS)
  store.start()
  store.tap({ word: 'yes' })
  expect(store.vote.kind).toBe('choosing')
  platform.clock.pass(HOUR_MS)
  expect(store.vote).toEqual({ kind: 'noBallot', why: { kind: 'closed', text: overText('none') } })
  await store.submit()
  expect(bed.inBox).toHaveLength(0)
  store.dispose()
  expect(platform.clock.running).toBe(0)
})
