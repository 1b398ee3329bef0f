import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { err, ok, type Result } from '@/domain/shared/result'
import type { SpreadsheetReader } from '@server/ports/spreadsheet-reader'

const ZIP_MAGIC = [0x50, 0x4b] as const
type Rows = readonly (readonly string[])[]
type Read = Result<Rows, { readonly code: 'ROLL_FILE_UNREADABLE' }>
const UNREADABLE: Read = err({ code: 'ROLL_FILE_UNREADABLE' })

/** What the bytes are decides, not the name: people rename files. */
export const spreadsheetReader: SpreadsheetReader = {
  read: async (_fileName, bytes) => (bytes[0] === ZIP_MAGIC[0] && bytes[1] === ZIP_MAGIC[1] ? readXlsx(bytes) : readCsv(bytes))
}

async function readXlsx(bytes: Uint8Array): Promise<Read> {
  try {
    const sheets = await readExcelFile(Buffer.from(bytes))
    const first = sheets[0]
    return first === undefined ? UNREADABLE : ok(first.data.map((row) => row.map(cellText)))
  } catch {
    // The library throws on whatever is no workbook; for the caller that is an unreadable file, not a bug.
    return UNREADABLE
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}

function readCsv(bytes: Uint8Array): Read {
  const text = decode(bytes)
  // A zero byte stands in no text file: this is some other kind of file.
  if (text === undefined || text.includes('\u0000')) return UNREADABLE
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  const broken = parsed.errors.some((problem) => problem.type === 'Quotes')
  return broken ? UNREADABLE : ok(parsed.data)
}

/** UTF-8 if it is valid UTF-8, else GB 18030 (what Excel in Chinese saves); undefined if it is neither. */
function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding; try the next.
    }
  }
  return undefined
}
