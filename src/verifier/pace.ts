/** Work in slices: a phone's screen must not stand still. */
const SLICE_MS = 25

export interface Progress {
  readonly done: number
  readonly of: number
}

export interface PaceOptions {
  /** Waited for after each slice; whoever holds it back holds the recount, whoever rejects it ends the recount. */
  readonly breathe?: () => Promise<void>
  readonly onProgress?: (progress: Progress) => void
}

/** Counts steps of equal weight, tells how far the work is, and lets others have their turn. */
export class Pace {
  private readonly options: PaceOptions
  private since = Date.now()
  private done = 0
  private of = 0

  constructor(options: PaceOptions) {
    this.options = options
  }

  expect(steps: number): void {
    this.of += steps
  }

  step(count = 1): void {
    this.done += count
  }

  /** To be asked after every small piece of work; longer pieces make longer slices. */
  get isDue(): boolean {
    return Date.now() - this.since >= SLICE_MS
  }

  async rest(): Promise<void> {
    this.options.onProgress?.({ done: this.done, of: this.of })
    await this.options.breathe?.()
    this.since = Date.now()
  }

  async end(): Promise<void> {
    this.done = this.of
    await this.rest()
  }
}
