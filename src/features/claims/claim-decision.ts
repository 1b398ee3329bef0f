import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { RejectReason } from '@/domain/claims/claim'
import { claimQueueText as text } from '@/text/claims-office'

export type Decision = InputOf<'claims/verify'>['decision']
export type DecisionKind = Decision['kind']

/** What somebody decides about one claim or many: open while the second look is asked for. */
export class ClaimDecisionForm {
  kind: DecisionKind | undefined = undefined
  words = ''
  reason: RejectReason | undefined = undefined

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true, deep: false })
  }

  open(kind: DecisionKind): void {
    if (kind !== this.kind) this.clear()
    this.kind = kind
  }

  close(): void {
    this.kind = undefined
  }

  write(words: string): void {
    this.words = words
  }

  because(reason: RejectReason): void {
    this.reason = reason
  }

  clear(): void {
    this.kind = undefined
    this.words = ''
    this.reason = undefined
  }

  /** Why it cannot be done yet. */
  get off(): string | undefined {
    if (this.kind === 'return' && this.words.trim() === '') return text.backOff
    return this.kind === 'reject' && this.reason === undefined ? text.rejectOff : undefined
  }

  get decision(): Decision | undefined {
    const { kind, reason } = this
    const words = this.words.trim()
    if (kind === undefined || this.off !== undefined) return undefined
    if (kind === 'pass') return { kind }
    if (kind === 'return') return { kind, words }
    return reason === undefined ? undefined : { kind, reason, ...(words === '' ? {} : { words }) }
  }
}
