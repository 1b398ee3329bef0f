/** What can be wrong with an export of coins, each under the invariant that it breaks. */
export const FINDINGS = {
  NOT_AN_EXPORT: '',
  CUT_OFF: '',
  MALFORMED: '',
  RECORD_MISSING: 'I8',
  RECORD_TWICE: 'I8',
  SEQUENCE_GAP: 'I8',
  ROOT_WRONG: 'I8',
  CHECKPOINT_WRONG: 'I8',
  SIGNATURE_WRONG: 'I8',
  KIND_UNKNOWN: 'I1',
  LEGS_WRONG: 'I1',
  MOVED_BADLY: 'I1',
  BALANCE_WRONG: 'I2',
  STORED_BALANCE_WRONG: 'I2',
  NEGATIVE: 'I3',
  KEY_TWICE: 'I4',
  HOLD_RESOLVED_BADLY: 'I5',
  REVERSED_BADLY: 'I6',
  VERSION_GAP: 'I7',
  CHAIN_BROKEN: 'I7',
  SUPPLY_WRONG: 'I9',
  BALANCES_WRONG: 'I9',
  LOTS_WRONG: 'I10'
} as const
export type FindingName = keyof typeof FINDINGS

export interface Finding {
  readonly name: FindingName
  /** `I8`, or empty where the file cannot be read. */
  readonly invariant: string
  /** Place in the log, from 0; absent where no record of the log is to blame. */
  readonly sequence?: number
  /** Id of the transfer, account, seal or day. */
  readonly about: string
}

const KEPT_MAX = 1000

/** Findings as they come; a thousand are kept, for a file that is wrong everywhere. */
export class Findings {
  private readonly kept: Finding[] = []
  private all = 0

  find(name: FindingName, about: string, sequence?: number): void {
    this.all += 1
    if (this.kept.length < KEPT_MAX) this.kept.push({ name, invariant: FINDINGS[name], about, ...(sequence === undefined ? {} : { sequence }) })
  }

  get count(): number {
    return this.all
  }

  /** By place in the log; what has none comes last. */
  get sorted(): readonly Finding[] {
    const place = ({ sequence }: Finding): number => sequence ?? Number.MAX_SAFE_INTEGER
    return [...this.kept].sort((a, b) => place(a) - place(b))
  }
}
