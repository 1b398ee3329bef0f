import { makeAutoObservable, runInAction } from 'mobx'
import type { CheckedCertificate, MyHours } from '@/contract/volunteers-views'
import { parseDay, dayOf } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import { CERTIFICATE_NO } from '@/domain/volunteers/paper-lexicon'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Documents } from '@/infra/documents'
import { refusalText } from '@/text/error-text'
import { hoursText } from '@/text/volunteers'

const FIRST_YEAR = 2000

/** 我的志愿时长: a year's list, the certificate, and whether somebody else's is genuine. */
export class HoursStore implements PageStore {
  year: number
  /** Of the last certificate. */
  made: { readonly no: string; readonly text: string } | undefined = undefined
  openProblem: string | undefined = undefined
  no = ''
  checked: CheckedCertificate | undefined = undefined
  checkProblem: string | undefined = undefined
  checking = false
  readonly issue: CommandFlow<'volunteers/issueCertificate'>
  private flow: QueryFlow<'volunteers/myHours'>
  private calls: Calls
  private documents: Documents
  readonly thisYear: number

  constructor({ calls, documents }: Pick<FlowPorts, 'calls'> & { readonly documents: Documents }) {
    this.calls = calls
    this.documents = documents
    this.thisYear = Number(dayOf(calls.now()).slice(0, 4))
    this.year = this.thisYear
    this.flow = this.flowOf(this.year)
    this.issue = new CommandFlow(calls, 'volunteers/issueCertificate', 'certificate')
    makeAutoObservable<this, 'calls' | 'documents'>(this, { calls: false, documents: false, thisYear: false, issue: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.flow.load()
  }

  get phase(): Phase {
    return this.flow.phase
  }

  get view(): MyHours | undefined {
    return this.flow.value
  }

  choose(year: number): void {
    if (year < FIRST_YEAR || year > this.thisYear) return
    this.year = year
    this.made = undefined
    this.issue.reset()
    this.flow = this.flowOf(year)
    void this.flow.load()
  }

  /** For the year that is shown. */
  async certify(): Promise<void> {
    const [from, to] = [parseDay(`${this.year}-01-01`), parseDay(`${this.year}-12-31`)]
    assert(from !== undefined && to !== undefined, 'a year has a first and a last day')
    const made = await this.issue.send({ from, to })
    if (made === undefined) return
    const opened = await this.documents.open(made)
    runInAction(() => {
      this.openProblem = opened.ok ? undefined : refusalText(opened.error)
      this.made = { no: made.no, text: opened.ok ? hoursText.made[opened.value.kept](made.fileName) : '' }
    })
  }

  setNo(no: string): void {
    this.no = no.toUpperCase()
    this.checked = undefined
    this.checkProblem = undefined
  }

  get checkOff(): string | undefined {
    return CERTIFICATE_NO.test(this.no.trim()) ? undefined : hoursText.checkOff
  }

  async check(): Promise<void> {
    if (this.checkOff !== undefined || this.checking) return
    this.checking = true
    const answer = await this.calls.query('volunteers/checkCertificate', { no: this.no.trim() })
    runInAction(() => {
      this.checking = false
      this.checked = answer.ok ? answer.value : undefined
      this.checkProblem = answer.ok ? undefined : refusalText(answer.error)
    })
  }

  private flowOf(year: number): QueryFlow<'volunteers/myHours'> {
    return new QueryFlow(this.calls, 'volunteers/myHours', () => ({ year }), { keepCopy: true })
  }
}
