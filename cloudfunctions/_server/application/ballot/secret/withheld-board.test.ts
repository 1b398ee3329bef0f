import { canonicalJson } from '@/domain/ballot/canonical-json'
import type { Manifest } from '@/domain/ballot/manifest'
import { decide } from '@/domain/ballot/outcome'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import { leafText, type BatchBalance, type BoardRow, type PaperRow, type PhoneRow, type SpoiledRow } from '@/domain/ballot/secret/board'
import { buildBoard } from '@/domain/ballot/secret/build-board'
import { countSecret, type SecretBallots } from '@/domain/ballot/secret/count-board'
import { YES_NO, type SlipMark } from '@/domain/ballot/selection'
import { toBase64url } from '@/domain/shared/base64url'
import { leafHash, merkleRoot } from '@/domain/shared/merkle'
import { assert } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'
import { nobleChecks } from '@/verifier/noble-checks'
import { verifyBoard } from '@/verifier/verify-board'
import { nodeDigest } from '@server/adapters/node/digest'
import { secretBed, type SecretBed } from '@server/testing/secret-bed'
import { printBatch, readBatch } from '@server/testing/slips'

const MARKS: readonly SlipMark[] = ['yes', 'no', 'abstain', 'blank', 'invalid']

/** Every way in which so many ballots can be marked, without their order. */
const splits = (ballots: number, marks: readonly SlipMark[] = MARKS): readonly (readonly SlipMark[])[] => {
  const [mark, ...rest] = marks
  if (mark === undefined) return ballots === 0 ? [[]] : []
  return Array.from({ length: ballots + 1 }, (_, many) => splits(ballots - many, rest).map((others) => [...Array<SlipMark>(many).fill(mark), ...others])).flat()
}

/** What a neighbour knows of a vote without having seen a line: the manifest, the turnout and how the slips balance. */
interface Known {
  readonly manifest: Manifest
  readonly manifestHash: string
  readonly taken: SecretBallots['taken']
  readonly batches: readonly BatchBalance[]
}

/** The board as it would be if the ballots said this; `marks` of phones first, slips by serial. */
function guess({ manifest, manifestHash, taken, batches }: Known, phones: readonly SlipMark[], slips: readonly (PaperRow | SpoiledRow)[]): readonly BoardRow[] {
  const preset = currentPreset(manifest.presetId)
  const mode = preset && findMode(preset, manifest.modeId)
  assert(preset && mode, 'the manifest names a preset')
  const phone = phones.map((mark): PhoneRow => ({ kind: 'phone', key: '', prefix: '', token: '', version: 1, selection: mark === 'blank' ? [] : mark === 'invalid' ? [9] : mark, signature: '' }))
  const ballots = { method: YES_NO, units: manifest.rollUnits, taken, phone, slips }
  const count = countSecret(ballots)
  const outcome = decide(preset, mode, { heads: count.counts })
  assert(outcome.ok, 'guessed numbers can be true together')
  return buildBoard({ ...ballots, manifestHash, batches, count, outcome: outcome.value }, nodeDigest.sha256Bytes).parts.flat()
}

const hashOf = (row: BoardRow): string => toBase64url(leafHash(utf8(leafText(row)), nodeDigest.sha256Bytes))
const withoutSalt = (row: BoardRow | undefined): string => canonicalJson({ ...row, salt: undefined })

async function known({ bed }: SecretBed, pollId: string, taken: Partial<Known['taken']>, batches: Known['batches'] = []): Promise<Known> {
  const { manifest, manifestHash } = await bed.phone(undefined).value('ballot-box/readManifest', { pollId })
  return { manifest, manifestHash, taken: { phone: 0, paper: 0, exchanged: 0, attendedOnly: 0, replaced: 0, ...taken }, batches }
}

/** The withheld board as those who count it take it away. */
async function recounted(at: SecretBed, pollId: string) {
  const { root } = await at.chair.value('ballot/readBoard', { pollId, part: 0 })
  const { manifest } = await at.bed.phone(undefined).value('ballot-box/readManifest', { pollId })
  return (await verifyBoard(JSON.stringify({ format: 'yslb-board/1', manifest, rows: await at.rows(pollId), root }), nobleChecks)).findings
}

