import { createHash } from 'node:crypto'
import { PinnedLedger, type PinnedCheckpoint } from '@/flow/pinned-ledger'
import type { Calls } from '@/flow/calls'
import { at } from '@server/testing/fixed-platform'
import { creditedClaim } from '@server/testing/credited-claims'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour } from '@server/testing/village'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import { DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { checkBalance } from './check-balance'
import { checkInclusion, checkReceipt } from './check-entry'
import { readCheckpoint } from './check-note'
import { proofCraft } from './proof-craft'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
let bed: TestBed
let dashan: Neighbour
let id: string
const seal = () => sealLedgers({ ...bed.dependencies, store: bed.store, ledgerSigner: bed.ports.ledgerSigner })
const credit = (key: string, who = dashan) => creditedClaim(bed, who, { key, at: bed.clock.now() })
beforeEach(async () => {
  bed = testBed({ now: at('2026-11-24 09:00') })
  const home = await village(bed)
  dashan = await home.neighbour({ name: '程大山' })
  id = await credit('1')
  for (let index = 2; index < 9; index += 1) await credit(String(index), await home.neighbour())
  bed.clock.pass(HOUR_MS)
  await seal()
})

const entryOf = () => dashan.value('ledger/entry', { transferId: id })

test('a genuine receipt fits, and one whose leaf, amount, promise or signature was changed does not', async () => {
  const [entry, receipt] = [await entryOf(), await dashan.value('ledger/receipt', { transferId: id })]
  const check = (changed: object, shown = entry) => checkReceipt({ ...receipt, ...changed }, shown, 'yunxi', proofCraft)
  expect(check({})).toBe('fits')
  expect(check({ leaf: receipt.leaf.replace('"points":5', '"points":6') })).toBe('wrong')
  expect(check({}, { ...entry, points: 6 })).toBe('wrong')
  expect(check({ leafHash: 'A'.repeat(43) })).toBe('wrong')
  expect(check({ signature: 'A'.repeat(86) })).toBe('wrong')
  expect(check({ version: 2 })).toBe('wrong')
  expect(checkReceipt({ ...receipt, signed: false }, entry, 'yunxi', proofCraft)).toBe('unsigned')
  expect(checkReceipt(receipt, entry, 'other', proofCraft)).toBe('wrong')
})

test('an entry leads to the root of the signed checkpoint, and from no other place, path or root', async () => {
  const [receipt, proof] = [await dashan.value('ledger/receipt', { transferId: id }), await dashan.value('ledger/prove', { transferId: id })]
  const check = (changed: object) => checkInclusion({ ...proof, ...changed }, receipt, 'yunxi', proofCraft)
  expect(check({})).toBe('fits')
  expect(check({ sequence: proof.sequence + 1 })).toBe('wrong')
  expect(check({ path: `A${proof.path.slice(1)}` })).toBe('wrong')
  const { checkpoint } = proof
  expect(check({ checkpoint: { ...checkpoint, root: 'A'.repeat(43) } })).toBe('wrong')
  expect(check({ checkpoint: { ...checkpoint, text: checkpoint.text.replace(/— .*\n/, '') } })).toBe('unsigned')
  expect(check({ checkpoint: { ...checkpoint, text: checkpoint.text.replace('yunxi\n', 'anderswo\n') } })).toBe('wrong')
  expect(readCheckpoint(checkpoint.text, 'yunxi')).toEqual({ size: checkpoint.size, root: checkpoint.root })
})

test('the own balance is in the total of the day, and a smaller one is not', async () => {
  const proof = await dashan.value('ledger/proveBalance', { track: 'redeemable' })
  expect(checkBalance(proof, 'redeemable', 'yunxi', sha256)).toBe(40)
  expect(checkBalance({ ...proof, total: 4 }, 'redeemable', 'yunxi', sha256)).toBeUndefined()
  expect(checkBalance(proof, 'honour', 'yunxi', sha256)).toBeUndefined()
  expect(checkBalance(proof, 'redeemable', 'other', sha256)).toBeUndefined()
})

describe('the pinned checkpoint', () => {
  let kept: PinnedCheckpoint | undefined
  beforeEach(() => void (kept = undefined))
  const ledger = (): PinnedLedger => new PinnedLedger({
    calls: { query: ((name: 'ledger/checkpoint', input: object) => dashan.call(name, input)) as Calls['query'] }, sha256,
    keeper: { read: () => kept, write: value => void (kept = value), clear: () => void (kept = undefined) }
  })
  const checked = async () => {
    const made = ledger()
    await made.check()
    return made.state
  }

  test('is kept at the first opening and moves on while the ledger only grows', async () => {
    expect((await checked()).kind).toBe('first')
    expect(kept?.size).toBe(8)
    await credit('more')
    bed.clock.pass(DAY_MS)
    await seal()
    expect(await checked()).toMatchObject({ kind: 'grown', before: { size: 8 }, now: { size: 9 } })
    expect(kept?.size).toBe(9)
    expect((await checked()).kind).toBe('grown')
  })

  test('finds a ledger that became shorter, has other records or another key, and stays as it was', async () => {
    await checked()
    const before = kept
    if (before === undefined) throw new Error('nothing was kept')
    for (const [change, why] of [[{ size: 9 }, 'shorter'], [{ root: 'A'.repeat(43) }, 'changed'], [{ key: 'other' }, 'otherKey']] as const) {
      kept = { ...before, ...change }
      expect(await checked()).toMatchObject({ kind: 'broken', why })
      expect(kept).toEqual({ ...before, ...change })
    }
  })
})
