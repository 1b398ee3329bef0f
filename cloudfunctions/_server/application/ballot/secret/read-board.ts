import type { Poll } from '@/domain/ballot/poll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { Role } from '@/domain/community/roles'
import { assert, err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import type { MemberDocument } from '@server/application/community/documents'
import { memberOf } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'

/** 公示板, a part at a time. */
export const readBoard = ({ shelf }: Pick<ServerPorts, 'shelf'>): QueryHandler<'ballot/readBoard'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, part }) {
    const document = await context.reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const { poll } = document
    if (!('board' in poll) || poll.board === undefined) return err({ code: 'NOT_COUNTED_YET' })
    if (!mayReadBoard(poll, memberOf(context).member)) return err({ code: 'BOARD_WITHHELD' })
    const [board, rows] = await Promise.all([shelf.board(pollId), shelf.boardPart(pollId, part)])
    assert(board !== undefined, 'a counted secret poll has its board')
    const { root, rows: lines, partRoots, manifestHash, withheld } = board
    return ok({ root, rows: lines, partRoots, part: rows, manifestHash, withheld })
  }
})

/** Whoever counts and confirms, and whoever watches them. */
const READS_WITHHELD: readonly Role[] = ['committeeMember', 'partySecretary', 'supervisor']

/** Single lines of too few ballots would tell who chose what; those who answer for the count see them all the same. */
export function mayReadBoard(poll: Poll, { personId, roles }: MemberDocument): boolean {
  if (!('board' in poll) || poll.board === undefined) return false
  const { chair, tellers } = poll.officers
  return !poll.board.withheld || chair === personId || tellers.includes(personId) || READS_WITHHELD.some((role) => roles.includes(role))
}
