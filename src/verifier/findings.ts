/** What a recount looks at, in this order; every one gets a tick or a cross. */
export const STEPS = ['file', 'announced', 'manifest', 'header', 'root', 'rows', 'tokens', 'signatures', 'selections', 'roll', 'paper', 'tally', 'outcome', 'receipts'] as const
export type Step = (typeof STEPS)[number]

/** Everything that can be wrong with a board, and the step that finds it (docs/board-format.md §9). */
export const FINDINGS = {
  NOT_A_BOARD: 'file',
  POLL_SWAPPED: 'announced',
  ROOT_NOT_ANNOUNCED: 'announced',
  MANIFEST_INCOMPLETE: 'manifest',
  MANIFEST_CHANGED: 'manifest',
  HEADER_MALFORMED: 'header',
  ROW_DROPPED: 'header',
  ROW_ADDED: 'header',
  ROOT_WRONG: 'root',
  ROW_MALFORMED: 'rows',
  SALT_MISPLACED: 'rows',
  ROWS_OUT_OF_ORDER: 'rows',
  NUMBER_TWICE: 'rows',
  VERSION_IMPOSSIBLE: 'rows',
  TOKEN_FORGED: 'tokens',
  SIGNATURE_FORGED: 'signatures',
  SELECTION_IMPOSSIBLE: 'selections',
  ROLL_CHANGED: 'roll',
  TAKEN_EXCEEDS_ROLL: 'roll',
  MORE_BALLOTS_THAN_TOKENS: 'roll',
  EXCHANGES_EXCEED_VOIDS: 'roll',
  CHANNEL_NOT_OFFERED: 'roll',
  SLIP_TWICE: 'paper',
  BATCH_TWICE: 'paper',
  BATCH_UNKNOWN: 'paper',
  PAPER_UNBALANCED: 'paper',
  MORE_SLIPS_THAN_TAKEN: 'paper',
  VOID_COUNTED: 'tally',
  CAST_WRONG: 'tally',
  TALLY_WRONG: 'tally',
  OUTCOME_WRONG: 'outcome',
  OLD_VERSION: 'receipts',
  PROMISE_BROKEN: 'receipts'
} as const satisfies Readonly<Record<string, Step>>
export type FindingName = keyof typeof FINDINGS

/** Something that is not as it must be. `row`: the line of the board, the header being 0; `about`: a batch, a serial or a ballot number. */
export interface Finding {
  readonly name: FindingName
  readonly row?: number
  readonly about?: string
  /** In plain Chinese. */
  readonly sentence: string
}
