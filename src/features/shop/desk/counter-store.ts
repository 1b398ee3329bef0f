import { makeAutoObservable, runInAction } from 'mobx'
import type { GoodCard, HouseholdAtCounter, ReservationFor, ShopPage } from '@/contract/shop'
import { QUANTITY_MAX } from '@/domain/ledger/shop/order'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts } from '@/flow/ports'
import type { Printer } from '@/infra/printer'
import { refusalText } from '@/text/error-text'

/** 代换: a person without a phone stands at the counter; found by the door, then served, then given a slip. */
export class CounterStore {
  door = ''
  household: HouseholdAtCounter | undefined = undefined
  personId: string | undefined = undefined
  shop: ShopPage | undefined = undefined
  goodId: string | undefined = undefined
  quantity = 1
  looking = false
  problem: string | undefined = undefined
  readonly order: CommandFlow<'ledger/reserveFor'>
  private calls: FlowPorts['calls']
  private printer: Printer

  constructor({ calls, printer }: Pick<FlowPorts, 'calls'> & { readonly printer: Printer }) {
    this.calls = calls
    this.printer = printer
    this.order = new CommandFlow(calls, 'ledger/reserveFor', ({ personId, goodId }) => `${personId} ${goodId}`)
    makeAutoObservable<this, 'calls' | 'printer'>(this, { order: false, calls: false, printer: false }, { autoBind: true, deep: false })
  }

  writeDoor(door: string): void {
    this.door = door
    this.forget()
  }

  async find(): Promise<void> {
    if (this.looking || this.door.trim() === '') return
    this.forget()
    this.looking = true
    const answer = await this.calls.query('ledger/householdAtCounter', { no: this.door.trim() })
    runInAction(() => {
      this.looking = false
      if (answer.ok) this.household = answer.value
      else this.problem = refusalText(answer.error)
    })
  }

  async choosePerson(personId: string): Promise<void> {
    this.personId = personId
    this.goodId = undefined
    await this.loadShop()
  }

  chooseGood(goodId: string): void {
    this.goodId = goodId
    this.quantity = 1
    this.order.reset()
  }

  add(change: 1 | -1): void {
    this.quantity = Math.min(Math.max(1, this.quantity + change), Math.max(1, this.most))
  }

  async send(): Promise<void> {
    const { household, personId, good, quantity } = this
    if (household === undefined || personId === undefined || good === undefined) return
    const done = await this.order.send({ householdId: household.householdId, personId, goodId: good.goodId, priceVersion: good.price.version, quantity })
    if (done === undefined && this.order.deed.kind === 'refused') await this.loadShop()
  }

  /** The next person; nothing of the last one stays on the screen. */
  next(): void {
    this.writeDoor('')
  }

  print(): void {
    this.printer.print()
  }

  get good(): GoodCard | undefined {
    return this.shop?.goods.find(({ goodId }) => goodId === this.goodId)
  }
  get most(): number {
    const { good, shop } = this
    if (good === undefined || shop === undefined) return 0
    const share = good.monthlyLimit === undefined ? QUANTITY_MAX : good.monthlyLimit - good.taken
    return Math.max(0, Math.min(good.left, share, Math.floor(shop.balance / good.price.coins), QUANTITY_MAX))
  }
  get coins(): number {
    return (this.good?.price.coins ?? 0) * this.quantity
  }
  get done(): ReservationFor | undefined {
    return this.order.deed.kind === 'done' ? this.order.deed.value : undefined
  }
  get canPrint(): boolean {
    return this.printer.available
  }

  private async loadShop(): Promise<void> {
    const { household, personId } = this
    if (household === undefined || personId === undefined) return
    this.looking = true
    const answer = await this.calls.query('ledger/listGoodsFor', { householdId: household.householdId, personId })
    runInAction(() => {
      this.looking = false
      this.problem = answer.ok ? undefined : refusalText(answer.error)
      this.shop = answer.ok ? answer.value : undefined
    })
  }

  private forget(): void {
    this.household = undefined
    this.personId = undefined
    this.shop = undefined
    this.goodId = undefined
    this.problem = undefined
    this.order.reset()
  }
}
