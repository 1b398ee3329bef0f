import { webcrypto } from 'node:crypto'
import fc from 'fast-check'
import type { BoardFile, BoardHeader, BoardRow, PaperRow, PhoneRow, SpoiledRow } from '@/domain/ballot/secret/board'
import { BoardMaker, headerOf, rerooted } from '@/testing/genuine-board'
import { FINDINGS, type FindingName } from './findings'
import { nobleChecks } from './noble-checks'
import type { SignatureChecks } from './signature-checks'
import { verifyBoard, type VerifyOptions } from './verify-board'
import { webCryptoChecks } from './web-crypto-checks'

const PLAN = { phone: ['yes', 'yes', 'no', 'abstain', 'yes', 'void', 'yes', []], paper: ['yes', 'no', 'blank', 'invalid', 'yes'], spoiled: 2, exchanged: 1, attendedOnly: 1 } as const
/** In the plan, so that a test names a voter and not a place. */
const [FIRST, VOIDER] = [0, 5]

let maker: BoardMaker
let other: BoardMaker
let genuine: BoardFile
let checks: SignatureChecks
beforeAll(async () => {
  maker = new BoardMaker(PLAN)
  other = new BoardMaker({ ...PLAN, pollId: 'poll-2', question: '三组垃圾投放点往哪里迁' })
  genuine = maker.board()
  checks = (await webCryptoChecks(webcrypto.subtle as never)) ?? nobleChecks
})

const announcedOf = (board: BoardFile): VerifyOptions => ({ announced: { manifestHash: maker.manifestHash, root: board.root } })
async function namesOf(board: unknown, options: VerifyOptions = {}, by = checks): Promise<readonly FindingName[]> {
  const { genuine: holds, findings } = await verifyBoard(JSON.stringify(board), by, options)
  expect(holds).toBe(findings.length === 0)
  return [...new Set(findings.map(({ name }) => name))].sort()
}

type Rows = readonly BoardRow[]
const phoneRows = (rows: Rows): readonly PhoneRow[] => rows.filter((row): row is PhoneRow => row.kind === 'phone')
const paperRows = (rows: Rows): readonly PaperRow[] => rows.filter((row): row is PaperRow => row.kind === 'paper')
const spoiledRows = (rows: Rows): readonly SpoiledRow[] => rows.filter((row): row is SpoiledRow => row.kind === 'spoiled')
const ofVoter = (voter: number): PhoneRow => {
  const { key } = maker.ballot(voter, 'yes')
  const row = phoneRows(genuine.rows).find(each => each.key === key)
  if (row === undefined) throw new Error('every voter of the plan has a row')
  return row
}
const replaced = (rows: Rows, row: BoardRow, by: BoardRow): Rows => rows.map(each => (each === row ? by : each))
const withHeader = (change: (header: BoardHeader) => Partial<BoardHeader>): BoardFile => {
  const header = headerOf(genuine)
  return rerooted(genuine, replaced(genuine.rows, header, { ...header, ...change(header) }))
}
const counts = (header: BoardHeader) => header.outcome.heads.counts
const withCounts = (header: BoardHeader, change: Partial<ReturnType<typeof counts>>): Pick<BoardHeader, 'outcome'> => ({
  outcome: { ...header.outcome, heads: { ...header.outcome.heads, counts: { ...counts(header), ...change } } } as BoardHeader['outcome']
})
const withoutRow = (row: BoardRow, change: (header: BoardHeader) => Partial<BoardHeader> = () => ({})): BoardFile => {
  const header = headerOf(genuine)
  const rows = replaced(genuine.rows, header, { ...header, ...change(header) })
  return rerooted(genuine, rows.filter(each => each !== row))
}
const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  if (found === undefined) throw new Error('the plan has such a row')
  return found
}

test('the genuine board has no finding', async () => {
  for (const each of [checks, nobleChecks]) expect(await namesOf(genuine, announcedOf(genuine), each)).toEqual([])
})

