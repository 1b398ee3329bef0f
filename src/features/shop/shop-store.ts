import { makeAutoObservable } from 'mobx'
import type { GoodCard, Reservation } from '@/contract/shop'
import { GOOD_SHELVES, shelfOf, type GoodShelf } from '@/domain/ledger/shop/good-picture'
import { QUANTITY_MAX } from '@/domain/ledger/shop/order'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, Keeper, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { KeptCodes, type KeptCode } from './kept-codes'

export interface ShopStorePorts extends FlowPorts {
  readonly keeper: Keeper<readonly KeptCode[]>
}

export type ShelfChoice = GoodShelf | 'all'

/** 绿币超市: what there is, one good that is being ordered, and the code that comes of it. */
export class ShopStore implements PageStore {
  shelf: ShelfChoice = 'all'
  quantity = 1
  readonly reserve: CommandFlow<'ledger/reserve'>
  private goodId: string | undefined = undefined
  private list: QueryFlow<'ledger/listGoods'>
  private codes: KeptCodes

  constructor({ calls, keeper }: ShopStorePorts) {
    this.list = new QueryFlow(calls, 'ledger/listGoods', () => ({}), { keepCopy: true })
    this.reserve = new CommandFlow(calls, 'ledger/reserve', ({ goodId }) => goodId)
    this.codes = new KeptCodes(keeper)
    makeAutoObservable<this, 'list' | 'codes'>(this, { reserve: false, list: false, codes: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.list.load()
  }

  choose(shelf: ShelfChoice): void {
    this.shelf = shelf
  }

  open(goodId: string): void {
    this.goodId = goodId
    this.quantity = 1
    this.reserve.reset()
  }

  close(): void {
    if (this.reserve.isBusy) return
    this.goodId = undefined
    this.reserve.reset()
  }

  add(change: 1 | -1): void {
    this.quantity = Math.min(Math.max(1, this.quantity + change), Math.max(1, this.most))
    this.reserve.reset()
  }

  /** Orders at the price that stands on the screen; the shop reads its own. */
  async order(): Promise<void> {
    const { good } = this
    if (good === undefined) return
    const done = await this.reserve.send({ goodId: good.goodId, priceVersion: good.price.version, quantity: this.quantity })
    if (done?.code !== undefined) this.codes.keep({ orderId: done.orderId, code: done.code })
    if (done !== undefined || this.reserve.deed.kind === 'refused') await this.load()
  }

  get phase(): Phase {
    return this.list.phase
  }
  /** Without a network the shelf is a copy and nothing can be ordered. */
  get isCopy(): boolean {
    return this.phase.kind === 'ready' && this.phase.staleSince !== undefined
  }
  get balance(): number {
    return this.list.value?.balance ?? 0
  }
  get all(): readonly GoodCard[] {
    return this.list.value?.goods ?? []
  }
  get goods(): readonly GoodCard[] {
    return this.shelf === 'all' ? this.all : this.all.filter(good => shelfOf(good) === this.shelf)
  }
  get counts(): readonly { readonly key: ShelfChoice; readonly count: number }[] {
    return [{ key: 'all', count: this.all.length }, ...GOOD_SHELVES.map(key => ({ key, count: this.all.filter(good => shelfOf(good) === key).length }))]
  }
  /** The good whose sheet is open. */
  get good(): GoodCard | undefined {
    return this.all.find(({ goodId }) => goodId === this.goodId)
  }
  get done(): Reservation | undefined {
    return this.reserve.deed.kind === 'done' ? this.reserve.deed.value : undefined
  }
  /** Pieces that this household could order now: stock, the month's share, its coins. */
  get most(): number {
    const { good } = this
    if (good === undefined) return 0
    const share = good.monthlyLimit === undefined ? QUANTITY_MAX : good.monthlyLimit - good.taken
    return Math.max(0, Math.min(good.left, share, Math.floor(this.balance / good.price.coins), QUANTITY_MAX))
  }
  get coins(): number {
    return (this.good?.price.coins ?? 0) * this.quantity
  }
}
