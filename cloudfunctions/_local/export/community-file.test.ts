import { DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { nobleChecks } from '@/verifier/noble-checks'
import { verifyExport } from '@/verifier/ledger/verify-export'
import { memoryStore } from '@server/adapters/memory/memory-store'
import { sealLedgers } from '@server/application/scheduler/seal-ledgers'
import { move } from '@server/testing/coins'
import { recordingStore } from '@server/testing/recording-store'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Village } from '@server/testing/village'
import { exportCommunity, importCommunity } from './community-file'

let bed: TestBed
let home: Village
beforeEach(async () => {
  bed = testBed()
  home = await village(bed)
  const other = await village(bed, { id: 'other' })
  await other.neighbour()
  for (let day = 0; day < 3; day += 1) {
    const { householdId } = await home.neighbour()
    for (let index = 0; index < 70; index += 1) {
      await move(bed.store, { communityId: home.communityId, householdId, kind: 'award', key: `claim:${day}-${index}`, coins: 2, at: bed.clock.now() })
      bed.clock.pass(1000)
    }
    bed.clock.pass(DAY_MS)
    await sealLedgers({ ...bed.dependencies, store: bed.store, ledgerSigner: bed.ports.ledgerSigner })
  }
  await move(bed.store, { communityId: home.communityId, householdId: 'h', kind: 'award', key: 'unsealed', coins: 2, at: bed.clock.now() })
})

async function exported(store = bed.store, communityId: string = home.communityId): Promise<readonly string[]> {
  const lines: string[] = []
  const write = async (line: string): Promise<void> => void lines.push(line)
  const done = await exportCommunity(store, { communityId, at: bed.clock.now(), ledgerKey: bed.ports.ledgerSigner?.publicKey ?? '', write })
  if (!done.ok) throw new Error(done.error.code)
  return lines
}
const emptyStore = () => recordingStore(memoryStore())

test('a community goes out, is verified, goes in elsewhere, and comes out the same', async () => {
  const lines = await exported()
  expect(await verifyExport(lines, nobleChecks)).toMatchObject({ genuine: true, transfers: 211, sealed: 210, seals: 3, signed: 3 })
  const target = emptyStore()
  expect(await importCommunity(target, lines)).toEqual({ ok: true, value: lines.length - 2 })
  expect(await exported(target)).toEqual(lines)
  expect(lines.join('\n')).not.toContain('"communityId":"other"')
})

test('what was imported goes on where it stood: the next seal follows the last', async () => {
  const target = emptyStore()
  await importCommunity(target, await exported())
  bed.clock.pass(HOUR_MS)
  expect(await sealLedgers({ ...bed.dependencies, store: target, ledgerSigner: bed.ports.ledgerSigner })).toBe(1)
  expect(await verifyExport(await exported(target), nobleChecks)).toMatchObject({ genuine: true, sealed: 211, seals: 4 })
})

test('an import that was cut off is completed by the whole file, and repeating it changes nothing', async () => {
  const lines = await exported()
  const target = emptyStore()
  expect(await importCommunity(target, lines.slice(0, 100))).toEqual({ ok: false, error: { code: 'CUT_OFF' } })
  for (let time = 0; time < 2; time += 1) expect(await importCommunity(target, lines)).toMatchObject({ ok: true })
  expect(await exported(target)).toEqual(lines)
})

test('what is there and says something else is never overwritten', async () => {
  const lines = await exported()
  const target = emptyStore()
  await importCommunity(target, lines)
  const before = await target.dump()
  const forged = lines.map((line) => (line.includes('"award:claim:0-0"') && line.includes('"transfers"') ? line.replace('"points":2', '"points":200') : line))
  expect(await importCommunity(target, forged)).toEqual({ ok: false, error: { code: 'DIFFERS', collection: 'transfers', id: 'award:claim:0-0' } })
  expect(await target.dump()).toBe(before)
})

test.each<[string, (lines: readonly string[]) => readonly string[], number]>([
  ['another file', () => ['{"rows":[]}'], 1],
  ['a collection that is none of ours', (lines) => [lines[0] ?? '', '{"collection":"secrets","document":{"_id":"x","communityId":"yunxi"}}'], 2],
  ['a document of another community', (lines) => [lines[0] ?? '', '{"collection":"transfers","document":{"_id":"x","communityId":"other"}}'], 2],
  ['no JSON', (lines) => [lines[0] ?? '', '{'], 2]
])('%s is refused with its line', async (_what, change, line) => {
  expect(await importCommunity(emptyStore(), change(await exported()))).toEqual({ ok: false, error: { code: 'NOT_AN_EXPORT', line } })
})

test('nothing at all is no export, and a community that is not there cannot be exported', async () => {
  expect(await importCommunity(emptyStore(), [])).toMatchObject({ ok: false, error: { code: 'NOT_AN_EXPORT' } })
  expect(await exportCommunity(bed.store, { communityId: 'nowhere', at: bed.clock.now(), ledgerKey: '', write: async () => undefined })).toEqual({ ok: false, error: { code: 'NO_SUCH_COMMUNITY' } })
})
