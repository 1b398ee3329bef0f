import fc from 'fast-check'
import { DAY_MS } from '@/domain/shared/instant'
import { points } from '@/domain/ledger/points'
import { CLAIMS, type ClaimDocument } from '@server/application/claims/documents'
import { claimsBed, daysAgo, expectSoundClaims, type ClaimsBed } from '@server/testing/claims-bed'
import { move } from '@server/testing/coins'
import { transfersIn } from '@server/testing/ledger-audit'
import type { Neighbour } from '@server/testing/village'

const SEED = 20261124
const DEEDS = ['submit', 'submit', 'onNotice', 'onNotice', 'onNotice', 'verify', 'review', 'return', 'reject', 'withdraw', 'object', 'uphold', 'overrule', 'propose', 'confirm', 'decline', 'days', 'days', 'days', 'credit', 'jobs', 'jobs'] as const
interface Step {
  readonly deed: (typeof DEEDS)[number]
  readonly who: number
  readonly which: number
  readonly item: 'PUB03' | 'RUL02' | 'PUB05' | 'HON03'
}
const history = fc.array(fc.record<Step>({ deed: fc.constantFrom(...DEEDS), who: fc.nat(6), which: fc.nat(3), item: fc.constantFrom('PUB03' as const, 'RUL02' as const, 'PUB05' as const, 'HON03' as const) }), { minLength: 30, maxLength: 70 })

/** One command as somebody would send it; refused or not, everything must hold afterwards. */
async function live(it: ClaimsBed, by: Neighbour, { deed, which, item }: Step, ids: string[]): Promise<void> {
  const claimId = ids[which % Math.max(1, ids.length)] ?? 'none'
  const decide = (kind: 'pass' | 'reject' | 'return') => ({ claimIds: [claimId], decision: kind === 'pass' ? { kind } : kind === 'return' ? { kind, words: '写清楚' } : { kind, reason: 'notDone' as const } })
  const objectionId = (await it.bed.store.get<ClaimDocument>(CLAIMS, claimId))?.claim.objections.at(-1)?.id ?? 'none'
  switch (deed) {
    case 'submit': {
      const reply = await by.call('claims/submit', { item, on: daysAgo(it.today(), which), quantity: 1, photos: [] })
      if (reply.ok) ids.push(reply.value.claimId)
      return
    }
    case 'onNotice':
      await it.grid.call('claims/verify', decide('pass'))
      return void (await it.reviewer.call('claims/review', decide('pass')))
    case 'verify': return void (await it.grid.call('claims/verify', decide('pass')))
    case 'review': return void (await by.call('claims/review', decide('pass')))
    case 'return': return void (await by.call('claims/verify', decide('return')))
    case 'reject': return void (await by.call('claims/review', decide('reject')))
    case 'withdraw': return void (await by.call('claims/withdraw', { claimId }))
    case 'object': return void (await by.call('claims/object', { claimId, kind: 'other' }))
    case 'uphold': return void (await by.call('claims/answerObjection', { claimId, objectionId, upheld: true, words: '是的' }))
    case 'overrule': return void (await by.call('claims/answerObjection', { claimId, objectionId, upheld: false, words: '不是' }))
    case 'propose': return void (await by.call('claims/proposeRevocation', { claimId, words: '查过了' }))
    case 'confirm': return void (await by.call('claims/confirmRevocation', { claimId, decision: 'confirm' }))
    case 'decline': return void (await by.call('claims/confirmRevocation', { claimId, decision: 'decline' }))
    case 'days': return it.bed.clock.pass(4 * DAY_MS)
    case 'credit': return void (await by.call('claims/creditDue', {}))
    case 'jobs': return void (await it.jobs())
  }
}

test('after any history every credited claim has one award and no award is without one, two of different households decided, and no bug was met', async () => {
  let credited = 0
  await fc.assert(fc.asyncProperty(history, async (steps) => {
    const it = await claimsBed()
    const second = await it.home.neighbour({ offices: ['committeeMember'], livesWith: it.grid })
    const people = [it.author, it.grid, it.reviewer, it.chair, it.supervisor, second, it.keeper]
    const ids: string[] = []
    for (const step of steps) await live(it, people[step.who] ?? it.author, step, ids)
    it.bed.clock.pass(6 * DAY_MS)
    await it.jobs()
    await expectSoundClaims(it)
    expect(it.bed.log.filter(({ bug }) => bug !== undefined)).toEqual([])
    for (const { claim } of await it.bed.store.all<ClaimDocument>(CLAIMS)) {
      const homes = [claim.householdId, claim.verified?.householdId, claim.reviewed?.householdId].filter((home) => home !== undefined)
      expect(new Set(homes).size).toBe(homes.length)
      credited += claim.state === 'credited' || claim.state === 'revoked' ? 1 : 0
    }
  }), { seed: SEED, numRuns: 40 })
  // Histories go far enough that the test could fail.
  expect(credited).toBeGreaterThan(20)
}, 120_000)

test('coins of a revoked claim that are spent already are written off by the two, and no balance falls below zero', async () => {
  const it = await claimsBed()
  const claimId = await it.due()
  await it.jobs()
  const { communityId, householdId } = it.author
  const at = it.bed.clock.now()
  const hold = await move(it.bed.store, { communityId, householdId, kind: 'hold', key: 'soap', coins: points(7), at })
  await move(it.bed.store, { communityId, householdId, kind: 'post', key: 'soap', coins: points(7), at, parent: hold })
  await it.chair.value('claims/proposeRevocation', { claimId, words: '没有去' })
  expect(await it.supervisor.value('claims/confirmRevocation', { claimId, decision: 'confirm' })).toEqual({ takenBack: 3, writtenOff: 7 })
  expect((await transfersIn(it.bed)).find(({ kind }) => kind === 'writeOff')).toMatchObject({ approvers: [it.chair.memberId, it.supervisor.memberId], reason: '没有去' })
  expect(await it.author.value('ledger/statement', {})).toMatchObject({ redeemable: 0, honour: 0 })
  await expectSoundClaims(it)
})
