import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { awardIdOf } from '@/domain/ledger/award'
import { emptyAccount } from '@/domain/ledger/account'
import type { Deed } from '@/domain/ledger/deed'
import { moveBetween, moveOutIdOf } from '@/domain/ledger/move'
import { points } from '@/domain/ledger/points'
import { remind, reminderIdOf } from '@/domain/ledger/remind'
import { reversalIdOf, reverse } from '@/domain/ledger/reversal'
import { holdIdOf, resolveIdOf } from '@/domain/ledger/shop/order'
import { applyTransfer } from '@/domain/ledger/transfer'
import { asId, type CommunityId, type OrderId, type TransferId } from '@/domain/shared/ids'
import { DAY_MS, dayOf } from '@/domain/shared/instant'
import { accountOf } from '@server/application/ledger/balances'
import { CLAIMS, type ClaimDocument } from '@server/application/claims/documents'
import { creditDeed } from '@server/application/ledger/credit'
import { householdHolder, TRANSFERS, type TransferDocument } from '@server/application/ledger/documents'
import { postTransfers } from '@server/application/ledger/post-transfers'
import { expireLots } from '@server/application/scheduler/expire-lots'
import { expireOrders } from '@server/application/scheduler/expire-orders'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import type { Transaction } from '@server/ports/document-store'
import { creditedDocument } from '@server/testing/credited-claims'
import type { Neighbour } from '@server/testing/village'
import type { Fault, LedgerWorld } from './world'

const HOUSES = 3
const DEEDS = 24
const ITEMS = ['NEI02', 'ENV02', 'PUB02'] as const
const QUARTER_DAYS = 92

export type Step =
  | { readonly do: 'earn'; readonly who: number; readonly deed: number }
  | { readonly do: 'buy'; readonly who: number; readonly quantity: number; readonly again: boolean; readonly other: boolean }
  | { readonly do: 'race'; readonly quantity: number }
  | { readonly do: 'handOver' | 'cancelOrder'; readonly which: number; readonly again: boolean }
  | { readonly do: 'reverse' | 'remind' | 'opening'; readonly who: number; readonly which: number }
  | { readonly do: 'move'; readonly who: number; readonly coins: number; readonly key: number }
  | { readonly do: 'pass'; readonly days: number }
  | { readonly do: 'jobs' | 'restart' }

const who = fc.nat(HOUSES - 1)
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('earn' as const), who, deed: fc.nat(DEEDS - 1) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('buy' as const), who, quantity: fc.integer({ min: 1, max: 3 }), again: fc.boolean(), other: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('handOver' as const, 'cancelOrder' as const), which: fc.nat(9), again: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reverse' as const, 'remind' as const, 'opening' as const), who, which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), who, coins: fc.nat(6), key: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('race' as const), quantity: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.constantFrom(1, 3, 8, QUARTER_DAYS, 5 * QUARTER_DAYS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('jobs' as const, 'restart' as const) }) }
)
/** A script goes round; something in it comes through, or nothing would ever end. */
export const faults: fc.Arbitrary<readonly Fault[]> = fc
  .array(fc.constantFrom<Fault>('none', 'none', 'conflict', 'lost', 'reply-lost'), { maxLength: 8 })
  .map(script => [...script, 'none'])

interface Placed {
  readonly orderId: string
  readonly code: string
  readonly buyer: Neighbour
}

/** Carries out steps; throws where an answer is not what was promised before. */
export class Player {
  private readonly orders: Placed[] = []
  private readonly awards: TransferId[] = []
  private requests = 0

  constructor(private readonly world: LedgerWorld) {}

  async play(what: Step): Promise<void> {
    switch (what.do) {
      case 'earn': return this.earn(this.house(what.who), what.deed)
      case 'buy': return this.buy(what)
      case 'race': return this.race(what.quantity)
      case 'handOver': case 'cancelOrder': return this.end(what)
      case 'reverse': return this.reverse(what.which)
      case 'remind': return this.remind(this.house(what.who), what.which)
      case 'opening': return this.open(this.house(what.who))
      case 'move': return this.move(what)
      case 'pass': return this.world.pass(what.days * DAY_MS)
      case 'jobs': return this.jobs()
      case 'restart': return this.world.restart()
    }
  }

