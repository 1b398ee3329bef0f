/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { HOUR_MS } from '@/domain/shared/instant'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { LEDGER_HEALTH, SEALS, type LedgerHealthDocument, type SealDocument } from '@server/application/ledger/evidence/documents'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import { creditedClaim } from '@server/testing/credited-claims'
import { expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Village } from '@server/testing/village'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'
import { spoil, SPOILS } from '@tests/wire/spoil'

const TRANSFERS_SEALED = 5
/** After which the server ends a transaction that nobody ends. */
const FORGOTTEN_MS = 31_000

let late = 0
const gateway = new Gateway({ collections: ALL_COLLECTIONS, now: () => Date.now() + late })
let bed: TestBed
let home: Village

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())
beforeEach(async () => {
  gateway.reset()
  // No real waiting: a turn of the event loop lets the others go on.
  bed = testBed({ store: cloudbaseStore({ cloud, sleep: () => new Promise((resolve) => setImmediate(resolve)) }) })
  home = await village(bed)
  const earner = await home.neighbour()
  for (let no = 0; no < TRANSFERS_SEALED; no += 1) await creditedClaim(bed, earner, { key: `${no}`, at: bed.clock.now() })
  bed.clock.pass(HOUR_MS)
})

const seal = () => sealLedgers({ ...bed.dependencies, store: bed.store, ledgerSigner: bed.ports.ledgerSigner })

/** Everything is in one signed seal, once, and the night finds nothing. */
async function expectSealedOnce(): Promise<void> {
  const seals = await bed.store.all<SealDocument>(SEALS)
  expect(seals.map(({ number, size, note }) => [number, size, note.includes('\n\n— ')])).toEqual([[1, TRANSFERS_SEALED, true]])
  expect(seals.flatMap(({ ids }) => ids).sort()).toEqual((await transfersIn(bed)).map(({ _id }) => _id).sort())
  expect(await bed.store.get<LedgerHealthDocument>(LEDGER_HEALTH, home.communityId)).toMatchObject({ transfers: TRANSFERS_SEALED, replayed: true, broken: [] })
  await expectSoundLedger(bed)
}

test('a seal on CloudBase is one transaction, whose wire calls are counted', async () => {
  gateway.calls.length = 0
  expect(await seal()).toBe(TRANSFERS_SEALED)
  const calls = [...gateway.calls]
  const begins = calls.flatMap((each, index) => (each.action === 'startTransaction' ? [index] : []))
  const inTransactions = begins.map((from) => calls.slice(from, calls.findIndex((each, index) => index > from && each.action === 'commitTransaction') + 1).length)
  console.info(`seal, balances and check of a night on CloudBase: ${calls.length} wire calls; transactions of ${inTransactions.join(', ')}`)
  // The seal, the sums of the balances, what the check found.
  expect(inTransactions).toHaveLength(3)
  await expectSealedOnce()
})

test.each(SPOILS)('$name: what waits is sealed once', async (what) => {
  const left = spoil(gateway, what)
  for (let run = 0; run < 3; run += 1) {
    await seal().catch(() => 0)
    late += FORGOTTEN_MS
  }
  expect(left()).toBe(0)
  await expectSealedOnce()
})

test('two that seal at once make one seal', async () => {
  const sealed = await Promise.all([seal(), seal()])
  expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(TRANSFERS_SEALED)
  await expectSealedOnce()
})
