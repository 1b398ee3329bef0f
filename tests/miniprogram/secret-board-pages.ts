import { BOARD_POLL, countedPoll, partOf } from '@/testing/board-replies'
import { BoardMaker } from '@/testing/genuine-board'
import { castText, secretBoardText } from '@/text/secret-board'
import { secretRecountText } from '@/text/secret-recount'
import { headerOf } from '@/testing/genuine-board'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const OPTIONS = ['包给人养鱼', '种荷花，修条步道', '先空着，明年再议']
/** Of more than one part, with the longest words that a line can have. */
export const maker = new BoardMaker({
  pollId: BOARD_POLL, question: '5组老水塘怎么用', presetId: 'villagersGroupMeeting', modeId: 'households', method: { kind: 'multiple', options: OPTIONS, atMost: 2 },
  phone: Array.from({ length: 270 }, (_, at) => (at === 100 ? 'void' : [[0, 1], [1, 2], [2], []][at % 4] ?? [])), paper: [[0], [0, 2], 'blank', 'invalid'], spoiled: 2, exchanged: 1
})
export const board = maker.board()

/** A village whose secret poll was counted. Without an address of its own the box is reached through the cloud. */
export function boardCloud(): ReplyCloud {
  return replyCloud({
    'ballot/readPoll': countedPoll(maker, board),
    'ballot-box/readManifest': { manifest: maker.manifest, manifestHash: maker.manifestHash, ready: true },
    'ballot-box/readBoard': ({ part }) => partOf(board, part)
  })
}

const query = `pollId=${encodeURIComponent(BOARD_POLL)}`
export const BOARD_PAGES = [
  { name: 'board', url: `packages/secret/board/index?${query}`, says: castText(headerOf(board)), asks: ['ballot/readPoll', 'ballot-box/readBoard'] },
  { name: 'recount', url: `packages/secret/recount/index?${query}`, says: secretRecountText.lead(board.rows.length), asks: ['ballot/readPoll'] }
] as const
export const CODE = secretBoardText.codeOf(board.root)
