/**
 * Marks data whose own details were not found in any source: a first proposal that the community
 * is expected to change. Shown wherever the data is shown.
 */
export interface ProvisionalNote {
  /** What is not known, in one plain sentence. */
  readonly text: string
}
