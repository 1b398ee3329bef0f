import { settled } from '@/testing/fake-gateway'
import { castOn, VoteBed } from '@/testing/vote-bed'
import { errorText } from '@/text/error-text'
import { voteProblemText } from '@/text/secret-vote'

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
