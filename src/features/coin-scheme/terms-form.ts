import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { MinusMode, SchemeCycle, SchemeTerms, SchemeUnit } from '@/domain/ledger/scheme'

export type TermsInput = InputOf<'scheme/editTerms'>['terms']
export const TERM_FIGURES = ['noticeDays', 'priceNoticeDays', 'quartersAlive', 'householdMonthCap', 'referenceValueCents'] as const
export type TermFigure = (typeof TERM_FIGURES)[number]
export type ResetQuarter = 1 | 2 | 3 | 4

const STANDARD_QUARTERS = '4'

/** The terms of a draft while somebody changes them. Figures are words until they are sent. */
export class TermsForm {
  unit: SchemeUnit
  cycle: SchemeCycle
  minusMode: MinusMode
  resetQuarter: ResetQuarter | undefined
  figures: Readonly<Record<TermFigure, string>>
  dirty = false

  constructor({ unit, cycle, minusMode, expiry, noticeDays, priceNoticeDays, householdMonthCap, referenceValueCents }: SchemeTerms) {
    this.unit = unit
    this.cycle = cycle
    this.minusMode = minusMode
    this.resetQuarter = 'resetQuarter' in expiry ? expiry.resetQuarter : undefined
    this.figures = {
      noticeDays: String(noticeDays),
      priceNoticeDays: String(priceNoticeDays),
      quartersAlive: 'quartersAlive' in expiry ? String(expiry.quartersAlive) : STANDARD_QUARTERS,
      householdMonthCap: householdMonthCap === undefined ? '' : String(householdMonthCap),
      referenceValueCents: referenceValueCents === undefined ? '' : String(referenceValueCents)
    }
    makeAutoObservable(this, {}, { autoBind: true, deep: false })
  }

  chooseUnit(unit: SchemeUnit): void {
    this.unit = unit
    this.dirty = true
  }

  chooseCycle(cycle: SchemeCycle): void {
    this.cycle = cycle
    this.dirty = true
  }

  chooseMinus(minusMode: MinusMode): void {
    this.minusMode = minusMode
    this.dirty = true
  }

  /** Undefined: coins live for some quarters each. */
  chooseReset(quarter: ResetQuarter | undefined): void {
    this.resetQuarter = quarter
    this.dirty = true
  }

  write(figure: TermFigure, words: string): void {
    this.figures = { ...this.figures, [figure]: words }
    this.dirty = true
  }

  saved(): void {
    this.dirty = false
  }

  /** What is not a number is 0, which no term may be: the answer then says what would do. */
  get value(): TermsInput {
    const { unit, cycle, minusMode, resetQuarter } = this
    const cap = this.optional('householdMonthCap')
    const reference = this.optional('referenceValueCents')
    return {
      unit, cycle, minusMode,
      noticeDays: this.figure('noticeDays'),
      priceNoticeDays: this.figure('priceNoticeDays'),
      expiry: resetQuarter === undefined ? { quartersAlive: this.figure('quartersAlive') } : { resetQuarter },
      ...(cap === undefined ? {} : { householdMonthCap: cap }),
      ...(reference === undefined ? {} : { referenceValueCents: reference })
    }
  }

  private figure(name: TermFigure): number {
    const words = this.figures[name].trim()
    return /^\d{1,4}$/.test(words) ? Number(words) : 0
  }

  private optional(name: TermFigure): number | undefined {
    return this.figures[name].trim() === '' ? undefined : this.figure(name)
  }
}
