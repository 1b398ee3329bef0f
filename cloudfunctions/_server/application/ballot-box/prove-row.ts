import { BOARD_PART_ROWS, leafText, type BoardRow } from '@/domain/ballot/secret/board'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { leafHash, pathAmongHashes } from '@/domain/shared/merkle'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok } from '@/domain/shared/result'
import { utf8 } from '@/domain/shared/utf8'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { Digest } from '@server/ports/digest'
import type { PublicShelf, ShelvedBoard } from '@server/ports/public-shelf'
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
    const found = await findRow({ shelf, digest, pollId, number }, board)
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

interface Search {
  readonly shelf: PublicShelf
  readonly digest: Digest
  readonly pollId: string
  readonly number: string
}

interface Found {
  readonly part: number
  /** All lines of that part. */
  readonly lines: readonly BoardRow[]
  /** The line's place within the part. */
  readonly at: number
  readonly row: BoardRow
}

/** Phone ballots lie in order of their numbers, so half of the parts that are left drop out with every look. */
async function findRow({ shelf, digest, pollId, number }: Search, { partRoots }: ShelvedBoard): Promise<Found | undefined> {
  let [first, last] = [0, partRoots.length - 1]
  while (first <= last) {
    const part = Math.floor((first + last) / 2)
    const lines = await shelf.boardPart(pollId, part)
    const numbers = lines.map((line) => (line.kind === 'phone' ? digest.sha256(line.key) : undefined))
    const at = numbers.indexOf(number)
    const row = lines[at]
    if (row !== undefined) return { part, lines, at, row }
    const smallest = numbers.find((each) => each !== undefined)
    // A part without phone ballots is paper, which comes after them all.
    if (smallest === undefined || number < smallest) last = part - 1
    else first = part + 1
  }
  return undefined
}
