import readExcelFile from 'read-excel-file/node'
import { workbookWriter } from './workbook-writer'

const SHEETS = [
  { name: '各环节件数', widths: [14, 8], headRows: 1, rows: [['项目', '数'], ['提出', 128], ['=1+1', 0]] },
  { name: '诉求和议题', widths: [14], headRows: 1, rows: [['事项'], ['河滨路 <路灯> & "𬭎"']] }
]

test('a workbook is read back as it was written: every sheet, numbers as numbers', async () => {
  const sheets = await readExcelFile(Buffer.from(await workbookWriter.write(SHEETS)))
  expect(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }))).toEqual(SHEETS.map(({ name, rows }) => ({ name, rows })))
})

test('a name that Excel would not take is a bug', async () => {
  await expect(workbookWriter.write([{ name: '诉求/议题', widths: [], headRows: 0, rows: [] }])).rejects.toThrow('a tab has a name')
})
