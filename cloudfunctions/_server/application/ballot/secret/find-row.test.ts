import type { BoardRow, PaperRow, PhoneRow } from '@/domain/ballot/secret/board'
import { nodeDigest } from '@server/adapters/node/digest'
import { findRow } from './find-row'

const PARTS = 80
const numberOf = ({ key }: PhoneRow): string => nodeDigest.sha256(key)
const phones = Array.from({ length: 2 * (PARTS - 20) }, (_, voter): PhoneRow => ({ kind: 'phone', key: `key ${voter}`, prefix: '', token: '', version: 1, selection: 'yes', signature: '' })).sort(
  (one, other) => (numberOf(one) < numberOf(other) ? -1 : 1)
)
const slips = Array.from({ length: 40 }, (_, slip): PaperRow => ({ kind: 'paper', batch: 'A', serial: String(slip).padStart(4, '0'), mark: 'yes' }))

/** Looks for a number on a board of eighty parts of two lines, three quarters of them phones; how many parts were read. */
async function search(number: string) {
  const lines: readonly BoardRow[] = [...phones, ...slips]
  let reads = 0
  const found = await findRow({ digest: nodeDigest, number, parts: PARTS, partAt: (part) => Promise.resolve(((reads += 1), lines.slice(2 * part, 2 * part + 2))) })
  return { found, reads }
}

test('every ballot of the largest board is found in at most seven looks', async () => {
  for (const [index, row] of phones.entries()) {
    const { found, reads } = await search(numberOf(row))
    expect(found).toMatchObject({ row, part: Math.floor(index / 2), at: index % 2 })
    expect(reads).toBeLessThanOrEqual(7)
  }
})

test('a number that no line has is not found, in as few looks', async () => {
  for (const number of ['-', 'a', 'zzzz', nodeDigest.sha256('nobody')]) {
    const { found, reads } = await search(number)
    expect(found).toBeUndefined()
    expect(reads).toBeLessThanOrEqual(7)
  }
})
