import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { rootFromSumPath, sumLeaf, sumPath, sumRoot, type SumLeaf, type SumNode } from './sum-tree'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

/** The same tree, written down without thinking of anything but the definition. */
function naive(leaves: readonly SumLeaf[]): { readonly sum: number; readonly hash: Buffer } {
  if (leaves.length === 0) return { sum: 0, hash: createHash('sha256').digest() }
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) {
    const text = `{"account":${JSON.stringify(only.account)},"salt":${JSON.stringify(only.salt)},"total":${only.total}}`
    return { sum: only.total, hash: createHash('sha256').update(Buffer.concat([Buffer.of(2), Buffer.from(text, 'utf8')])).digest() }
  }
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const [left, right] = [naive(leaves.slice(0, split)), naive(leaves.slice(split))]
  const eight = (sum: number): Buffer => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64BE(BigInt(sum))
    return bytes
  }
  return { sum: left.sum + right.sum, hash: createHash('sha256').update(Buffer.concat([Buffer.of(3), eight(left.sum), left.hash, eight(right.sum), right.hash])).digest() }
}

const leavesOf = (totals: readonly number[]): readonly SumLeaf[] => totals.map((total, index) => ({ account: `account:household:云溪:${index}`, salt: `salt${index}`, total }))
const nodesOf = (leaves: readonly SumLeaf[]): readonly SumNode[] =>
  leaves.map(leaf => {
    const node = sumLeaf(leaf, sha256)
    if (!node.ok) throw new Error(node.error.code)
    return node.value
  })
const hex = ({ sum, hash }: { readonly sum: number; readonly hash: Uint8Array }) => [sum, Buffer.from(hash).toString('hex')]
const totals = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 70 })

test('root and sum are those of the naive tree, and every leaf leads there', () => {
  fc.assert(
    fc.property(totals, fc.nat(), (some, which) => {
      const leaves = leavesOf(some)
      const nodes = nodesOf(leaves)
      const index = which % leaves.length
      const root = sumRoot(nodes, sha256)
      expect(hex(root)).toEqual(hex(naive(leaves)))
      expect(root.sum).toBe(some.reduce((sum, total) => sum + total, 0))
      const leaf = leaves[index]
      if (leaf === undefined) throw new Error('no leaf')
      const path = sumPath(nodes, index, sha256)
      const reached = rootFromSumPath({ leaf, index, size: leaves.length, path }, sha256)
      expect(reached && hex(reached)).toEqual(hex(root))
      // Another balance, another place, or another salt leads elsewhere.
      const wrong = [{ leaf: { ...leaf, total: leaf.total + 1 }, index }, { leaf: { ...leaf, salt: 'x' }, index }, { leaf: { ...leaf, account: 'x' }, index }]
      for (const each of wrong) expect(hex(rootFromSumPath({ ...each, size: leaves.length, path }, sha256) ?? root)).not.toEqual(hex(root))
    }),
    { seed: 20261124, numRuns: 100 }
  )
})

test('parts of a power of two make the same root and the same paths as the whole', () => {
  const leaves = leavesOf(Array.from({ length: 21 }, (_, index) => index))
  const nodes = nodesOf(leaves)
  const parts = [nodes.slice(0, 8), nodes.slice(8, 16), nodes.slice(16)]
  const roots = parts.map(part => sumRoot(part, sha256))
  expect(hex(sumRoot(roots, sha256))).toEqual(hex(sumRoot(nodes, sha256)))
  expect([...sumPath(parts[2] ?? [], 3, sha256), ...sumPath(roots, 2, sha256)].map(hex)).toEqual(sumPath(nodes, 19, sha256).map(hex))
})

test.each([[-1], [0.5], [Number.NaN], [2 ** 53]])('a leaf of %d coins is refused by who builds and by who checks', total => {
  const leaf = { account: 'a', salt: 's', total }
  expect(sumLeaf(leaf, sha256)).toEqual({ ok: false, error: { code: 'NEGATIVE_BALANCE', account: 'a' } })
  expect(rootFromSumPath({ leaf, index: 0, size: 1, path: [] }, sha256)).toBeUndefined()
})

test('a path with a negative sibling, of a wrong length or to a place that is not there is refused', () => {
  const leaves = leavesOf([5, 7, 9])
  const nodes = nodesOf(leaves)
  const leaf = { account: 'account:household:云溪:0', salt: 'salt0', total: 5 }
  const path = sumPath(nodes, 0, sha256)
  const negative = path.map((node, at) => (at === 0 ? { ...node, sum: -7 } : node))
  const refused = [
    { leaf, index: 0, size: 3, path: negative }, { leaf, index: 0, size: 3, path: path.slice(1) }, { leaf, index: 0, size: 3, path: [...path, ...path] },
    { leaf, index: 3, size: 3, path }, { leaf, index: -1, size: 3, path }, { leaf, index: 0.5, size: 3, path },
    { leaf, index: 0, size: 3, path: path.map(node => ({ ...node, sum: Number.MAX_SAFE_INTEGER })) }
  ]
  for (const each of refused) expect(rootFromSumPath(each, sha256)).toBeUndefined()
})
