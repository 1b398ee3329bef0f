import { makeAutoObservable, runInAction } from 'mobx'
import type { Queue, QueueRow } from '@/contract/claims-views'
import { CLAIM_BATCH_MAX, QUEUE_LEVELS, type QueueLevel } from '@/domain/claims/claim'
import { PERMISSION_RULES, type PermissionRuleId } from '@/domain/community/permission-rules'
import type { Role } from '@/domain/community/roles'
import { isUnanswered, type AnyRefusal, type Calls } from '@/flow/calls'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { codeText } from '@/text/claim-words'
import { refusalText } from '@/text/error-text'
import { ClaimDecisionForm, type Decision } from './claim-decision'

/** A run over the chosen claims: how far it is, and what became of them. */
export type Run =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number }
  | { readonly kind: 'over'; readonly done: number; readonly refused: number }
  /** No answer to a batch: what is left stays chosen, and sending it again does nothing twice. */
  | { readonly kind: 'unanswered'; readonly done: number; readonly text: string }
  /** The words themselves were not taken; nothing of this batch was decided, and it stays chosen. */
  | { readonly kind: 'refused'; readonly text: string }

/** Levels on which many are decided at once; the others are read one by one. */
const BATCHED = { verify: 'claims/verify', review: 'claims/review' } as const
type BatchedLevel = keyof typeof BATCHED
const isBatched = (level: QueueLevel): level is BatchedLevel => level in BATCHED

/** Who may decide on each level; who supervises reads them as well. */
const DECIDERS = { verify: 'claimVerifier', review: 'claimReviewer' } as const satisfies Record<BatchedLevel, PermissionRuleId>

function decides(level: BatchedLevel, roles: readonly Role[]): boolean {
  const { needs } = PERMISSION_RULES[DECIDERS[level]]
  return needs.kind === 'oneOf' && needs.roles.some(role => roles.includes(role))
}

/** 核实 and 评议 of a village: a hundred claims without pain. */
export class ClaimQueueStore implements PageStore {
  level: QueueLevel
  /** Only rows of this item's name; undefined: of all. */
  itemName: string | undefined = undefined
  chosen: readonly string[] = []
  run: Run = { kind: 'idle' }
  counts: NonNullable<Queue['counts']> = {}
  /** Why a claim could not be decided, by its id. */
  private reasons: Readonly<Record<string, string>> = {}
  readonly rows: PagedFlow<QueueRow>
  readonly form = new ClaimDecisionForm()
  private calls: Calls
  private roles: readonly Role[]
  private last: Decision | undefined = undefined

