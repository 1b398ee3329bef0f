import { DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { nobleChecks } from '@/verifier/noble-checks'
import type { FindingName } from '@/verifier/ledger/findings'
import { verifyExport } from '@/verifier/ledger/verify-export'
import { BALANCE_DAYS, LEDGER_HEALTH, SEALS, type BalanceDayDocument, type LedgerHealthDocument, type SealDocument } from '@server/application/ledger/evidence/documents'
import { TRANSFERS, type TransferDocument } from '@server/application/ledger/documents'
import { accountsIn, transfersIn } from '@server/testing/ledger-audit'
import { expectSoundShop, shopBed, type ShopBed } from '@server/testing/shop-bed'
import type { Neighbour } from '@server/testing/village'
import { exportCommunity } from './community-file'

let shop: ShopBed
let buyer: Neighbour
let goodId: string

beforeEach(async () => {
  shop = await shopBed()
  buyer = await shop.home.neighbour({ name: '程大山' })
  goodId = await shop.good({ coins: 5, stock: 9 })
  await shop.earn(buyer, 50)
})
afterEach(() => expectSoundShop(shop))

const order = () => buyer.value('ledger/reserve', { goodId, priceVersion: 1, quantity: 1 })

/** The jobs of the next night: what is overdue expires, what has waited is sealed, and a later run checks the day. */
async function night(days = 1): Promise<void> {
  shop.bed.clock.pass(days * DAY_MS)
  await shop.jobs()
  shop.bed.clock.pass(HOUR_MS)
  await shop.jobs()
  shop.bed.clock.pass(DAY_MS)
  expect((await shop.jobs()).failed).toEqual([])
}

async function exported(): Promise<readonly string[]> {
  const { bed, home } = shop
  const lines: string[] = []
  const done = await exportCommunity(bed.store, { communityId: home.communityId, at: bed.clock.now(), ledgerKey: bed.ports.ledgerSigner?.publicKey ?? '', write: async (line) => void lines.push(line) })
  expect(done.ok).toBe(true)
  return lines
}

const health = async (): Promise<LedgerHealthDocument | undefined> => shop.bed.store.get<LedgerHealthDocument>(LEDGER_HEALTH, shop.home.communityId)
const lastSeal = async (): Promise<SealDocument | undefined> => [...(await shop.bed.store.all<SealDocument>(SEALS))].sort((a, b) => b.number - a.number)[0]

/** Neither the nightly check nor the check of an export has anything to say, and everything is sealed. */
async function expectNothingFound(kinds: readonly string[]): Promise<void> {
  expect((await transfersIn(shop.bed)).map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
  expect(await health()).toMatchObject({ transfers: kinds.length, replayed: true, broken: [] })
  expect(await verifyExport(await exported(), nobleChecks)).toMatchObject({ genuine: true, count: 0, findings: [], transfers: kinds.length, sealed: kinds.length })
}

const handOver = async (): Promise<void> => {
  const { code = '' } = await order()
  await shop.keeper.value('ledger/handOver', { code })
}
const cancel = async (): Promise<void> => {
  const { orderId } = await order()
  await buyer.value('ledger/cancelOrder', { orderId })
}

test.each<[string, () => Promise<unknown>, number, readonly string[], { readonly redeemed: number; readonly purse: readonly [number, number] }]>([
  ['an order that waits', order, 1, ['award', 'hold'], { redeemed: 0, purse: [45, 5] }],
  ['goods that were handed over', handOver, 1, ['award', 'hold', 'post'], { redeemed: 5, purse: [45, 0] }],
  ['an order that was cancelled', cancel, 1, ['award', 'hold', 'void'], { redeemed: 0, purse: [50, 0] }],
  ['an order that nobody picked up', order, 9, ['award', 'hold', 'void'], { redeemed: 0, purse: [50, 0] }]
])('after %s neither the night nor the check of an export finds anything', async (_what, act, days, kinds, { redeemed, purse }) => {
  await act()
  await night(days)
  await expectNothingFound(kinds)
  expect((await accountsIn(shop.bed)).map(({ available, held }) => [available, held])).toEqual([purse])
  expect((await lastSeal())?.supply.redeemable).toEqual({ issued: 50, takenBack: 0, redeemed, expired: 0, writtenOff: 0, moved: 0 })
})

test('every ending in one account: its chain has no gap, and coins that are set aside count as in circulation', async () => {
  await handOver()
  await cancel()
  await order()
  await night(9)
  await order()
  await night()
  await expectNothingFound(['award', 'hold', 'post', 'hold', 'void', 'hold', 'void', 'hold'])
  const [account] = await accountsIn(shop.bed)
  expect(account).toMatchObject({ version: 8, available: 40, held: 5, chain: { version: 8 }, shopMonth: { month: '2026-12', goods: [{ goodId, quantity: 1 }] } })
  const postings = (await transfersIn(shop.bed)).flatMap(({ posting }) => posting ?? []).sort((a, b) => a.version - b.version)
  expect(postings.map(({ previous }) => previous !== undefined)).toEqual([false, true, true, true, true, true, true, true])
  const days = await shop.bed.store.all<BalanceDayDocument>(BALANCE_DAYS)
  expect(days.map(({ tracks }) => tracks.redeemable.total)).toContain(45)
})

test.each<[string, FindingName, (transfer: TransferDocument) => TransferDocument]>([
  ['spends more than was set aside', 'HOLD_RESOLVED_BADLY', (transfer) => (transfer.kind === 'post' ? { ...transfer, points: 6 as never } : transfer)],
  ['is not tied to the transfer before', 'CHAIN_BROKEN', (transfer) => (transfer.kind === 'post' && transfer.posting ? { ...transfer, posting: { ...transfer.posting, previous: 'A'.repeat(43) } } : transfer)]
])('a hand-over that %s is found in the export: %s', async (_mutant, name, change) => {
  await handOver()
  await night()
  const forged = (await exported()).map((line) => {
    const read = JSON.parse(line) as { readonly collection?: string; readonly document?: TransferDocument }
    return read.collection === TRANSFERS && read.document !== undefined ? JSON.stringify({ ...read, document: change(read.document) }) : line
  })
  expect((await verifyExport(forged, nobleChecks)).findings.map((finding) => finding.name)).toContain(name)
})
