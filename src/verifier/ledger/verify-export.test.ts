import { createHash } from 'node:crypto'
import { genuineLedger } from '@/testing/genuine-ledger'
import { nobleChecks } from '@/verifier/noble-checks'
import { nodeDigest } from '@server/adapters/node/digest'
import { nodeLedgerSigner } from '@server/adapters/node/ledger-signer'
import { ledgerFacts, ledgerSentence, ledgerVerdict } from './sentences'
import type { FindingName } from './findings'
import { verifyExport } from './verify-export'

const signer = nodeLedgerSigner(Buffer.alloc(32, 'k'))
const GENUINE = [...genuineLedger(300, 7, nodeDigest.sha256Bytes, signer)]
const verify = (lines: readonly string[], key?: string) => verifyExport(lines, nobleChecks, key === undefined ? {} : { key })
type Document = Record<string, unknown> & { readonly _id?: string; readonly posting?: object }

/** The export with one document changed, or taken out, or followed by another; its end counts anew. */
function changed(collection: string, at: number, change: (document: Document) => readonly Document[]): readonly string[] {
  let seen = 0
  const body = GENUINE.slice(1, -1).flatMap(line => {
    const parsed = JSON.parse(line) as { readonly collection: string; readonly document: Document }
    if (parsed.collection !== collection || (seen += 1) - 1 !== at) return [line]
    return change(parsed.document).map(document => JSON.stringify({ collection, document }))
  })
  return [GENUINE[0] ?? '', ...body, JSON.stringify({ end: true, documents: body.length })]
}
const posting = (document: Document, change: object): readonly Document[] => [{ ...document, posting: { ...document.posting, ...change } }]

test('a genuine ledger passes, with its own digest and with another', async () => {
  const report = await verify(GENUINE)
  expect(report).toMatchObject({ genuine: true, count: 0, transfers: 300, sealed: 300, seals: 2, signed: 2 })
  expect(await verifyExport(GENUINE, nobleChecks, { hash: bytes => createHash('sha256').update(bytes).digest() })).toEqual(report)
  expect(ledgerFacts(report).map(([name]) => name)).toEqual(['村（社区）', '流水', '可兑绿币', '校验码'])
  expect(ledgerVerdict(report)).toContain('通过')
})

