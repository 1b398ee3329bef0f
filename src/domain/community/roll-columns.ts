import { readSheetHeader, type BadSheetHeader, type SheetHeader } from '@/domain/shared/sheet-header'
import { FORBIDDEN_HEADER, ROLL_HEADERS, type RollColumn } from './roll-lexicon'

const REQUIRED: readonly RollColumn[] = ['group', 'householdNo', 'name', 'relation']

export type BadHeader = BadSheetHeader<RollColumn>
export type RollHeader = SheetHeader<RollColumn>

/** Reads the header row; every fault of the header is listed. */
export function readRollHeader(row: readonly string[]): { readonly header: RollHeader; readonly bad: readonly BadHeader[] } {
  const { header, bad } = readSheetHeader(row, { headers: ROLL_HEADERS, required: REQUIRED, forbidden: FORBIDDEN_HEADER })
  // One of the two says who is of full age.
  const ageMissing = header.at.bornOn === undefined && header.at.adult === undefined
  return { header, bad: ageMissing ? [...bad, { code: 'MISSING_COLUMN', column: 'bornOn' }] : bad }
}
