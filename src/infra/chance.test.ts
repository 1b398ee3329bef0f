import { makeRequestId, pooledChance } from './chance'

test('a request id is 22 characters of base64url', async () => {
  expect(await makeRequestId({ bytes: async count => new Uint8Array(count).fill(171) })).toMatch(/^[A-Za-z0-9_-]{22}$/)
})

/** Counts upwards, so that a byte given twice is seen. */
function counting() {
  let next = 0
  return async (count: number) => Uint8Array.from({ length: count }, () => next++)
}

test('a pool asks its source rarely and gives no byte twice', async () => {
  const chance = pooledChance(counting(), 8)
  const drawn = await Promise.all([chance.bytes(3), chance.bytes(3), chance.bytes(3), chance.bytes(20)])
  const all = drawn.flatMap(bytes => [...bytes])
  expect(new Set(all).size).toBe(all.length)
  expect(drawn.map(bytes => bytes.length)).toEqual([3, 3, 3, 20])
})

test('a source that fails once is asked again', async () => {
  let failures = 1
  const chance = pooledChance(count => (failures-- > 0 ? Promise.reject(new Error('busy')) : Promise.resolve(new Uint8Array(count).fill(7))), 8)
  expect([...(await chance.bytes(4))]).toEqual([7, 7, 7, 7])
  expect((await chance.bytes(4)).length).toBe(4)
})