  constructor({ calls, session, level }: FlowPorts & { readonly level?: string | undefined }) {
    this.calls = calls
    this.roles = session.membership?.roles ?? []
    this.level = QUEUE_LEVELS.find(each => each === level) ?? (decides('verify', this.roles) ? 'verify' : 'objections')
    this.rows = new PagedFlow<QueueRow>({ fetch: cursor => this.fetch(cursor) })
    makeAutoObservable<this, 'calls' | 'roles' | 'last'>(this, { rows: false, form: false, calls: false, roles: false, last: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.rows.load()
    runInAction(() => this.keepChosen(this.chosen))
  }

  async show(level: QueueLevel): Promise<void> {
    if (this.isRunning) return
    this.level = level
    this.itemName = undefined
    this.chosen = []
    this.reasons = {}
    this.run = { kind: 'idle' }
    this.rows.clear()
    await this.load()
  }

  showItem(name: string | undefined): void {
    this.itemName = name
    this.keepChosen(this.chosen)
  }

  toggle({ claimId }: QueueRow): void {
    this.chosen = this.chosen.includes(claimId) ? this.chosen.filter(id => id !== claimId) : [...this.chosen, claimId]
  }

  /** Everything that is shown and may be decided, or none of it. */
  toggleAll(): void {
    this.chosen = this.allChosen ? [] : this.choosable.map(({ claimId }) => claimId)
  }

  /** Decides all that are chosen, twenty at a time. */
  async decide(): Promise<void> {
    const { decision } = this.form
    if (decision === undefined || this.isRunning) return
    this.form.clear()
    this.last = decision
    await this.go(decision)
  }

  /** The rest of a run that got no answer. */
  async again(): Promise<void> {
    if (this.last !== undefined && !this.isRunning) await this.go(this.last)
  }

  reasonOf({ claimId }: QueueRow): string | undefined {
    return this.reasons[claimId]
  }

  get isRunning(): boolean {
    return this.run.kind === 'running'
  }

  /** Rows are ticked here and decided together. */
  get batched(): boolean {
    return isBatched(this.level) && decides(this.level, this.roles)
  }

  get levels(): readonly { readonly level: QueueLevel; readonly waiting: number | undefined }[] {
    return QUEUE_LEVELS.filter(level => level === this.level || this.counts[level] !== undefined).map(level => ({ level, waiting: this.counts[level] }))
  }

  /** Names of items among the loaded rows, with how many. */
  get itemNames(): readonly { readonly name: string; readonly count: number }[] {
    const names = [...new Set(this.rows.items.map(({ itemName }) => itemName))]
    return names.map(name => ({ name, count: this.rows.items.filter(({ itemName }) => itemName === name).length }))
  }

  get shown(): readonly QueueRow[] {
    return this.itemName === undefined ? this.rows.items : this.rows.items.filter(({ itemName }) => itemName === this.itemName)
  }

  get choosable(): readonly QueueRow[] {
    return this.shown.filter(row => row.notBy === undefined && this.reasonOf(row) === undefined)
  }

  get allChosen(): boolean {
    return this.choosable.length > 0 && this.choosable.every(({ claimId }) => this.chosen.includes(claimId))
  }

  private async fetch(cursor: string | undefined) {
    const answer = await this.calls.query('claims/queue', { level: this.level, ...(cursor === undefined ? {} : { cursor }) })
    if (!answer.ok) return answer
    const { rows: items, counts, nextCursor } = answer.value
    if (counts !== undefined) runInAction(() => (this.counts = counts))
    return { ok: true as const, value: { items, ...(nextCursor === undefined ? {} : { nextCursor }) } }
  }

  private async go(decision: Decision): Promise<void> {
    const { level } = this
    if (!isBatched(level)) return
    const before = this.run.kind === 'unanswered' ? this.run.done : 0
    const waiting = [...this.chosen]
    let [done, refused] = [before, 0]
    for (let from = 0; from < waiting.length; from += CLAIM_BATCH_MAX) {
      this.mark({ kind: 'running', done, all: before + waiting.length })
      const claimIds = waiting.slice(from, from + CLAIM_BATCH_MAX)
      const answer = await this.calls.command(BATCHED[level], `claims ${level}`, { claimIds, decision })
      if (!answer.ok) return this.stop(answer.error, done)
      done += answer.value.done.length
      refused += answer.value.refused.length
      this.settle(answer.value.done, answer.value.refused)
    }
    this.mark({ kind: 'over', done, refused })
    await this.refill()
  }

  private stop(error: AnyRefusal, done: number): void {
    const text = refusalText(error)
    this.mark(isUnanswered(error) ? { kind: 'unanswered', done, text } : { kind: 'refused', text })
  }

  /** What is decided goes; what could not be stays, with why. */
  private settle(done: readonly string[], refused: readonly { readonly claimId: string; readonly code: string }[]): void {
    this.reasons = { ...this.reasons, ...Object.fromEntries(refused.map(({ claimId, code }) => [claimId, codeText(code)])) }
    this.rows.remove(({ claimId }) => done.includes(claimId))
    this.chosen = this.chosen.filter(id => !done.includes(id) && this.reasons[id] === undefined)
    const waiting = this.counts[this.level]
    if (waiting !== undefined) this.counts = { ...this.counts, [this.level]: Math.max(0, waiting - done.length) }
  }

  /** A page that is worked off makes room for the next. */
  private async refill(): Promise<void> {
    if (this.itemName !== undefined && this.shown.length === 0) this.showItem(undefined)
    if (this.choosable.length === 0 && this.rows.more !== 'none') await this.rows.loadMore()
  }

  /** Only what is still shown stays chosen. */
  private keepChosen(chosen: readonly string[]): void {
    this.chosen = chosen.filter(id => this.choosable.some(({ claimId }) => claimId === id))
  }

  private mark(run: Run): void {
    this.run = run
  }
}
