import type { DutyItem, DutyKind, ProofItem } from './duty-list'

/** A list that is known to exist and whose text we do not hold: its place is kept, with the number of its entries. */
export interface AwaitedList {
  /** The kind of duty, or proofs. */
  readonly of: DutyKind | 'proofs'
  readonly expected: number
  /** Entries of the province that stand in the list. */
  readonly have: number
}

/**
 * Numbers of Anhui's lists as the article on its community governance gives them: 17 to do, 38 to assist with, 7 not to bear;
 * 41 proofs in two batches. Their text was not to be had, so no entry is shipped (domain.md §0, §1.5).
 */
export const PROVINCIAL_ENTRIES = { own: 17, assist: 38, notBear: 7, proofs: 41 } as const

export const awaitedDuties = (items: readonly DutyItem[]): readonly AwaitedList[] =>
  (['own', 'assist', 'notBear'] as const).map((of) => ({
    of,
    expected: PROVINCIAL_ENTRIES[of],
    have: items.filter((item) => item.level === 'province' && item.kind === of).length
  }))

export const awaitedProofs = (items: readonly ProofItem[]): AwaitedList => ({
  of: 'proofs',
  expected: PROVINCIAL_ENTRIES.proofs,
  have: items.filter((item) => item.level === 'province').length
})
