import { makeAutoObservable, runInAction } from 'mobx'
import { GOOD_PRICE_MAX, type GoodKind } from '@/domain/ledger/shop/good'
import type { GoodPicture } from '@/domain/ledger/shop/good-picture'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { goodEditText as text } from '@/text/shop-desk'
import { wholeOf } from './whole'

const LIMIT_MAX = 999

export interface GoodEditPorts extends FlowPorts {
  /** Absent: a new one. */
  readonly goodId: string | undefined
  readonly leave: () => void
}

/** A good as it is added or put right. */
export class GoodEditStore implements PageStore {
  name = ''
  kind: GoodKind = 'goods'
  unit = ''
  coins = ''
  limit = ''
  picture: GoodPicture = 'box'
  priced = false
  private edition = 0
  readonly add: CommandFlow<'ledger/addGood'>
  readonly change: CommandFlow<'ledger/changeGood'>
  private desk: QueryFlow<'ledger/shopDesk'>
  private parts: GoodEditPorts

  constructor(parts: GoodEditPorts) {
    const { calls, goodId = '' } = parts
    this.parts = parts
    this.desk = new QueryFlow(calls, 'ledger/shopDesk', () => ({}))
    this.add = new CommandFlow(calls, 'ledger/addGood', 'new good')
    this.change = new CommandFlow(calls, 'ledger/changeGood', goodId)
    makeAutoObservable<this, 'desk' | 'parts' | 'edition'>(this, { add: false, change: false, desk: false, parts: false, edition: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    if (this.isNew) return
    await this.desk.load()
    const good = this.desk.value?.goods.find(({ goodId }) => goodId === this.parts.goodId)
    if (good === undefined) return
    runInAction(() => {
      const { name, kind, unit, picture, monthlyLimit, edition, price, coming } = good
      Object.assign(this, { name, kind, unit, picture, edition, limit: monthlyLimit === undefined ? '' : String(monthlyLimit), priced: price !== undefined || coming !== undefined })
    })
  }

  write(field: 'name' | 'unit' | 'coins' | 'limit', value: string): void {
    this[field] = value
  }

  setKind(kind: GoodKind): void {
    this.kind = kind
  }

  draw(picture: GoodPicture): void {
    this.picture = picture
  }

  async send(): Promise<void> {
    if (this.off !== undefined) return
    const monthlyLimit = wholeOf(this.limit, 1, LIMIT_MAX)
    const words = { name: this.name.trim(), unit: this.unit.trim(), picture: this.picture, ...(monthlyLimit === undefined ? {} : { monthlyLimit }) }
    const { goodId } = this.parts
    const done = goodId === undefined
      ? await this.add.send({ ...words, kind: this.kind, coins: wholeOf(this.coins, 1, GOOD_PRICE_MAX) ?? 0 })
      : await this.change.send({ ...words, goodId, edition: this.edition })
    if (done !== undefined) this.parts.leave()
  }

  get isNew(): boolean {
    return this.parts.goodId === undefined
  }
  get phase(): Phase {
    return this.isNew ? { kind: 'ready' } : this.desk.phase
  }
  get off(): string | undefined {
    if (this.name.trim() === '') return text.off.name
    if (this.unit.trim() === '') return text.off.unit
    return this.isNew && wholeOf(this.coins, 1, GOOD_PRICE_MAX) === undefined ? text.off.coins : undefined
  }
  get busy(): boolean {
    return this.add.isBusy || this.change.isBusy
  }
  get problem(): string | undefined {
    return this.add.text ?? this.change.text
  }
}
