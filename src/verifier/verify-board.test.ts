import { webcrypto } from 'node:crypto'
import type { BoardFile } from '@/domain/ballot/secret/board'
import { BoardMaker, type BoardPlan } from '@/testing/genuine-board'
import { nobleChecks } from './noble-checks'
import type { SignatureChecks } from './signature-checks'
import { verifyBoard } from './verify-board'
import { webCryptoChecks } from './web-crypto-checks'

const PLANS: Readonly<Record<string, BoardPlan>> = {
  'yes and no, on phones and on paper': {
    phone: ['yes', 'yes', 'no', 'abstain', 'yes', 'void', 'yes', []], paper: ['yes', 'no', 'blank', 'invalid', 'yes'], spoiled: 2, exchanged: 1, attendedOnly: 1
  },
  'too few came': { phone: ['yes', 'no'], paper: ['yes'], units: 40 },
  'nobody voted': { phone: [], paper: [], units: 12 },
  'a lost phone that turned up again': { phone: ['yes', 'yes', 'no'], paper: [], replaced: 1, units: 3 },
  'one of three options': { method: { kind: 'single', options: ['甲', '乙', '丙'] }, phone: [[0], [0], [2], [], [0]], paper: [[0], 'blank', 'invalid'] },
  'one of two, tied at half': { method: { kind: 'single', options: ['甲', '乙'] }, presetId: 'partyMembers', phone: [[0], [1], [0], [1]], paper: [], units: 4 },
  'several of four options': { method: { kind: 'multiple', options: ['甲', '乙', '丙', '丁'], atMost: 2 }, phone: [[0, 1], [1, 3], [1], []], paper: [[0, 1], 'invalid'] },
  'marks': { method: { kind: 'score', options: ['甲', '乙'], top: 5 }, presetId: 'opinionPoll', phone: [[5, 0], [3, 3], [4, 1], []], paper: [[0, 5], 'blank'] },
  'an order': { method: { kind: 'rank', options: ['甲', '乙', '丙'] }, presetId: 'opinionPoll', phone: [[0, 1, 2], [1, 2, 0], [2, 0, 1]], paper: [[0, 2, 1], 'invalid'] },
  'an order that one option leads': { method: { kind: 'rank', options: ['甲', '乙', '丙'] }, presetId: 'opinionPoll', phone: [[1, 0, 2], [1, 2, 0], [2, 1, 0]], paper: [] }
}

let checks: readonly SignatureChecks[]
beforeAll(async () => {
  const web = await webCryptoChecks(webcrypto.subtle as never)
  expect(web).toBeDefined()
  checks = [nobleChecks, ...(web ? [web] : [])]
})
const textOf = (board: BoardFile): string => JSON.stringify(board)

test.each(Object.entries(PLANS))('a genuine board holds: %s', async (_name, plan) => {
  const maker = new BoardMaker(plan)
  const board = maker.board()
  for (const each of checks) {
    const report = await verifyBoard(textOf(board), each, { announced: { manifestHash: maker.manifestHash, root: board.root } })
    expect([report.checks, report.findings]).toEqual([each.name, []])
    expect([report.genuine, report.steps.filter(({ state }) => state !== 'well')]).toEqual([true, [{ step: 'receipts', state: 'skipped' }]])
  }
})

test('the spelling of the file does not matter, only what it says', async () => {
  const board = new BoardMaker({ phone: ['yes'], paper: [] }).board()
  const turned = JSON.stringify({ root: board.root, rows: board.rows, manifest: Object.fromEntries(Object.entries(board.manifest as object).reverse()), format: board.format }, undefined, 2)
  expect((await verifyBoard(turned, nobleChecks)).findings).toEqual([])
})

test.each(['', 'nothing', 'null', '[]', '{}', '{"format":"yslb-board/2","manifest":{},"rows":[{}],"root":""}'])('what is no board is called so: %s', async text => {
  const { genuine, findings, steps } = await verifyBoard(text, nobleChecks)
  expect([genuine, findings.map(({ name }) => name), steps.filter(({ state }) => state === 'well')]).toEqual([false, ['NOT_A_BOARD'], []])
})

test('progress rises to the end, and whoever holds the breath holds the recount', async () => {
  const seen: number[] = []
  let breaths = 0
  const board = new BoardMaker({ phone: Array.from({ length: 60 }, () => 'yes' as const), paper: [] }).board()
  await verifyBoard(textOf(board), nobleChecks, { breathe: () => Promise.resolve(void (breaths += 1)), onProgress: ({ done, of }) => seen.push(done / of) })
  expect(breaths).toBe(seen.length)
  expect(seen).toEqual([...seen].sort((one, other) => one - other))
  expect(seen.at(-1)).toBe(1)
  await expect(verifyBoard(textOf(board), nobleChecks, { breathe: () => Promise.reject(new Error('stopped')) })).rejects.toThrow('stopped')
})
