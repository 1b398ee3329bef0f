import { makeAutoObservable } from 'mobx'
import { ABOUT_LENGTH_MAX, PARTY_WORDS_LENGTH_MAX, type DisputeKind } from '@/domain/mediation/mediation-case'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts } from '@/flow/ports'
import { applyText } from '@/text/mediation'

/** 申请调解, for oneself or for a neighbour. What is written stays in memory only: no draft of a quarrel lies on a phone. */
export class ApplyStore {
  kind: DisputeKind | undefined = undefined
  about = ''
  other = ''
  helped = ''
  wantsOpen = false
  readonly apply: CommandFlow<'mediation/apply'>
  readonly aboutMax = ABOUT_LENGTH_MAX
  readonly wordsMax = PARTY_WORDS_LENGTH_MAX

  constructor({ calls }: Pick<FlowPorts, 'calls'>, readonly helping: boolean) {
    this.apply = new CommandFlow(calls, 'mediation/apply', 'mediation-application')
    makeAutoObservable(this, { apply: false, aboutMax: false, wordsMax: false, helping: false }, { autoBind: true })
  }

  choose(kind: DisputeKind): void {
    this.kind = kind
    this.apply.reset()
  }

  write(field: 'about' | 'other' | 'helped', text: string): void {
    this[field] = text
    this.apply.reset()
  }

  setWantsOpen(open: boolean): void {
    this.wantsOpen = open
  }

  get off(): string | undefined {
    if (this.helping && this.helped.trim() === '') return applyText.helpedFirst
    if (this.kind === undefined) return applyText.kindFirst
    if (this.about.trim() === '') return applyText.aboutFirst
    return this.other.trim() === '' ? applyText.otherFirst : undefined
  }

  async send(): Promise<void> {
    const { kind } = this
    if (kind === undefined || this.off !== undefined) return
    await this.apply.send({
      kind,
      about: this.about.trim(),
      otherWords: this.other.trim(),
      wantsOpen: !this.helping && this.wantsOpen,
      ...(this.helping ? { helpedApplicant: this.helped.trim() } : {})
    })
  }

  get mediationId(): string | undefined {
    return this.apply.deed.kind === 'done' ? this.apply.deed.value.mediationId : undefined
  }
}
