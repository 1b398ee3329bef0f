import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { ObjectionKind } from '@/contract/claims-views'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import { claimNoticeText } from '@/text/claims'

/** 提异议: to one claim on notice, with a kind and a few words. */
export class ObjectionForm {
  claim: { readonly claimId: string; readonly itemName: string } | undefined = undefined
  kind: ObjectionKind | undefined = undefined
  words = ''
  readonly sending: CommandFlow<'claims/object'>
  private done: () => unknown

  constructor(calls: Calls, done: () => unknown) {
    this.done = done
    this.sending = new CommandFlow(calls, 'claims/object', ({ claimId }) => claimId)
    makeAutoObservable<this, 'done'>(this, { sending: false, done: false }, { autoBind: true, deep: false })
  }

  /** Opens on a claim. What was begun about the same one is still there. */
  open(claim: NonNullable<ObjectionForm['claim']>, before = this.claim): void {
    if (before?.claimId !== claim.claimId) this.clear()
    this.sending.reset()
    this.claim = claim
  }

  close(): void {
    this.claim = undefined
  }

  choose(kind: ObjectionKind): void {
    this.kind = kind
    this.sending.reset()
  }

  write(words: string): void {
    this.words = words
  }

  async send(): Promise<void> {
    const { input } = this
    if (input === undefined || (await this.sending.send(input)) === undefined) return
    this.clear()
    await this.done()
  }

  get off(): string | undefined {
    return this.kind === undefined ? claimNoticeText.objectOff : undefined
  }

  private get input(): InputOf<'claims/object'> | undefined {
    const { claim, kind } = this
    const words = this.words.trim()
    return claim && kind && { claimId: claim.claimId, kind, ...(words === '' ? {} : { words }) }
  }

  private clear(): void {
    this.claim = undefined
    this.kind = undefined
    this.words = ''
  }
}
