import type { Paper, PaperBlock, PaperColumn, PaperWriter } from '@server/ports/paper-writer'
import { hexOf, literalOf, PAGE, pdfFile } from './pdf-file'
import { linesOf, printable, runsOf, widthOf } from './pdf-text'

const MARGIN = 54
const FOOT = 34
const WIDTH = PAGE.width - 2 * MARGIN
const CELL_PAD = 4
/** A heading never stands alone at the foot of a page: a table's headings and a row of four lines still fit below it. */
const KEPT_UNDER_HEADING = 110
interface Style {
  readonly size: number
  readonly leading: number
  /** 0 is black, 1 is white. */
  readonly grey: number
  readonly bold: boolean
}
const TITLE: Style = { size: 18, leading: 27, grey: 0, bold: true }
const HEADING: Style = { size: 12.5, leading: 20, grey: 0, bold: true }
const BODY: Style = { size: 10.5, leading: 17, grey: 0, bold: false }
const CELL: Style = { size: 9.5, leading: 14.5, grey: 0, bold: false }
const CELL_HEAD: Style = { ...CELL, grey: 0.25, bold: true }
const NOTE: Style = { size: 9, leading: 14.5, grey: 0.38, bold: false }

/** Sets a paper on A4 pages, one line after the other. */
export const pdfPaperWriter: PaperWriter = {
  write(paper) {
    const sheet = new Sheet()
    sheet.lines(paper.title, TITLE, 0)
    sheet.lines(paper.subtitle, NOTE, 6)
    sheet.doubleRule()
    for (const block of paper.blocks) drawBlock(sheet, block)
    const pages = sheet.pages.map((page, index) => [...page, ...foot(paper, index + 1, sheet.pages.length)].join('\n'))
    return pdfFile(pages, { title: printable(paper.title), madeAt: pdfDate(paper.madeAt) })
  }
}

/** Shanghai time, as ISO 32000-1 §7.9.4 writes it. */
const pdfDate = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)}+08'00'`

function drawBlock(sheet: Sheet, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      sheet.gap(14)
      sheet.need(HEADING.leading + KEPT_UNDER_HEADING)
      return sheet.lines(block.text, HEADING, 4)
    case 'paragraph':
      return sheet.lines(block.text, BODY, 4)
    case 'note':
      return sheet.lines(block.text, NOTE, 4)
    case 'table':
      return drawTable(sheet, block.columns, block.rows)
  }
}

function drawTable(sheet: Sheet, columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void {
  const head = cellsOf(columns, columns.map((column) => column.title), CELL_HEAD)
  const body = rows.map((row) => cellsOf(columns, row, CELL))
  sheet.need(heightOf(head, CELL_HEAD) + (body[0] === undefined ? 0 : heightOf(body[0], CELL)))
  sheet.row(columns, head, CELL_HEAD)
  for (const cells of body) {
    if (sheet.need(heightOf(cells, CELL))) sheet.row(columns, head, CELL_HEAD)
    sheet.row(columns, cells, CELL)
  }
  sheet.gap(6)
}

const cellsOf = (columns: readonly PaperColumn[], texts: readonly string[], { size }: Style): readonly (readonly string[])[] =>
  columns.map(({ share }, index) => linesOf(texts[index] ?? '', size, share * WIDTH - 2 * CELL_PAD))

const heightOf = (cells: readonly (readonly string[])[], { leading }: Style): number => Math.max(...cells.map((lines) => lines.length)) * leading + 2 * CELL_PAD

const foot = (paper: Paper, page: number, pages: number): readonly string[] => {
  const number = paper.pageOf(page, pages)
  const small: Style = { ...NOTE, size: 8 }
  return [textAt(MARGIN, FOOT, printable(paper.foot), small), textAt(PAGE.width - MARGIN - widthOf(printable(number), small.size), FOOT, printable(number), small)]
}

/** The pages so far and where the next line goes; measured from the top, drawn from the bottom as PDF does. */
class Sheet {
  readonly pages: string[][] = [[]]
  private y = MARGIN

  /** Begins a new page if so much does not fit any more; says whether it did. */
  need(height: number): boolean {
    const fresh = this.y + height > PAGE.height - MARGIN && this.y > MARGIN
    if (fresh) {
      this.pages.push([])
      this.y = MARGIN
    }
    return fresh
  }

  gap(height: number): void {
    if (this.y > MARGIN) this.y += height
  }

  lines(text: string, style: Style, after: number): void {
    for (const line of linesOf(text, style.size, WIDTH)) {
      this.need(style.leading)
      this.draw(textAt(MARGIN, this.base(style), line, style))
      this.y += style.leading
    }
    this.y += after
  }

  row(columns: readonly PaperColumn[], cells: readonly (readonly string[])[], style: Style): void {
    let x = MARGIN
    for (const [index, { share, align }] of columns.entries()) {
      const right = x + share * WIDTH - CELL_PAD
      for (const [line, text] of (cells[index] ?? []).entries()) {
        const start = align === 'right' ? right - widthOf(text, style.size) : x + CELL_PAD
        this.draw(textAt(start, this.base(style) - CELL_PAD - line * style.leading, text, style))
      }
      x += share * WIDTH
    }
    this.y += heightOf(cells, style)
    this.rule(style.bold ? 0.8 : 0.4, style.bold ? 0.2 : 0.75)
  }

  /** 文武线: one heavy, one fine. */
  doubleRule(): void {
    this.rule(1.6, 0.15)
    this.y += 3
    this.rule(0.5, 0.15)
    this.y += 8
  }

  private rule(width: number, grey: number): void {
    const y = round(PAGE.height - this.y)
    this.draw(`${grey} G ${width} w ${MARGIN} ${y} m ${PAGE.width - MARGIN} ${y} l S`)
  }

  /** The baseline of a line that begins here, with the type in the middle of its leading. */
  private base({ size, leading }: Style): number {
    return PAGE.height - this.y - (leading + size * 0.72) / 2
  }

  private draw(operators: string): void {
    this.pages[this.pages.length - 1]?.push(operators)
  }
}

/** Bold is the outline drawn as well: the fonts that readers bring have one weight. */
function textAt(x: number, y: number, text: string, { size, grey, bold }: Style): string {
  const shown = runsOf(text).map((run) => (run.latin ? `/L ${size} Tf ${literalOf(run.text)} Tj` : `/C ${size} Tf <${hexOf(run.text)}> Tj`))
  const weight = bold ? `${grey} G 2 Tr ${round(size * 0.025)} w` : '0 Tr'
  return `BT ${grey} g ${weight} ${round(x)} ${round(y)} Td ${shown.join(' ')} ET`
}

const round = (value: number): number => Math.round(value * 100) / 100
