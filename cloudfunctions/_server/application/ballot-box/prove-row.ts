import { BOARD_PART_ROWS, leafText } from '@/domain/ballot/secret/board'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { leafHash, pathAmongHashes } from '@/domain/shared/merkle'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'
import { findRow } from '@server/application/ballot/secret/find-row'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { BoxPorts } from './box-ports'

/**
 * 对票: one line and its way up to the root (RFC 9162 §2.1.3), or word that no line has this number. Also where the board itself
 * is withheld: who knows a number is shown that line alone, and no other's content.
 */
export const proveRow = ({ shelf }: BoxPorts): HandlerOf<'ballot-box/proveRow'> => ({
  permission: PERMISSION_RULES.anyone,
  async run({ digest }, { pollId, number }) {
    if ((await shelf.manifest(pollId)) === undefined) return err({ code: 'NOT_FOUND' })
    const board = await shelf.board(pollId)
    if (board === undefined) return err({ code: 'NOT_COUNTED_YET' })
    const { root, rows, partRoots } = board
    const found = await findRow({ digest, number, parts: partRoots.length, partAt: (part) => shelf.boardPart(pollId, part) })
    if (found === undefined) return ok({ found: false, rows, root })
    const sha256 = (bytes: Uint8Array): Uint8Array => digest.sha256Bytes(bytes)
    const within = pathAmongHashes(found.lines.map((line) => leafHash(utf8(leafText(line)), sha256)), found.at, sha256)
    const above = pathAmongHashes(partRoots.map(bytesOf), found.part, sha256)
    const index = found.part * BOARD_PART_ROWS + found.at
    return ok({ found: true, row: found.row, index, rows, root, path: [...within, ...above].map(toBase64url) })
  }
})

function bytesOf(root: string): Uint8Array {
  const bytes = fromBase64url(root)
  assert(bytes !== undefined, 'a board keeps its hashes as base64url')
  return bytes
}