test('whoever holds every path of a withheld board finds neither the split nor a neighbour\'s slip by trying', async () => {
  const at = await secretBed()
  const { chair, tellers, home } = at
  const [voters, onPaper] = [await home.neighbours(4), await home.neighbours(2)]
  const pollId = await at.openSecret({ channels: ['phone', 'paper'] })
  const { batch, serials } = await printBatch(chair, pollId, 3)
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: onPaper.map(({ householdId }) => householdId) })
  const phones = voters.map((each) => at.voterOf(each, pollId))
  for (const [index, each] of phones.entries()) await each.cast(index < 3 ? 'yes' : 'no')
  at.afterClose()
  await readBatch(tellers, { pollId, batch, serials, marks: ['no', 'abstain'] })
  await at.count(pollId)

  const hashes = new Set<string>()
  for (const each of phones) {
    const { proof, holds } = await each.prove()
    expect(holds).toBe(true)
    assert(proof.found, 'the ballot stands on the board')
    for (const hash of proof.path) hashes.add(hash)
  }
  const facts = await known(at, pollId, { phone: 4, paper: 2 }, [{ batch, printed: 3, used: 2, spoiled: 0, returned: 1 }])
  const slip = (mark: SlipMark, which: number): PaperRow => ({ kind: 'paper', batch, serial: serials[which] ?? '', mark })
  const headers = splits(6).map((marks) => guess(facts, marks.slice(0, 4), marks.slice(4).map(slip))[0])
  const slips = MARKS.flatMap((mark) => serials.map((_, which) => slip(mark, which)))
  const rows = await at.rows(pollId)
  // The true lines are among the guesses, so that it is the salt alone that hides them.
  expect(headers.map(withoutSalt)).toContain(withoutSalt(rows[0]))
  expect(slips.map(withoutSalt)).toEqual(expect.arrayContaining(rows.slice(5).map(withoutSalt)))
  expect([...headers, ...slips].filter((row) => row !== undefined && hashes.has(hashOf(row)))).toEqual([])
  expect(await recounted(at, pollId)).toEqual([])
}, 60_000)

test('the root of a withheld board of slips alone, which everybody reads, is found by no trying', async () => {
  const at = await secretBed()
  const { chair, tellers, home } = at
  const onPaper = await home.neighbours(2)
  const pollId = await at.openSecret({ channels: ['phone', 'paper'] })
  const { batch, serials } = await printBatch(chair, pollId, 2)
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: onPaper.map(({ householdId }) => householdId) })
  at.afterClose()
  await readBatch(tellers, { pollId, batch, serials, marks: ['yes', 'no'] })
  await at.count(pollId)
  const { secret } = await onPaper[0]?.value('ballot/readPoll', { pollId }) ?? {}
  const facts = await known(at, pollId, { paper: 2 }, [{ batch, printed: 2, used: 2, spoiled: 0, returned: 0 }])
  const guesses = MARKS.flatMap((one) => MARKS.map((other) => guess(facts, [], [one, other].map((mark, which): PaperRow => ({ kind: 'paper', batch, serial: serials[which] ?? '', mark })))))
  const rows = await at.rows(pollId)
  expect(guesses.map((board) => board.map(withoutSalt))).toContainEqual(rows.map(withoutSalt))
  expect(secret?.board).toMatchObject({ withheld: true, mayRead: false, root: expect.any(String) })
  expect(guesses.map((board) => toBase64url(merkleRoot(board.map((row) => utf8(leafText(row))), nodeDigest.sha256Bytes)))).not.toContain(secret?.board?.root)
  expect(await recounted(at, pollId)).toEqual([])
}, 60_000)

test('a board that everybody reads hides nothing and has no salt', async () => {
  const at = await secretBed()
  const neighbours = await at.home.neighbours(10)
  const pollId = await at.openSecret()
  for (const each of neighbours) await at.voterOf(each, pollId).cast('yes')
  await at.count(pollId)
  expect(await at.bed.phone(undefined).value('ballot-box/readBoard', { pollId, part: 0 })).toMatchObject({ rows: 11 })
  expect(JSON.stringify(await at.rows(pollId))).not.toContain('salt')
}, 60_000)
