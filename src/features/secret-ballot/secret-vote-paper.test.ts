import { SECRET_POLL } from '@/testing/secret-village'
import { testRoot } from '@/testing/test-platform'
import { VoteBed } from '@/testing/vote-bed'
import { errorText } from '@/text/error-text'

const bed = new VoteBed()
beforeAll(() => bed.found())
beforeEach(() => bed.clear())

test('it is asked twice, then voided in the box, then exchanged', async () => {
  const { store, platform } = await bed.voted()
  await store.giveUp()
  expect(bed.inBox).toMatchObject([{ selection: 'yes' }])
  store.askToGiveUp()
  await store.giveUp()
  expect(store.giveUpStep).toBe(1)
  store.askToGiveUp()
  await store.giveUp()
  expect(bed.inBox).toMatchObject([{ selection: 'void', version: 2 }])
  expect(platform.gateway.callsOf('ballot/exchangeForPaper')[0]?.input).toMatchObject({ pollId: SECRET_POLL, ballot: { selection: 'void' }, promise: { version: 2 } })
  expect(store.vote).toEqual({ kind: 'exchanged' })
  expect(testRoot(platform).hasCast(SECRET_POLL)).toBe(false)
})

test('it can be thought better of', async () => {
  const { store } = await bed.voted()
  store.askToGiveUp()
  store.keepBallot()
  store.askToGiveUp()
  expect(store.giveUpStep).toBe(1)
})

test('voided, but the village did not hear of it: it goes on there, and the ballot cannot be used again', async () => {
  const { store, platform, kept } = await bed.voted()
  platform.gateway.refuseOnce('ballot/exchangeForPaper', { code: 'TIMEOUT' })
  store.askToGiveUp()
  store.askToGiveUp()
  await store.giveUp()
  expect(store.vote).toEqual({ kind: 'voided', problem: errorText.TIMEOUT })
  store.again()
  expect(store.vote.kind).toBe('voided')
  const later = await bed.open(kept)
  expect(later.store.vote).toEqual({ kind: 'voided' })
  await later.store.giveUp()
  expect(later.platform.box.callsOf('ballot-box/cast')).toHaveLength(0)
  expect(later.store.vote).toEqual({ kind: 'exchanged' })
  expect((await bed.open(kept)).store.vote).toEqual({ kind: 'noBallot', why: { kind: 'paper' } })
})

test('the void itself was not answered: the same void goes out again', async () => {
  const { store, platform } = await bed.voted()
  platform.box.refuseOnce('ballot-box/cast', { code: 'OFFLINE' })
  store.askToGiveUp()
  store.askToGiveUp()
  await store.giveUp()
  expect(store.vote).toEqual({ kind: 'voided', problem: errorText.OFFLINE })
  await store.giveUp()
  expect(store.vote).toEqual({ kind: 'exchanged' })
  expect(bed.inBox).toMatchObject([{ selection: 'void', version: 2 }])
})