/** What somebody did who can also make the root anew, and what gives it away. */
const TAMPERINGS: readonly (readonly [what: string, tamper: () => BoardFile, names: readonly FindingName[]])[] = [
  ['a choice is flipped', () => rerooted(genuine, replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), selection: 'no' })), ['SIGNATURE_FORGED', 'TALLY_WRONG']],
  ['a choice is flipped and the count with it', () => maker.boardOf(phoneRows(replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), selection: 'no' }))), ['SIGNATURE_FORGED']],
  ['a ballot is made void by somebody else', () => maker.boardOf(phoneRows(replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), selection: 'void' }))), ['SIGNATURE_FORGED']],
  ['a version is raised', () => rerooted(genuine, replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), version: 2 })), ['SIGNATURE_FORGED']],
  ['a version is impossible', () => rerooted(genuine, replaced(genuine.rows, ofVoter(FIRST), { kind: 'phone', ...maker.ballot(FIRST, 'yes', 1001) })), ['VERSION_IMPOSSIBLE']],
  ['a row is dropped', () => withoutRow(ofVoter(FIRST)), ['CAST_WRONG', 'ROW_DROPPED', 'TALLY_WRONG']],
  ['a row stands there twice', () => rerooted(genuine, genuine.rows.flatMap(row => (row === ofVoter(FIRST) ? [row, row] : [row]))), ['CAST_WRONG', 'MORE_BALLOTS_THAN_TOKENS', 'NUMBER_TWICE', 'ROW_ADDED', 'TALLY_WRONG']],
  ['rows change places', () => rerooted(genuine, [genuine.rows, phoneRows(genuine.rows)].flatMap((rows, pass) => (pass === 0 ? [headerOf(genuine)] : [...rows].reverse())).concat(genuine.rows.slice(1 + PLAN.phone.length))), ['ROWS_OUT_OF_ORDER']],
  ['paper comes before phones', () => rerooted(genuine, [headerOf(genuine), ...paperRows(genuine.rows), ...phoneRows(genuine.rows), ...spoiledRows(genuine.rows)]), ['ROWS_OUT_OF_ORDER']],
  ['a ballot of another vote is laid in', () => maker.boardOf(sorted([...phoneRows(genuine.rows).filter(row => row !== ofVoter(FIRST)), { kind: 'phone', ...other.ballot(99, 'yes') }])), ['SIGNATURE_FORGED', 'TOKEN_FORGED']],
  ['a token that the issuer did not sign', () => maker.boardOf(phoneRows(replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), token: other.ballot(FIRST, 'yes').token }))), ['TOKEN_FORGED']],
  ['the prefix of a token', () => rerooted(genuine, replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), prefix: ofVoter(1).prefix })), ['TOKEN_FORGED']],
  ['a token that nobody was given', () => maker.boardOf(sorted([...phoneRows(genuine.rows), { kind: 'phone', ...maker.ballot(98, 'yes') }])), ['MORE_BALLOTS_THAN_TOKENS']],
  ['tokens that more than the roll took', () => withHeader(({ taken }) => ({ taken: { ...taken, phone: 100 } })), ['TAKEN_EXCEEDS_ROLL', 'TALLY_WRONG']],
  ['the roll grows', () => withHeader(header => ({ units: header.units + 5, ...withCounts(header, { eligible: header.units + 5 }) })), ['OUTCOME_WRONG', 'ROLL_CHANGED']],
  ['the roll shrinks', () => withHeader(header => ({ units: header.units - 3, ...withCounts(header, { eligible: header.units - 3 }) })), ['OUTCOME_WRONG', 'ROLL_CHANGED']],
  ['a question is edited', () => ({ ...genuine, manifest: { ...maker.manifest, question: '河滨路安装太阳能路灯和监控' } }), ['MANIFEST_CHANGED']],
  ['a rule is edited', () => ({ ...genuine, manifest: { ...maker.manifest, rule: { ...maker.manifest.rule, quorum: 'none' } } }), ['MANIFEST_CHANGED', 'OUTCOME_WRONG']],
  ['the issuer\'s key is replaced', () => ({ ...genuine, manifest: { ...maker.manifest, issuerPublicKey: other.manifest.issuerPublicKey } }), ['MANIFEST_CHANGED', 'TOKEN_FORGED']],
  ['a voter\'s key is replaced', () => rerooted(genuine, replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), key: other.ballot(77, 'yes').key })), ['ROWS_OUT_OF_ORDER', 'SIGNATURE_FORGED', 'TOKEN_FORGED']],
  ['the header names another manifest', () => withHeader(() => ({ manifestHash: other.manifestHash })), ['MANIFEST_CHANGED', 'SIGNATURE_FORGED', 'TOKEN_FORGED']],
  ['a void ballot is counted', () => withHeader(({ cast, voided }) => ({ cast: { ...cast, phone: cast.phone + 1 }, voided: voided - 1 })), ['TALLY_WRONG', 'VOID_COUNTED']],
  ['more were cast than stand there', () => withHeader(({ cast }) => ({ cast: { ...cast, paper: cast.paper + 1 } })), ['CAST_WRONG', 'TALLY_WRONG']],
  ['more exchanged than void', () => withHeader(({ exchanged }) => ({ exchanged: exchanged + 1 })), ['EXCHANGES_EXCEED_VOIDS']],
  ['a slip is changed', () => rerooted(genuine, replaced(genuine.rows, at(paperRows(genuine.rows), 0), { ...at(paperRows(genuine.rows), 0), mark: 'abstain' })), ['TALLY_WRONG']],
  ['a slip says what it cannot', () => rerooted(genuine, replaced(genuine.rows, at(paperRows(genuine.rows), 0), { ...at(paperRows(genuine.rows), 0), mark: [3] })), ['SELECTION_IMPOSSIBLE', 'TALLY_WRONG']],
  ['a slip stands there twice', () => rerooted(genuine, genuine.rows.flatMap(row => (row === at(paperRows(genuine.rows), 0) ? [row, row] : [row]))), ['CAST_WRONG', 'MORE_SLIPS_THAN_TAKEN', 'PAPER_UNBALANCED', 'ROW_ADDED', 'SLIP_TWICE', 'TALLY_WRONG']],
  ['a slip is of no batch', () => rerooted(genuine, replaced(genuine.rows, at(paperRows(genuine.rows), 0), { ...at(paperRows(genuine.rows), 0), batch: 'Z' })), ['BATCH_UNKNOWN', 'PAPER_UNBALANCED']],
  ['a batch does not balance', () => withHeader(({ batches }) => ({ batches: batches.map((batch, place) => (place === 0 ? { ...batch, printed: batch.printed + 1 } : batch)) })), ['PAPER_UNBALANCED']],
  ['a batch balances with slips that are not there', () => withHeader(({ batches }) => ({ batches: batches.map((batch, place) => (place === 0 ? { ...batch, used: batch.used + 1, printed: batch.printed + 1 } : batch)) })), ['PAPER_UNBALANCED']],
  ['a batch stands there twice', () => withHeader(({ batches }) => ({ batches: [...batches, at(batches, 0)] })), ['BATCH_TWICE']],
  ['more slips than were given out', () => withHeader(({ taken }) => ({ taken: { ...taken, paper: taken.paper - 1, attendedOnly: taken.attendedOnly + 1 } })), ['MORE_SLIPS_THAN_TAKEN']],
  ['a spoiled slip disappears', () => withoutRow(at(spoiledRows(genuine.rows), 0), header => ({ rows: header.rows - 1 })), ['PAPER_UNBALANCED']],
  ['the count is changed', () => withHeader(header => withCounts(header, { yes: counts(header).yes + 1 })), ['TALLY_WRONG']],
  ['the outcome is changed', () => withHeader(({ outcome }) => ({ outcome: { ...outcome, kind: outcome.kind === 'passed' ? 'failed' : 'passed' } as BoardHeader['outcome'] })), ['OUTCOME_WRONG']],
  ['a needed number is changed', () => withHeader(({ outcome }) => ({ outcome: JSON.parse(JSON.stringify(outcome).replace(/"needed":\d+/, '"needed":1')) as BoardHeader['outcome'] })), ['OUTCOME_WRONG']],
  ['the header says something besides', () => withHeader(() => ({ note: 'x' }) as never), ['HEADER_MALFORMED']],
  ['a salt stands where nothing is hidden', () => withHeader(() => ({ salt: maker.manifestHash })), ['SALT_MISPLACED']],
  ['a salt that is no bytes', () => rerooted(genuine, replaced(genuine.rows, at(spoiledRows(genuine.rows), 0), { ...at(spoiledRows(genuine.rows), 0), salt: 'x' })), ['PAPER_UNBALANCED', 'ROW_MALFORMED']],
  ['a row says something besides', () => rerooted(genuine, replaced(genuine.rows, ofVoter(FIRST), { ...ofVoter(FIRST), name: 'x' } as never)), ['CAST_WRONG', 'ROW_MALFORMED', 'TALLY_WRONG']],
  ['the manifest forgets its rule', () => ({ ...genuine, manifest: { ...maker.manifest, rule: undefined } }), ['MANIFEST_CHANGED', 'MANIFEST_INCOMPLETE']],
  ['the root is wrong', () => ({ ...genuine, root: other.manifestHash }), ['ROOT_WRONG']],
  ['phones were not offered', () => ({ ...genuine, manifest: { ...maker.manifest, channels: ['paper'] } }), ['CHANNEL_NOT_OFFERED', 'MANIFEST_CHANGED']]
]

