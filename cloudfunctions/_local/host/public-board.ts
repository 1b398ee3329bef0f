import path from 'node:path'
import type { BoardFile, BoardRow } from '@/domain/ballot/secret/board'
import { REFUSAL_TEXT } from '@local/text'
import type { LocalCall } from '@server/compose-local'
import { inlineScriptDigests } from './html'
import { plainText } from './pages'
import { contentSecurity, HTML_TYPE, JSON_TYPE, type Answer } from './respond'
import { staticFile } from './static-files'

/** What lies open to everybody, without a name: the page that recounts, and the board as one file. */
export interface PublicBoardParts {
  readonly call: LocalCall
  readonly h5Dir: string
}

const VERIFY_PATH = '/verify.html'
const BOARD_PATH = /^\/board\/([^/]+)\.json$/

/** Undefined where the path is another's. */
export async function answerPublicBoard(urlPath: string, { call, h5Dir }: PublicBoardParts): Promise<Answer | undefined> {
  if (urlPath === VERIFY_PATH) return verifyPage(h5Dir)
  const pollId = BOARD_PATH.exec(urlPath)?.[1]
  if (pollId === undefined) return undefined
  const board = await boardFile(call, decoded(pollId))
  if (board === undefined) return plainText(404, REFUSAL_TEXT.notFound)
  return { status: 200, type: JSON_TYPE, body: JSON.stringify(board), headers: { 'Content-Disposition': 'attachment; filename="board.json"' } }
}

async function verifyPage(h5Dir: string): Promise<Answer> {
  const file = await staticFile(path.join(h5Dir, '../verify'), '/index.html')
  const body = file?.body.toString()
  return body === undefined ? plainText(503, REFUSAL_TEXT.notBuilt) : { status: 200, type: HTML_TYPE, body, headers: contentSecurity(inlineScriptDigests(body)) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

interface Part {
  readonly root: string
  readonly rows: number
  readonly part: readonly BoardRow[]
}

/** Undefined where there is no such board, or where it is withheld. */
async function boardFile(call: LocalCall, pollId: string): Promise<BoardFile | undefined> {
  const read = await valueOf<{ readonly manifest: unknown }>(call, 'ballot-box/readManifest', { pollId })
  if (read === undefined) return undefined
  const rows: BoardRow[] = []
  for (let part = 0; ; part += 1) {
    const next = await valueOf<Part>(call, 'ballot-box/readBoard', { pollId, part })
    if (next === undefined || next.part.length === 0) return undefined
    rows.push(...next.part)
    if (rows.length >= next.rows) return { format: 'yslb-board/1', manifest: read.manifest, rows, root: next.root }
  }
}

async function valueOf<T>(call: LocalCall, action: string, input: object): Promise<T | undefined> {
  const reply = (await call(action, { action, input }, undefined)) as { readonly ok: boolean; readonly value?: T }
  return reply.ok ? reply.value : undefined
}
