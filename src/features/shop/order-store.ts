import { makeAutoObservable } from 'mobx'
import type { OrderCard } from '@/contract/shop'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, Keeper, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Printer } from '@/infra/printer'
import type { Wakefulness } from '@/infra/wakefulness'
import { KeptCodes, type KeptCode } from './kept-codes'

export interface OrderStorePorts extends FlowPorts {
  readonly orderId: string
  readonly keeper: Keeper<readonly KeptCode[]>
  readonly printer: Printer
  readonly wakefulness: Wakefulness
}

/** One order: its code to be scanned, and the ways out of it. */
export class OrderStore implements PageStore {
  asking = false
  readonly cancel: CommandFlow<'ledger/cancelOrder'>
  readonly renew: CommandFlow<'ledger/renewPickupCode'>
  private detail: QueryFlow<'ledger/readOrder'>
  private codes: KeptCodes
  private parts: OrderStorePorts
  private letSleep: (() => void) | undefined

  constructor(parts: OrderStorePorts) {
    const { calls, orderId, keeper } = parts
    this.parts = parts
    this.detail = new QueryFlow(calls, 'ledger/readOrder', () => ({ orderId }), { keepCopy: true })
    this.cancel = new CommandFlow(calls, 'ledger/cancelOrder', orderId)
    this.renew = new CommandFlow(calls, 'ledger/renewPickupCode', orderId)
    this.codes = new KeptCodes(keeper)
    makeAutoObservable<this, 'detail' | 'codes' | 'parts' | 'letSleep'>(
      this, { cancel: false, renew: false, detail: false, codes: false, parts: false, letSleep: false }, { autoBind: true, deep: false }
    )
  }

  /** A screen that goes dark before the scanner has seen it helps nobody. */
  start(): void {
    this.letSleep = this.parts.wakefulness.keepOn()
    void this.load()
  }

  dispose(): void {
    this.letSleep?.()
  }

  load(): Promise<void> {
    return this.detail.load()
  }

  ask(asking: boolean): void {
    if (this.cancel.isBusy) return
    this.asking = asking
    this.cancel.reset()
  }

  async sendCancel(): Promise<void> {
    const { orderId } = this.parts
    if ((await this.cancel.send({ orderId })) === undefined) return
    this.asking = false
    await this.load()
  }

  async sendRenew(): Promise<void> {
    const { orderId } = this.parts
    const renewed = await this.renew.send({ orderId })
    if (renewed !== undefined) this.codes.keep({ orderId, code: renewed.code })
  }

  print(): void {
    this.parts.printer.print()
  }

  get phase(): Phase {
    return this.detail.phase
  }
  get order(): OrderCard | undefined {
    return this.detail.value
  }
  /** Only while it can still be picked up. */
  get code(): string | undefined {
    return this.order?.state === 'reserved' ? this.codes.of(this.parts.orderId) : undefined
  }
  get canPrint(): boolean {
    return this.parts.printer.available
  }
  get cancelledBalance(): number | undefined {
    return this.cancel.deed.kind === 'done' ? this.cancel.deed.value.balance : undefined
  }
}
