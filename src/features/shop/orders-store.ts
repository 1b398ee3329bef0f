import { makeAutoObservable } from 'mobx'
import type { OrderCard } from '@/contract/shop'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'

/** 我的兑换: what waits to be picked up first, then what is over. */
export class OrdersStore implements PageStore {
  readonly list: PagedFlow<OrderCard>

  constructor({ calls }: FlowPorts) {
    this.list = new PagedFlow({
      fetch: cursor => calls.query('ledger/myOrders', cursor === undefined ? {} : { cursor }),
      copy: () => calls.copyOf('ledger/myOrders', {}),
      keep: page => calls.keepCopy('ledger/myOrders', {}, page)
    })
    makeAutoObservable(this, { list: false }, { autoBind: true })
  }

  start(): void {
    void this.list.load()
  }

  get waiting(): readonly OrderCard[] {
    return this.list.items.filter(({ state }) => state === 'reserved')
  }
  get over(): readonly OrderCard[] {
    return this.list.items.filter(({ state }) => state !== 'reserved')
  }
}
