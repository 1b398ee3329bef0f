import { makeAutoObservable } from 'mobx'
import type { InvitedPerson } from '@/contract/community'
import { INVITATION_CODE_LENGTH, parseInvitationCode, printedCode } from '@/domain/community/invitation'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, PageStore, SessionPort } from '@/flow/ports'
import { bindText } from '@/text/home'

export type BindStep = 'typing' | 'confirming' | 'pending'

/** From the slip of paper to an application: type the code, see whom it is for, say that it is me. */
export class BindStore implements PageStore {
  typed = ''
  person: InvitedPerson | undefined = undefined
  readonly lookUp: CommandFlow<'community/lookUpInvitation'>
  readonly request: CommandFlow<'community/requestBinding'>
  private calls: Calls
  private session: SessionPort

  constructor({ calls, session, code = '' }: FlowPorts & { readonly code?: string }) {
    this.calls = calls
    this.session = session
    this.typed = code
    this.lookUp = new CommandFlow(calls, 'community/lookUpInvitation', 'invitation')
    this.request = new CommandFlow(calls, 'community/requestBinding', 'invitation')
    makeAutoObservable<this, 'calls' | 'session'>(this, { calls: false, session: false, lookUp: false, request: false }, { autoBind: true, deep: false })
  }

  /** A scanned slip brings its code along. */
  start(): void {
    if (this.canFind) void this.find()
  }

  type(text: string): void {
    this.typed = text
    this.lookUp.reset()
  }

  /** Asks whom the code is for. */
  async find(): Promise<void> {
    if (!this.canFind) return
    this.found(await this.lookUp.send({ code: this.code }))
  }

  /** That is me: the committee decides now. */
  async confirm(): Promise<void> {
    const sent = await this.request.send({ code: this.code })
    if (!sent) return
    const session = await this.calls.query('community/session', {})
    if (session.ok) this.session.adopt(session.value)
  }

  /** That is somebody else. */
  back(): void {
    this.person = undefined
    this.request.reset()
  }

  get step(): BindStep {
    if (this.request.isDone) return 'pending'
    return this.person ? 'confirming' : 'typing'
  }

  get canFind(): boolean {
    return parseInvitationCode(this.typed) !== undefined && !this.lookUp.isBusy
  }

  /** Why the button is off: its text. */
  get findOff(): string | undefined {
    const length = this.typed.replace(/[\s-]/g, '').length
    if (length < INVITATION_CODE_LENGTH) return bindText.codeShort(length)
    return parseInvitationCode(this.typed) === undefined ? bindText.codeWrong : undefined
  }

  /** As it is printed, for comparing by eye. */
  get shownCode(): string {
    const code = parseInvitationCode(this.typed)
    return code ? printedCode(code) : this.typed
  }

  get errorText(): string | undefined {
    return this.step === 'typing' ? this.lookUp.text : this.request.text
  }

  private found(person: InvitedPerson | undefined): void {
    this.person = person
  }

  private get code(): string {
    return parseInvitationCode(this.typed) ?? this.typed
  }
}
