import { makeAutoObservable, runInAction } from 'mobx'
import type { CaseDetail } from '@/contract/mediation-views'
import type { Signature, Side } from '@/domain/mediation/mediation-case'
import { SIGNATURES } from '@/domain/mediation/mediation-case'
import type { Day } from '@/domain/shared/instant'
import type { Calls } from '@/flow/calls'
import type { Photos } from '@/infra/photos'
import { mediatorText as text, takeText } from '@/text/mediation-desk'
import { NamingPeople } from './naming-people'
import { Scans } from './scans'
import { FormSender } from './form-sender'

/** What a mediator fills in, one at a time. */
export type FormKind = 'take' | 'name' | 'paper' | 'told' | 'step' | 'note' | 'agree' | 'visit' | 'court' | 'end' | 'back'

/** What a form can ask; each takes what it needs. */
export interface FormFields {
  readonly side: Side | undefined
  readonly day: Day | undefined
  readonly text: string
  /** The step, the answer or the reason that was chosen. */
  readonly choice: string | undefined
  readonly yes: boolean
  readonly signedOn: Readonly<Partial<Record<Signature, Day>>>
}
const EMPTY: FormFields = { side: undefined, day: undefined, text: '', choice: undefined, yes: false, signedOn: {} }

export interface CaseFormsPorts {
  readonly calls: Calls
  readonly photos: Photos
  readonly mediationId: string
  readonly detail: () => CaseDetail | undefined
  readonly changed: () => Promise<void>
}

/** The forms of a mediator. What was typed stays until it is sent, also when the case moved on meanwhile. */
export class CaseForms {
  open: FormKind | undefined = undefined
  fields: FormFields = EMPTY
  readonly people: NamingPeople
  private last: FormKind | undefined = undefined
  private papers: { readonly mediation: Scans; readonly agreement: Scans }
  private sender: FormSender
  private ports: CaseFormsPorts

  constructor(ports: CaseFormsPorts) {
    const { calls, photos, mediationId } = ports
    this.ports = ports
    this.people = new NamingPeople(calls, mediationId)
    this.papers = { mediation: new Scans({ calls, photos, purpose: 'mediation' }), agreement: new Scans({ calls, photos, purpose: 'agreement' }) }
    this.sender = new FormSender(calls, mediationId)
    makeAutoObservable<this, 'papers' | 'sender' | 'ports' | 'last'>(this, { last: false, people: false, papers: false, sender: false, ports: false }, { autoBind: true, deep: false })
  }

  /** Opens a form. One that was left half filled comes back as it was. */
  show(kind: FormKind, side?: Side): void {
    if (this.last !== kind || this.fields.side !== side) this.fields = { ...EMPTY, side, day: this.ports.detail()?.today }
    this.last = kind
    this.open = kind
    this.sender.reset()
    if (kind === 'name') void this.people.start()
  }

  close(): void {
    this.open = undefined
  }

  /** 接下这件: the form of a page of its own. */
  async take(): Promise<void> {
    this.open = 'take'
    await this.send()
  }

  put(change: Partial<FormFields>): void {
    this.fields = { ...this.fields, ...change }
    this.sender.reset()
  }

  sign(signature: Signature, day: Day): void {
    this.put({ signedOn: { ...this.fields.signedOn, [signature]: day } })
  }

  /** The papers of the open form. */
  get scans(): Scans {
    return this.open === 'paper' ? this.papers.mediation : this.papers.agreement
  }

  /** Why the open form cannot be sent yet. */
  get off(): string | undefined {
    const { side, day, text: words, choice, yes } = this.fields
    switch (this.open) {
      case undefined:
      case 'back':
        return undefined
      case 'take':
        return yes ? undefined : takeText.kinFirst
      case 'name':
        return choice === undefined ? text.namePick : undefined
      case 'paper':
        return day === undefined ? text.dayFirst : this.scans.ids.length === 0 ? text.scansFirst : undefined
      case 'told':
        return side === undefined ? text.toldFirst : undefined
      case 'step':
        return choice === undefined ? text.stepFirst : day === undefined ? text.dayFirst : words.trim() === '' ? text.stepWrite : undefined
      case 'note':
        return words.trim() === '' ? text.noteWrite : undefined
      case 'agree':
        return this.agreementOff
      case 'visit':
        return choice === undefined ? text.visitFirst : day === undefined ? text.dayFirst : undefined
      case 'court':
        return choice === undefined ? text.courtFirst : day === undefined ? text.dayFirst : undefined
      case 'end':
        return choice === undefined ? text.endFirst : undefined
    }
  }

  private get agreementOff(): string | undefined {
    const { choice, day, text: words, signedOn } = this.fields
    if (choice === undefined) return text.agreeFormFirst
    if (words.trim() === '') return text.agreeTermsWrite
    if (choice !== 'written') return day === undefined ? text.dayFirst : undefined
    if (SIGNATURES.some((each) => signedOn[each] === undefined)) return text.dayFirst
    return this.scans.ids.length === 0 ? text.scansFirst : undefined
  }

  /** Sends the open form. It closes when it is done; a case that moved on is read anew below it. */
  async send(): Promise<void> {
    const { open, fields } = this
    if (open === undefined || this.off !== undefined) return
    const { ids } = this.scans
    const outcome = await this.sender.send(open, fields, { scans: ids, seenNo: this.ports.detail()?.no ?? 1, person: this.people.find(fields.choice) })
    if (outcome === 'kept') return
    if (outcome === 'done') {
      runInAction(() => {
        this.open = undefined
        this.last = undefined
        this.fields = EMPTY
        this.papers.mediation.clear()
        this.papers.agreement.clear()
      })
    }
    await this.ports.changed()
  }

  /** How whoever applied called a side; empty once its name is known. */
  words(side: Side): string {
    const party = this.ports.detail()?.parties[side]
    return party === undefined || party.known === 'person' ? '' : party.name
  }

  get busy(): boolean {
    return this.sender.busy
  }

  get error(): string | undefined {
    return this.sender.problem
  }
}
