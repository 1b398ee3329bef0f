import type { BoardRow, PhoneRow } from '@/domain/ballot/secret/board'
import type { Digest } from '@server/ports/digest'

export interface RowSearch {
  readonly digest: Digest
  /** 票号. */
  readonly number: string
  /** How many parts the board has. */
  readonly parts: number
  partAt(part: number): Promise<readonly BoardRow[]>
}

export interface FoundRow {
  readonly part: number
  /** All lines of that part. */
  readonly lines: readonly BoardRow[]
  /** The line's place within the part. */
  readonly at: number
  readonly row: PhoneRow
}

/** The line of a ballot number. Phone ballots lie in order of their numbers, so half of the parts that are left drop out with every look. */
export async function findRow({ digest, number, parts, partAt }: RowSearch): Promise<FoundRow | undefined> {
  let [first, last] = [0, parts - 1]
  while (first <= last) {
    const part = Math.floor((first + last) / 2)
    const lines = await partAt(part)
    const numbers = lines.map((line) => (line.kind === 'phone' ? digest.sha256(line.key) : undefined))
    const at = numbers.indexOf(number)
    const row = lines[at]
    if (row?.kind === 'phone') return { part, lines, at, row }
    const smallest = numbers.find((each) => each !== undefined)
    // A part without phone ballots is paper, which comes after them all.
    if (smallest === undefined || number < smallest) last = part - 1
    else first = part + 1
  }
  return undefined
}
