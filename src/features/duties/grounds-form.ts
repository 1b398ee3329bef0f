import { makeAutoObservable } from 'mobx'
import { admissionOf, type Admission, type TaskGrounds } from '@/domain/duties/admission'
import type { DutyItem } from '@/domain/duties/duty-list'
import type { Calls } from '@/flow/calls'
import type { Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { taskDeskText } from '@/text/duties-desk'

/** Which entry the letter cites, as the committee fills it in: none, one of the list, or a code that the list does not have. */
export type Cited = 'none' | 'other' | DutyItem

/** What a task leans on, and what the list says to that before anything is sent. */
export class GroundsForm {
  cited: Cited = 'none'
  otherCode = ''
  legalBasis = ''
  funds = ''
  readonly list: QueryFlow<'duties/readDuties'>
  private ticks: Ticks

  constructor({ calls, ticks }: { readonly calls: Calls; readonly ticks: Ticks }) {
    this.ticks = ticks
    this.list = new QueryFlow(calls, 'duties/readDuties', () => ({}))
    makeAutoObservable<this, 'ticks'>(this, { list: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): Promise<void> {
    return this.list.load()
  }

  write(field: 'otherCode' | 'legalBasis' | 'funds', text: string): void {
    this[field] = text
  }

  choose(index: number): void {
    this.cited = index === 0 ? 'none' : index === 1 ? 'other' : (this.items[index - 2] ?? 'none')
  }

  get items(): readonly DutyItem[] {
    return this.list.value?.items ?? []
  }

  get options(): readonly string[] {
    return [taskDeskText.citesNone, taskDeskText.citesOther, ...this.items.map(({ code, title }) => `${code} ${title}`)]
  }

  get chosen(): number {
    const { cited } = this
    if (cited === 'none') return 0
    return cited === 'other' ? 1 : this.items.indexOf(cited) + 2
  }

  /** What the list will say: the same rule that the server asks. */
  get answer(): Admission | undefined {
    const { value } = this.list
    return value && admissionOf(groundsOf(this), value, this.ticks.now)
  }
}

/** What is sent: trimmed, without what was left empty. */
export function groundsOf({ cited, otherCode, legalBasis, funds }: Pick<GroundsForm, 'cited' | 'otherCode' | 'legalBasis' | 'funds'>): TaskGrounds {
  const cites = cited === 'none' ? '' : cited === 'other' ? otherCode.trim() : cited.code
  return {
    ...(cites === '' ? {} : { cites }),
    ...(legalBasis.trim() === '' ? {} : { legalBasis: legalBasis.trim() }),
    ...(funds.trim() === '' ? {} : { funds: funds.trim() })
  }
}
