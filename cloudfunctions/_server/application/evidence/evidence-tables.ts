import type { QuarterView } from '@/contract/evidence'
import { COUNT_WORDS, FIGURE_WORDS, PARTY_WORDS, RATED_WORDS } from '@/domain/evidence/evidence-lexicon'
import { EXPORT_WORDS as W, medianName, medianNumber, satisfactionName } from '@/domain/evidence/export-lexicon'
import { COUNT_NAMES } from '@/domain/evidence/quarter-figures'
import type { SheetCell } from '@server/ports/workbook-writer'
import type { DecisionRow, MatterRow, MeetingRow, QuarterRows, UndertakingRow } from './quarter-rows'

/** A table of the evidence, before it is a sheet or stands on paper. */
export interface EvidenceTable {
  readonly name: string
  readonly columns: readonly EvidenceColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}
export interface EvidenceColumn {
  readonly title: string
  /** Characters wide in a sheet; on paper its part of the sum. */
  readonly width: number
  readonly number?: true
}

const column = (title: string, width: number): EvidenceColumn => ({ title, width })
const number = (title: string, width = 8): EvidenceColumn => ({ title, width, number: true })
/** Oldest first; stored lists are ordered by id. */
const byDay = <Row>(rows: readonly Row[], dayOf: (row: Row) => string): readonly Row[] => [...rows].sort((left, right) => (dayOf(left) < dayOf(right) ? -1 : dayOf(left) > dayOf(right) ? 1 : 0))
const yes = (is: boolean): string => (is ? W.yes : '')

/** Every figure with the sentence that says how it is counted. */
export function figuresTable(view: QuarterView): EvidenceTable {
  const { counts, medianDays, meetings, undertakings, decisions } = view
  const { median, meetings: talks, attendance, undertakings: carrying, decisions: decided } = FIGURE_WORDS
  return {
    name: W.counts,
    columns: [column(W.figure, 14), number(W.number, 14), column(W.how, 60)],
    rows: [
      ...COUNT_NAMES.map((name) => [COUNT_WORDS[name].name, counts[name], COUNT_WORDS[name].how]),
      [median.name, medianDays === undefined ? W.noMedian : medianName(medianDays), median.how],
      [talks.name, meetings.held, talks.how],
      [attendance.name, meetings.attendance, attendance.how],
      [decided.name, decisions, decided.how],
      [carrying.name, undertakings.opened, carrying.how]
    ]
  }
}

/** The counts of each unit; the last row adds them up. */
export const unitsTable = ({ byUnit, counts, medianDays }: QuarterView): EvidenceTable => ({
  name: W.byUnit,
  columns: [column(W.unit, 12), ...COUNT_NAMES.map((name) => number(COUNT_WORDS[name].name)), number(W.days)],
  rows: [
    ...byUnit.map((unit) => [unit.unitName, ...COUNT_NAMES.map((name) => unit.counts[name]), unit.medianDays === undefined ? '' : medianNumber(unit.medianDays)]),
    [W.total, ...COUNT_NAMES.map((name) => counts[name]), medianDays === undefined ? '' : medianNumber(medianDays)]
  ]
})

export const partiesTable = ({ parties, meetings }: QuarterView): EvidenceTable => ({
  name: W.attendance,
  columns: [column(W.party, 20), number(W.people, 12)],
  rows: [...PARTY_WORDS.flatMap(({ party, name }) => parties.filter((each) => each.party === party).map(({ people }) => [name, people])), [W.total, meetings.attendance]]
})

export const satisfactionTable = ({ satisfaction }: QuarterView): EvidenceTable => ({
  name: W.satisfaction,
  columns: [column(W.figure, 20), column(W.satisfaction, 30)],
  rows: satisfaction.map((each) => [RATED_WORDS[each.kind], satisfactionName(each)])
})

export const mattersTable = (rows: readonly MatterRow[], unitNames: ReadonlyMap<string, string>): EvidenceTable => ({
  name: W.matters,
  columns: [column(W.raisedOn, 14), column(W.unit, 11), column(W.matter, 40), column(W.state, 13), number(W.days, 7), column(COUNT_WORDS.consulted.name, 7), column(W.agreed, 7), column(W.voted, 7), column(COUNT_WORDS.carriedOut.name, 7)],
  rows: byDay(rows, ({ raisedOn }) => raisedOn).map(({ raisedOn, unitId, title, stateName, days, consulted, agreed, voted, carriedOut }) => [
    raisedOn, unitNames.get(unitId) ?? '', title, stateName, days ?? '', yes(consulted), yes(agreed), yes(voted), yes(carriedOut)
  ])
})

const peopleOf = ({ attendance }: MeetingRow): number => Object.values(attendance).reduce((sum, people) => sum + people, 0)

/** `everyParty`: a column for each kind of party, for which paper has no room. */
export function meetingsTable(rows: readonly MeetingRow[], everyParty: boolean): EvidenceTable {
  const parties = everyParty ? PARTY_WORDS : []
  return {
    name: W.meetings,
    columns: [column(W.heldOn, 14), column(W.meeting, 36), column(W.kind, 14), number(W.items, 6), number(W.consensus, 9), number(W.unresolved, 8), number(W.people, 9), ...parties.map(({ name }) => number(name, 10))],
    rows: byDay(rows, ({ heldOn }) => heldOn).map((row) => [row.heldOn, row.title, row.kindName, row.items, row.consensus, row.unresolved, peopleOf(row), ...parties.map(({ party }) => row.attendance[party] ?? 0)])
  }
}

export const decisionsTable = (rows: readonly DecisionRow[]): EvidenceTable => ({
  name: W.decisions,
  columns: [column(W.publishedOn, 15), column(W.matter, 30), column(W.meetingName, 16), number(W.eligible, 7), number(W.present, 7), number(W.ayes, 7), number(W.noes, 7), number(W.abstain, 7), number(W.invalid, 7), column(W.outcome, 10)],
  rows: byDay(rows, (row) => row.publishedOn).map(({ publishedOn, title, meetingName, eligible, present, byOptions, split, outcomeName }) => [
    publishedOn, title, meetingName, eligible, present, ...(split === undefined ? [byOptions ? W.splitByOptions : W.splitWithheld, '', '', ''] : [split.yes, split.no, split.abstain, split.invalid]), outcomeName
  ])
})

export const undertakingsTable = (rows: readonly UndertakingRow[]): EvidenceTable => ({
  name: W.undertakings,
  columns: [column(W.openedOn, 14), column(W.matter, 40), column(W.dueDay, 14), column(W.steps, 9), column(W.state, 10), number(W.overdue, 10)],
  rows: byDay(rows, (row) => row.openedOn).map(({ openedOn, title, dueDay, milestones, accepted, stageName, overdueDays }) => [openedOn, title, dueDay, `${accepted}/${milestones}`, stageName, overdueDays])
})

/** The lists, in the order of the way: raised, talked over, decided, carried out. */
export const listTables = (rows: QuarterRows, unitNames: ReadonlyMap<string, string>, everyParty: boolean): readonly EvidenceTable[] => [
  mattersTable(rows.matters, unitNames),
  meetingsTable(rows.meetings, everyParty),
  decisionsTable(rows.decisions),
  undertakingsTable(rows.undertakings)
]
