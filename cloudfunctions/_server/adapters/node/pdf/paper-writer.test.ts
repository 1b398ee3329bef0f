import { instant } from '@/domain/shared/instant'
import type { Paper, PaperBlock } from '@server/ports/paper-writer'
import { readPdf } from '@server/testing/pdf-reading'
import { PAGE } from './pdf-file'
import { pdfPaperWriter } from './paper-writer'

const paper = (blocks: readonly PaperBlock[], change: Partial<Paper> = {}): Paper => ({
  title: '云溪村2026年第4季度议事协商佐证材料', subtitle: '2026年11月24日 15:00 生成', blocks, foot: '云溪村', pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  madeAt: instant(Date.parse('2026-11-24T15:00:00+08:00')), ...change
})
const read = (blocks: readonly PaperBlock[], change?: Partial<Paper>) => readPdf(pdfPaperWriter.write(paper(blocks, change)))
const texts = (blocks: readonly PaperBlock[]): readonly string[] => read(blocks).pages.flat().map(({ text }) => text)
const table = (rows: number): PaperBlock => ({
  kind: 'table',
  columns: [{ title: '序号', share: 0.2, align: 'right' }, { title: '事项', share: 0.8 }],
  rows: Array.from({ length: rows }, (_, index) => [`${index + 1}`, `河滨路古桥头到水口林这一段晚上看不见（第 ${index + 1} 件），老人走路摔过跤，请装路灯，也请把坑填平`])
})

test('what is written can be read back, Chinese and Latin, signs that PDF itself uses, and the middle dot', () => {
  expect(texts([{ kind: 'paragraph', text: '欧阳·修 (LED\\路灯) 50% “七天”' }])).toContain('欧阳·修 (LED\\路灯) 50% “七天”')
})

test('characters that the encoding has not are replaced, and never cut the text short', () => {
  expect(texts([{ kind: 'paragraph', text: '𬭎字和😀表情\t后面还在' }])).toContain('〓字和〓表情 后面还在')
})

test('the title is in the file’s own data, and the day it was made', () => {
  const { structure } = read([])
  const [, hex = ''] = /\/Title <FEFF([0-9A-F]+)>/.exec(structure) ?? []
  expect(Buffer.from(hex, 'hex').swap16().toString('utf16le')).toBe('云溪村2026年第4季度议事协商佐证材料')
  expect(structure).toContain("/CreationDate (D:20261124150000+08'00')")
})

test('Chinese is named by a collection that readers know, and no font is carried along', () => {
  const { structure } = read([])
  expect(structure).toContain('/Encoding /UniGB-UCS2-H')
  expect(structure).toContain('/Ordering (GB1)')
  expect(structure).not.toContain('/FontFile')
})

test('nothing stands outside the margins, however long the text is', () => {
  const { pages } = read([{ kind: 'paragraph', text: '长'.repeat(2000) }, { kind: 'note', text: 'x'.repeat(600) }, table(80)])
  for (const { x, y } of pages.flat()) {
    expect(x).toBeGreaterThanOrEqual(54)
    expect(x).toBeLessThan(PAGE.width - 54)
    expect(y).toBeGreaterThan(30)
    expect(y).toBeLessThan(PAGE.height - 50)
  }
})

test('a line does not begin with a comma and does not end with an opening bracket', () => {
  for (let length = 35; length < 60; length += 1) {
    const lines = texts([{ kind: 'paragraph', text: `${'村'.repeat(length)}，（古桥头）。${'路'.repeat(30)}` }]).filter((text) => /^[村路，（古桥头）。]+$/.test(text))
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）]/)
      expect(line).not.toMatch(/（$/)
    }
  }
})

test('a number is not broken over two lines', () => {
  for (let length = 40; length < 50; length += 1) expect(texts([{ kind: 'paragraph', text: `${'村'.repeat(length)}2026-11-24 有` }]).join('|')).toContain('2026-11-24')
})

test('a table that goes on has its heading on every page, every row once, and no row cut by the page', () => {
  const { pages } = read([table(60)])
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page.filter(({ text }) => text === '事项')).toHaveLength(1)
  const numbers = pages.map((page) => page.map(({ text }) => text).filter((text) => /^\d+$/.test(text)))
  expect(numbers.flat()).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)))
  for (const page of pages) expect(page.filter(({ text }) => text.startsWith('河滨路')).length).toBe(page.filter(({ text }) => text.endsWith('坑填平')).length)
})

test('every page says which of how many it is', () => {
  const { pages } = read([table(60)])
  expect(pages.map((page) => page.at(-1)?.text)).toEqual(pages.map((_, index) => `第 ${index + 1} 页，共 ${pages.length} 页`))
})

test('a heading does not stand alone at the foot of a page', () => {
  for (let lines = 20; lines < 50; lines += 1) {
    const { pages } = read([{ kind: 'paragraph', text: Array.from({ length: lines }, () => '一行').join('\n') }, { kind: 'heading', text: '二、落实情况' }, table(1)])
    const page = pages.find((each) => each.some(({ text }) => text === '二、落实情况'))
    expect(page?.some(({ text }) => text === '1')).toBe(true)
  }
})

test('the same paper gives the same bytes', () => {
  expect(Buffer.from(pdfPaperWriter.write(paper([table(9)]))).equals(Buffer.from(pdfPaperWriter.write(paper([table(9)]))))).toBe(true)
})
