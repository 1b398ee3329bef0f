import { shopViolations } from '@/domain/ledger/shop/shop-violations'
import { runJobs, type JobReport } from '@server/application/scheduler/run-jobs'
import { GOODS, ORDERS, STOCK_TAKES, type GoodDocument, type OrderDocument, type RefusedOrderDocument, type StockTakeDocument } from '@server/application/ledger/shop/documents'
import { creditedClaim } from './credited-claims'
import { expectSoundLedger, transfersIn } from './ledger-audit'
import { testBed, type TestBed, type TestBedOptions } from './test-bed'
import { village, type Neighbour, type Village } from './village'

/** A village with a shop: who keeps it, two people who may set prices, and a supervisor. */
export interface ShopBed {
  readonly bed: TestBed
  readonly home: Village
  readonly keeper: Neighbour
  readonly pricer: Neighbour
  readonly chair: Neighbour
  readonly supervisor: Neighbour
  /** A good with a confirmed price and confirmed stock. Returns its id. */
  good(options?: { readonly coins?: number; readonly stock?: number; readonly monthlyLimit?: number }): Promise<string>
  /** Coins of one claim that was credited. */
  earn(who: Neighbour, coins: number): Promise<void>
  goodNow(goodId: string): Promise<GoodDocument>
  orders(): Promise<readonly OrderDocument[]>
  /** What the timer does, once. */
  jobs(): Promise<JobReport>
}

export async function shopBed(options: TestBedOptions = {}): Promise<ShopBed> {
  const bed = testBed(options)
  const home = await village(bed)
  const keeper = await home.neighbour({ offices: ['shopKeeper'] })
  const pricer = await home.neighbour({ offices: ['priceSetter'] })
  const chair = await home.neighbour({ offices: ['committeeMember'] })
  const supervisor = await home.neighbour({ offices: ['supervisor'] })
  const goodNow = async (goodId: string): Promise<GoodDocument> => {
    const good = await bed.store.get<GoodDocument>(GOODS, goodId)
    if (good === undefined) throw new Error(`no good ${goodId}`)
    return good
  }
  const good: ShopBed['good'] = async ({ coins = 5, stock = 5, monthlyLimit } = {}) => {
    const { goodId } = await pricer.value('ledger/addGood', { name: '肥皂', kind: 'goods', unit: '块', coins, ...(monthlyLimit === undefined ? {} : { monthlyLimit }) })
    await chair.value('ledger/confirmPrice', { goodId, no: 1, decision: 'confirm' })
    const { takeId } = await keeper.value('ledger/takeStock', { goodId, seenVersion: (await goodNow(goodId)).version, counted: stock, reason: 'delivery' })
    await supervisor.value('ledger/confirmStock', { takeId, decision: 'confirm' })
    return goodId
  }
  const orders = async () => (await bed.store.all<OrderDocument | RefusedOrderDocument>(ORDERS)).flatMap((each) => ('refused' in each ? [] : [each]))
  const earn: ShopBed['earn'] = async (who, coins) => void (await creditedClaim(bed, who, { key: bed.requestId(), at: bed.clock.now(), coins }))
  const jobs = () => runJobs({ ...bed.dependencies, store: bed.store, files: bed.files, messenger: bed.messenger, ledgerSigner: bed.ports.ledgerSigner })
  return { bed, home, keeper, pricer, chair, supervisor, good, goodNow, orders, jobs, earn }
}

/** Fails the test unless every invariant of ledger and shop holds for what is stored. */
export async function expectSoundShop({ bed, orders }: ShopBed): Promise<void> {
  await expectSoundLedger(bed)
  const [goods, takes, transfers] = [await bed.store.all<GoodDocument>(GOODS), await bed.store.all<StockTakeDocument>(STOCK_TAKES), await transfersIn(bed)]
  expect(shopViolations({ goods, orders: await orders(), takes, transfers })).toEqual([])
}
