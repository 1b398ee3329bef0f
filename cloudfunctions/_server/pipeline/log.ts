import type { Bug } from './describe-bug'

/** One structured line per call. No names, no identity, no input, no message of an unexpected error. */
export interface LogLine {
  readonly at: number
  readonly requestId: string
  readonly action: string
  readonly communityId?: string
  /** `ok` or the refusal's code. */
  readonly outcome: string
  readonly ms: number
  /** For `INTERNAL` only. */
  readonly bug?: Bug
}

export type Log = (line: LogLine) => void

export const jsonLog: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
