/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { DAY_MS } from '@/domain/shared/instant'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { creditClaims } from '@server/application/scheduler/credit-claims'
import { claimsBed, expectSoundClaims, type ClaimsBed } from '@server/testing/claims-bed'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'

/** Begin and commit included (ledger.md, bars). */
const CALLS_IN_TRANSACTION_MAX = 8
const gateway = new Gateway({ collections: ALL_COLLECTIONS })
let it: ClaimsBed

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())
beforeEach(async () => {
  gateway.reset()
  // No real waiting: a turn of the event loop lets the others go on.
  it = await claimsBed({ store: cloudbaseStore({ cloud, sleep: () => new Promise((resolve) => setImmediate(resolve)) }) })
})

test('a claim goes its way on CloudBase, and its credit is one transaction whose wire calls are counted', async () => {
  const first = await it.onNotice()
  await it.onNotice({ item: 'HON03' })
  it.bed.clock.pass(6 * DAY_MS)
  gateway.calls.length = 0
  expect(await creditClaims({ ...it.bed.dependencies, store: it.bed.store })).toBe(2)
  const begins = gateway.calls.flatMap((each, index) => (each.action === 'startTransaction' ? [index] : []))
  const each = begins.map((from, index) => gateway.calls.slice(from, begins[index + 1]).length)
  console.info(`credit of a claim on CloudBase: ${each.join(', ')} wire calls`)
  expect(Math.max(...each)).toBeLessThanOrEqual(CALLS_IN_TRANSACTION_MAX)
  expect((await it.stored(first)).claim.state).toBe('credited')
  await expectSoundClaims(it)
})
