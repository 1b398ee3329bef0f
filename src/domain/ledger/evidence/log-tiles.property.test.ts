import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { consistencyProof, inclusionPath, isConsistent, leafHash, merkleRoot, rootFromPath } from '@/domain/shared/merkle'
import { consistencyRanges, grow, hashOfRange, inclusionRanges, tileKey, tilesOf, TILE_WIDTH, type TileOf } from './log-tiles'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())
const leafAt = (index: number): Uint8Array => new TextEncoder().encode(`leaf ${index}`)
const leavesOf = (size: number): readonly Uint8Array[] => Array.from({ length: size }, (_, index) => leafAt(index))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A log that was appended to in batches, as the seals do. */
class Log {
  readonly tiles = new Map<string, readonly Uint8Array[]>()
  size = 0
  root: Uint8Array = new Uint8Array(0)
  readonly tileOf: TileOf = tile => this.tiles.get(tileKey(tile)) ?? []
  append(count: number): void {
    const hashes = Array.from({ length: count }, (_, offset) => leafHash(leafAt(this.size + offset), sha256))
    const grown = grow(this.size, hashes, this.tileOf, sha256)
    for (const tile of grown.tiles) this.tiles.set(tileKey(tile), [...tile.hashes])
    this.size = grown.size
    this.root = grown.root
  }
}

const batches = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 })

test('the root over tiles is that of the naive tree, whatever the batches', () => {
  fc.assert(
    fc.property(batches, sizes => {
      const log = new Log()
      for (const size of sizes) {
        log.append(size)
        expect(hex(log.root)).toBe(hex(merkleRoot(leavesOf(log.size), sha256)))
      }
    }),
    { seed: 20261124, numRuns: 30 }
  )
})

test('paths and proofs out of tiles are those of the naive tree, also for sizes that the log has outgrown', () => {
  fc.assert(
    fc.property(batches, fc.nat(), fc.nat(), fc.nat(), (sizes, some, other, which) => {
      const log = new Log()
      for (const size of sizes) log.append(size)
      const size = 1 + (some % log.size)
      const index = which % size
      const from = 1 + (other % size)
      const leaves = leavesOf(size)
      const path = inclusionRanges(index, size).map(range => hashOfRange(range, log.tileOf, sha256))
      expect(path.map(hex)).toEqual(inclusionPath(leaves, index, sha256).map(hex))
      const root = merkleRoot(leaves, sha256)
      expect(hex(rootFromPath({ leaf: leafAt(index), index, size, path }, sha256) ?? new Uint8Array(0))).toBe(hex(root))
      const proof = consistencyRanges(from, size).map(range => hashOfRange(range, log.tileOf, sha256))
      expect(proof.map(hex)).toEqual(consistencyProof(leaves, from, sha256).map(hex))
      expect(isConsistent({ first: { size: from, root: merkleRoot(leavesOf(from), sha256) }, second: { size, root }, proof }, sha256)).toBe(true)
    }),
    { seed: 20261124, numRuns: 60 }
  )
})

test('a log of two hundred thousand leaves proves any of them out of at most six tiles, with at most 600 bytes of path', () => {
  const size = 200_000
  for (const index of [0, 1, 255, 256, 65_535, 65_536, 131_072, 199_999]) {
    const ranges = inclusionRanges(index, size)
    expect(tilesOf(ranges).length).toBeLessThanOrEqual(6)
    expect(ranges.length * 32).toBeLessThanOrEqual(600)
  }
  expect(tilesOf([[0, 70_000]])).toEqual([{ level: 2, index: 0 }, { level: 1, index: 1 }, { level: 0, index: 273 }])
})

test('a tile that lacks what its size asks for is a bug, not a wrong proof', () => {
  const log = new Log()
  log.append(300)
  expect(() => hashOfRange([0, 301], log.tileOf, sha256)).toThrow('holds')
  expect(() => inclusionRanges(300, 300)).toThrow('a path leads to a leaf of the log')
  expect(() => consistencyRanges(0, 300)).toThrow('only a beginning')
  expect(() => consistencyRanges(301, 300)).toThrow('only a beginning')
  expect(log.tiles.get('0:0')).toHaveLength(TILE_WIDTH)
})
