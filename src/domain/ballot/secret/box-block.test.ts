import { BALLOT_VERSION_MAX, type SignedBallot } from './signed-ballot'
import { ballotIn, BLOCK_BALLOTS_MAX, BLOCK_BYTES, blockOfText, blocksFor, EMPTY_BLOCK, isFull, textOfBlock, withBallot, type BoxBlock } from './box-block'

const ballot = (key: string, more: Partial<SignedBallot> = {}): SignedBallot => ({ key, prefix: 'p', token: 't', version: 1, selection: 'yes', signature: 's', ...more })
const filled = (keys: readonly string[]): BoxBlock => keys.reduce((block, key) => withBallot(block, ballot(key)), EMPTY_BLOCK)

test('ballots lie by their keys, in whatever order they came', () => {
  expect(filled(['c', 'a', 'b']).ballots.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  expect(textOfBlock(filled(['c', 'a', 'b']))).toBe(textOfBlock(filled(['b', 'c', 'a'])))
})

test('a later version takes the place of the earlier, and leaves no trace of it', () => {
  const block = withBallot(filled(['a', 'b']), ballot('a', { version: 2, selection: 'no' }))
  expect(block.ballots).toHaveLength(2)
  expect(ballotIn(block, 'a')).toMatchObject({ version: 2, selection: 'no' })
  expect(textOfBlock(block)).not.toContain('"yes","s"],["a"')
})

test('a block is read as it was written', () => {
  const block: BoxBlock = { closed: true, ballots: [ballot('a', { selection: [3, 1, 2] }), ballot('b', { selection: 'void' }), ballot('c', { selection: [] })] }
  expect(blockOfText(textOfBlock(block))).toEqual(block)
  expect(blockOfText(textOfBlock(EMPTY_BLOCK))).toEqual(EMPTY_BLOCK)
})

test('a block that is full of the longest ballots fits, and takes no more', () => {
  const longest = (index: number): SignedBallot => ({
    key: String(index).padStart(43, '-'), prefix: 'p'.repeat(43), token: 't'.repeat(342), version: BALLOT_VERSION_MAX, selection: Array.from({ length: 12 }, () => 10), signature: 's'.repeat(86)
  })
  const full = Array.from({ length: BLOCK_BALLOTS_MAX }, (_, index) => longest(index)).reduce(withBallot, EMPTY_BLOCK)
  expect(isFull(full)).toBe(true)
  expect(textOfBlock({ ...full, closed: true }).length).toBeLessThanOrEqual(BLOCK_BYTES)
  expect(textOfBlock({ ...full, closed: true }).length).toBeGreaterThan(BLOCK_BYTES * 0.9)
  expect(() => withBallot(full, longest(99))).toThrow()
  expect(withBallot(full, { ...longest(3), selection: 'void' }).ballots).toHaveLength(BLOCK_BALLOTS_MAX)
})

test('a box has room for two and a half times its units', () => {
  expect([0, 1, 16, 17, 312, 5000].map(blocksFor)).toEqual([1, 1, 1, 2, 20, 313])
  for (const units of [1, 40, 312, 5000]) expect(blocksFor(units) * BLOCK_BALLOTS_MAX).toBeGreaterThanOrEqual(units * 2.5)
})