const sorted = (rows: readonly PhoneRow[]): readonly PhoneRow[] => {
  const numbers = new Map(rows.map(row => [row, maker.promise(row).number]))
  return [...rows].sort((one, two) => ((numbers.get(one) ?? '') < (numbers.get(two) ?? '') ? -1 : 1))
}

test.each(TAMPERINGS)('%s', async (_what, tamper, names) => {
  expect(await namesOf(tamper())).toEqual(names)
  expect(await namesOf(tamper(), {}, nobleChecks)).toEqual(names)
})

test('the board of another vote is not the announced one, however genuine', async () => {
  expect(await namesOf(other.board())).toEqual([])
  expect(await namesOf(other.board(), announcedOf(genuine))).toEqual(['POLL_SWAPPED', 'ROOT_NOT_ANNOUNCED'])
})

test('the announced codes may be short and have blanks; fewer than twelve characters are none', async () => {
  const codes = (length: number): VerifyOptions => ({ announced: { manifestHash: `${maker.manifestHash.slice(0, 4)} ${maker.manifestHash.slice(4, length)}`, root: genuine.root.slice(0, length) } })
  expect(await namesOf(genuine, codes(12))).toEqual([])
  expect(await namesOf(genuine, codes(11))).toEqual(['POLL_SWAPPED', 'ROOT_NOT_ANNOUNCED'])
})

