import type { QuarterView } from '@/contract/evidence'
import { FIGURE_WORDS } from '@/domain/evidence/evidence-lexicon'
import { digestSentence, evidenceTitle, EXPORT_WORDS as W, leftSentence, madeAtSentence, PRIVACY_SENTENCE, SUMMARY_SENTENCE } from '@/domain/evidence/export-lexicon'
import type { SheetPage } from '@server/ports/workbook-writer'
import { figuresTable, listTables, partiesTable, satisfactionTable, unitsTable, type EvidenceTable } from './evidence-tables'
import type { QuarterRows } from './quarter-rows'

/** The evidence as sheets: figures first, then one sheet for every list. */
export function evidenceWorkbook(view: QuarterView, rows: QuarterRows, unitNames: ReadonlyMap<string, string>): readonly SheetPage[] {
  const [matters, ...others] = listTables(rows, unitNames, true)
  const left = rows.left === 0 ? [] : [leftSentence(rows.matters.length, rows.left)]
  return [figuresSheet(view), ...(matters === undefined ? [] : [sheetOf(matters, left)]), ...others.map((table) => sheetOf(table, []))]
}

function figuresSheet(view: QuarterView): SheetPage {
  const tables = [figuresTable(view), unitsTable(view), partiesTable(view), satisfactionTable(view)]
  const about = [evidenceTitle(view.communityName, view.quarter), madeAtSentence(view.madeAt), SUMMARY_SENTENCE, PRIVACY_SENTENCE, FIGURE_WORDS.satisfaction.how, digestSentence(view.digest), FIGURE_WORDS.digest.how]
  return {
    name: W.counts,
    widths: [14, 14, 60, ...Array.from({ length: 6 }, () => 10)],
    headRows: 1,
    rows: [...about.map((sentence) => [sentence]), ...tables.flatMap((table) => [[], [table.name], table.columns.map(({ title }) => title), ...table.rows])]
  }
}

/** A list without anything says so. */
function sheetOf({ name, columns, rows }: EvidenceTable, notes: readonly string[]): SheetPage {
  const body = rows.length === 0 ? [[W.nothing]] : rows
  return { name, widths: columns.map(({ width }) => width), headRows: 1, rows: [columns.map(({ title }) => title), ...body, ...notes.map((note) => [note])] }
}
