/** The device's clock. It may be wrong: deadlines are shown by the server's time, see `ServerClock`. */
export interface DeviceClock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Runs `work` every `ms` until the returned function is called. */
  every(ms: number, work: () => void): () => void
}

export const deviceClock: DeviceClock = {
  now: () => Date.now(),
  every(ms, work) {
    const timer = setInterval(work, ms)
    return () => clearInterval(timer)
  }
}
