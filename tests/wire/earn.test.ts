/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { DAY_MS } from '@/domain/shared/instant'
import { asId, type ClaimId } from '@/domain/shared/ids'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { creditClaim } from '@server/application/claims/credit-claims'
import { CLAIMS, type ClaimDocument } from '@server/application/claims/documents'
import { creditClaims } from '@server/application/scheduler/credit-claims'
import { tenantTransaction } from '@server/pipeline/tenancy'
import { TransactionExhausted } from '@server/ports/document-store'
import { claimsBed, expectSoundClaims, type ClaimsBed } from '@server/testing/claims-bed'
import { accountsIn, expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { codeOnWall, meetingNow } from '@server/testing/meeting-room'
import { expectSoundShop, shopBed } from '@server/testing/shop-bed'
import { testBed } from '@server/testing/test-bed'
import { village, type Neighbour } from '@server/testing/village'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'
import { spoil, SPOILS } from '@tests/wire/spoil'

const EARNERS = 16
const CLAIMS_EACH = 64
/** Share of all (ledger.md, bars). */
const EXHAUSTED_MAX = 0.001
/** Milliseconds in flight of each operation of a slow transaction. */
const SLOW_MS = 40

/** After which the server ends a transaction that nobody ends. */
const FORGOTTEN_MS = 31_000

let late = 0
const options = { collections: ALL_COLLECTIONS, holdMs: 2, now: () => Date.now() + late }
const gateway = new Gateway(options)
let retries = 0

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())
beforeEach(() => {
  gateway.reset()
  options.holdMs = 2
  retries = 0
})

/** No real waiting: a turn of the event loop lets the others go on. */
const wire = () => cloudbaseStore({
  cloud,
  sleep: () => {
    retries += 1
    return new Promise((resolve) => setImmediate(resolve))
  }
})

/** The same request as often as a phone sends it, until it is accepted; whatever comes before may only say: try again. */
async function sentUntilAccepted(send: () => Promise<string>): Promise<void> {
  const codes = [await send()]
  while (codes.at(-1) !== 'ok' && codes.length < 3) {
    // A transaction whose commit never arrived keeps its documents for so long.
    late += FORGOTTEN_MS
    codes.push(await send())
  }
  expect(codes.filter((code) => code !== 'BUSY_TRY_AGAIN')).toEqual(['ok'])
}

/** A meeting on whose wall the code stands. */
async function hall() {
  const bed = testBed({ store: wire() })
  const home = await village(bed)
  const chair = await home.neighbour({ offices: ['committeeMember'] })
  const meetingId = await meetingNow(bed, chair)
  return { bed, home, input: { meetingId, code: await codeOnWall(chair, meetingId) } }
}

/** Three runs of the timer, of which some may break off. */
async function creditedByTimer(it: ClaimsBed): Promise<void> {
  for (let run = 0; run < 3; run += 1) {
    await creditClaims({ ...it.bed.dependencies, store: it.bed.store }).catch(() => 0)
    late += FORGOTTEN_MS
  }
}

test.each(SPOILS)('$name: signing in earns once, and the phone that asks again is told the same', async (what) => {
  const { bed, home, input } = await hall()
  const dashan = await home.neighbour()
  const left = spoil(gateway, what)
  await sentUntilAccepted(() => dashan.code('consultation/signIn', input, 'request-of-sixteen'))
  expect(left()).toBe(0)
  expect((await transfersIn(bed)).map(({ points }) => points)).toEqual([5])
  expect((await accountsIn(bed)).map(({ available }) => available)).toEqual([5])
  await expectSoundLedger(bed)
})

test.each(SPOILS)('$name: a claim whose notice is over is credited once', async (what) => {
  const it = await claimsBed({ store: wire() })
  const claimId = await it.due()
  const left = spoil(gateway, what)
  await creditedByTimer(it)
  expect(left()).toBe(0)
  expect((await it.stored(claimId)).claim.state).toBe('credited')
  expect(await transfersIn(it.bed)).toHaveLength(1)
  await expectSoundClaims(it)
})

