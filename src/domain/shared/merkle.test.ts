import { createHash } from 'node:crypto'
import vectors from '@tests/vectors/rfc6962.json'
import { consistencyProof, inclusionPath, isConsistent, merkleRoot, pathAmongHashes, rootFromPath, rootOfHashes, type Growth, type Inclusion } from './merkle'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString('hex')
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const leaves = vectors.leaves.map(bytesOf)
const rootOf = (size: number): Uint8Array => bytesOf(vectors.roots[size] ?? '')

describe('the reference tree of Certificate Transparency', () => {
  test.each(vectors.roots.map((root, size) => [size, root] as const))('has over its first %d leaves the root %s', (size, root) => {
    expect(hex(merkleRoot(leaves.slice(0, size), sha256))).toBe(root)
  })

  test.each(vectors.inclusion)('leads from leaf $index of $size to the root', ({ index, size, path }) => {
    expect(inclusionPath(leaves.slice(0, size), index, sha256).map(hex)).toEqual(path)
    expect(rootFromPath({ leaf: leaves[index] ?? new Uint8Array(), index, size, path: path.map(bytesOf) }, sha256)).toEqual(rootOf(size))
  })

  test.each(vectors.consistency)('shows that $first leaves are the beginning of $second', ({ first, second, proof }) => {
    expect(consistencyProof(leaves.slice(0, second), first, sha256).map(hex)).toEqual(proof)
    expect(isConsistent({ first: { size: first, root: rootOf(first) }, second: { size: second, root: rootOf(second) }, proof: proof.map(bytesOf) }, sha256)).toBe(true)
  })
})

/** Leaves that all differ. */
const many = (count: number): Uint8Array[] => Array.from({ length: count }, (_, index) => Uint8Array.of(index >> 8, index))
const other = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte))
const withOther = (hashes: readonly Uint8Array[], at: number): Uint8Array[] => hashes.map((hash, index) => (index === at ? other(hash) : hash))
const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 23]

test.each(SIZES)('in a tree of %d every leaf leads to the root, from its own place only', size => {
  const all = many(size)
  const root = hex(merkleRoot(all, sha256))
  for (const [index, leaf] of all.entries()) {
    const path = inclusionPath(all, index, sha256)
    const reached = (change: Partial<Inclusion>): string | undefined => hex(rootFromPath({ leaf, index, size, path, ...change }, sha256))
    expect(reached({})).toBe(root)
    expect(reached({ leaf: other(leaf) })).not.toBe(root)
    expect([...all.keys()].filter(place => reached({ index: place }) === root)).toEqual([index])
    expect(path.map((_, step) => reached({ path: withOther(path, step) }))).not.toContain(root)
    if (path.length > 0) expect(reached({ path: path.slice(1) })).not.toBe(root)
    expect(reached({ path: [...path, leaf] })).toBeUndefined()
  }
})

test.each([[-1, 4], [4, 4], [0, 0], [0.5, 4], [0, Number.NaN], [0, 2 ** 60]])('leaf %d of %d is nowhere', (index, size) => {
  expect(rootFromPath({ leaf: Uint8Array.of(1), index, size, path: [] }, sha256)).toBeUndefined()
})

test.each([-1, 3, 0.5])('a path to place %d of three is a mistake of the caller', index => expect(() => inclusionPath(many(3), index, sha256)).toThrow('a path leads to a leaf of the tree'))

test('a leaf that looks like two hashes is not taken for the node above them', () => {
  const [one, two] = many(2).map(leaf => sha256(Uint8Array.of(0, ...leaf)))
  expect(merkleRoot([Uint8Array.of(...(one ?? []), ...(two ?? []))], sha256)).not.toEqual(merkleRoot(many(2), sha256))
})

test.each([1, 5, 8, 9, 16, 21])('with %d leaves cut into parts of eight, roots and paths of the parts make up those of the whole', size => {
  const all = many(size)
  const parts = Array.from({ length: Math.ceil(size / 8) }, (_, part) => all.slice(part * 8, part * 8 + 8))
  const roots = parts.map(part => merkleRoot(part, sha256))
  expect(rootOfHashes(roots, sha256)).toEqual(merkleRoot(all, sha256))
  for (const index of all.keys()) {
    const part = Math.floor(index / 8)
    expect([...inclusionPath(parts[part] ?? [], index % 8, sha256), ...pathAmongHashes(roots, part, sha256)]).toEqual(inclusionPath(all, index, sha256))
  }
})

const growth = (first: number, second: number): Growth => ({
  first: { size: first, root: merkleRoot(many(first), sha256) },
  second: { size: second, root: merkleRoot(many(second), sha256) },
  proof: consistencyProof(many(second), first, sha256)
})

test.each(SIZES)('every beginning of %d leaves is consistent with them, and nothing else is', second => {
  for (let first = 1; first <= second; first += 1) {
    const right = growth(first, second)
    expect(isConsistent(right, sha256)).toBe(true)
    expect(isConsistent({ ...right, first: { size: first, root: other(right.first.root) } }, sha256)).toBe(false)
    expect(isConsistent({ ...right, second: { size: second, root: other(right.second.root) } }, sha256)).toBe(false)
    expect(isConsistent({ ...right, proof: [...right.proof, right.first.root] }, sha256)).toBe(false)
    expect(isConsistent({ ...right, proof: right.proof.slice(1) }, sha256)).toBe(first === second)
    expect(right.proof.map((_, step) => isConsistent({ ...right, proof: withOther(right.proof, step) }, sha256))).not.toContain(true)
  }
})

test.each([[0, 3], [4, 3], [1.5, 3], [1, Number.NaN]])('%d leaves are no beginning of %d', (first, second) => {
  const root = merkleRoot(many(3), sha256)
  expect(isConsistent({ first: { size: first, root }, second: { size: second, root }, proof: [] }, sha256)).toBe(false)
})

test.each([0, 4, 1.5])('a proof for %d of three leaves is a mistake of the caller', first => expect(() => consistencyProof(many(3), first, sha256)).toThrow('only a beginning'))
