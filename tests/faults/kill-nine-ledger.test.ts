import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OutputOf } from '@/contract/actions'
import { withDecidedTake, withOpenTake, type StockTake } from '@/domain/ledger/shop/stock-take'
import { holdIdOf, resolveIdOf } from '@/domain/ledger/shop/order'
import { shopViolations } from '@/domain/ledger/shop/shop-violations'
import { violations } from '@/domain/ledger/violations'
import { asId, type OrderId, type PersonId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { sampleVillage } from '@/testing/sample-world/sample-village'
import { dataFolder, sessionKey } from '@local/data/data-folder'
import { SESSION_COOKIE, signSession } from '@local/host/session'
import { subjectOf } from '@local/seed/cast'
import { openVillage } from '@local/seed/open-village'
import { ACCOUNTS, TRANSFERS, type AccountDocument, type TransferDocument } from '@server/application/ledger/documents'
import { GOODS, ORDERS, STOCK_TAKES, type GoodDocument, type OrderDocument, type RefusedOrderDocument, type StockTakeDocument } from '@server/application/ledger/shop/documents'
import { localClock, openLocalStore } from '@server/compose-local'
import { move } from '@server/testing/coins'
import { recordingStore } from '@server/testing/recording-store'
import type { StoredDocument } from '@server/ports/document-store'
import { buildHost, startHost, type HostProcess } from '@tests/stories/host-process'
import { callAction } from '@tests/stories/local-host'

/** A share of the whole, which is a hundred: KILLS=100. */
const KILLS = Number(process.env['KILLS'] ?? 4)
const BUYERS = 16
/** The kill comes after so many answers of a round, now here, now there. */
const answersOf = (round: number): number => 12 + ((round * 37) % 90)
const COINS = 100_000
const PIECES = 100_000

const folder = mkdtempSync(path.join(tmpdir(), 'kill-nine-ledger-'))
const data = dataFolder(path.join(folder, 'data'))
const now = localClock.now()
const world = sampleVillage(dayOf(now))
const key = sessionKey(data)
const cookieOf = (personId: PersonId): string => `${SESSION_COOKIE}=${signSession(key, subjectOf(world, personId))}`

interface Sent {
  readonly action: 'ledger/reserve' | 'ledger/cancelOrder' | 'ledger/handOver'
  readonly cookie: string
  readonly requestId: string
  readonly input: object
  /** The order that it ends, where it ends one. */
  readonly orderId?: string
}

/** A household that orders, and then picks up or takes back. */
interface Buyer {
  readonly cookie: string
  readonly goodId: string
  unanswered?: Sent
  waiting?: { readonly orderId: string; readonly code: string }
}

let program: string
let keeper: string
const buyers: Buyer[] = []
/** Transfers that an answer has promised. */
const promised = new Set<string>()
const orderedBefore = new Set<string>()
let sent = 0

beforeAll(async () => {
  program = buildHost(folder)
  const { store, box } = await openVillage(data, { now, say: () => undefined })
  const goods = (await recordingStore(store).all<GoodDocument>(GOODS)).filter(({ onSale, prices, openTake }) => onSale && prices.length === 1 && openTake === undefined)
  const keeperId = world.personas.find((persona) => persona.key === 'shop-keeper')?.personId ?? asId<PersonId>('')
  // Nobody hands over to the own household.
  const others = world.households.filter(({ id, repPersonId }) => repPersonId !== undefined && !keeperId.startsWith(`${id}.`)).slice(20, 20 + BUYERS)
  for (const good of goods) await store.transact(async (tx) => stock(tx.put.bind(tx), good))
  for (const [index, { id: householdId, repPersonId }] of others.entries()) {
    await move(store, { communityId: world.community.id, householdId, kind: 'award', key: `claim:kill-nine:${index}`, coins: COINS, at: now })
    const good = goods[index % goods.length]
    if (good !== undefined && repPersonId !== undefined) buyers.push({ cookie: cookieOf(repPersonId), goodId: good._id })
  }
  for (const { _id } of await recordingStore(store).all(ORDERS)) orderedBefore.add(_id)
  keeper = cookieOf(keeperId)
  await store.close()
  await box.store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Enough for everybody, by the books: counted, confirmed, without a monthly limit. */
async function stock(put: (collection: string, document: StoredDocument) => Promise<void>, { monthlyLimit: _none, ...good }: GoodDocument): Promise<void> {
  const [by, second] = [asId<PersonId>('one'), asId<PersonId>('another')]
  const take: StockTake = { id: `kill-nine:${good._id}`, goodId: good.id, goodName: good.name, counted: PIECES, expected: 0, by, at: now, state: { kind: 'proposed' } }
  const decided = withDecidedTake(take, withOpenTake(good, take.id), second, 'confirm', now)
  const unit = { communityId: world.community.id, schemaVersion: 1 }
  await put(GOODS, { ...good, ...decided.good })
  await put(STOCK_TAKES, { ...unit, ...decided.take, _id: take.id } as StockTakeDocument)
}

const start = (): HostProcess => startHost(program, ['--port', '0', '--data', data.folder])
const requestId = (): string => `kill-nine-coins-${String((sent += 1)).padStart(8, '0')}`

function nextOf(buyer: Buyer): Sent {
  const { cookie, goodId, waiting } = buyer
  if (waiting === undefined) return { action: 'ledger/reserve', cookie, requestId: requestId(), input: { goodId, priceVersion: 1, quantity: 1 } }
  const { orderId, code } = waiting
  if (sent % 2 === 0) return { action: 'ledger/cancelOrder', cookie, requestId: requestId(), input: { orderId }, orderId }
  return { action: 'ledger/handOver', cookie: keeper, requestId: requestId(), input: { code }, orderId }
}

type Answer = { readonly ok: true; readonly value: OutputOf<'ledger/reserve'> } | { readonly ok: false; readonly error: { readonly code: string } }

const send = async (port: number, { action, cookie, requestId: id, input }: Sent): Promise<Answer> =>
  JSON.parse((await callAction(port, cookie, action, { communityId: world.community.id, requestId: id, input })).body) as Answer

/** What an answer promises: the coins of an order are set aside, or they are gone or back. */
function keep(buyer: Buyer, { orderId }: Sent, answer: Answer): void {
  if (!answer.ok) throw new Error(`refused: ${answer.error.code}`)
  delete buyer.unanswered
  delete buyer.waiting
  if (orderId !== undefined) return void promised.add(resolveIdOf(asId<OrderId>(orderId)))
  promised.add(holdIdOf(asId<OrderId>(answer.value.orderId)))
  buyer.waiting = { orderId: answer.value.orderId, code: answer.value.code ?? '' }
}

/** Everybody orders and picks up or takes back until the host is gone. */
async function burst(host: HostProcess, answersMax: number): Promise<void> {
  const port = await host.port
  let answers = 0
  await Promise.all(buyers.map(async (buyer) => {
    for (;;) {
      const next = nextOf(buyer)
      buyer.unanswered = next
      const answer = await send(port, next).catch((error: unknown) => {
        // Only a dead host leaves a request without an answer.
        if (!host.child.killed) throw error
        return undefined
      })
      if (answer === undefined) return
      keep(buyer, next, answer)
      if ((answers += 1) === answersMax) host.child.kill('SIGKILL')
    }
  }))
  expect((await host.ended).signal).toBe('SIGKILL')
}

/** The phones send again what they have no answer to, twice: both times the same answer. */
async function sendAgain(): Promise<void> {
  const host = start()
  const port = await host.port
  for (const buyer of buyers) {
    const { unanswered } = buyer
    if (unanswered === undefined) continue
    const [first, second] = [await send(port, unanswered), await send(port, unanswered)]
    expect('value' in second ? second.value : second.error).toEqual('value' in first ? first.value : first.error)
    keep(buyer, unanswered, first)
  }
  host.child.kill('SIGTERM')
  expect((await host.ended).code).toBe(0)
}

async function checkFile(): Promise<number> {
  const store = openLocalStore(data.dataFile)
  const { all } = recordingStore(store)
  const [accounts, transfers, goods, takes] = [await all<AccountDocument>(ACCOUNTS), await all<TransferDocument>(TRANSFERS), await all<GoodDocument>(GOODS), await all<StockTakeDocument>(STOCK_TAKES)]
  const orders = (await all<OrderDocument | RefusedOrderDocument>(ORDERS)).flatMap((each) => ('refused' in each ? [] : [each]))
  await store.close()
  expect(violations({ accounts, transfers })).toEqual([])
  expect(shopViolations({ goods, orders, takes, transfers })).toEqual([])
  const standing = new Set<string>(transfers.map(({ id }) => id))
  expect([...promised].filter((id) => !standing.has(id))).toEqual([])
  // And nothing that nobody was promised: no order came about twice.
  const ordered = orders.filter(({ _id }) => !orderedBefore.has(_id))
  expect(ordered.filter(({ id }) => !promised.has(holdIdOf(id)))).toEqual([])
  return ordered.length
}

test('whenever the host is killed while coins are spent: what was answered stands, once, and nothing else', async () => {
  expect(buyers.length).toBe(BUYERS)
  let ordered = 0
  for (let round = 0; round < KILLS; round += 1) {
    await burst(start(), answersOf(round))
    await sendAgain()
    ordered = await checkFile()
  }
  expect(ordered).toBeGreaterThan(KILLS)
  console.info(`${KILLS} kills, ${sent} requests, ${ordered} orders, ${promised.size} transfers promised: none lost, none doubled`)
}, 60_000 + KILLS * 10_000)