test('a row that is left out with every sum made anew is found by its voter\'s receipt, and by the announced code', async () => {
  const row = ofVoter(FIRST)
  const dropped = maker.boardOf(phoneRows(genuine.rows).filter(each => each !== row))
  expect(await namesOf(dropped, announcedOf(genuine))).toEqual(['ROOT_NOT_ANNOUNCED'])
  expect(await namesOf(dropped, { receipts: [maker.promise(row)] })).toEqual(['PROMISE_BROKEN'])
})

test('an old version is found by the receipt of the newer one', async () => {
  const newer = maker.ballot(FIRST, 'no', 2)
  expect(await namesOf(genuine, { receipts: [maker.promise(newer)] })).toEqual(['OLD_VERSION'])
  const later = maker.boardOf(phoneRows(replaced(genuine.rows, ofVoter(FIRST), { kind: 'phone', ...newer })))
  expect(await namesOf(later, { receipts: [maker.promise(newer), maker.promise(ofVoter(FIRST))] })).toEqual([])
})

test('another ballot under the promised version breaks the promise', async () => {
  expect(await namesOf(genuine, { receipts: [maker.promise(maker.ballot(FIRST, 'no', 1))] })).toEqual(['PROMISE_BROKEN'])
})

test('a receipt that the Box did not sign proves nothing', async () => {
  const forged = { ...maker.promise(maker.ballot(FIRST, 'no', 9)), signature: other.promise(ofVoter(FIRST)).signature }
  const report = await verifyBoard(JSON.stringify(genuine), checks, { receipts: [forged, 'nonsense', maker.promise(ofVoter(VOIDER))] })
  expect([report.genuine, report.receipts.map(({ state }) => state)]).toEqual([true, ['foreign', 'foreign', 'kept']])
})

