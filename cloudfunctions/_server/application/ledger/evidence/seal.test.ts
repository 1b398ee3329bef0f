import fc from 'fast-check'
import { isConsistent, merkleRoot, rootFromPath, type Sha256 } from '@/domain/shared/merkle'
import { leafTextOf } from '@/domain/ledger/evidence/leaf'
import { consistencyRanges, inclusionRanges } from '@/domain/ledger/evidence/log-tiles'
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from '@/domain/shared/instant'
import { memoryStore, type CommitFault } from '@server/adapters/memory/memory-store'
import { nodeDigest } from '@server/adapters/node/digest'
import { nodeLedgerSigner } from '@server/adapters/node/ledger-signer'
import { COMMUNITIES } from '@server/application/community/documents'
import { TRANSFERS, type TransferDocument } from '@server/application/ledger/documents'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import { move } from '@server/testing/coins'
import { at, movableClock, seededChance } from '@server/testing/fixed-platform'
import { recordingStore } from '@server/testing/recording-store'
import { LEDGER_HEALTH, SEALS, type LedgerHealthDocument, type SealDocument } from './documents'
import { bytesOf, hashesOfRanges, headOf, sequenceOf } from './read-log'
import { reconcile } from './reconcile'
import { planSeal, SEAL_LAG_MS, SEAL_RECORDS_MAX, writeSeal } from './seal'

const VILLAGE = 'yunxi'
const sha256: Sha256 = nodeDigest.sha256Bytes
const START = at('2026-11-24 08:00')

/** A village's ledger whose commits may fail and whose sealers may meet. */
function ledgerWith(faults: readonly (CommitFault | 'none')[] = []) {
  let commits = 0
  let faulty = false
  const clock = movableClock(START)
  const failCommit = (): CommitFault | undefined => {
    const fault = faulty ? faults[(commits += 1) % Math.max(1, faults.length)] : undefined
    return fault === 'none' ? undefined : fault
  }
  const store = recordingStore(memoryStore({ failCommit }))
  const parts = { store, clock, digest: nodeDigest, chance: seededChance(), ledgerSigner: nodeLedgerSigner(Buffer.alloc(32, 'k')) }
  const found = async () => store.transact((tx) => tx.put(COMMUNITIES, { _id: VILLAGE, communityId: VILLAGE, schemaVersion: 1 }))
  /** A run that dies with its process leaves what was committed. */
  const seal = async () => {
    faulty = true
    await sealLedgers(parts).catch(() => undefined)
    faulty = false
  }
  const earn = (key: string, when: Instant, coins = 3) => move(store, { communityId: VILLAGE, householdId: `h${key.length % 3}`, kind: 'award', key, coins, at: when })
  const seals = async () => [...(await store.all<SealDocument>(SEALS))].sort((a, b) => a.number - b.number)
  return { store, clock, parts, found, seal, earn, seals }
}
type Ledger = ReturnType<typeof ledgerWith>

const planned = async ({ store, clock }: Ledger) => {
  const plan = await planSeal(store, VILLAGE, clock.now())
  if (plan === undefined) throw new Error('nothing to seal')
  return plan
}

