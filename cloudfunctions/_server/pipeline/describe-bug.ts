/** The error's class and the places it passed, without its message. */
export interface Bug {
  readonly name: string
  readonly frames: readonly string[]
}

const FRAMES_MAX = 6

/** An error's message may quote input, so only its class and stack frames are kept. */
export function describeBug(problem: unknown): Bug {
  if (!(problem instanceof Error)) return { name: typeof problem, frames: [] }
  const frames = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: problem.name, frames: frames.slice(0, FRAMES_MAX).map((line) => line.trim()) }
}
