import { makeAutoObservable, runInAction } from 'mobx'
import type { HandOverReceipt, OrderToHandOver } from '@/contract/shop'
import { parsePickupCode, printedPickupCode } from '@/domain/ledger/shop/pickup-code'
import { isUnanswered } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts } from '@/flow/ports'
import type { Scanner } from '@/infra/scanner'
import { refusalText } from '@/text/error-text'

type Look =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly code: string; readonly order: OrderToHandOver }
  | { readonly kind: 'refused'; readonly text: string; readonly canRetry: boolean }

/** 核销: a code from a phone, from paper or typed; first what it stands for, then that it was given. */
export class HandOverStore {
  typed = ''
  look: Look = { kind: 'none' }
  readonly give: CommandFlow<'ledger/handOver'>
  private calls: FlowPorts['calls']
  private scanner: Scanner

  constructor({ calls, scanner }: Pick<FlowPorts, 'calls'> & { readonly scanner: Scanner }) {
    this.calls = calls
    this.scanner = scanner
    this.give = new CommandFlow(calls, 'ledger/handOver', ({ code }) => code)
    makeAutoObservable<this, 'calls' | 'scanner'>(this, { give: false, calls: false, scanner: false }, { autoBind: true, deep: false })
  }

  type(typed: string): void {
    this.typed = typed
    this.look = { kind: 'none' }
  }

  async scan(): Promise<void> {
    const scanned = await this.scanner.scan()
    if (!scanned.ok) return
    this.type(scanned.value)
    await this.find()
  }

  /** Looks up what lies behind the code; changes nothing. */
  async find(): Promise<void> {
    const { code } = this
    if (this.look.kind === 'looking') return
    if (code === undefined) {
      this.look = { kind: 'refused', text: refusalText({ code: 'PICKUP_CODE_WRONG' }), canRetry: false }
      return
    }
    this.look = { kind: 'looking' }
    const answer = await this.calls.query('ledger/lookUpCode', { code })
    runInAction(() => {
      this.look = answer.ok ? { kind: 'found', code, order: answer.value } : { kind: 'refused', text: refusalText(answer.error), canRetry: isUnanswered(answer.error) }
    })
  }

  async confirm(): Promise<void> {
    if (this.look.kind === 'found') await this.give.send({ code: this.look.code })
  }

  next(): void {
    this.type('')
    this.give.reset()
  }

  get canScan(): boolean {
    return this.scanner.available
  }
  /** Typed in full. */
  get code(): string | undefined {
    const code = parsePickupCode(this.typed)
    return code === undefined ? undefined : printedPickupCode(code)
  }
  get found(): OrderToHandOver | undefined {
    return this.look.kind === 'found' ? this.look.order : undefined
  }
  get receipt(): HandOverReceipt | undefined {
    return this.give.deed.kind === 'done' ? this.give.deed.value : undefined
  }
}
