import { makeAutoObservable } from 'mobx'
import type { ShopDeskGood } from '@/contract/shop'
import { GOOD_PRICE_MAX, GOOD_STOCK_MAX } from '@/domain/ledger/shop/good'
import { STOCK_REASONS, type StockReason } from '@/domain/ledger/shop/stock-take'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { countSheetText, priceSheetText } from '@/text/shop-desk'
import { passes } from './shop-desk-store'
import { wholeOf } from './whole'

export interface GoodStorePorts extends FlowPorts {
  readonly goodId: string
}

/** One good behind the counter: price and shelf, each changed by one person and confirmed by another. */
export class GoodStore implements PageStore {
  sheet: 'none' | 'price' | 'count' = 'none'
  typed = ''
  words = ''
  reason: StockReason | undefined = undefined
  /** Version of the good when counting began. */
  private seen = 0
  readonly sale: CommandFlow<'ledger/setOnSale'>
  readonly propose: CommandFlow<'ledger/proposePrice'>
  readonly decidePrice: CommandFlow<'ledger/confirmPrice'>
  readonly take: CommandFlow<'ledger/takeStock'>
  readonly decideCount: CommandFlow<'ledger/confirmStock'>
  private desk: QueryFlow<'ledger/shopDesk'>
  private session: SessionPort
  private goodId: string

  constructor({ calls, session, goodId }: GoodStorePorts) {
    this.session = session
    this.goodId = goodId
    this.desk = new QueryFlow(calls, 'ledger/shopDesk', () => ({}))
    this.sale = new CommandFlow(calls, 'ledger/setOnSale', goodId)
    this.propose = new CommandFlow(calls, 'ledger/proposePrice', goodId)
    this.decidePrice = new CommandFlow(calls, 'ledger/confirmPrice', goodId)
    this.take = new CommandFlow(calls, 'ledger/takeStock', goodId)
    this.decideCount = new CommandFlow(calls, 'ledger/confirmStock', ({ takeId }) => takeId)
    makeAutoObservable<this, 'desk' | 'session' | 'goodId' | 'seen'>(
      this,
      { sale: false, propose: false, decidePrice: false, take: false, decideCount: false, desk: false, session: false, goodId: false, seen: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.desk.load()
  }

  open(sheet: 'price' | 'count'): void {
    this.sheet = sheet
    this.typed = ''
    this.words = ''
    this.reason = undefined
    this.seen = this.good?.version ?? 0
    this.propose.reset()
    this.take.reset()
  }

  close(): void {
    if (!this.propose.isBusy && !this.take.isBusy) this.sheet = 'none'
  }

  type(typed: string): void {
    this.typed = typed
  }

  write(words: string): void {
    this.words = words
  }

  choose(index: number): void {
    this.reason = STOCK_REASONS[index]
  }

  async setOnSale(onSale: boolean): Promise<void> {
    if (await this.sale.send({ goodId: this.goodId, onSale })) await this.load()
  }

  async sendPrice(): Promise<void> {
    const coins = wholeOf(this.typed, 1, GOOD_PRICE_MAX)
    if (coins !== undefined && (await this.propose.send({ goodId: this.goodId, coins }))) await this.done()
  }

  async sendCount(): Promise<void> {
    const { counted, reason } = this
    if (counted === undefined || this.countOff !== undefined) return
    const words = this.words.trim()
    const why = { ...(reason === undefined ? {} : { reason }), ...(words === '' ? {} : { words }) }
    if (await this.take.send({ goodId: this.goodId, seenVersion: this.seen, counted, ...why })) await this.done()
  }

  async decideOnPrice(decision: 'confirm' | 'decline'): Promise<void> {
    const no = this.good?.proposal?.no
    if (no === undefined) return
    await this.decidePrice.send({ goodId: this.goodId, no, decision })
    await this.load()
  }

  async decideOnCount(decision: 'confirm' | 'decline'): Promise<void> {
    const takeId = this.good?.count?.takeId
    if (takeId === undefined) return
    await this.decideCount.send({ takeId, decision })
    await this.load()
  }

  get phase(): Phase {
    return this.desk.phase
  }
  get good(): ShopDeskGood | undefined {
    return this.desk.value?.goods.find(({ goodId }) => goodId === this.goodId)
  }
  get noticeDays(): number {
    return this.desk.value?.noticeDays ?? 0
  }
  get isKeeper(): boolean {
    return passes(this.session, 'shopKeeper')
  }
  get isPricer(): boolean {
    return passes(this.session, 'priceSetter')
  }
  /** By the books: what can be ordered and what waits to be fetched. */
  get expected(): number {
    return (this.good?.stock ?? 0) + (this.good?.waiting ?? 0)
  }
  get counted(): number | undefined {
    return wholeOf(this.typed, 0, GOOD_STOCK_MAX)
  }
  get difference(): number | undefined {
    return this.counted === undefined ? undefined : this.counted - this.expected
  }
  get priceOff(): string | undefined {
    return wholeOf(this.typed, 1, GOOD_PRICE_MAX) === undefined ? priceSheetText.off : undefined
  }
  get countOff(): string | undefined {
    if (this.counted === undefined) return countSheetText.off
    return this.difference !== 0 && this.reason === undefined ? countSheetText.reasonOff : undefined
  }

  private async done(): Promise<void> {
    this.sheet = 'none'
    await this.load()
  }
}
