/** One structured line per call. No names, no identity, no input, no message of an unexpected error. */
export interface LogLine {
  readonly at: number
  readonly requestId: string
  readonly action: string
  readonly communityId?: string
  /** `ok` or the refusal's code. */
  readonly outcome: string
  readonly ms: number
  /** For `INTERNAL` only: the error's class and the places it passed, without its message. */
  readonly bug?: { readonly name: string; readonly frames: readonly string[] }
}

export type Log = (line: LogLine) => void

export const jsonLog: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const FRAMES_MAX = 6

/** An error's message may quote input, so only its class and stack frames are kept. */
export function describeBug(problem: unknown): { name: string; frames: readonly string[] } {
  if (!(problem instanceof Error)) return { name: typeof problem, frames: [] }
  const frames = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: problem.name, frames: frames.slice(0, FRAMES_MAX).map((line) => line.trim()) }
}
