import { DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { drawSample } from '@/domain/ledger/watch/sample'
import { nodeDigest } from '@server/adapters/node/digest'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import { creditedClaim } from '@server/testing/credited-claims'
import { at } from '@server/testing/fixed-platform'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { KNOWN_RELATIONS } from './documents'

let bed: TestBed
let home: Village
let dashan: Neighbour
let grid: Neighbour
let reviewer: Neighbour
let chair: Neighbour
let supervisor: Neighbour
beforeEach(async () => {
  bed = testBed({ now: at('2026-11-24 09:00') })
  home = await village(bed)
  dashan = await home.neighbour({ name: '程大山' })
  grid = await home.neighbour({ name: '汪网格', offices: ['gridWorker'] })
  reviewer = await home.neighbour({ name: '胡评', offices: ['pointReviewer'] })
  chair = await home.neighbour({ offices: ['committeeMember'] })
  supervisor = await home.neighbour({ offices: ['supervisor'] })
})
const credit = (who: Neighbour, key: string, when = '2026-11-20 10:00', decided = when) =>
  creditedClaim(bed, who, { key, at: at(when), verifiedBy: grid, reviewedBy: reviewer, decidedAt: at(decided) })
const month = '2026-11'
const seal = () => sealLedgers({ ...bed.dependencies, store: bed.store, ledgerSigner: bed.ports.ledgerSigner })
const nextMonth = async (): Promise<void> => {
  bed.clock.set(at('2026-12-01 00:10'))
  await seal()
  bed.clock.pass(8 * HOUR_MS)
}

test('clues are for supervisors alone, each with its people, household and cases', async () => {
  for (const key of ['1', '2', '3', '4', '5']) await credit(dashan, key)
  const { clues, credits } = await supervisor.value('ledger/watch', { month })
  expect(credits).toBe(5)
  expect(clues.map(({ kind, household, count }) => [kind, household?.no, count])).toEqual([['householdDay', dashan.householdNo, 5]])
  expect(clues[0]?.cases[0]).toMatchObject({ coins: 5, itemName: '参加集中清扫', householdNo: dashan.householdNo, who: '程大山', verifiedBy: '汪网格', reviewedBy: '胡评' })
  for (const other of [dashan, grid, reviewer, chair]) for (const action of ['ledger/watch', 'ledger/spotChecks'] as const) expect(await other.code(action, { month })).toBe('NOT_PERMITTED')
})

test('the months are kept apart, and a month in which nothing is odd has no clue', async () => {
  await credit(dashan, '1', '2026-10-31 23:59', '2026-10-30 10:00')
  await credit(dashan, '2', '2026-11-01 00:00', '2026-10-30 10:00')
  expect(await supervisor.value('ledger/watch', { month })).toMatchObject({ credits: 1, clues: [] })
  expect(await supervisor.value('ledger/watch', { month: '2026-10' })).toMatchObject({ credits: 1, clues: [] })
  expect(await supervisor.value('ledger/watch', { month: '2025-01' })).toMatchObject({ credits: 0, clues: [] })
})

test('kinship is known only where a supervisor noted it, and forgotten when he drops it', async () => {
  await credit(dashan, '1')
  const { relationId } = await supervisor.value('ledger/noteRelation', { personId: grid.personId, householdId: dashan.householdId })
  expect((await supervisor.value('ledger/watch', { month })).clues.map(({ kind, people }) => [kind, people[0]?.name])).toEqual([['relation', '汪网格']])
  expect(await chair.code('ledger/noteRelation', { personId: grid.personId, householdId: dashan.householdId })).toBe('NOT_PERMITTED')
  expect(await supervisor.code('ledger/noteRelation', { personId: 'nobody.1', householdId: dashan.householdId })).toBe('NOT_FOUND')
  await supervisor.value('ledger/dropRelation', { relationId })
  expect(await bed.store.all(KNOWN_RELATIONS)).toEqual([])
  expect((await supervisor.value('ledger/watch', { month })).clues).toEqual([])
})

test('nothing is drawn before the month is over and sealed; then everybody draws the same', async () => {
  const ids: string[] = []
  for (let index = 0; index < 12; index += 1) ids.push(await credit(await home.neighbour(), String(index)))
  await seal()
  expect(await supervisor.value('ledger/spotChecks', { month })).toEqual({ month, from: '2026-12-01', cases: [] })
  await credit(await home.neighbour(), 'first', '2026-12-01 00:00')
  await nextMonth()
  const { draw, cases } = await supervisor.value('ledger/spotChecks', { month })
  expect(draw?.of).toBe(12)
  expect(cases.map(({ transferId }) => transferId)).toEqual(drawSample(ids, draw?.seed ?? '', nodeDigest.sha256Bytes))
  bed.clock.pass(DAY_MS)
  await credit(await home.neighbour(), 'late', '2026-12-02 08:00')
  bed.clock.pass(DAY_MS)
  await seal()
  expect((await supervisor.value('ledger/spotChecks', { month })).draw).toEqual(draw)
})

test('what was found is kept with who found it; everybody reads that it was looked at, and nobody but supervisors at what', async () => {
  const ids = [await credit(dashan, '1'), await credit(supervisor, '2')]
  await nextMonth()
  const record = (transferId: string | undefined, result: 'true' | 'differs') => supervisor.code('ledger/recordSpotCheck', { month, transferId: transferId ?? '', result, words: '到场看过' })
  expect(await record(ids[0], 'differs')).toBe('ok')
  expect(await record(ids[1], 'true')).toBe('OWN_HOUSEHOLD_CHECK')
  expect(await record('award:other', 'true')).toBe('NOT_DRAWN')
  const { cases } = await supervisor.value('ledger/spotChecks', { month })
  expect(cases.find(({ transferId }) => transferId === ids[0])?.result).toMatchObject({ kind: 'differs', words: '到场看过', by: supervisor.name })
  expect(await dashan.value('ledger/spotCheckSums', { month })).toEqual({ month, drawn: 2, checked: 1, differing: 1 })
})

test('an entry tells its household the item, the count, who agreed and what took it back; others find nothing', async () => {
  const transferId = await credit(dashan, '1')
  expect(await dashan.value('ledger/entry', { transferId })).toMatchObject({
    points: 5, balanceAfter: 5, quantity: 1, rule: { id: 'ENV02', version: 1 }, item: { name: '参加集中清扫' }, deed: { kind: 'claim', source: 'claim-1' }, approvedBy: ['汪网格', '胡评'], correctedBy: []
  })
  expect((await supervisor.value('ledger/entry', { transferId })).householdNo).toBe(dashan.householdNo)
  expect(await chair.code('ledger/entry', { transferId })).toBe('TRANSFER_NOT_FOUND')
})
