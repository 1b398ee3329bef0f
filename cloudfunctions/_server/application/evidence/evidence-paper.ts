import type { QuarterView } from '@/contract/evidence'
import { FIGURE_WORDS } from '@/domain/evidence/evidence-lexicon'
import { digestSentence, evidenceTitle, EXPORT_WORDS as W, headingOf, inWorkbookSentence, madeAtSentence, pageName, PRIVACY_SENTENCE, quarterName, SUMMARY_SENTENCE } from '@/domain/evidence/export-lexicon'
import type { Paper, PaperBlock } from '@server/ports/paper-writer'
import { figuresTable, listTables, partiesTable, satisfactionTable, unitsTable, type EvidenceTable } from './evidence-tables'
import type { QuarterRows } from './quarter-rows'

/** Lines of one list that are printed; who needs the rest has the workbook. */
const PRINTED_MAX = 200

/** The evidence as pages: what is counted and how, then the lists. */
export function evidencePaper(view: QuarterView, rows: QuarterRows, unitNames: ReadonlyMap<string, string>): Paper {
  const lists = listTables(rows, unitNames, false)
  const tables = [figuresTable(view), unitsTable(view), partiesTable(view), satisfactionTable(view), ...lists]
  const [matters] = lists
  return {
    title: evidenceTitle(view.communityName, view.quarter),
    subtitle: madeAtSentence(view.madeAt),
    blocks: [
      { kind: 'note', text: `${SUMMARY_SENTENCE}${PRIVACY_SENTENCE}` },
      ...tables.flatMap((table, index) => blocksOf(table, index + 1, table === matters ? rows.left : 0)),
      { kind: 'heading', text: headingOf(tables.length + 1, FIGURE_WORDS.digest.name) },
      { kind: 'note', text: `${view.digest}\n${FIGURE_WORDS.digest.how}` }
    ],
    foot: `${view.communityName} ${quarterName(view.quarter)}  ${digestSentence(view.digest.slice(0, 12))}`,
    pageOf: pageName,
    madeAt: view.madeAt
  }
}

function blocksOf({ name, columns, rows }: EvidenceTable, no: number, left: number): readonly PaperBlock[] {
  const heading: PaperBlock = { kind: 'heading', text: headingOf(no, name) }
  if (rows.length === 0) return [heading, { kind: 'note', text: W.nothing }]
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const printed = rows.slice(0, PRINTED_MAX).map((row) => row.map(String))
  const table: PaperBlock = {
    kind: 'table',
    columns: columns.map(({ title, width, number }) => ({ title, share: width / sum, ...(number === undefined ? {} : { align: 'right' as const }) })),
    rows: printed
  }
  const unprinted = rows.length - printed.length + left
  const how: readonly PaperBlock[] = name === W.satisfaction ? [{ kind: 'note', text: FIGURE_WORDS.satisfaction.how }] : []
  return [heading, table, ...how, ...(unprinted === 0 ? [] : [{ kind: 'note', text: inWorkbookSentence(unprinted) } as const])]
}
