import { FakeBox } from '@/testing/fake-box'
import { errorText } from '@/text/error-text'
import { BoxDeskStore } from './box-desk-store'

const desk = (box: FakeBox): BoxDeskStore => new BoxDeskStore(box, 'p1')

/** A box of three blocks, made one at a time. */
function growing(): FakeBox {
  let made = 0
  return new FakeBox().answer('ballot-box/prepare', () => ({ ok: true, value: { made: (made += 1), of: 3 } }))
}

test('the desk asks until the whole box is made, and not again', async () => {
  const box = growing()
  const store = desk(box)
  await store.prepare()
  expect(store.work).toEqual({ kind: 'made' })
  await store.prepare()
  expect(box.calls).toEqual([{ name: 'ballot-box/prepare', input: { pollId: 'p1' } }, expect.anything(), expect.anything()])
})

test('a box that could not be made goes on where it stopped', async () => {
  const box = growing().refuseOnce('ballot-box/prepare', { code: 'OFFLINE' })
  const store = desk(box)
  await store.prepare()
  expect(store.work).toMatchObject({ kind: 'failed', at: 'making' })
  expect(store.problem).toBeDefined()
  await store.prepare()
  expect(store.work).toEqual({ kind: 'made' })
})

test('opening says how many ballots lay in it, or why not yet', async () => {
  const box = new FakeBox().answer('ballot-box/open', { ballots: 189 }).refuseOnce('ballot-box/open', { code: 'BOX_NOT_SET_UP' })
  const store = desk(box)
  expect(await store.open()).toBe(false)
  expect(store.problem).toBe(errorText.BOX_NOT_SET_UP)
  expect(await store.open()).toBe(true)
  expect(store.work).toEqual({ kind: 'opened', ballots: 189 })
})

test('a second tap while the box is being opened does nothing', async () => {
  const box = new FakeBox().answer('ballot-box/open', { ballots: 1 })
  const release = box.hold()
  const store = desk(box)
  const first = store.open()
  expect(await store.open()).toBe(false)
  release()
  expect(await first).toBe(true)
  expect(box.calls).toHaveLength(1)
})