test('every finding is made by some tampering, and is a step of the recount', () => {
  const here = new Set(TAMPERINGS.flatMap(([, , names]) => names))
  const elsewhere = ['NOT_A_BOARD', 'POLL_SWAPPED', 'ROOT_NOT_ANNOUNCED', 'OLD_VERSION', 'PROMISE_BROKEN']
  expect([...here, ...elsewhere].sort()).toEqual(Object.keys(FINDINGS).sort())
})

type Path = readonly (string | number)[]
const leavesOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, Array.isArray(value) ? Number(name) : name])) : [path]
const changed = (value: unknown, [name, ...rest]: Path, change: (leaf: unknown) => unknown): unknown => {
  if (name === undefined) return change(value)
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[name] = changed(copy[name], rest, change)
  return copy
}
const CHANGES: readonly ((leaf: unknown) => unknown)[] = [
  leaf => (typeof leaf === 'number' ? leaf + 1 : typeof leaf === 'string' ? `${leaf.slice(0, -1)}${leaf.endsWith('A') ? 'Q' : 'A'}` : !leaf),
  leaf => (typeof leaf === 'number' ? Math.max(0, leaf - 1) + (leaf === 0 ? 2 : 0) : typeof leaf === 'string' ? leaf.slice(1) : null),
  () => 'yes',
  () => null,
  () => undefined,
  () => []
]

test('a line of a withheld board that has no salt can be guessed, and is named', async () => {
  const few = new BoardMaker({ phone: ['yes', 'no'], paper: ['yes'], spoiled: 1 }).board()
  expect(await namesOf(few)).toEqual([])
  for (const row of few.rows.filter(({ kind }) => kind !== 'phone')) {
    const { salt: _salt, ...bare } = row as PaperRow
    expect(await namesOf(rerooted(few, replaced(few.rows, row, bare)))).toEqual(['SALT_MISPLACED'])
  }
})

test('any single field that is changed is found', async () => {
  const leaves = leavesOf(genuine)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...leaves), fc.constantFrom(...CHANGES), async (path, change) => {
      const forged = JSON.stringify(changed(genuine, path, change))
      fc.pre(forged !== JSON.stringify(genuine))
      return !(await verifyBoard(forged, checks)).genuine
    }),
    { seed: 20261124, numRuns: 600 }
  )
}, 120_000)

test('any single field that is changed with the root made anew is not the announced board', async () => {
  const leaves = leavesOf(genuine.rows)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...leaves), fc.constantFrom(...CHANGES), async (path, change) => {
      const rows = JSON.parse(JSON.stringify(changed(genuine.rows, path, change))) as Rows
      fc.pre(JSON.stringify(rows) !== JSON.stringify(genuine.rows))
      return !(await verifyBoard(JSON.stringify(rerooted(genuine, rows)), checks, announcedOf(genuine))).genuine
    }),
    { seed: 20261125, numRuns: 300 }
  )
}, 120_000)
