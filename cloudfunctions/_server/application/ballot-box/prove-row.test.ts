import { leafText, type PaperRow, type PhoneRow } from '@/domain/ballot/secret/board'
import { buildBoard } from '@/domain/ballot/secret/build-board'
import { countSecret } from '@/domain/ballot/secret/count-board'
import type { Outcome } from '@/domain/ballot/outcome'
import { YES_NO } from '@/domain/ballot/selection'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { rootFromPath } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'
import { BOARD_PARTS, boardPartIdOf, BOARDS, MANIFESTS, type BoardDocument, type BoardPartDocument, type ManifestDocument } from '@server/application/ballot/secret-documents'
import { boxBed, type BoxBed } from '@server/testing/box-bed'

const sealed = { communityId: 'yunxi', schemaVersion: 1 }

/** A counted board with so many phone ballots and slips. */
async function board(box: BoxBed, phones: number, slips: number, withheld = false): Promise<readonly PhoneRow[]> {
  const { digest } = box.bed.dependencies
  const numberOf = ({ key }: PhoneRow): string => digest.sha256(key)
  const phone = Array.from({ length: phones }, (_, voter): PhoneRow => ({ kind: 'phone', ...box.poll.ballot(0, 'yes'), key: digest.sha256(`key ${voter}`) }))
    .sort((one, other) => (numberOf(one) < numberOf(other) ? -1 : 1))
  const paper = Array.from({ length: slips }, (_, slip): PaperRow => ({ kind: 'paper', batch: 'A', serial: `A-${String(slip).padStart(4, '0')}`, mark: 'yes' }))
  const ballots = { method: YES_NO, units: 2000, taken: { phone: phones, paper: slips, exchanged: 0, attendedOnly: 0, replaced: 0 }, phone, slips: paper }
  const built = buildBoard({ ...ballots, manifestHash: box.poll.manifestHash, batches: [], count: countSecret(ballots), outcome: {} as Outcome }, digest.sha256Bytes)
  const { pollId } = box.poll
  await box.bed.store.transact(async (tx) => {
    const { root, rows, partRoots, parts } = built
    await tx.insert<BoardDocument>(BOARDS, { ...sealed, _id: pollId, manifestHash: box.poll.manifestHash, root, rows, partRoots, withheld })
    for (const [part, lines] of parts.entries()) await tx.insert<BoardPartDocument>(BOARD_PARTS, { ...sealed, _id: boardPartIdOf(pollId, part), pollId, part, rows: lines })
  })
  return phone
}

const prove = ({ anybody, poll }: BoxBed, number: string) => anybody.value('ballot-box/proveRow', { pollId: poll.pollId, number })

describe('one line of the board', () => {
  test.each([[1, 0], [255, 0], [256, 3], [511, 600], [900, 300]])('leads to the root, with %i phone ballots and %i slips', async (phones, slips) => {
    const box = await boxBed()
    const { digest } = box.bed.dependencies
    const rows = await board(box, phones, slips)
    const some = rows.filter((_, index) => index % 37 === 0 || index === rows.length - 1 || [254, 255, 256].includes(index))
    for (const row of some) {
      const proof = await prove(box, digest.sha256(row.key))
      if (!proof.found) throw new Error('the line is there')
      expect(proof.row).toEqual(row)
      expect(proof.index).toBe(1 + rows.indexOf(row))
      const path = proof.path.map((hash) => fromBase64url(hash) ?? new Uint8Array())
      const root = rootFromPath({ leaf: utf8(leafText(row)), index: proof.index, size: proof.rows, path }, digest.sha256Bytes)
      expect(root && toBase64url(root)).toBe(proof.root)
    }
  })

  test('that is not there is said not to be', async () => {
    const box = await boxBed()
    await board(box, 700, 20)
    for (const other of ['a', 'b', 'c', 'd']) expect(await prove(box, box.bed.dependencies.digest.sha256(other))).toMatchObject({ found: false, rows: 721 })
    const empty = await boxBed()
    await board(empty, 0, 400)
    expect(await prove(empty, empty.bed.dependencies.digest.sha256('a'))).toMatchObject({ found: false, rows: 401 })
  })

  test('is shown to who knows its number, also where the board is withheld', async () => {
    const box = await boxBed()
    const [row] = await board(box, 5, 0, true)
    const { pollId } = box.poll
    expect(await box.anybody.code('ballot-box/readBoard', { pollId, part: 0 })).toBe('BOARD_WITHHELD')
    expect(await prove(box, box.bed.dependencies.digest.sha256(row?.key ?? ''))).toMatchObject({ found: true, row })
  })

  test('is not to be had before the count, nor of a poll that is not there', async () => {
    const { anybody, poll, bed } = await boxBed()
    const number = bed.dependencies.digest.sha256('a')
    expect(await anybody.code('ballot-box/proveRow', { pollId: poll.pollId, number })).toBe('NOT_COUNTED_YET')
    expect(await anybody.code('ballot-box/readBoard', { pollId: poll.pollId, part: 0 })).toBe('NOT_COUNTED_YET')
    expect(await anybody.code('ballot-box/proveRow', { pollId: 'nothing', number })).toBe('NOT_FOUND')
    expect(await anybody.code('ballot-box/readBoard', { pollId: 'nothing', part: 0 })).toBe('NOT_FOUND')
    expect(await anybody.code('ballot-box/readManifest', { pollId: 'nothing' })).toBe('NOT_FOUND')
  })
})

test('the whole board is read in parts, and there is none behind the last', async () => {
  const box = await boxBed()
  await board(box, 300, 300)
  const { pollId } = box.poll
  const parts = await Promise.all([0, 1, 2].map((part) => box.anybody.value('ballot-box/readBoard', { pollId, part })))
  expect(parts.map(({ part }) => part.length)).toEqual([256, 256, 89])
  expect(parts[0]).toMatchObject({ rows: 601, partRoots: [expect.any(String), expect.any(String), expect.any(String)] })
  expect(await box.anybody.code('ballot-box/readBoard', { pollId, part: 3 })).toBe('NOT_FOUND')
})

test('a board whose vote was voided after the count is shown as a result to nobody', async () => {
  const box = await boxBed()
  await board(box, 12, 0)
  const { pollId } = box.poll
  await box.bed.store.transact(async (tx) => {
    const document = await tx.get<ManifestDocument>(MANIFESTS, pollId)
    if (document) await tx.put(MANIFESTS, { ...document, voided: true })
  })
  expect(await box.anybody.code('ballot-box/readBoard', { pollId, part: 0 })).toBe('POLL_VOIDED')
})
