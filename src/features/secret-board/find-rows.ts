import { ballotNameOf } from '@/text/ballot-name'
import type { PlacedRow } from './board-sections'

/** Characters that tell lines apart well enough to be looked for. */
const WANTED_MIN = 2

/** What somebody typed: `竹青 7F3A` is a word and digits, `7KQ2-9XMB` a slip. Undefined while it is too short. */
export interface Wanted {
  readonly word: string
  readonly code: string
}

export function wantedOf(typed: string): Wanted | undefined {
  const word = typed.replace(/[^\u4e00-\u9fff]/g, '')
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return word.length + code.length < WANTED_MIN ? undefined : { word, code }
}

/** Whether a line has this number: phones by word and the beginning of the digits, slips by the beginning or the end of the serial. */
export function isWanted({ row }: PlacedRow, { word, code }: Wanted, numberOf: (key: string) => string): boolean {
  if (row.kind === 'phone') {
    const name = ballotNameOf(numberOf(row.key))
    return name.word.startsWith(word) && name.digits.replace(' ', '').startsWith(code)
  }
  const serial = row.serial.replace('-', '')
  return word === '' && (serial.startsWith(code) || serial.endsWith(code))
}
