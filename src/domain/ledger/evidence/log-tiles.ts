import { assert } from '@/domain/shared/result'
import { rootOfHashes, type Sha256 } from '@/domain/shared/merkle'

/**
 * The log in tiles, after C2SP tlog-tiles: a tile of level 0 holds the hashes of 256 leaves, one of level 1 the roots of 256
 * tiles of level 0, and so on. Only the last tile of a level ever grows; what is in a tile never changes. A proof reads a few
 * tiles, however long the log.
 */
export const TILE_WIDTH = 256

export interface TileId {
  readonly level: number
  readonly index: number
}

/** The hashes that stand in a tile, at least those that the asked size fills. */
export type TileOf = (tile: TileId) => readonly Uint8Array[]

/** Leaves from `start` up to but without `end`. */
export type Range = readonly [start: number, end: number]

/** The largest power of two smaller than `size` ≥ 2 (RFC 9162 §2.1.1). */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The subtrees whose roots are the audit path of leaf `index`, from the leaf upwards (RFC 9162 §2.1.3.1). */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  assert(Number.isSafeInteger(index) && index >= 0 && index < size, 'a path leads to a leaf of the log')
  const found: Range[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    found.unshift(index < middle ? [middle, end] : [start, middle])
    if (index < middle) end = middle
    else start = middle
  }
  return found
}

/** The subtrees whose roots prove that the first `from` leaves are the beginning of `size` (RFC 9162 §2.1.4.1). */
export function consistencyRanges(from: number, size: number): readonly Range[] {
  assert(Number.isSafeInteger(from) && from > 0 && from <= size, 'only a beginning of the log is consistent with it')
  const found: Range[] = []
  let [start, end] = [0, size]
  while (from < end) {
    const middle = start + splitOf(end - start)
    found.unshift(from <= middle ? [middle, end] : [start, middle])
    if (from <= middle) end = middle
    else start = middle
  }
  return start === 0 ? found : [[start, end], ...found]
}

interface Piece {
  readonly tile: TileId
  /** Of the tile's hashes, from and without to. */
  readonly from: number
  readonly to: number
}

/** A complete subtree as part of one tile. `size` is a power of two that `start` is a multiple of. */
function pieceAt(start: number, size: number): Piece {
  let [level, unit] = [0, 1]
  while (unit * TILE_WIDTH <= size) [level, unit] = [level + 1, unit * TILE_WIDTH]
  const first = start / unit
  const index = Math.floor(first / TILE_WIDTH)
  const from = first - index * TILE_WIDTH
  return { tile: { level, index }, from, to: from + size / unit }
}

/** The complete subtrees that a range is made of, from the left; `start` is where the tree parts, so that they fit. */
function piecesOf([start, end]: Range): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = start; at < end; ) {
    let size = 1
    while (size * 2 <= end - at) size *= 2
    pieces.push(pieceAt(at, size))
    at += size
  }
  return pieces
}

/** Every tile that these ranges are computed from, each once. */
export function tilesOf(ranges: readonly Range[]): readonly TileId[] {
  const found = new Map<string, TileId>()
  for (const { tile } of ranges.flatMap(piecesOf)) found.set(tileKey(tile), tile)
  return [...found.values()]
}

export const tileKey = ({ level, index }: TileId): string => `${level}:${index}`

/** The root of the subtree over a range. */
export function hashOfRange(range: Range, tileOf: TileOf, sha256: Sha256): Uint8Array {
  const hashes = piecesOf(range).map(({ tile, from, to }) => {
    const part = tileOf(tile).slice(from, to)
    assert(part.length === to - from, `tile ${tileKey(tile)} holds ${to} hashes`)
    return rootOfHashes(part, sha256)
  })
  // Pieces shrink to the right, and the tree parts before the smaller ones: they are joined from the right.
  const [last, ...before] = hashes.reverse()
  return before.reduce((right, left) => rootOfHashes([left, right], sha256), last ?? rootOfHashes([], sha256))
}

/** The last tile of every level that a log of this size has begun, where it is not full. */
export function growingTiles(size: number): readonly TileId[] {
  const tiles: TileId[] = []
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    if (count % TILE_WIDTH !== 0) tiles.push({ level, index: Math.floor(count / TILE_WIDTH) })
  }
  return tiles
}

export interface Tile extends TileId {
  readonly hashes: readonly Uint8Array[]
}

export interface Grown {
  readonly size: number
  readonly root: Uint8Array
  /** Every tile that is new or longer now. */
  readonly tiles: readonly Tile[]
}

/** Appends leaves to a log of `size`; `tileOf` knows its growing tiles. */
export function grow(size: number, leaves: readonly Uint8Array[], tileOf: TileOf, sha256: Sha256): Grown {
  const open = new Map(growingTiles(size).map(tile => [tile.level, { ...tile, hashes: [...tileOf(tile)].slice(0, countIn(size, tile)) }]))
  const changed = new Map<string, Tile>()
  const push = (hash: Uint8Array, level: number, index: number): void => {
    const tile = open.get(level) ?? { level, index, hashes: [] }
    tile.hashes.push(hash)
    changed.set(tileKey(tile), tile)
    if (tile.hashes.length < TILE_WIDTH) return void open.set(level, tile)
    open.delete(level)
    push(rootOfHashes(tile.hashes, sha256), level + 1, Math.floor(tile.index / TILE_WIDTH))
  }
  leaves.forEach((leaf, offset) => push(leaf, 0, Math.floor((size + offset) / TILE_WIDTH)))
  const grownTo = size + leaves.length
  const known: TileOf = tile => changed.get(tileKey(tile))?.hashes ?? tileOf(tile)
  return { size: grownTo, root: hashOfRange([0, grownTo], known, sha256), tiles: [...changed.values()] }
}

/** Hashes that a log of this size has in a tile. */
function countIn(size: number, { level, index }: TileId): number {
  return Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH)
}
