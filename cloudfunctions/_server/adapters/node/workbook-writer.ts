import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { assert } from '@/domain/shared/result'
import type { SheetCell, SheetPage, WorkbookWriter } from '@server/ports/workbook-writer'

const SHEET_NAME = /^[^:\\/?*[\]]{1,31}$/

/** Workbooks by `write-excel-file`, the sibling of the reader. Cells are inline strings and numbers; there is no formula in them. */
export const workbookWriter: WorkbookWriter = {
  async write(sheets) {
    for (const { name } of sheets) assert(SHEET_NAME.test(name), 'a tab has a name that Excel takes')
    const buffer = await writeXlsxFile(sheets.map(sheetOf), { fontFamily: 'SimSun', fontSize: 11 }).toBuffer()
    return new Uint8Array(buffer)
  }
}

const sheetOf = ({ name, widths, headRows, rows }: SheetPage) => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: headRows,
  data: rows.map((row, index) => row.map((cell) => cellOf(cell, index < headRows)))
})

/** Long text breaks within its column; headings are bold. An empty text is an empty cell. */
function cellOf(cell: SheetCell, head: boolean): Cell {
  if (cell === '') return null
  const bold = head ? ({ fontWeight: 'bold' } as const) : {}
  return typeof cell === 'number' ? { type: Number, value: cell, ...bold } : { type: String, value: cell, wrap: true, alignVertical: 'top', ...bold }
}
