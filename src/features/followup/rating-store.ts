import { makeAutoObservable } from 'mobx'
import type { RatingPanel } from '@/contract/followup-views'
import { isLow, RATING_REASON_MAX, type Grade, type RatedSubject } from '@/domain/followup/rating'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import { ratingText } from '@/text/rating'

export interface RatingParts {
  readonly calls: Calls
  readonly subject: RatedSubject
  /** As the page's own reply has it; undefined while it loads. */
  readonly panel: () => RatingPanel | undefined
  /** Loads the page's reply anew. */
  readonly reload: () => Promise<void>
}

/** 满意度 on the page of what is rated. */
export class RatingStore {
  /** Nothing is chosen until the person chooses. */
  grade: Grade | undefined = undefined
  reason = ''
  readonly rate: CommandFlow<'followup/rate'>
  readonly helped: CommandFlow<'followup/sayVisitHelped'>
  readonly reasonMax = RATING_REASON_MAX
  private parts: RatingParts

  constructor(parts: RatingParts) {
    this.parts = parts
    this.rate = new CommandFlow(parts.calls, 'followup/rate', `${parts.subject.kind}:${parts.subject.id}`)
    this.helped = new CommandFlow(parts.calls, 'followup/sayVisitHelped', ({ visitId }) => visitId)
    makeAutoObservable<this, 'parts'>(this, { rate: false, helped: false, reasonMax: false, parts: false }, { autoBind: true, deep: false })
  }

  choose(grade: Grade): void {
    this.grade = grade
    this.rate.reset()
  }

  write(reason: string): void {
    this.reason = reason
    this.rate.reset()
  }

  /** True once the grade is in. */
  async send(): Promise<boolean> {
    const { grade } = this
    if (grade === undefined) return false
    const reason = this.reason.trim()
    const { subject } = this.parts
    const done = await this.rate.send({ subject, grade, ...(this.asksReason && reason !== '' ? { reason } : {}) })
    if (done === undefined) return false
    this.forget()
    await this.parts.reload()
    return true
  }

  async sayHelped(helped: boolean): Promise<void> {
    const visitId = this.panel?.ownVisit?.visitId
    if (visitId !== undefined && (await this.helped.send({ visitId, helped }))) await this.parts.reload()
  }

  get panel(): RatingPanel | undefined {
    return this.parts.panel()
  }

  get mayRate(): boolean {
    return this.panel !== undefined && this.panel.cannotRate === undefined
  }

  /** Only a low grade is asked why; nobody reads the reason of a good one. */
  get asksReason(): boolean {
    return this.grade !== undefined && isLow(this.grade)
  }

  get sendOff(): string | undefined {
    return this.grade === undefined ? ratingText.chooseFirst : undefined
  }

  private forget(): void {
    this.grade = undefined
    this.reason = ''
  }
}
