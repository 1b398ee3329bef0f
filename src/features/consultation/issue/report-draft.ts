import type { InputOf } from '@/contract/actions'
import type { EventKind, IssueCategory } from '@/domain/consultation/issue/issue'
import type { IssueKind } from '@/domain/consultation/process/template'
import { parseDay, type Instant } from '@/domain/shared/instant'
import { reportText } from '@/text/report'

/** Whom something is written down for. */
export interface ForNeighbour {
  readonly householdId: string
  readonly personId: string
  readonly name: string
}

/** A report while it is being written; kept on the phone until it is sent. */
export interface ReportFields {
  readonly kind: IssueKind
  /** Undefined: none of them, or not chosen. */
  readonly category: IssueCategory | undefined
  readonly text: string
  /** Undefined until the groups are known, or chosen. */
  readonly unitId: string | undefined
  readonly place: string
  readonly event: EventKind | undefined
  readonly eventDay: string
  readonly tables: string
  readonly cost: string
  /** Written for somebody else; `neighbour` then says whom. */
  readonly assists: boolean
  readonly neighbour: ForNeighbour | undefined
}

export interface KeptReport extends ReportFields {
  readonly at: Instant
}

export const EMPTY_REPORT: ReportFields = {
  kind: 'report', category: undefined, text: '', unitId: undefined, place: '', event: undefined, eventDay: '', tables: '', cost: '', assists: false, neighbour: undefined
}

const asCount = (text: string): number | undefined => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined)

function eventOf({ event, eventDay, tables, cost }: ReportFields) {
  const [day, tableCount, costPerTable] = [parseDay(eventDay), asCount(tables), asCount(cost)]
  return event === undefined || day === undefined || tableCount === undefined || costPerTable === undefined ? undefined : { event, day, tables: tableCount, costPerTable }
}

/** Why it cannot be sent yet, the first thing first. */
export function reportOff(fields: ReportFields): string | undefined {
  const { off } = reportText
  if (fields.assists && fields.neighbour === undefined) return off.neighbour
  if (fields.text.trim() === '') return off.words
  if (fields.kind === 'redWhiteEvent' && eventOf(fields) === undefined) return off.event
  return fields.unitId === undefined ? off.unit : undefined
}

/** As the command takes it; `fileIds` of the photos that have arrived. */
export function reportInput(fields: ReportFields, fileIds: readonly string[]): InputOf<'consultation/reportIssue'> | undefined {
  const { kind, category, text, unitId, place, assists, neighbour } = fields
  if (reportOff(fields) !== undefined || unitId === undefined) return undefined
  const details = kind === 'redWhiteEvent' ? eventOf(fields) : undefined
  return {
    kind,
    category: kind === 'redWhiteEvent' ? 'event' : (category ?? 'other'),
    text: text.trim(),
    unitId,
    ...(place.trim() === '' ? {} : { place: place.trim() }),
    ...(fileIds.length === 0 ? {} : { fileIds: [...fileIds] }),
    ...(details === undefined ? {} : { details }),
    ...(assists && neighbour !== undefined ? { onBehalfOf: { householdId: neighbour.householdId, personId: neighbour.personId } } : {})
  }
}
