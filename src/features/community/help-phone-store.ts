import { makeAutoObservable } from 'mobx'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, SessionPort } from '@/flow/ports'
import { helpPhoneText } from '@/text/help-phone'

/** As the contract takes it. */
const NUMBER = /^[0-9](?:-?[0-9]){4,17}$/

/** The office's number, which elders find on the first page. */
export class HelpPhoneStore {
  open = false
  private typed: string | undefined
  private session: SessionPort
  private reload: () => Promise<void>
  readonly save: CommandFlow<'community/setHelpPhone'>

  /** `reload` fetches the session again, so that the new number stands everywhere. */
  constructor({ calls, session, reload }: FlowPorts & { readonly reload: () => Promise<void> }) {
    this.session = session
    this.reload = reload
    this.save = new CommandFlow(calls, 'community/setHelpPhone', 'help-phone')
    makeAutoObservable<this, 'session' | 'reload'>(this, { save: false, session: false, reload: false }, { autoBind: true })
  }

  get current(): string | undefined {
    return this.session.membership?.helpPhone
  }

  get phone(): string {
    return this.typed ?? this.current ?? ''
  }

  get error(): string | undefined {
    return this.typed === undefined || this.typed === '' || NUMBER.test(this.typed) ? undefined : helpPhoneText.wrong
  }

  show(open: boolean): void {
    this.open = open
    this.typed = undefined
    this.save.reset()
  }

  write(phone: string): void {
    this.typed = phone.normalize('NFKC').replace(/[–—]/g, '-').trim()
    this.save.reset()
  }

  async submit(): Promise<void> {
    if (this.error !== undefined) return
    const answer = await this.save.send(this.phone === '' ? {} : { phone: this.phone })
    if (answer === undefined) return
    this.show(false)
    await this.reload()
  }
}
