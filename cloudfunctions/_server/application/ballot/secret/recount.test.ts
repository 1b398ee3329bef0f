import { webcrypto } from 'node:crypto'
import type { BoardRow } from '@/domain/ballot/secret/board'
import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import { DAY_MS } from '@/domain/shared/instant'
import { nobleChecks } from '@/verifier/noble-checks'
import type { Report } from '@/verifier/report'
import { verifyBoard, type VerifyOptions } from '@/verifier/verify-board'
import { webCryptoChecks } from '@/verifier/web-crypto-checks'
import { secretBed, type SecretBed } from '@server/testing/secret-bed'
import { printBatch, readBatch } from '@server/testing/slips'

/** The file that anybody can take away, as the host and the app put it together. */
async function boardOf({ bed, rows }: SecretBed, pollId: string, change: (rows: readonly BoardRow[]) => readonly BoardRow[] = all => all): Promise<string> {
  const nobody = bed.phone(undefined)
  const { manifest } = await nobody.value('ballot-box/readManifest', { pollId })
  const { root } = await nobody.value('ballot-box/readBoard', { pollId, part: 0 })
  return JSON.stringify({ format: 'yslb-board/1', manifest, rows: change(await rows(pollId)), root })
}

async function recount(text: string, options: VerifyOptions = {}): Promise<Report> {
  const web = await webCryptoChecks(webcrypto.subtle as never)
  const report = await verifyBoard(text, web ?? nobleChecks, options)
  expect((await verifyBoard(text, nobleChecks, options)).findings).toEqual(report.findings)
  return report
}

test('the server\'s board of phones, slips, an exchanged ballot and a lost phone is recounted without a finding', async () => {
  const at = await secretBed()
  const { bed, chair, supervisor, tellers, home } = at
  const neighbours = await home.neighbours(14)
  const pollId = await at.openSecret({ channels: ['phone', 'paper'] })
  const voters = neighbours.map(each => at.voterOf(each, pollId))
  const { batch, serials } = await printBatch(chair, pollId, 8)
  const promises = []
  for (const [index, each] of voters.slice(0, 10).entries()) promises.push(await each.cast(index < 7 ? 'yes' : index === 7 ? [] : 'no'))
  const changed = await voters[0]?.cast('abstain')
  const given = await voters[1]?.ballot('void')
  const { promise } = await bed.phone(undefined).value('ballot-box/cast', { pollId, ballot: given as never })
  await neighbours[1]?.value('ballot/exchangeForPaper', { pollId, ballot: given as never, promise })
  await voters[10]?.takeToken()
  const lost = { pollId, unitId: neighbours[10]?.householdId ?? '' }
  await chair.value('ballot/askReplacement', { ...lost, reason: 'phoneLost' })
  await supervisor.value('ballot/approveReplacement', lost)
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: neighbours.slice(11).map(({ householdId }) => householdId) })
  bed.clock.pass(4 * DAY_MS)
  await readBatch(tellers, { pollId, batch, serials, marks: ['yes', 'blank', 'invalid'] })
  await at.count(pollId)
  const [text, detail] = [await boardOf(at, pollId), await neighbours[0]?.value('ballot/readPoll', { pollId })]
  const announced = { manifestHash: detail?.manifestHash ?? '', root: detail?.secret?.board?.root ?? '' }
  const report = await recount(text, { announced, receipts: [...promises, changed, promise] })
  expect([report.findings, report.genuine, report.steps.filter(({ state }) => state !== 'well')]).toEqual([[], true, []])
  expect(report.receipts.map(({ state }) => state)).toEqual(Array(12).fill('kept'))
  expect(report.facts).toMatchObject({ lines: { phone: 10, void: 1, paper: 3 }, count: { yes: 6, no: 2, abstain: 1, blank: 2, invalid: 1 }, header: { exchanged: 1, replaced: 1 } })
}, 60_000)

const OPTIONS = ['修路', '修渠', '装灯']
const VIEW = { presetId: 'opinionPoll', modeId: 'households' } as const
test.each<[BallotMethod, readonly Selection[], object]>([
  [{ kind: 'single', options: OPTIONS }, [[0], [0], [1], [], [2]], {}],
  [{ kind: 'multiple', options: OPTIONS, atMost: 2 }, [[0, 1], [1, 2], [1], []], {}],
  [{ kind: 'score', options: OPTIONS, top: 5 }, [[5, 0, 3], [4, 1, 0], [], [0, 5, 5]], VIEW],
  [{ kind: 'rank', options: OPTIONS }, [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1]], VIEW]
])('the server\'s board of %j is recounted without a finding', async (method, selections, change) => {
  const at = await secretBed()
  const neighbours = await at.home.neighbours(12)
  const pollId = await at.openSecret({ method, ...change })
  for (const [index, each] of neighbours.entries()) await at.voterOf(each, pollId).cast(selections[index % selections.length] ?? [])
  await at.count(pollId)
  const report = await recount(await boardOf(at, pollId))
  expect([report.findings, report.facts?.count.ballots]).toEqual([[], 12])
}, 60_000)

test('what is changed on the server\'s board is named', async () => {
  const at = await secretBed()
  const neighbours = await at.home.neighbours(12)
  const pollId = await at.openSecret()
  for (const each of neighbours) await at.voterOf(each, pollId).cast('no')
  await at.count(pollId)
  const names = async (change: (rows: readonly BoardRow[]) => readonly BoardRow[]) => (await recount(await boardOf(at, pollId, change))).findings.map(({ name }) => name)
  expect(await names(rows => rows)).toEqual([])
  expect(await names(rows => rows.map((row, place) => (place === 3 && row.kind === 'phone' ? { ...row, selection: 'yes' } : row)))).toEqual(['ROOT_WRONG', 'TALLY_WRONG', 'SIGNATURE_FORGED'])
  expect(await names(rows => rows.filter((_, place) => place !== 3))).toEqual(['ROW_DROPPED', 'ROOT_WRONG', 'CAST_WRONG', 'TALLY_WRONG'])
}, 60_000)