test.each<[string, FindingName, number | undefined, () => readonly string[]]>([
  ['skips a record', 'SEQUENCE_GAP', 255, () => changed('seals', 0, seal => [{ ...seal, ids: (seal['ids'] as string[]).slice(1), size: 255 }])],
  ['seals a record twice', 'RECORD_TWICE', 1, () => changed('seals', 0, seal => [{ ...seal, ids: (seal['ids'] as string[]).map((id, at, ids) => (at === 1 ? ids[0] : id)) }])],
  ['uses a sequence again', 'SEQUENCE_GAP', 256, () => changed('seals', 1, seal => [{ ...seal, first: 255 }])],
  ['leaves out a seal', 'SEQUENCE_GAP', 0, () => changed('seals', 0, () => [])],
  ['loses a sealed transfer', 'RECORD_MISSING', 9, () => changed('transfers', 9, () => [])],
  ['changes what a transfer moved', 'ROOT_WRONG', 0, () => changed('transfers', 3, transfer => [{ ...transfer, points: 50 }])],
  ['changes who approved', 'ROOT_WRONG', 256, () => changed('transfers', 299, transfer => [{ ...transfer, approvers: ['x'] }])],
  ['changes a root', 'ROOT_WRONG', 0, () => changed('seals', 0, seal => [{ ...seal, root: 'A'.repeat(43) }])],
  ['changes a checkpoint', 'CHECKPOINT_WRONG', 256, () => changed('seals', 1, seal => [{ ...seal, note: String(seal['note']).replace('\n300\n', '\n301\n') }])],
  ['is sealed by somebody else', 'SIGNATURE_WRONG', 256, () => changed('seals', 1, seal => [{ ...seal, note: String(seal['note']).replace(/ [^ ]{20}([^ ]+\n)$/, ` ${'A'.repeat(20)}$1`) }])],
  ['drops a leg', 'LEGS_WRONG', 2, () => changed('transfers', 2, transfer => [{ ...transfer, from: 'account:x:available' }])],
  ['earns coins without honour', 'LEGS_WRONG', 2, () => changed('transfers', 2, ({ honour: _dropped, ...transfer }) => [transfer])],
  ['raises honour by more than was earned', 'LEGS_WRONG', 2, () => changed('transfers', 2, transfer => [{ ...transfer, honour: { ...(transfer['honour'] as object), points: 9 } }])],
  ['raises the honour of somebody else', 'LEGS_WRONG', 2, () => changed('transfers', 2, transfer => [{ ...transfer, honour: { ...(transfer['honour'] as object), to: 'account:household:h9:honour' } }])],
  ['changes honour that is sealed', 'ROOT_WRONG', 0, () => changed('transfers', 2, transfer => [{ ...transfer, honour: { ...(transfer['honour'] as object), points: 9 } }])],
  ['notes an honour that was not', 'BALANCE_WRONG', 2, () => changed('transfers', 2, transfer => posting(transfer, { after: { available: 5, held: 0, honour: 50 } }))],
  ['stores another honour', 'STORED_BALANCE_WRONG', undefined, () => changed('accounts', 2, account => [{ ...account, honour: 1000 }])],
  ['lets honour fall below zero', 'NEGATIVE', 2, () => changed('transfers', 2, transfer => [{ ...transfer, kind: 'remind', track: 'honour' }])],
  ['moves out what comes in nowhere', 'MOVED_BADLY', 21, () => changed('transfers', 21, transfer => [{ ...transfer, kind: 'moveOut' }])],
  ['lets in what went out nowhere', 'MOVED_BADLY', 21, () => changed('transfers', 21, transfer => [{ ...transfer, kind: 'moveIn' }])],
  ['moves by a kind nobody knows', 'KIND_UNKNOWN', 2, () => changed('transfers', 2, transfer => [{ ...transfer, kind: 'gift' }])],
  ['notes a balance that was not', 'BALANCE_WRONG', 2, () => changed('transfers', 2, transfer => posting(transfer, { after: { available: 9, held: 0, honour: 0 } }))],
  ['stores another balance', 'STORED_BALANCE_WRONG', undefined, () => changed('accounts', 2, account => [{ ...account, available: 1000 }])],
  ['forgets an account', 'STORED_BALANCE_WRONG', undefined, () => changed('accounts', 2, () => [])],
  ['lets a balance fall below zero', 'NEGATIVE', 14, () => changed('transfers', 14, transfer => [{ ...transfer, points: 400 }])],
  ['credits a deed twice', 'KEY_TWICE', 8, () => changed('transfers', 8, transfer => [{ ...transfer, deed: 'claim:0' }])],
  ['writes one id twice', 'KEY_TWICE', undefined, () => changed('transfers', 8, transfer => [transfer, transfer])],
  ['resolves what nobody held', 'HOLD_RESOLVED_BADLY', 21, () => changed('transfers', 21, transfer => [{ ...transfer, parent: 'x' }])],
  ['reverses what was not awarded', 'REVERSED_BADLY', 21, () => changed('transfers', 21, transfer => [{ ...transfer, kind: 'reverse' }])],
  ['leaves a gap in the versions', 'VERSION_GAP', 7, () => changed('transfers', 7, transfer => posting(transfer, { version: 90 }))],
  ['breaks the chain of an account', 'CHAIN_BROKEN', 7, () => changed('transfers', 7, transfer => posting(transfer, { previous: 'A'.repeat(43) }))],
  ['says another total', 'SUPPLY_WRONG', 0, () => changed('seals', 0, seal => [{ ...seal, supply: { ...(seal['supply'] as object), honour: { issued: 1, takenBack: 0, redeemed: 0, expired: 0, writtenOff: 0, moved: 0 } } }])],
  ['spends without lots', 'LOTS_WRONG', 14, () => changed('transfers', 14, transfer => posting(transfer, { lots: [] }))],
  ['stores other lots', 'LOTS_WRONG', undefined, () => changed('accounts', 0, account => [{ ...account, lots: [] }])],
  ['sums up a day wrongly', 'BALANCES_WRONG', undefined, () => changed('seals', 1, seal => [seal])]
])('a ledger that %s is found out: %s', async (_mutant, name, sequence, lines) => {
  const text = name === 'BALANCES_WRONG' ? withDay(lines()) : lines()
  const report = await verify(text)
  expect(report.genuine).toBe(false)
  expect(report.findings.find(finding => finding.name === name && finding.sequence === sequence)).toBeDefined()
  expect(report.findings.map(ledgerSentence).join()).not.toContain('undefined')
})

/** A day that counts other balances than the log has. */
function withDay(lines: readonly string[]): readonly string[] {
  const sums = { root: 'A'.repeat(43), total: 5, accounts: 1 }
  const document = { _id: 'day', day: '2026-11-24', size: 300, secret: 's', tracks: { redeemable: sums, honour: sums }, note: 'yslb-ledger/yunxi/balances\n{}\n\n' }
  return [...lines.slice(0, -1), JSON.stringify({ collection: 'balanceDays', document }), JSON.stringify({ end: true, documents: lines.length - 1 })]
}

test('the first bad sequence is named first', async () => {
  const report = await verify(changed('transfers', 14, transfer => [{ ...transfer, points: 400 }]))
  expect(report.findings.map(({ sequence }) => sequence ?? Infinity)).toEqual([...report.findings.map(({ sequence }) => sequence ?? Infinity)].sort((a, b) => a - b))
  expect(ledgerSentence({ name: 'NEGATIVE', invariant: 'I3', sequence: 142, about: 'award:x' })).toBe('第 143 笔：余额成了负数（I3 award:x）')
})

test('another key than the printed one is found out', async () => {
  expect((await verify(GENUINE, nodeLedgerSigner(Buffer.alloc(32, 'x')).publicKey)).findings.map(({ name }) => name)).toEqual(['SIGNATURE_WRONG', 'SIGNATURE_WRONG'])
})

test.each<[string, readonly string[], FindingName]>([
  ['nothing', [], 'CUT_OFF'],
  ['another file', ['{"rows":[]}'], 'NOT_AN_EXPORT'],
  ['half a file', GENUINE.slice(0, 150), 'CUT_OFF'],
  ['a line that is no JSON', [...GENUINE.slice(0, 5), '{', ...GENUINE.slice(5)], 'MALFORMED'],
  ['a transfer that is none', changed('transfers', 0, ({ points: _points, ...rest }) => [rest]), 'MALFORMED']
])('%s is refused, not believed', async (_what, lines, name) => {
  const report = await verify(lines)
  if (lines.length > 0) expect(report.findings.map(finding => finding.name)).toContain(name)
  expect(report.genuine).toBe(lines.length === 0 && report.count === 0)
})