/** All that a log owes to whoever keeps a receipt or a checkpoint. */
async function expectSoundLog(ledger: Ledger): Promise<void> {
  const seals = await ledger.seals()
  const transfers = await ledger.store.all<TransferDocument>(TRANSFERS)
  const ids = seals.flatMap((seal) => seal.ids)
  expect([...ids].sort()).toEqual(transfers.map(({ _id }) => _id).sort())
  expect(seals.map(({ number }) => number)).toEqual(seals.map((_seal, index) => index + 1))
  expect(seals.map(({ first }) => first)).toEqual(seals.map((_seal, index) => seals[index - 1]?.size ?? 0))
  const byId = new Map(transfers.map((transfer) => [transfer._id, Buffer.from(leafTextOf(transfer), 'utf8')]))
  const leaves = ids.map((id) => byId.get(id) ?? Buffer.of())
  for (const { size, root } of seals) expect(Buffer.from(merkleRoot(leaves.slice(0, size), sha256)).toString('base64url')).toBe(root)
  const head = await headOf(ledger.store, VILLAGE)
  if (head === undefined) return
  for (const transfer of transfers) {
    const index = await sequenceOf(ledger.store, head, transfer)
    expect(index).toBe(ids.indexOf(transfer._id))
    const path = await hashesOfRanges(ledger.store, VILLAGE, inclusionRanges(index ?? 0, head.size), nodeDigest)
    expect(rootFromPath({ leaf: leaves[index ?? 0] ?? Buffer.of(), index: index ?? 0, size: head.size, path }, sha256)).toEqual(bytesOf(head.root))
  }
  for (const { size, root } of seals) {
    const proof = await hashesOfRanges(ledger.store, VILLAGE, consistencyRanges(size, head.size), nodeDigest)
    expect(isConsistent({ first: { size, root: bytesOf(root) }, second: { size: head.size, root: bytesOf(head.root) }, proof }, sha256)).toBe(true)
  }
  expect((await reconcile(ledger.store, VILLAGE, ledger.clock.now(), nodeDigest)).broken).toEqual([])
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('earn' as const), count: fc.integer({ min: 1, max: 4 }), late: fc.constantFrom(0, 0, 0, 10 * MINUTE_MS, 20 * HOUR_MS, 3 * DAY_MS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(MINUTE_MS, 10 * MINUTE_MS, 5 * HOUR_MS, 2 * DAY_MS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seal' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('race' as const) }) }
)
const faults = fc.array(fc.constantFrom<CommitFault | 'none'>('none', 'none', 'conflict', 'lost', 'reply-lost'), { minLength: 1, maxLength: 7 })

test('whatever fails, comes late or meets: every transfer is sealed once, in a sequence without gaps, and can be proven', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), faults, async (steps, script) => {
      const ledger = ledgerWith(script)
      await ledger.found()
      let earned = 0
      for (const what of steps) {
        if (what.do === 'pass') ledger.clock.pass(what.ms)
        else if (what.do === 'seal') await ledger.seal()
        else if (what.do === 'race') await Promise.all([ledger.seal(), ledger.seal()])
        else if (what.do === 'earn') for (let count = 0; count < what.count; count += 1) await ledger.earn(`${'x'.repeat(earned % 3)}${(earned += 1)}`, addMs(ledger.clock.now(), -what.late))
      }
      // However late something came, the next nights find it; each look that dies is followed by another.
      for (let night = 0; night < 3; night += 1) {
        ledger.clock.pass(DAY_MS)
        for (let run = 0; run < 4; run += 1) await sealLedgers(ledger.parts)
      }
      await expectSoundLog(ledger)
      runs += 1
    }),
    { seed: 20261124, numRuns: 60 }
  )
  expect(runs).toBe(60)
}, 120_000)

test('what is younger than the cut-off waits, so that what began before it is not overtaken', async () => {
  const ledger = ledgerWith()
  await ledger.found()
  await ledger.earn('1', START)
  ledger.clock.pass(SEAL_LAG_MS - 1)
  expect(await sealLedgers(ledger.parts)).toBe(0)
  ledger.clock.pass(1)
  expect(await sealLedgers(ledger.parts)).toBe(1)
  expect(await sealLedgers(ledger.parts)).toBe(0)
})

test('two who plan the same seal: one writes it, the other finds it there', async () => {
  const ledger = ledgerWith()
  await ledger.earn('1', START)
  ledger.clock.pass(HOUR_MS)
  const plans = [await planned(ledger), await planned(ledger)]
  const sealing = { communityId: VILLAGE, digest: nodeDigest, signer: undefined, now: ledger.clock.now() }
  const written = await Promise.all(plans.map((plan) => ledger.store.transact((tx) => writeSeal(tx, plan, sealing))))
  expect(written.filter((seal) => seal !== undefined)).toHaveLength(1)
  await expectSoundLog(ledger)
})

test('a backlog is sealed in several seals of one tile each, over tiles that fill up', async () => {
  const ledger = ledgerWith()
  await ledger.found()
  for (let index = 0; index < 600; index += 1) await ledger.earn(`${'x'.repeat(index % 3)}${index}`, addMs(START, index))
  ledger.clock.pass(3 * DAY_MS)
  expect(await sealLedgers(ledger.parts)).toBe(600)
  const seals = await ledger.seals()
  expect(seals.map(({ ids }) => ids.length)).toEqual([SEAL_RECORDS_MAX, SEAL_RECORDS_MAX, 88])
  // The search does not begin at the beginning for ever.
  expect(seals.at(-1)?.resume).toBeDefined()
  await ledger.earn('again', ledger.clock.now())
  ledger.clock.pass(HOUR_MS)
  expect(await sealLedgers(ledger.parts)).toBe(1)
  expect((await ledger.seals()).at(-1)?.supply.redeemable.issued).toBe(1803)
}, 60_000)

