import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { castOn, VoteBed } from '@/testing/vote-bed'
import { voteProblemText } from '@/text/secret-vote'

const bed = new VoteBed()
beforeAll(() => bed.found())
beforeEach(() => bed.clear())

test('a manifest with another question is refused, and nothing is sent', async () => {
  const { store, platform } = await bed.open(undefined, {
    takeAtOnce: true,
    before: ({ box }) => box.answer('ballot-box/readManifest', { manifest: { ...bed.village.manifest, question: '别的事' }, manifestHash: bed.village.manifestHash, ready: true })
  })
  expect(store.vote).toEqual({ kind: 'noBallot', why: { kind: 'mismatch' } })
  expect(platform.gateway.callsOf('ballot/issueToken')).toHaveLength(0)
})

test('a key made for one voter alone is not in the announced manifest', async () => {
  const { store } = await bed.open(undefined, {
    before: ({ box }) => box.answer('ballot-box/readManifest', () => {
      const manifest = { ...bed.village.manifest, issuerPublicKey: `_${(bed.village.manifest.issuerPublicKey ?? '').slice(1)}` }
      return { ok: true, value: { manifest, manifestHash: bed.village.manifestHash, ready: true } }
    })
  })
  expect(store.vote).toEqual({ kind: 'noBallot', why: { kind: 'mismatch' } })
})

test('an answer that is no signature makes no ballot', async () => {
  const { store, platform } = await bed.open()
  platform.gateway.once('ballot/issueToken', { blindSignature: 'A'.repeat(342) })
  await store.take()
  expect(store.vote).toEqual({ kind: 'toTake', resumed: false, problem: voteProblemText({ code: 'TOKEN_ANSWER_WRONG' }) })
  await store.take()
  expect(store.vote.kind).toBe('choosing')
})

test('a promise for another ballot is none: the ballot waits and is sent again', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  platform.box.answer('ballot-box/cast', ({ ballot }) => ({ ok: true, value: { promise: bed.village.promise({ ...(ballot as SignedBallot), selection: 'no' }) } }))
  await castOn(store, 'yes')
  expect(store.vote).toEqual({ kind: 'unanswered', text: voteProblemText({ code: 'PROMISE_WRONG' }) })
  bed.village.serve(platform)
  await store.submit()
  expect(store.vote.kind).toBe('done')
})

test('a promise with a bad signature is none', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  platform.box.answer('ballot-box/cast', ({ ballot }) => ({ ok: true, value: { promise: { ...bed.village.promise(ballot as SignedBallot), signature: 'A'.repeat(86) } } }))
  await castOn(store, 'yes')
  expect(store.vote.kind).toBe('unanswered')
})
