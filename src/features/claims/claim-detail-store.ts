import { makeAutoObservable } from 'mobx'
import type { ClaimDetail, ObjectionView } from '@/contract/claims-views'
import type { ClaimDeed } from '@/domain/claims/claim-may'
import { dayOf, type Day } from '@/domain/shared/instant'
import type { Calls } from '@/flow/calls'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { codeText } from '@/text/claim-words'
import { claimsText } from '@/text/claims'
import { refusalText } from '@/text/error-text'
import { ClaimDecisionForm } from './claim-decision'
import { ObjectionForm } from './objection-form'

/** What is asked once more before it is done. */
export type ClaimSheet = 'withdraw' | 'notTrue' | 'answer' | 'propose' | 'revoke' | 'keep'

export interface ClaimDetailParts extends Pick<FlowPorts, 'calls'> {
  readonly ticks: Ticks
  readonly claimId: string
}

/** One claim from its first word to its coins, and what the person who looks may do with it. */
export class ClaimDetailStore implements PageStore {
  sheet: ClaimSheet | undefined = undefined
  /** What was written into the open sheet. */
  words = ''
  upheld: boolean | undefined = undefined
  busy = false
  problem: string | undefined = undefined
  /** What the last deed came to, in words. */
  outcome: string | undefined = undefined
  readonly form = new ClaimDecisionForm()
  readonly objection: ObjectionForm
  readonly claimId: string
  private claim: QueryFlow<'claims/read'>
  private calls: Calls
  private ticks: Ticks

  constructor({ calls, ticks, claimId }: ClaimDetailParts) {
    this.calls = calls
    this.ticks = ticks
    this.claimId = claimId
    this.claim = new QueryFlow(calls, 'claims/read', () => ({ claimId }))
    this.objection = new ObjectionForm(calls, () => this.load())
    makeAutoObservable<this, 'claim' | 'calls' | 'ticks'>(
      this,
      { form: false, objection: false, claimId: false, claim: false, calls: false, ticks: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.claim.load()
  }

  show(sheet: ClaimSheet): void {
    this.sheet = sheet
    this.problem = undefined
  }

  close(): void {
    this.sheet = undefined
  }

  write(words: string): void {
    this.words = words
  }

  uphold(upheld: boolean): void {
    this.upheld = upheld
  }

  /** 属实: at once, for nothing is taken from anybody by it. */
  confirmTrue(): Promise<void> {
    return this.witness(true)
  }

  /** Does what the open sheet asks about. */
  async confirm(): Promise<void> {
    const { sheet, claimId } = this
    if (sheet === undefined || this.off !== undefined) return
    const words = this.words.trim()
    if (sheet === 'withdraw') return this.act(() => this.calls.command('claims/withdraw', claimId, { claimId }))
    if (sheet === 'notTrue') return this.witness(false)
    if (sheet === 'propose') return this.act(() => this.calls.command('claims/proposeRevocation', claimId, { claimId, words }))
    if (sheet === 'answer') return this.answer(words)
    return this.revoke(sheet === 'revoke' ? 'confirm' : 'decline')
  }

  /** 核实 or 评议 of this one. */
  async decide(): Promise<void> {
    const { decision } = this.form
    const level = this.may('verify') ? 'verify' : 'review'
    if (decision === undefined || this.busy) return
    await this.act(async () => {
      const answer = await this.calls.command(`claims/${level}`, this.claimId, { claimIds: [this.claimId], decision })
      const refused = answer.ok ? answer.value.refused[0] : undefined
      return refused === undefined ? answer : { ok: false as const, text: codeText(refused.code) }
    })
  }

  objectNow(): void {
    if (this.view !== undefined) this.objection.open({ claimId: this.claimId, itemName: this.view.itemName })
  }

  may(deed: ClaimDeed): boolean {
    return this.view?.may.includes(deed) === true
  }

  get phase(): Phase {
    return this.claim.phase
  }

  get view(): ClaimDetail | undefined {
    return this.claim.value
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** The objection that waits for an answer, the oldest first. */
  get open(): ObjectionView | undefined {
    return this.view?.objections.find(({ answer }) => answer === undefined)
  }

  /** Why the open sheet cannot be confirmed yet. */
  get off(): string | undefined {
    const empty = this.words.trim() === ''
    if (this.sheet === 'propose') return empty ? claimsText.proposeOff : undefined
    if (this.sheet !== 'answer') return undefined
    if (this.upheld === undefined) return claimsText.answerChoose
    return empty ? claimsText.answerOff : undefined
  }

  private witness(isTrue: boolean): Promise<void> {
    const { claimId } = this
    return this.act(() => this.calls.command('claims/witness', claimId, { claimId, isTrue }), () => (this.outcome = claimsText.witnessDone))
  }

  private async answer(words: string): Promise<void> {
    const { open, upheld, claimId } = this
    if (open === undefined || upheld === undefined) return
    await this.act(() => this.calls.command('claims/answerObjection', open.objectionId, { claimId, objectionId: open.objectionId, upheld, words }))
  }

  private revoke(decision: 'confirm' | 'decline'): Promise<void> {
    const { claimId } = this
    return this.act(
      () => this.calls.command('claims/confirmRevocation', claimId, { claimId, decision }),
      ({ takenBack, writtenOff }) => {
        if (decision === 'confirm') this.outcome = claimsText.takenBack(takenBack, writtenOff)
      }
    )
  }

  /** One deed at a time; a sheet closes when it is done, and stays with why when it is not. */
  private async act<T>(send: () => Promise<Answer<T>>, then?: (value: T) => void): Promise<void> {
    if (this.busy) return
    this.mark(true, undefined)
    const answer = await send()
    if (!answer.ok) return this.mark(false, 'text' in answer ? answer.text : refusalText(answer.error))
    this.finish(() => then?.(answer.value))
    await this.load()
  }

  private finish(then: () => void): void {
    this.mark(false, undefined)
    this.sheet = undefined
    this.words = ''
    this.upheld = undefined
    this.form.clear()
    then()
  }

  private mark(busy: boolean, problem: string | undefined): void {
    this.busy = busy
    this.problem = problem
  }
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Parameters<typeof refusalText>[0] } | { readonly ok: false; readonly text: string }
