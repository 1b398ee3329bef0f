/** So that a spreadsheet reads the file as UTF-8. */
export const UTF8_MARK = '\ufeff'

/** What a spreadsheet would take for a formula, also behind blanks and in full width. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠]/

/** One cell (RFC 4180); text that a spreadsheet would run is kept from it by an apostrophe. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Lines end in CRLF (RFC 4180). */
export const csvText = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