test.each([
  ['within a day is found by the next seal', HOUR_MS, 1],
  ['later than that waits for the night, which counts', 2 * DAY_MS, 0]
])('what comes late among pages that are sealed: %s', async (_what, later, atOnce) => {
  const ledger = ledgerWith()
  await ledger.found()
  for (let index = 0; index < 150; index += 1) await ledger.earn(`${index}`, addMs(START, index))
  ledger.clock.pass(later)
  await sealLedgers(ledger.parts)
  await ledger.earn('late', addMs(START, 1))
  expect(await sealLedgers(ledger.parts)).toBe(atOnce)
  ledger.clock.pass(DAY_MS)
  await sealLedgers(ledger.parts)
  await expectSoundLog(ledger)
})

test('without a key seals are made all the same, unsigned', async () => {
  const ledger = ledgerWith()
  await ledger.found()
  await ledger.earn('1', START)
  ledger.clock.pass(HOUR_MS)
  expect(await sealLedgers({ ...ledger.parts, ledgerSigner: undefined })).toBe(1)
  expect((await ledger.seals())[0]?.note).toMatch(/^yslb-ledger\/yunxi\n1\n[A-Za-z0-9+/]{43}=\n\n$/)
})

/** A sealed ledger in which somebody changed a seal. */
async function tampered(change: (seal: SealDocument, other: SealDocument) => SealDocument): Promise<readonly string[]> {
  const ledger = ledgerWith()
  await ledger.found()
  for (const key of ['1', '2', '3']) {
    await ledger.earn(key, ledger.clock.now())
    await ledger.earn(`x${key}`, ledger.clock.now())
    ledger.clock.pass(HOUR_MS)
    await sealLedgers(ledger.parts)
  }
  const [one, two] = await ledger.seals()
  if (one === undefined || two === undefined) throw new Error('no seals')
  await ledger.store.transact((tx) => tx.put(SEALS, change(two, one)))
  ledger.clock.pass(DAY_MS)
  await sealLedgers(ledger.parts)
  return (await ledger.store.all<LedgerHealthDocument>(LEDGER_HEALTH))[0]?.broken.map(({ invariant }) => invariant) ?? []
}

test.each<[string, (seal: SealDocument, other: SealDocument) => SealDocument]>([
  ['skips a record', (seal) => ({ ...seal, ids: seal.ids.slice(1) })],
  ['uses a sequence again', (seal) => ({ ...seal, first: seal.first - 1 })],
  ['seals a record twice', (seal, other) => ({ ...seal, ids: [...other.ids.slice(0, 1), ...seal.ids.slice(1)] })]
])('a sealer that %s is found by the nightly check', async (_mutant, change) => {
  expect(await tampered((seal) => seal)).toEqual([])
  expect(await tampered(change)).toContain('I8')
})

test('a balance below zero is not added up: the night says where it is', async () => {
  const ledger = ledgerWith()
  await ledger.found()
  await ledger.earn('1', START)
  ledger.clock.pass(HOUR_MS)
  await ledger.seal()
  const [seal] = await ledger.seals()
  if (seal === undefined) throw new Error('no seal')
  await ledger.store.transact((tx) => tx.put(SEALS, { ...seal, effects: [['account:household:h1:redeemable', -3, 6]] as const }))
  await ledger.store.transact((tx) => tx.delete(LEDGER_HEALTH, VILLAGE))
  for (const collection of ['balanceDays', 'balanceParts']) for (const { _id } of await ledger.store.all(collection)) await ledger.store.transact((tx) => tx.delete(collection, _id))
  await sealLedgers(ledger.parts)
  expect((await ledger.store.all<LedgerHealthDocument>(LEDGER_HEALTH))[0]?.broken).toContainEqual({ invariant: 'I3', at: 'account:household:h1:redeemable' })
  expect(await ledger.store.all('balanceDays')).toEqual([])
})
