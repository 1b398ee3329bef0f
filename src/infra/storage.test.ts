import { memoryStorage } from './memory-storage'
import { storageSlot } from './storage'

test('a value comes back in the version in which it was written, and in no other', () => {
  const storage = memoryStorage()
  storageSlot<number[]>(storage, 'seen', 1).write([1, 2])
  expect(storageSlot<number[]>(storage, 'seen', 1).read()).toEqual([1, 2])
  expect(storageSlot<number[]>(storage, 'seen', 2).read()).toBeUndefined()
})

test('what another program left under the key is as good as nothing', () => {
  const storage = memoryStorage()
  storage.set('seen', 'old')
  const slot = storageSlot<string>(storage, 'seen', 1)
  expect(slot.read()).toBeUndefined()
  slot.write('new')
  slot.clear()
  expect(slot.read()).toBeUndefined()
})
