import { EXPORT_BASE64_MAX } from '@/contract/evidence'
import type { Quarter } from '@/domain/shared/quarter'
import { nodeDigest } from '@server/adapters/node/digest'
import { sqliteStore } from '@server/adapters/sqlite/sqlite-store'
import { ALL_READ_MODELS } from '@server/application/all-read-models'
import { ISSUES, type IssueDocument } from '@server/application/consultation/issue-documents'
import { issueBed, type IssueBed } from '@server/testing/issue-bed'
import { TRANSACTION_OPERATIONS_MAX } from '@server/ports/document-store'

const MANY = 10_000
const Q4 = '2026Q4' as Quarter

/** As many issues as one quarter will ever have, each with words of its own. */
async function fill(it: IssueBed, count: number): Promise<void> {
  const one = await it.bed.store.get<IssueDocument>(ISSUES, await it.start('snapReport'))
  if (one === undefined) throw new Error('an issue was reported')
  const documents = Array.from({ length: count - 1 }, (_, index): IssueDocument => {
    const id = `issue:${String(index).padStart(22, '0')}`
    return { ...one, _id: id, id, headline: wordsOf(index), text: wordsOf(index), unitId: it.home.groupIds[index % 2] ?? one.unitId }
  })
  for (let from = 0; from < documents.length; from += TRANSACTION_OPERATIONS_MAX) {
    await it.bed.store.transact(async (tx) => {
      for (const document of documents.slice(from, from + TRANSACTION_OPERATIONS_MAX)) await tx.put(ISSUES, document)
    })
  }
}

/** Forty characters drawn from a digest, so that a zip file gains nothing by them. */
function wordsOf(index: number): string {
  const bytes = Buffer.from(nodeDigest.sha256(`a ${index}`) + nodeDigest.sha256(`b ${index}`), 'base64url')
  return Array.from({ length: 40 }, (_, place) => String.fromCharCode(0x4e00 + ((bytes[place] ?? 0) * 78 + place) % 20_900)).join('')
}

test('ten thousand issues in one quarter are counted page by page, and both files stay within what a phone is sent', async () => {
  const it = await issueBed({ store: sqliteStore({ file: ':memory:', readModels: ALL_READ_MODELS }) })
  await fill(it, MANY)
  const view = await it.chair.value('evidence/readQuarter', { quarter: Q4 })
  expect(view.counts).toMatchObject({ raised: MANY, accepted: MANY, carriedOut: 0 })
  expect(view.byUnit.map(({ counts }) => counts.raised)).toEqual([MANY / 2 + 1, MANY / 2 - 1])
  for (const form of ['xlsx', 'pdf'] as const) {
    const { base64, digest } = await it.chair.value('evidence/exportQuarter', { quarter: Q4, form })
    expect(base64.length).toBeLessThanOrEqual(EXPORT_BASE64_MAX)
    expect(digest).toBe(view.digest)
  }
}, 120_000)
