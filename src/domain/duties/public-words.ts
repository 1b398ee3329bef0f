import { reasonHoldsPersonalData, type HoldsPersonalData } from '@/domain/shared/personal-data'
import type { DutyItem, ProofItem } from './duty-list'

/** A window's telephone number is public and belongs into a list; nobody's identity card number does. */
export const holdsIdNumber = (text: string): boolean => reasonHoldsPersonalData(text)?.kind === 'idNumber'

/** Entries are read by everybody, also outside the community. */
export function reasonEntryHoldsPersonalData(item: DutyItem | ProofItem): HoldsPersonalData | undefined {
  const words = Object.values(item as object).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
  return words.some((word) => typeof word === 'string' && holdsIdNumber(word)) ? { code: 'HOLDS_PERSONAL_DATA', kind: 'idNumber' } : undefined
}

/** Words about a task are public too; they need nobody's number. */
export const reasonWordsHoldPersonalData = (words: readonly (string | undefined)[]): HoldsPersonalData | undefined =>
  words.map((word) => reasonHoldsPersonalData(word ?? '')).find((reason) => reason !== undefined)
