import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BOARD_POLL, partOf } from '@/testing/board-replies'
import { BoardMaker } from '@/testing/genuine-board'
import { nobleChecks } from '@/verifier/noble-checks'
import { verifyBoard } from '@/verifier/verify-board'
import type { LocalCall } from '@server/compose-local'
import { answerPublicBoard } from './public-board'

const folder = mkdtempSync(path.join(tmpdir(), 'public-board-'))
const h5Dir = path.join(folder, 'h5')
const maker = new BoardMaker({ pollId: BOARD_POLL, phone: Array.from({ length: 300 }, () => 'yes' as const), paper: ['no'] })
const board = maker.board()

/** The village's answers, of one poll; `withheld` boards are refused. */
const village = (withheld = false): LocalCall => async (action, event, identity) => {
  const { input } = event as { readonly input: { readonly pollId: string; readonly part?: number } }
  const refused = (code: string) => ({ ok: false, error: { code }, serverTime: 0 }) as never
  if (identity !== undefined || input.pollId !== BOARD_POLL) return refused('NOT_FOUND')
  if (action === 'ballot-box/readManifest') return { ok: true, value: { manifest: maker.manifest, manifestHash: maker.manifestHash, ready: true }, serverTime: 0 }
  return withheld ? refused('BOARD_WITHHELD') : { ok: true, value: partOf(board, input.part ?? 0), serverTime: 0 }
}
const addressOf = (pollId: string): string => `/board/${encodeURIComponent(pollId)}.json`

beforeAll(() => mkdirSync(path.join(folder, 'verify'), { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

test('the board is one file for everybody, and a verifier finds it genuine', async () => {
  const answer = await answerPublicBoard(addressOf(BOARD_POLL), { call: village(), h5Dir })
  expect(answer).toMatchObject({ status: 200, headers: { 'Content-Disposition': 'attachment; filename="board.json"' } })
  const report = await verifyBoard(String(answer?.body), nobleChecks, { announced: { manifestHash: maker.manifestHash, root: board.root } })
  expect([report.findings, report.facts?.rows]).toEqual([[], 302])
})

test.each([['of no poll', addressOf('nobody'), false], ['that is withheld', addressOf(BOARD_POLL), true], ['with a broken address', '/board/%.json', false]])('a board %s is not there', async (_which, address, withheld) => {
  expect(await answerPublicBoard(address, { call: village(withheld), h5Dir })).toMatchObject({ status: 404 })
})

test('the page that recounts is served once it is built, and may load nothing from elsewhere', async () => {
  expect(await answerPublicBoard('/verify.html', { call: village(), h5Dir })).toMatchObject({ status: 503 })
  writeFileSync(path.join(folder, 'verify/index.html'), '<!doctype html><script>go()</script>')
  const answer = await answerPublicBoard('/verify.html', { call: village(), h5Dir })
  expect(answer).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(answer?.headers?.['Content-Security-Policy']).toContain("default-src 'self'")
})

test('other addresses are somebody else\'s', async () => {
  for (const address of ['/', '/board/', '/board/a/b.json', '/verify', '/index.html']) expect(await answerPublicBoard(address, { call: village(), h5Dir })).toBeUndefined()
})
