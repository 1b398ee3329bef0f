import type { BoardHeader, BoardRow } from '@/domain/ballot/secret/board'

/** A stretch of the board with lines of one kind. */
export type SectionKey = 'phone' | 'paper' | 'spoiled'
export interface BoardSection {
  readonly key: SectionKey
  /** Place of its first line; the header is line 0. */
  readonly from: number
  readonly count: number
}

/** Where the kinds of lines stand, as the header says. */
export function sectionsOf({ cast, voided, rows }: BoardHeader): readonly BoardSection[] {
  const phone = cast.phone + voided
  const spoiled = Math.max(0, rows - 1 - phone - cast.paper)
  return [
    { key: 'phone', from: 1, count: phone },
    { key: 'paper', from: 1 + phone, count: cast.paper },
    { key: 'spoiled', from: 1 + phone + cast.paper, count: spoiled }
  ]
}

/** A line with its place on the board. */
export interface PlacedRow {
  readonly at: number
  readonly row: Exclude<BoardRow, BoardHeader>
}

export const isLine = (row: BoardRow): row is PlacedRow['row'] => row.kind !== 'header'
