import { zipSync, strToU8 } from 'fflate'
import { spreadsheetReader } from './spreadsheet-reader'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('a UTF-8 CSV with a byte order mark is read', async () => {
  expect(await spreadsheetReader.read('名册.csv', bytesOf('\ufeff组,姓名\n3组,汪明\n'))).toEqual({ ok: true, value: [['组', '姓名'], ['3组', '汪明']] })
})

test('a CSV saved by Chinese Excel in GBK is read', async () => {
  const gbk = Uint8Array.from([0xd7, 0xe9, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x33, 0xd7, 0xe9, 0x2c, 0xcd, 0xf4, 0xc3, 0xf7, 0x0a])
  expect(await spreadsheetReader.read('名册.csv', gbk)).toEqual({ ok: true, value: [['组', '姓名'], ['3组', '汪明']] })
})

test('quoted commas and line breaks stay in their cell', async () => {
  expect(await spreadsheetReader.read('a.csv', bytesOf('"1,2","a\nb"\n'))).toEqual({ ok: true, value: [['1,2', 'a\nb']] })
})

test.each<[string, Uint8Array]>([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
  ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('hello') })],
  ['a quote that never ends', bytesOf('"abc\nd,e')]
])('%s is unreadable, not a crash', async (_what, bytes) => {
  expect(await spreadsheetReader.read('x.xlsx', bytes)).toEqual({ ok: false, error: { code: 'ROLL_FILE_UNREADABLE' } })
})

test('the first sheet of a workbook is read, with dates as days and numbers as text', async () => {
  expect(await spreadsheetReader.read('名册.csv', workbook())).toEqual({ ok: true, value: [['组', '出生日期'], ['3', '1990-01-02']] })
})

/** The smallest workbook Excel opens: one sheet, one date format. */
function workbook(): Uint8Array {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'),
    '_rels/.rels': xml(`<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': xml(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`),
    'xl/styles.xml': xml(`<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`),
    'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>组</t></is></c><c r="B1" t="inlineStr"><is><t>出生日期</t></is></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2" s="1"><v>32875</v></c></row></sheetData></worksheet>`)
  })
}
