import { sideBySide } from './side-by-side'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('results stand in the order of what was asked, and no more works run at once than allowed', async () => {
  let running = 0
  let most = 0
  const results = await sideBySide([5, 1, 4, 2, 3], 2, async (turns, index) => {
    running += 1
    most = Math.max(most, running)
    for (let taken = 0; taken < turns; taken += 1) await turn()
    running -= 1
    return index * 10
  })
  expect(results).toEqual([0, 10, 20, 30, 40])
  expect(most).toBe(2)
})

test('nothing is asked of nobody', async () => {
  expect(await sideBySide([], 3, async () => 1)).toEqual([])
})

test('after one that fails none begins, and those that run are waited for', async () => {
  const begun: number[] = []
  let ended = 0
  await expect(
    sideBySide([0, 1, 2, 3, 4], 2, async (item) => {
      begun.push(item)
      if (item === 0) throw new Error('the first')
      await turn()
      ended += 1
    })
  ).rejects.toThrow('the first')
  expect(begun).toEqual([0, 1])
  expect(ended).toBe(1)
})
