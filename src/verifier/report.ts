import { FINDINGS, STEPS, type Finding, type FindingName, type Step } from './findings'
import type { Header, Manifest } from './format'
import { sentenceOf } from './sentences'
import type { Count } from './voting'

/** What the board says, recounted. Absent fields could not be read. */
export interface Facts {
  readonly question: string
  readonly pollId: string
  readonly manifestHash: string
  readonly root: string
  readonly rootCode: string
  readonly manifestCode: string
  readonly rows: number
  readonly header: Header
  readonly manifest: Manifest
  /** Lines by kind; `void` are among `phone`. */
  readonly lines: { readonly phone: number; readonly void: number; readonly paper: number; readonly spoiled: number }
  readonly count: Count
  /** As recounted: `passed`, `failed`, `quorumNotMet`, `reportOnly`, or `undecidable`. */
  readonly outcome: string
  /** So few ballots that single lines are not shown to everybody. */
  readonly withheld: boolean
}

/** A receipt that somebody brought. `foreign`: the Box of this vote did not sign it, so it says nothing about the board. */
export interface ReceiptResult {
  readonly number: string
  readonly state: 'kept' | 'broken' | 'foreign'
}

export interface StepResult {
  readonly step: Step
  /** `skipped`: nothing to compare with, or something before it was not readable. */
  readonly state: 'well' | 'wrong' | 'skipped'
}

export interface Report {
  /** Nothing was found. */
  readonly genuine: boolean
  readonly checks: 'webcrypto' | 'noble'
  readonly steps: readonly StepResult[]
  readonly findings: readonly Finding[]
  readonly receipts: readonly ReceiptResult[]
  readonly facts?: Facts
}

/** What was found and what was looked at, as it comes. */
export class Notes {
  readonly findings: Finding[] = []
  private readonly looked = new Set<Step>()

  find(name: FindingName, row?: number, about?: string): void {
    this.findings.push({ name, ...(row === undefined ? {} : { row }), ...(about === undefined ? {} : { about }), sentence: sentenceOf(name, row, about) })
  }

  look(...steps: readonly Step[]): void {
    for (const step of steps) this.looked.add(step)
  }

  report(rest: Pick<Report, 'checks' | 'receipts'> & { readonly facts?: Facts }): Report {
    const found = new Set(this.findings.map(({ name }) => FINDINGS[name]))
    const stateOf = (step: Step): StepResult['state'] => (found.has(step) ? 'wrong' : this.looked.has(step) ? 'well' : 'skipped')
    return { genuine: this.findings.length === 0, ...rest, steps: STEPS.map(step => ({ step, state: stateOf(step) })), findings: this.inOrder }
  }

  /** What concerns the whole first, then line by line. */
  private get inOrder(): readonly Finding[] {
    return [...this.findings].sort((one, other) => (one.row ?? -1) - (other.row ?? -1))
  }
}
