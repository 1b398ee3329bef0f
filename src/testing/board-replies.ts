import type { BoardPartView } from '@/contract/ballot-box'
import type { PollDetail } from '@/contract/ballot'
import { BOARD_PART_ROWS, type BoardFile } from '@/domain/ballot/secret/board'
import { YES_NO } from '@/domain/ballot/selection'
import type { BoardMaker } from './genuine-board'
import { rootOf } from './genuine-board'
import { samplePoll } from './resident-replies'
import type { TestPlatform } from './test-platform'

export const BOARD_POLL = 'c1:secret1'

/** The parts of a board as the box gives them. */
export function partOf({ rows, root }: BoardFile, part: number): BoardPartView {
  const parts = Array.from({ length: Math.ceil(rows.length / BOARD_PART_ROWS) }, (_, at) => rows.slice(at * BOARD_PART_ROWS, (at + 1) * BOARD_PART_ROWS))
  return { root, rows: rows.length, partRoots: parts.map(rootOf), part: parts[part] ?? [] }
}

export function countedPoll({ manifest, manifestHash }: BoardMaker, board: BoardFile, change: { readonly withheld?: boolean; readonly mayRead?: boolean } = {}): PollDetail {
  const { withheld = false, mayRead = true } = change
  return samplePoll({
    pollId: BOARD_POLL, mode: 'secret', question: manifest.question, method: manifest.method ?? YES_NO, channels: manifest.channels, manifestHash, unit: 'household',
    phase: 'counted', mine: 'voted', secret: { token: 'taken', manifestHash, replaced: 0, board: { root: board.root, rows: board.rows.length, withheld, mayRead } }
  })
}

/** A phone's calls about this board end here. */
export function serveBoard(platform: TestPlatform, maker: BoardMaker, board: BoardFile): void {
  platform.gateway.answer('ballot/readPoll', countedPoll(maker, board))
  platform.box
    .answer('ballot-box/readManifest', { manifest: maker.manifest, manifestHash: maker.manifestHash, ready: true })
    .answer('ballot-box/readBoard', ({ part }) => ({ ok: true, value: partOf(board, part) }))
}
