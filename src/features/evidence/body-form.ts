import { makeAutoObservable } from 'mobx'
import type { BodyDetail } from '@/contract/evidence'
import type { BodyKind } from '@/domain/evidence/body'
import { bodyPresetOf } from '@/domain/evidence/body-catalog'
import { reasonUnfitTerm } from '@/domain/evidence/body-rules'
import { parseDay, type Day } from '@/domain/shared/instant'
import { bodiesDeskText as text } from '@/text/bodies'
import { refusalText } from '@/text/error-text'

/** The contract's limits, in characters. */
export const NAME_MAX = 20
export const PURPOSE_MAX = 100
export type BodyField = 'name' | 'purpose' | 'from' | 'to'

export interface BodyInput {
  readonly name: string
  readonly purpose?: string
  readonly termFrom: Day
  readonly termTo: Day
}

/** Name, purpose and term of a body, as they are being written. */
export class BodyForm {
  name = ''
  purpose = ''
  from: Day | undefined = undefined
  to: Day | undefined = undefined
  /** Errors are told once somebody has tried to send. */
  tried = false

  constructor() {
    makeAutoObservable(this, {}, { autoBind: true })
  }

  /** A new body under the name that is proposed for its kind. */
  begin(kind: BodyKind): void {
    const { name, purpose } = bodyPresetOf(kind)
    this.fill({ name, purpose, from: undefined, to: undefined })
  }

  /** A body as it stands. */
  show({ name, purpose = '', termFrom, termTo }: BodyDetail): void {
    this.fill({ name, purpose, from: termFrom, to: termTo })
  }

  write(field: 'name' | 'purpose', words: string): void {
    this[field] = words
  }

  setDay(field: 'from' | 'to', words: string): void {
    this[field] = parseDay(words)
  }

  get errors(): Readonly<Partial<Record<BodyField, string>>> {
    const { name, purpose, from, to } = this
    const unfit = from !== undefined && to !== undefined ? reasonUnfitTerm({ from, to }) : undefined
    return {
      ...(name.trim() === '' ? { name: text.missingField } : name.trim().length > NAME_MAX ? { name: text.tooLong(NAME_MAX) } : {}),
      ...(purpose.trim().length > PURPOSE_MAX ? { purpose: text.tooLong(PURPOSE_MAX) } : {}),
      ...(from === undefined ? { from: text.chooseDay } : {}),
      ...(to === undefined ? { to: text.chooseDay } : {}),
      ...(unfit === undefined ? {} : { to: refusalText(unfit) })
    }
  }

  errorOf(field: BodyField): string | undefined {
    return this.tried ? this.errors[field] : undefined
  }

  /** What may be sent; undefined shows what is missing. */
  take(): BodyInput | undefined {
    this.tried = true
    const { name, purpose, from, to } = this
    if (Object.keys(this.errors).length > 0 || from === undefined || to === undefined) return undefined
    return { name: name.trim(), ...(purpose.trim() === '' ? {} : { purpose: purpose.trim() }), termFrom: from, termTo: to }
  }

  private fill({ name, purpose, from, to }: { readonly name: string; readonly purpose: string; readonly from: Day | undefined; readonly to: Day | undefined }): void {
    this.name = name
    this.purpose = purpose
    this.from = from
    this.to = to
    this.tried = false
  }
}
