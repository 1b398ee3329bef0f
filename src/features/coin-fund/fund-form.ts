import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import { FUND_SOURCES, FUND_USES, type FundSource, type FundUse } from '@/domain/ledger/fund/fund-entry'
import { parseDay, type Day } from '@/domain/shared/instant'
import { fundFormText as text } from '@/text/fund'
import { centsOf } from '@/text/yuan'

/** One entry while it is being written. */
export class FundForm {
  direction: 'in' | 'out' = 'in'
  source: FundSource = 'collectiveIncome'
  use: FundUse = 'goods'
  yuan = ''
  on: Day | undefined = undefined
  named = false
  donor = ''
  words = ''
  takes: readonly string[] = []

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true, deep: false })
  }

  turn(direction: 'in' | 'out'): void {
    this.direction = direction
    this.takes = []
  }

  chooseSource(index: number): void {
    this.source = FUND_SOURCES[index] ?? this.source
  }

  chooseUse(index: number): void {
    this.use = FUND_USES[index] ?? this.use
    this.takes = []
  }

  write(field: 'yuan' | 'donor' | 'words', value: string): void {
    this[field] = value
  }

  setDay(day: string): void {
    this.on = parseDay(day)
  }

  setNamed(named: boolean): void {
    this.named = named
  }

  toggle(takeId: string): void {
    this.takes = this.takes.includes(takeId) ? this.takes.filter(each => each !== takeId) : [...this.takes, takeId]
  }

  get isDonation(): boolean {
    return this.direction === 'in' && this.source === 'donation'
  }
  get isForGoods(): boolean {
    return this.direction === 'out' && this.use === 'goods'
  }
  /** What is lacking, the first thing first. */
  get off(): string | undefined {
    if (centsOf(this.yuan) === undefined) return text.off.yuan
    if (this.on === undefined) return text.off.on
    return this.isDonation && this.named && this.donor.trim() === '' ? text.off.donor : undefined
  }
  /** Undefined while something is lacking. */
  get value(): Omit<InputOf<'ledger/enterFund'>, 'receiptIds'> | undefined {
    const cents = centsOf(this.yuan)
    if (this.off !== undefined || cents === undefined || this.on === undefined) return undefined
    const words = this.words.trim()
    return { matter: this.matter, cents, on: this.on, ...(words === '' ? {} : { words }) }
  }

  private get matter(): InputOf<'ledger/enterFund'>['matter'] {
    if (this.direction === 'out') return { direction: 'out', use: this.use, takes: [...this.takes] }
    return { direction: 'in', source: this.source, ...(this.isDonation && this.named ? { donor: this.donor.trim() } : {}) }
  }
}
