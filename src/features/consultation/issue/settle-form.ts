import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { IssueDetail } from '@/contract/issue-views'
import type { SettleDeed } from '@/domain/consultation/issue/deeds'
import { CarryOutForm } from '@/flow/carry-out-form'
import type { Calls } from '@/flow/calls'
import type { Ticks } from '@/flow/ports'
import { issueDeskText as text } from '@/text/issue-desk'
import { ReferForm } from './refer-form'

type Settlement = InputOf<'consultation/settleIssueStage'>

export interface SettleParts {
  readonly calls: Calls
  readonly ticks: Ticks
  readonly issue: IssueDetail
  readonly deed: SettleDeed
}

/** One way out of a stage: its words, and what goes with them. */
export class SettleForm {
  words = ''
  legalGround = ''
  /** Where a plan may go with it or not. */
  plans: boolean
  readonly deed: SettleDeed
  readonly plan: CarryOutForm | undefined
  readonly refer: ReferForm | undefined
  private issueId: string
  private stageId: string

  constructor({ calls, ticks, issue, deed }: SettleParts) {
    this.deed = deed
    this.issueId = issue.issueId
    this.stageId = issue.stageId ?? ''
    this.plan = deed.carryOut === undefined ? undefined : new CarryOutForm({ calls, ticks, title: issue.headline })
    this.plans = deed.carryOut === 'required'
    this.refer = deed.outcome === 'refer' ? new ReferForm({ issue, presetIds: deed.presets ?? [], ticks }) : undefined
    makeAutoObservable<this, 'issueId' | 'stageId'>(this, { deed: false, plan: false, refer: false, issueId: false, stageId: false }, { autoBind: true, deep: false })
  }

  write(word: 'words' | 'legalGround', value: string): void {
    this[word] = value
  }

  choosePlan(plans: boolean): void {
    this.plans = plans
  }

  /** Saying no and handing on want a reason; the other words are welcome but not asked for. */
  get reasonNeeded(): boolean {
    return this.deed.outcome === 'escalate' || this.deed.outcome === 'reject'
  }

  /** Why it cannot be sent yet. */
  get off(): string | undefined {
    if (this.reasonNeeded && this.words.trim() === '') return text.notChosen.reason
    if (this.deed.outcome === 'reject' && this.legalGround.trim() === '') return text.notChosen.ground
    return this.refer?.off ?? (this.plans ? this.plan?.off : undefined)
  }

  /** As the command takes it; `fileIds` of photographs that are already there. */
  value(fileIds: readonly string[]): Settlement | undefined {
    if (this.off !== undefined) return undefined
    const seen = { issueId: this.issueId, stageId: this.stageId }
    const words = this.words.trim()
    const said = words === '' ? {} : { text: words }
    const to = this.deed.toStageId === undefined ? {} : { toStageId: this.deed.toStageId }
    const carryOut = this.plans ? this.plan?.value : undefined
    const plan = carryOut === undefined ? {} : { carryOut }
    switch (this.deed.outcome) {
      case 'solve':
        return { ...seen, outcome: 'solve', ...said, ...(fileIds.length === 0 ? {} : { fileIds: [...fileIds] }), ...plan }
      case 'advance':
        return { ...seen, outcome: 'advance', ...said, ...to, ...plan }
      case 'escalate':
        return { ...seen, outcome: 'escalate', reason: words, ...to }
      case 'reject':
        return { ...seen, outcome: 'reject', reason: words, legalGround: this.legalGround.trim() }
      case 'refer': {
        const poll = this.refer?.value
        return poll && { ...seen, outcome: 'refer', ...said, poll }
      }
    }
  }
}
