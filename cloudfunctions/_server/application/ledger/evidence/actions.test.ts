import { fromBase64url } from '@/domain/shared/base64url'
import { DAY_MS, HOUR_MS, startOfDay, dayOf } from '@/domain/shared/instant'
import { isConsistent, rootFromPath } from '@/domain/shared/merkle'
import { rootFromSumPath } from '@/domain/ledger/evidence/sum-tree'
import { nodeBallotChecks } from '@server/adapters/node/ballot-crypto'
import { nodeDigest } from '@server/adapters/node/digest'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import { composeLocal } from '@server/compose-local'
import { move } from '@server/testing/coins'
import { at } from '@server/testing/fixed-platform'
import { expectSoundLedger } from '@server/testing/ledger-audit'
import { TEST_PROVIDER, testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { hashesOf } from './read-log'

const sha256 = nodeDigest.sha256Bytes
const bytes = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array(0)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

let bed: TestBed
let home: Village
let dashan: Neighbour
let xiaomei: Neighbour
let chair: Neighbour
let supervisor: Neighbour
beforeEach(async () => {
  bed = testBed({ now: at('2026-11-24 09:00') })
  home = await village(bed)
  dashan = await home.neighbour({ name: '程大山' })
  xiaomei = await home.neighbour({ name: '汪小梅' })
  chair = await home.neighbour({ offices: ['committeeMember'] })
  supervisor = await home.neighbour({ offices: ['supervisor'] })
})
afterEach(() => expectSoundLedger(bed))

const earn = (who: Neighbour, key: string, coins = 5) =>
  move(bed.store, { communityId: home.communityId, householdId: who.householdId, kind: 'award', key, coins, at: bed.clock.now() })
const seal = async (): Promise<void> => {
  bed.clock.pass(HOUR_MS)
  await sealLedgers({ ...bed.dependencies, store: bed.store, ledgerSigner: bed.ports.ledgerSigner })
}
const nextMorning = async (): Promise<void> => {
  bed.clock.set(startOfDay(dayOf(bed.clock.now())))
  bed.clock.pass(DAY_MS + 8 * HOUR_MS)
  await seal()
}

describe('a receipt', () => {
  test('is signed by the installation over the account, its version and the leaf', async () => {
    const transferId = await earn(dashan, 'deed:1')
    const receipt = await dashan.value('ledger/receipt', { transferId })
    if (!receipt.signed) throw new Error('unsigned')
    expect(nodeBallotChecks.isSigned({ publicKey: receipt.publicKey, text: receipt.text, signature: receipt.signature })).toBe(true)
    expect(receipt.text.split('\n').slice(1)).toEqual([home.communityId, transferId, `account:household:${dashan.householdId}`, '1', receipt.leafHash, ''])
    expect(nodeDigest.sha256Bytes(Uint8Array.of(0, ...utf8(receipt.leaf)))).toEqual(bytes(receipt.leafHash))
  })

  test('is given to the own household and to a supervisor; for another account there is none', async () => {
    const transferId = await earn(dashan, 'deed:1')
    const wife = await home.neighbour({ livesWith: dashan })
    expect(await wife.code('ledger/receipt', { transferId })).toBe('ok')
    expect(await supervisor.code('ledger/receipt', { transferId })).toBe('ok')
    for (const other of [xiaomei, chair]) for (const action of ['ledger/receipt', 'ledger/prove'] as const) expect(await other.code(action, { transferId })).toBe('TRANSFER_NOT_FOUND')
    expect(await dashan.code('ledger/receipt', { transferId: 'award:nothing' })).toBe('TRANSFER_NOT_FOUND')
  })

  test('says that it is unsigned where the installation has no key', async () => {
    const transferId = await earn(dashan, 'deed:1')
    const { receiptOf } = await import('./receipt')
    const transfer = await bed.store.get('transfers', transferId)
    expect(receiptOf(transfer as never, nodeDigest, undefined)).toMatchObject({ signed: false, version: 1 })
  })

  test('of the local installation is signed with a key of its own', async () => {
    const transferId = await earn(dashan, 'deed:1')
    const call = composeLocal({ store: bed.store, clock: bed.clock, log: () => undefined })
    const event = { action: 'ledger/receipt', communityId: home.communityId, input: { transferId } }
    const reply = await call('ledger/receipt', event, { provider: TEST_PROVIDER, subject: dashan.subject })
    expect(reply).toMatchObject({ ok: true, value: { signed: true } })
  })
})

describe('a proof', () => {
  test('leads from the leaf of a receipt to the root of the checkpoint that anybody can read', async () => {
    const transferId = await earn(dashan, 'deed:1')
    for (let index = 0; index < 5; index += 1) await earn(xiaomei, `claim:x${index}`)
    expect(await dashan.call('ledger/prove', { transferId })).toMatchObject({ ok: false, error: { code: 'NOT_SEALED_YET', from: at('2026-11-24 09:05') } })
    await seal()
    const receipt = await dashan.value('ledger/receipt', { transferId })
    const proof = await dashan.value('ledger/prove', { transferId })
    const checkpoint = await bed.phone(undefined, home.communityId).value('ledger/checkpoint', {})
    expect(proof.leaf).toBe(receipt.leaf)
    const root = rootFromPath({ leaf: utf8(proof.leaf), index: proof.sequence, size: proof.size, path: hashesOf(proof.path) }, sha256)
    expect(root).toEqual(bytes(checkpoint.root))
    expect(proof.checkpoint).toEqual(checkpoint)
    expect(checkpoint).toMatchObject({ number: 1, size: 6, signed: true, code: expect.stringMatching(/^\S{4} \S{4} \S{4}$/) })
    expect(checkpoint.text.startsWith(`yslb-ledger/${home.communityId}\n6\n`)).toBe(true)
  })

  test('of consistency shows that a checkpoint which was kept is the beginning of the log', async () => {
    const visitor = bed.phone(undefined, home.communityId)
    expect([await visitor.code('ledger/checkpoint', {}), await visitor.code('ledger/consistency', { from: 1 })]).toEqual(['NOTHING_SEALED', 'NOTHING_SEALED'])
    await earn(dashan, 'deed:1')
    await earn(dashan, 'deed:2')
    await earn(dashan, 'deed:3')
    await seal()
    const kept = await visitor.value('ledger/checkpoint', {})
    await earn(dashan, 'deed:4')
    await seal()
    const { proof, size, checkpoint } = await visitor.value('ledger/consistency', { from: kept.size })
    expect(isConsistent({ first: { size: kept.size, root: bytes(kept.root) }, second: { size, root: bytes(checkpoint.root) }, proof: hashesOf(proof) }, sha256)).toBe(true)
    expect(await visitor.call('ledger/consistency', { from: 9 })).toMatchObject({ ok: false, error: { code: 'LOG_IS_SHORTER', size: 4 } })
  })

  test('of a balance leads to the day’s total, which is what was issued and neither spent nor lost', async () => {
    expect(await dashan.code('ledger/proveBalance', { track: 'redeemable' })).toBe('BALANCES_NOT_SUMMED')
    await earn(dashan, 'deed:1', 7)
    await earn(xiaomei, 'deed:2', 4)
    const hold = await move(bed.store, { communityId: home.communityId, householdId: dashan.householdId, kind: 'hold', key: 'order', coins: 3, at: bed.clock.now() })
    await move(bed.store, { communityId: home.communityId, householdId: dashan.householdId, kind: 'post', key: 'resolve', coins: 3, at: bed.clock.now(), parent: hold })
    await nextMorning()
    const proof = await dashan.value('ledger/proveBalance', { track: 'redeemable' })
    const { account, salt, total, index, accounts, path, note } = proof
    const root = rootFromSumPath({ leaf: { account, salt, total }, index, size: accounts, path: path.map(({ sum, hash }) => ({ sum, hash: bytes(hash) })) }, sha256)
    const signed = JSON.parse(note.split('\n')[1] ?? '') as { readonly balances: { readonly redeemable: object }; readonly supply: { readonly redeemable: object } }
    expect(root && { root: Buffer.from(root.hash).toString('base64url'), total: root.sum, accounts: 2 }).toEqual(signed.balances.redeemable)
    expect([total, root?.sum]).toEqual([4, 8])
    expect(signed.supply.redeemable).toEqual({ issued: 11, takenBack: 0, redeemed: 3, expired: 0, writtenOff: 0, moved: 0 })
    expect(await chair.code('ledger/proveBalance', { track: 'redeemable' })).toBe('BALANCE_NOT_IN_SUM')
    expect(await dashan.value('ledger/proveBalance', { track: 'honour' })).toMatchObject({ account: `account:household:${dashan.householdId}:honour`, total: 7, accounts: 2 })
    // The next day's sums stand on those of the day before.
    await earn(dashan, 'deed:3', 2)
    await nextMorning()
    expect(await dashan.value('ledger/proveBalance', { track: 'redeemable' })).toMatchObject({ total: 6, size: 5 })
  })
})

describe('the health of the ledger', () => {
  test('is shown to committee and supervisors: what was checked, how far the log is, and the totals', async () => {
    expect((await chair.value('ledger/health', {})).invariants.map(({ state }) => state)).toEqual(new Array(12).fill('unchecked'))
    await earn(dashan, 'deed:1')
    await seal()
    await earn(dashan, 'deed:2')
    const health = await supervisor.value('ledger/health', {})
    expect(health).toMatchObject({ waiting: 1, canSign: true, balancesOf: '2026-11-24', checkpoint: { size: 1 } })
    expect(health.invariants.map(({ invariant, state }) => `${invariant} ${state}`)).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12'].map((each) => `${each} holds`))
    expect(health.supply[0]).toEqual({ track: 'redeemable', issued: 5, takenBack: 0, redeemed: 0, expired: 0, writtenOff: 0, moved: 0, inCirculation: 5 })
    expect(await dashan.code('ledger/health', {})).toBe('ok')
  })

  test('names a stored balance that does not follow from the transfers', async () => {
    await earn(dashan, 'deed:1')
    const account = await bed.store.get<never>('accounts', `account:household:${dashan.householdId}`)
    await bed.store.transact((tx) => tx.put('accounts', { ...(account as unknown as object), available: 50 } as never))
    await seal()
    const { invariants } = await chair.value('ledger/health', {})
    expect(invariants.filter(({ state }) => state === 'broken').map(({ invariant }) => invariant)).toEqual(['I2', 'I10'])
    await bed.store.transact((tx) => tx.put('accounts', account as never))
  })

  test('needs no timer: the committee seals by hand, and pressing twice seals once', async () => {
    await earn(dashan, 'deed:1')
    bed.clock.pass(HOUR_MS)
    const requestId = bed.requestId()
    expect(await chair.value('ledger/seal', {}, requestId)).toEqual({ sealed: 1, size: 1 })
    expect(await chair.value('ledger/seal', {}, requestId)).toEqual({ sealed: 1, size: 1 })
    expect(await supervisor.value('ledger/seal', {})).toEqual({ sealed: 0, size: 0 })
  })
})