  private house(index: number): Neighbour {
    const found = this.world.houses[index % HOUSES]
    if (found === undefined) throw new Error('three households')
    return found
  }

  private requestId = (): string => `model-request-${String((this.requests += 1)).padStart(6, '0')}`

  private async once(id: TransferId, work: (tx: Transaction) => Promise<number>): Promise<void> {
    const moved = await this.world.commit(async tx => {
      const done = await tx.get<TransferDocument>(TRANSFERS, id)
      return done === undefined ? work(tx) : done.points
    })
    if (moved > 0) this.world.promise(id, moved)
  }

  private parts(tx: Transaction) {
    const { dependencies, clock } = this.world.bed
    return { tx, digest: dependencies.digest, communityId: asId<CommunityId>(this.world.communityId), now: clock.now() }
  }

  /** A claim whose notice is over: the deed's id is the key, however often it is credited. */
  private async earn(who: Neighbour, index: number): Promise<void> {
    const { householdId, personId } = who
    const key = `${personId}-${index}`
    const deed: Deed = { kind: 'claim', source: `claim-${key}`, personId, householdId, on: dayOf(this.world.bed.clock.now()), quantity: 1 }
    const id = awardIdOf(deed)
    await this.once(id, async tx => {
      const { coins } = await creditDeed(this.parts(tx), { item: ITEMS[index % ITEMS.length] ?? 'NEI02', deed, by: this.world.chair.memberId, approvers: [], commitment: 'c' })
      if (coins > 0) await tx.put<ClaimDocument>(CLAIMS, creditedDocument(who, { key, at: this.world.bed.clock.now(), coins }))
      return coins
    })
    if (!this.awards.includes(id)) this.awards.push(id)
  }

  private async buy({ who: index, quantity, again, other }: Step & { readonly do: 'buy' }): Promise<void> {
    const [buyer, requestId] = [this.house(index), this.requestId()]
    const wanted = { goodId: this.world.goodId, priceVersion: 1, quantity }
    const first = await this.world.ask(buyer, 'ledger/reserve', wanted, requestId)
    if (first.value !== undefined) this.placed(buyer, first.value.orderId, first.value.code, quantity)
    if (again) same(first, await this.world.ask(buyer, 'ledger/reserve', wanted, requestId))
    if (!other) return
    const refused = await this.world.ask(buyer, 'ledger/reserve', { ...wanted, quantity: quantity + 1 }, requestId)
    if (refused.code !== 'REQUEST_ID_REUSED') throw new Error(`another order under the same key: ${refused.code}`)
  }

  private placed(buyer: Neighbour, orderId: string, code: string | undefined, quantity: number): void {
    this.orders.push({ orderId, code: code ?? '', buyer })
    // The price is the shop's, three coins each.
    this.world.promise(holdIdOf(asId<OrderId>(orderId)), 3 * quantity)
  }

  /** All of them at once, for whatever is left. */
  private async race(quantity: number): Promise<void> {
    const wanted = { goodId: this.world.goodId, priceVersion: 1, quantity }
    await Promise.all(this.world.houses.map(async buyer => {
      const { value } = await this.world.ask(buyer, 'ledger/reserve', wanted, this.requestId())
      if (value !== undefined) this.placed(buyer, value.orderId, value.code, quantity)
    }))
  }

  private async end({ do: how, which, again }: Step & { readonly do: 'handOver' | 'cancelOrder' }): Promise<void> {
    const order = this.orders[which % Math.max(1, this.orders.length)]
    if (order === undefined) return
    const requestId = this.requestId()
    const ask = () => how === 'handOver'
      ? this.world.ask(this.world.keeper, 'ledger/handOver', { code: order.code }, requestId)
      : this.world.ask(order.buyer, 'ledger/cancelOrder', { orderId: order.orderId }, requestId)
    const first = await ask()
    if (again) same(first, await ask())
    if (first.code !== 'ok') return
    const id = resolveIdOf(asId<OrderId>(order.orderId))
    const stored = await this.world.bed.store.get<TransferDocument>(TRANSFERS, id)
    this.world.promise(id, stored?.points ?? 0)
  }

