import { makeAutoObservable } from 'mobx'
import type { OrderToHandOver, ShopDeskGood } from '@/contract/shop'
import { PERMISSION_RULES, type PermissionRuleId } from '@/domain/community/permission-rules'
import { PagedFlow } from '@/flow/paged-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

/** Whether an office of this person passes a rule; the server asks again. */
export function passes(session: SessionPort, rule: PermissionRuleId): boolean {
  const { needs } = PERMISSION_RULES[rule]
  return needs.kind === 'oneOf' && needs.roles.some(role => session.membership?.roles.includes(role))
}

/** 店务: the shelf with what waits for a second person, and what waits to be fetched. */
export class ShopDeskStore implements PageStore {
  readonly orders: PagedFlow<OrderToHandOver>
  private desk: QueryFlow<'ledger/shopDesk'>
  private session: SessionPort

  constructor({ calls, session }: FlowPorts) {
    this.session = session
    this.desk = new QueryFlow(calls, 'ledger/shopDesk', () => ({}))
    this.orders = new PagedFlow({ fetch: cursor => calls.query('ledger/ordersToHandOver', cursor === undefined ? {} : { cursor }) })
    makeAutoObservable<this, 'desk' | 'session'>(this, { orders: false, desk: false, session: false }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.desk.load()
    if (this.isKeeper && this.phase.kind === 'ready') await this.orders.load()
  }

  get phase(): Phase {
    return this.desk.phase
  }
  get goods(): readonly ShopDeskGood[] {
    return this.desk.value?.goods ?? []
  }
  /** Those that this person can decide about stand first. */
  get sorted(): readonly ShopDeskGood[] {
    return [...this.goods.filter(waits), ...this.goods.filter(good => !waits(good))]
  }
  get isKeeper(): boolean {
    return passes(this.session, 'shopKeeper')
  }
  get mayAdd(): boolean {
    return passes(this.session, 'priceSetter')
  }
  get mayHelp(): boolean {
    return passes(this.session, 'counter')
  }
  get seesFund(): boolean {
    return passes(this.session, 'committeeOrSupervisor')
  }
}

const waits = ({ proposal, count }: ShopDeskGood): boolean => proposal?.mayDecide === true || count?.mayDecide === true
