import { canonicalJson } from '@/domain/ballot/canonical-json'
import { addFacts, figuresOf, NO_SUMS, type MatterFact, type MeetingFact, type QuarterFigures, type QuarterPage, type QuarterSums, type RatingFact, type UndertakingFact } from '@/domain/evidence/quarter-figures'
import type { Digest } from '@server/ports/digest'
import type { Counted } from './facts'
import type { DecisionRow, MatterRow, MeetingRow, QuarterRows, UndertakingRow } from './quarter-rows'

export interface CollectedQuarter {
  readonly figures: QuarterFigures
  readonly decisions: number
  readonly digest: string
  readonly rows: QuarterRows
}

/**
 * What is kept on the way through a quarter: sums, the days of handled matters, and at most `mattersMax` lines. The digest runs
 * along: SHA-256 of the digest before and the canonical text of the next fact, in the order of collections and ids.
 */
export class QuarterWalk {
  private sums: QuarterSums = NO_SUMS
  private chain: string
  private readonly matters: MatterRow[] = []
  private readonly meetings: MeetingRow[] = []
  private readonly decisions: DecisionRow[] = []
  private readonly undertakings: UndertakingRow[] = []
  private left = 0

  /** `about`: the community and the quarter, with which the digest begins. */
  constructor(private readonly digest: Digest, about: string, private readonly mattersMax: number) {
    this.chain = digest.sha256(about)
  }

  takeMatters(counted: readonly Counted<MatterFact, MatterRow>[]): void {
    this.add({ matters: counted.map(({ fact }) => fact) })
    const room = Math.max(0, this.mattersMax - this.matters.length)
    this.matters.push(...counted.slice(0, room).map(({ row }) => row))
    this.left += Math.max(0, counted.length - room)
  }

  takeMeetings(counted: readonly Counted<MeetingFact, MeetingRow>[]): void {
    this.add({ meetings: counted.map(({ fact }) => fact) })
    this.meetings.push(...counted.map(({ row }) => row))
  }

  /** A published result is no sum of ours: its numbers are listed and sealed as they were published. */
  takeDecisions(rows: readonly DecisionRow[]): void {
    rows.forEach((row) => this.seal(row))
    this.decisions.push(...rows)
  }

  takeUndertakings(counted: readonly Counted<UndertakingFact, UndertakingRow>[]): void {
    this.add({ undertakings: counted.map(({ fact }) => fact) })
    this.undertakings.push(...counted.map(({ row }) => row))
  }

  /** Summed and not sealed one by one: of a handful of grades the digest would tell what the figures keep back. */
  takeRatings(ratings: readonly RatingFact[]): void {
    this.sums = addFacts(this.sums, { ratings })
  }

  /** Satisfaction is sealed as it is shown. */
  result(): CollectedQuarter {
    const { matters, left, meetings, decisions, undertakings } = this
    const figures = figuresOf(this.sums)
    this.seal(figures.satisfaction)
    return { figures, decisions: decisions.length, digest: this.chain, rows: { matters, left, meetings, decisions, undertakings } }
  }

  private add(page: QuarterPage): void {
    this.sums = addFacts(this.sums, page)
    Object.values(page).flat().forEach((fact) => this.seal(fact))
  }

  private seal(fact: unknown): void {
    this.chain = this.digest.sha256(`${this.chain}\n${canonicalJson(fact)}`)
  }
}
