import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from './bytes'
import { canonical } from './canonical'
import { isPaperRow, isPhoneRow, isSpoiledRow, isWithheld, VERSION_MAX, type Header, type Manifest, type Mark, type PaperRow, type PhoneRow, type SpoiledRow } from './format'
import type { Pace } from './pace'
import type { Notes } from './report'
import { Tree } from './tree'
import { isPossible, isPossibleOnPaper } from './voting'

/** A phone ballot with its place on the board and its number. */
export interface NumberedRow {
  readonly at: number
  readonly number: string
  readonly row: PhoneRow
}

/** The lines of a board by kind, as far as they could be read. */
export interface Lines {
  readonly root: string
  readonly phone: readonly NumberedRow[]
  readonly paper: readonly PaperRow[]
  readonly spoiled: readonly SpoiledRow[]
  /** What is counted: phone ballots that are not void, slips in the box. */
  readonly marks: readonly Mark[]
}

const KINDS = { phone: 1, paper: 2, spoiled: 3 } as const

/** 票号. */
export const numberOf = (key: string): string => base64url(sha256(utf8(key)))

/** What the lines are held against. */
interface Head {
  readonly manifest: Manifest
  readonly header: Header
}

/** Reads every line but signatures: shape, order, double numbers, selections, salts, and the tree over them. */
export async function readLines(rows: readonly unknown[], head: Head, notes: Notes, pace: Pace): Promise<Lines> {
  const reader = new LineReader(head, notes)
  for (const [at, row] of rows.entries()) {
    reader.read(at, row)
    pace.step()
    if (pace.isDue) await pace.rest()
  }
  return reader.lines
}

class LineReader {
  private readonly tree = new Tree()
  private readonly phone: NumberedRow[] = []
  private readonly paper: PaperRow[] = []
  private readonly spoiled: SpoiledRow[] = []
  private readonly marks: Mark[] = []
  private readonly seen = new Set<string>()
  private last: readonly [kind: number, name: string] = [0, '']
  private readonly manifest: Manifest
  private readonly withheld: boolean
  private readonly notes: Notes

  constructor({ manifest, header }: Head, notes: Notes) {
    this.manifest = manifest
    this.withheld = isWithheld(header, manifest)
    this.notes = notes
    this.checkSalt(0, header)
  }

  get lines(): Lines {
    const { phone, paper, spoiled, marks } = this
    return { root: base64url(this.tree.root), phone, paper, spoiled, marks }
  }

  read(at: number, row: unknown): void {
    this.tree.add(utf8(canonical(row)))
    if (at === 0) return
    if (isPhoneRow(row)) this.readPhone(at, row)
    else if (isPaperRow(row)) this.readPaper(at, row)
    else if (isSpoiledRow(row)) this.readSpoiled(at, row)
    else this.notes.find('ROW_MALFORMED', at)
  }

  private readPhone(at: number, row: PhoneRow): void {
    const number = numberOf(row.key)
    const { method, channels } = this.manifest
    if (this.isAgain(number)) this.notes.find('NUMBER_TWICE', at, number)
    this.place(at, KINDS.phone, number)
    if (!channels.includes('phone')) this.notes.find('CHANNEL_NOT_OFFERED', at)
    if (row.version < 1 || row.version > VERSION_MAX) this.notes.find('VERSION_IMPOSSIBLE', at, number)
    if (row.selection !== 'void') {
      if (!isPossible(method, row.selection)) this.notes.find('SELECTION_IMPOSSIBLE', at, number)
      this.marks.push(row.selection)
    }
    this.phone.push({ at, number, row })
  }

  private readPaper(at: number, row: PaperRow): void {
    const { method, channels } = this.manifest
    if (this.isAgain(row.serial)) this.notes.find('SLIP_TWICE', at, row.serial)
    this.place(at, KINDS.paper, row.serial)
    this.checkSalt(at, row)
    if (!channels.includes('paper')) this.notes.find('CHANNEL_NOT_OFFERED', at)
    if (!isPossibleOnPaper(method, row.mark)) this.notes.find('SELECTION_IMPOSSIBLE', at, row.serial)
    this.marks.push(row.mark)
    this.paper.push(row)
  }

  private readSpoiled(at: number, row: SpoiledRow): void {
    if (this.isAgain(row.serial)) this.notes.find('SLIP_TWICE', at, row.serial)
    this.place(at, KINDS.spoiled, row.serial)
    this.checkSalt(at, row)
    this.spoiled.push(row)
  }

  /** What could be guessed is hidden where lines are hidden; elsewhere a salt would leave whoever counts a choice of roots. */
  private checkSalt(at: number, { salt }: Header | PaperRow | SpoiledRow): void {
    if ((salt !== undefined) !== this.withheld) this.notes.find('SALT_MISPLACED', at)
  }

  private isAgain(name: string): boolean {
    const again = this.seen.has(name)
    this.seen.add(name)
    return again
  }

  /** Kinds follow each other, names rise by code units; a double one is named as such. */
  private place(at: number, kind: number, name: string): void {
    const [lastKind, lastName] = this.last
    if (kind < lastKind || (kind === lastKind && name < lastName)) this.notes.find('ROWS_OUT_OF_ORDER', at)
    this.last = [kind, name]
  }
}
