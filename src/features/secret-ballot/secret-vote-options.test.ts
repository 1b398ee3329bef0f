import { VoteBed } from '@/testing/vote-bed'

const bed = new VoteBed()
beforeAll(() => bed.found({ method: { kind: 'multiple', options: ['修路', '装路灯', '通水'], atMost: 2 } }))
beforeEach(() => bed.clear())

test('several of the options are cast in one ballot, and what was chosen is not read aloud', async () => {
  const { store } = await bed.open(undefined, { takeAtOnce: true })
  const before = store.spokenText
  store.tap({ option: 2 })
  store.tap({ option: 0 })
  await store.submit()
  expect(store.selectionText).toContain('通水')
  expect(store.spokenText).toBe(before)
  await store.submit()
  expect(store.vote.kind).toBe('done')
  expect(bed.inBox).toMatchObject([{ version: 1, selection: [0, 2] }])
})

test('who has the ballot read aloud hears all options and how many may be chosen', async () => {
  const { store } = await bed.open(undefined, { takeAtOnce: true })
  expect(store.spokenText).toContain('修路，装路灯，通水。最多选 2 项')
})

test('the same options tapped in another order are the same ballot', async () => {
  const { store, platform } = await bed.open(undefined, { takeAtOnce: true })
  platform.box.refuseOnce('ballot-box/cast', { code: 'TIMEOUT' })
  store.tap({ option: 0 })
  store.tap({ option: 2 })
  await store.submit()
  await store.submit()
  store.again()
  store.tap({ option: 2 })
  store.tap({ option: 0 })
  await store.submit()
  await store.submit()
  expect(bed.inBox).toMatchObject([{ version: 1, selection: [0, 2] }])
})