  private async reverse(which: number): Promise<void> {
    const original = this.awards[which % Math.max(1, this.awards.length)]
    if (original === undefined) return
    await this.once(reversalIdOf(original), async tx => {
      const award = await tx.get<TransferDocument>(TRANSFERS, original)
      const account = award?.posting && await tx.get<never>('accounts', award.posting.account)
      if (award === undefined || account === undefined) return 0
      const [by, second] = [this.world.chair.memberId, this.world.keeper.memberId]
      const reversed = reverse(account, { original: award, earlier: undefined, reason: 'r', by, approvers: [by, second], at: this.world.bed.clock.now(), commitment: 'c' })
      if (!reversed.ok) return 0
      await postTransfers(this.parts(tx), reversed.value.account, reversed.value.transfers)
      return reversed.value.transfers[0]?.points ?? 0
    })
  }

  private async remind({ householdId }: Neighbour, key: number): Promise<void> {
    await this.once(reminderIdOf(`r${key}`), async tx => {
      const account = await accountOf(tx, householdHolder(householdId))
      if (account === undefined) return 0
      const reminded = remind({ account, key: `r${key}`, rule: { id: 'REM01', version: 1 }, points: 4, by: this.world.chair.memberId, approver: this.world.keeper.memberId, at: this.world.bed.clock.now(), commitment: 'c' })
      if (!reminded.ok) return 0
      await postTransfers(this.parts(tx), reminded.value.account, [reminded.value.transfer])
      return reminded.value.transfer.points
    })
  }

  private async open({ householdId }: Neighbour): Promise<void> {
    const id = asId<TransferId>(`opening:i1:${householdId}`)
    await this.once(id, async tx => {
      const holder = householdHolder(householdId)
      const account = (await accountOf(tx, holder)) ?? emptyAccount(asId<CommunityId>(this.world.communityId), holder)
      const opened = applyTransfer(account, { id, kind: 'opening', points: points(7), withHonour: points(2), rule: { id: 'opening', version: 1 }, by: this.world.chair.memberId, approvers: [], at: this.world.bed.clock.now(), commitment: 'c' })
      if (!opened.ok) return 0
      await postTransfers(this.parts(tx), opened.value.account, [opened.value.transfer])
      return opened.value.transfer.points
    })
  }

  private async move({ who: index, coins, key }: Step & { readonly do: 'move' }): Promise<void> {
    const [from, to] = [this.house(index), this.house(index + 1)]
    await this.once(moveOutIdOf(`m${key}`), async tx => {
      const [giving, taking] = [await accountOf(tx, householdHolder(from.householdId)), await accountOf(tx, householdHolder(to.householdId))]
      if (giving === undefined || taking === undefined) return 0
      const moved = moveBetween({ key: `m${key}`, from: giving, to: taking, coins, honour: 1, rule: { id: 'split', version: 1 }, reason: 'split', by: this.world.chair.memberId, approvers: [], at: this.world.bed.clock.now(), commitment: 'c' })
      if (!moved.ok) return 0
      await postTransfers(this.parts(tx), moved.value.from, [moved.value.out])
      await postTransfers(this.parts(tx), moved.value.to, [moved.value.in])
      return moved.value.out.points
    })
  }

  private async jobs(): Promise<void> {
    const { bed } = this.world
    const parts = { ...bed.dependencies, store: bed.store, files: bed.files, messenger: bed.messenger, ledgerSigner: bed.ports.ledgerSigner }
    for (const job of [expireOrders, expireLots, sealLedgers]) await this.world.job(() => job(parts))
  }
}

function same(first: object, second: object): void {
  if (!isDeepStrictEqual(first, second)) throw new Error(`the same request was answered twice, and not alike: ${JSON.stringify([first, second])}`)
}
