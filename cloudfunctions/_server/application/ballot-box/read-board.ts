import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { BoxPorts } from './box-ports'

/** 公示板, one part at a time. With few ballots its single lines could tell who wrote them, so they are shown to nobody here. */
export const readBoard = ({ shelf }: BoxPorts): HandlerOf<'ballot-box/readBoard'> => ({
  permission: PERMISSION_RULES.anyone,
  async run(_context, { pollId, part }) {
    const shelved = await shelf.manifest(pollId)
    if (shelved === undefined) return err({ code: 'NOT_FOUND' })
    // Counted and voided afterwards: a board that recounts would pass for a result.
    if (shelved.voided) return err({ code: 'POLL_VOIDED' })
    const board = await shelf.board(pollId)
    if (board === undefined) return err({ code: 'NOT_COUNTED_YET' })
    if (board.withheld) return err({ code: 'BOARD_WITHHELD' })
    if (part >= board.partRoots.length) return err({ code: 'NOT_FOUND' })
    const { root, rows, partRoots } = board
    return ok({ root, rows, partRoots, part: await shelf.boardPart(pollId, part) })
  }
})
