import { dayOf, DAY_MS, HOUR_MS, startOfDay, type Day } from '@/domain/shared/instant'
import { nobleChecks } from '@/verifier/noble-checks'
import { verifyExport } from '@/verifier/ledger/verify-export'
import { nodeDigest } from '@server/adapters/node/digest'
import { CLAIMS, type ClaimDocument } from '@server/application/claims/documents'
import { creditDeed } from '@server/application/ledger/credit'
import { LEDGER_HEALTH, type LedgerHealthDocument } from '@server/application/ledger/evidence/documents'
import { runJobs } from '@server/application/scheduler/run-jobs'
import { creditedDocument } from '@server/testing/credited-claims'
import { at } from '@server/testing/fixed-platform'
import { expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { exportCommunity } from './community-file'

let bed: TestBed
let home: Village
let people: readonly Neighbour[]

beforeEach(async () => {
  bed = testBed({ now: at('2026-11-24 09:00') })
  home = await village(bed, { coinScheme: { unit: 'both' } })
  people = [await home.neighbour({ offices: ['committeeMember'] }), await home.neighbour({ offices: ['committeeMember'] }), await home.neighbour(), await home.neighbour()]
})
afterEach(() => expectSoundLedger(bed))

const who = (index: number): Neighbour => {
  const person = people[index]
  if (person === undefined) throw new Error('four people')
  return person
}
/** By the rules of crediting, with the claim that it is for. */
const credit = (by: Neighbour, key: string) =>
  bed.store.transact(async (tx) => {
    const now = bed.clock.now()
    const [{ personId, householdId }, quantity] = [by, 5]
    const source = `claim-${key}`
    const { coins } = await creditDeed({ tx, digest: nodeDigest, communityId: home.communityId, now }, { item: 'PUB01', deed: { kind: 'claim', source, personId, householdId, on: dayOf(now), quantity }, by: who(0).memberId, commitment: 'c' })
    await tx.put<ClaimDocument>(CLAIMS, creditedDocument(by, { key, at: now, coins: coins / quantity, quantity }))
  })
const confirmed = async ({ changeId }: { readonly changeId: string }) => who(1).value('ledger/decideAccountChange', { changeId, decision: 'confirm' })

async function jobs(): Promise<void> {
  const report = await runJobs({ ...bed.dependencies, store: bed.store, files: bed.files, messenger: bed.messenger, ledgerSigner: bed.ports.ledgerSigner })
  expect(report.failed).toEqual([])
}

async function exported(): Promise<readonly string[]> {
  const lines: string[] = []
  await exportCommunity(bed.store, { communityId: home.communityId, at: bed.clock.now(), ledgerKey: bed.ports.ledgerSigner?.publicKey ?? '', write: async (line) => void lines.push(line) })
  return lines
}

test('after pooling, a split, a merge, a reminder and an expiry neither the night nor the check of an export finds anything', async () => {
  const [first, second] = [who(2), who(3)]
  await credit(first, 'a')
  await credit(second, 'b')
  await first.value('ledger/poolCoins', { coins: 7 })
  await second.value('ledger/poolCoins', { coins: 10 })
  const both = { householdId: first.householdId, toHouseholdId: second.householdId }
  await confirmed(await who(0).value('ledger/proposeSplit', { ...both, coins: 3, honour: 0 }))
  await confirmed(await who(0).value('ledger/proposeMerge', both))
  await confirmed(await who(0).value('ledger/proposeReminder', { householdId: first.householdId, personId: first.personId, item: 'MIN01', on: '2026-11-20' }))
  bed.clock.pass(startOfDay('2028-01-01' as Day) - bed.clock.now())
  for (const pause of [HOUR_MS, HOUR_MS, DAY_MS]) {
    await jobs()
    bed.clock.pass(pause)
  }
  await jobs()
  const kinds = (await transfersIn(bed)).map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['award', 'moveOut', 'moveIn', 'remind', 'expire']))
  const health = await bed.store.get<LedgerHealthDocument>(LEDGER_HEALTH, home.communityId)
  expect(health).toMatchObject({ transfers: kinds.length, replayed: true, broken: [] })
  const report = await verifyExport(await exported(), nobleChecks)
  expect(report).toMatchObject({ genuine: true, count: 0, transfers: kinds.length, sealed: kinds.length, supply: { redeemable: { issued: 20, expired: 20, moved: 0 }, honour: { issued: 20, takenBack: 5, moved: 0 } } })
})

test('an export in which one half of a move was taken away is found out', async () => {
  await credit(who(2), 'a')
  await who(2).value('ledger/poolCoins', { coins: 7 })
  const lines = (await exported()).filter((line) => !line.includes('"kind":"moveIn"'))
  expect((await verifyExport(lines, nobleChecks)).findings.map(({ name }) => name)).toContain('MOVED_BADLY')
})
