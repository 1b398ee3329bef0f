import type { BoardFile, BoardRow } from '@/domain/ballot/secret/board'
import { utf8 } from '@/domain/shared/utf8'
import { toBase64url } from '@/domain/shared/base64url'
import type { MadeFile } from '@/infra/documents'

/** What can be taken away and recounted with another program (docs/board-format.md). */
export const boardFile = (manifest: unknown, { rows, root }: { readonly rows: readonly BoardRow[]; readonly root: string }): BoardFile => ({ format: 'yslb-board/1', manifest, rows, root })

export const BOARD_FILE_NAME = 'board.json'

/** Three bytes are four characters without a rest, so pieces of such a length can be written one after the other. */
const PIECE_BYTES = 3 * 4096

/** The file for the phone's documents; `breathe` is waited for now and then, as a board of thousands takes a while. */
export async function madeBoardFile(file: BoardFile, breathe: () => Promise<void>): Promise<MadeFile> {
  const bytes = utf8(JSON.stringify(file))
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    pieces.push(base64(bytes.subarray(from, from + PIECE_BYTES)))
    await breathe()
  }
  return { fileName: BOARD_FILE_NAME, base64: pieces.join('') }
}

/** RFC 4648 §4 with padding. */
function base64(bytes: Uint8Array): string {
  const text = toBase64url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}
