import { makeAutoObservable, runInAction } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { PersonToName } from '@/contract/mediation-views'
import { SIGNATURES, type Kept, type Signature } from '@/domain/mediation/mediation-case'
import type { Day } from '@/domain/shared/instant'
import { isUnanswered, type Calls, type CommandName } from '@/flow/calls'
import { refusalText } from '@/text/error-text'
import type { FormFields, FormKind } from './case-forms'

/** Who is not on the roll; the choice beside the people. */
export const OUTSIDE = 'outside'

/** What a form takes besides its fields. */
export interface Attached {
  readonly scans: readonly string[]
  readonly seenNo: number
  readonly person: PersonToName | undefined
}

/** `moved`: refused because the case changed meanwhile; what was typed stays. `kept`: nothing was changed. */
export type SendOutcome = 'done' | 'moved' | 'kept'

type MediationCommand = Extract<CommandName, `mediation/${string}`>
type Sending = { readonly [N in MediationCommand]: { readonly name: N; readonly input: InputOf<N> } }[MediationCommand]

/** Sends what a mediator filled in; one at a time. */
export class FormSender {
  busy = false
  problem: string | undefined = undefined
  private calls: Calls
  private mediationId: string

  constructor(calls: Calls, mediationId: string) {
    this.calls = calls
    this.mediationId = mediationId
    makeAutoObservable<this, 'calls' | 'mediationId'>(this, { calls: false, mediationId: false }, { autoBind: true, deep: false })
  }

  async send(kind: FormKind, fields: FormFields, attached: Attached): Promise<SendOutcome> {
    const sending = this.sendingOf(kind, fields, attached)
    if (this.busy || sending === undefined) return 'kept'
    this.busy = true
    this.problem = undefined
    const answer = await this.calls.command(sending.name, this.mediationId, sending.input as never)
    const code = answer.ok ? undefined : answer.error.code
    runInAction(() => {
      this.busy = false
      this.problem = answer.ok ? undefined : refusalText(answer.error)
    })
    if (code === undefined) return 'done'
    return code === 'CASE_MOVED_ON' && !isUnanswered({ code }) ? 'moved' : 'kept'
  }

  reset(): void {
    this.problem = undefined
  }

  private sendingOf(kind: FormKind, fields: FormFields, { scans, seenNo, person }: Attached): Sending | undefined {
    const { mediationId } = this
    const { side, day, choice, yes } = fields
    const text = fields.text.trim()
    const words = text === '' ? {} : { text }
    switch (kind) {
      case 'take':
        return { name: 'mediation/take', input: { mediationId, nearKin: !yes } }
      case 'back':
        return { name: 'mediation/stepBack', input: { mediationId } }
      case 'note':
        return { name: 'mediation/note', input: { mediationId, text } }
      case 'told':
        return side && { name: 'mediation/recordRefusal', input: { mediationId, side } }
      case 'name':
        return side && this.naming(side, choice, seenNo, person)
      case 'paper':
        return side && day && { name: 'mediation/recordConsent', input: { mediationId, side, signedOn: day, scans: [...scans], wantsOpen: yes } }
      case 'step':
        return choice && day ? { name: 'mediation/recordStep', input: { mediationId, seenNo, stepId: choice, on: day, text } } : undefined
      case 'agree':
        return this.agreement(fields, text, scans, seenNo)
      case 'visit':
        return choice && day ? { name: 'mediation/recordVisit', input: { mediationId, seenNo, on: day, kept: choice as Kept, ...words } } : undefined
      case 'court':
        return choice && day ? { name: 'mediation/recordCourt', input: { mediationId, seenNo, on: day, result: choice as InputOf<'mediation/recordCourt'>['result'], scans: [...scans] } } : undefined
      case 'end':
        return choice ? { name: 'mediation/end', input: { mediationId, seenNo, reason: choice as InputOf<'mediation/end'>['reason'], ...words } } : undefined
    }
  }

  private naming(side: NonNullable<FormFields['side']>, choice: string | undefined, seenNo: number, person: PersonToName | undefined): Sending | undefined {
    const name = 'mediation/nameParty'
    const { mediationId } = this
    if (choice === OUTSIDE) return { name, input: { mediationId, seenNo, side, who: { kind: 'outside' } } }
    return person && { name, input: { mediationId, seenNo, side, who: { kind: 'person', householdId: person.householdId, personId: person.personId } } }
  }

  private agreement({ choice, day, signedOn }: FormFields, terms: string, scans: readonly string[], seenNo: number): Sending | undefined {
    const name = 'mediation/recordAgreement'
    const { mediationId } = this
    if (choice !== 'written') return day && { name, input: { mediationId, seenNo, agreement: { form: 'oral', terms, reachedOn: day } } }
    if (SIGNATURES.some((each) => signedOn[each] === undefined)) return undefined
    return { name, input: { mediationId, seenNo, agreement: { form: 'written', terms, signedOn: signedOn as Record<Signature, Day>, scans: [...scans] } } }
  }
}
