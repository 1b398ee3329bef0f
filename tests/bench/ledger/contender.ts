export interface Slice {
  readonly credits: number
  readonly ms: number
}

/** Somebody who credits claims durably. Contenders take turns, so that what the machine does besides falls on all of them. */
export interface Contender {
  /** Credits for about so long. */
  run(ms: number): Promise<Slice>
  close(): Promise<void>
}

/** Claims a second over all slices. */
export const rateOf = (slices: readonly Slice[]): number =>
  Math.round((1000 * slices.reduce((sum, { credits }) => sum + credits, 0)) / slices.reduce((sum, { ms }) => sum + ms, 0))