test.each(SPOILS)('$name: what is ordered and handed over is paid once', async (what) => {
  const shop = await shopBed({ store: wire() })
  const goodId = await shop.good()
  const buyer = await shop.home.neighbour()
  await shop.earn(buyer, 20)
  const order = { goodId, priceVersion: 1, quantity: 1 }
  const ordered = spoil(gateway, what)
  await sentUntilAccepted(() => buyer.code('ledger/reserve', order, 'request-of-sixteen'))
  const { code = '' } = await buyer.value('ledger/reserve', order, 'request-of-sixteen')
  const given = spoil(gateway, what)
  await sentUntilAccepted(() => shop.keeper.code('ledger/handOver', { code }, 'request-of-the-keeper'))
  expect([ordered(), given()]).toEqual([0, 0])
  expect((await accountsIn(shop.bed)).map(({ available, held }) => [available, held])).toEqual([[15, 0]])
  await expectSoundShop(shop)
})

test('a request that is delivered three times, twice at once and once later, earns once and has one answer', async () => {
  const { bed, home, input } = await hall()
  const dashan = await home.neighbour()
  const send = () => dashan.value('consultation/signIn', input, 'request-of-sixteen')
  const [first, second] = await Promise.all([send(), send()])
  expect([second, await send()]).toEqual([first, first])
  expect(await transfersIn(bed)).toHaveLength(1)
  await expectSoundLedger(bed)
})

test('a slow server delays a hall that signs in at once and loses nobody', async () => {
  const { bed, home, input } = await hall()
  const people = await home.neighbours(EARNERS)
  options.holdMs = SLOW_MS
  const codes = await Promise.all(people.map((person) => person.code('consultation/signIn', input)))
  options.holdMs = 2
  console.info(`${EARNERS} sign in at once, ${SLOW_MS} ms an operation: ${codes.filter((code) => code !== 'ok').length} refused, ${retries} attempts again`)
  expect(codes).toEqual(people.map(() => 'ok'))
  expect(await transfersIn(bed)).toHaveLength(EARNERS)
  await expectSoundLedger(bed)
})

test('a household whose people earn in the same moment loses none of it', async () => {
  const { bed, home, input } = await hall()
  const head = await home.neighbour()
  const family: readonly Neighbour[] = [head, await home.neighbour({ livesWith: head }), await home.neighbour({ livesWith: head }), await home.neighbour({ livesWith: head })]
  await Promise.all(family.map((person, no) => sentUntilAccepted(() => person.code('consultation/signIn', input, `request-of-person-${no}`))))
  console.info(`${family.length} of one household at once: ${retries} attempts again`)
  expect((await accountsIn(bed)).map(({ available }) => available)).toEqual([20])
  await expectSoundLedger(bed)
})

/** The claim of each, on notice until the clock says so, again and again under ids of its own. Returns the ids by household. */
async function manyClaims(it: ClaimsBed): Promise<readonly (readonly string[])[]> {
  const ids: string[][] = []
  for (const earner of await it.home.neighbours(EARNERS)) {
    const document = await it.stored(await it.onNotice({}, earner))
    const copies = Array.from({ length: CLAIMS_EACH - 1 }, (_, no): ClaimDocument => {
      const id = asId<ClaimId>(`${document._id}-${no}`)
      return { ...document, _id: id, claim: { ...document.claim, id } }
    })
    await it.bed.store.transact(async (tx) => {
      for (const copy of copies) await tx.put<ClaimDocument>(CLAIMS, copy)
    })
    ids.push([document._id, ...copies.map(({ _id }) => _id)])
  }
  it.bed.clock.pass(6 * DAY_MS)
  return ids
}

test('of sixteen who earn at the same time in one village fewer than one in a thousand runs out of attempts', async () => {
  const it = await claimsBed({ store: wire() })
  const { store, clock, dependencies } = it.bed
  const { communityId } = it.home
  const ids = await manyClaims(it)
  retries = 0
  let exhausted = 0
  const credit = async (claimId: string): Promise<void> => {
    try {
      await store.transact((tx) => creditClaim({ tx: tenantTransaction(tx, communityId), communityId, now: clock.now(), digest: dependencies.digest }, claimId))
    } catch (problem) {
      if (!(problem instanceof TransactionExhausted)) throw problem
      exhausted += 1
    }
  }
  await Promise.all(ids.map(async (own) => {
    for (const claimId of own) await credit(claimId)
  }))
  const all = EARNERS * CLAIMS_EACH
  console.info(`${EARNERS} earners at once, ${all} credits on CloudBase: ${exhausted} ran out of attempts, ${retries} attempts again`)
  expect(exhausted / all).toBeLessThan(EXHAUSTED_MAX)
  expect(await transfersIn(it.bed)).toHaveLength(all - exhausted)
  await expectSoundClaims(it)
})
