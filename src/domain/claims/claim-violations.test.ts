import { points } from '@/domain/ledger/points'
import type { Transfer } from '@/domain/ledger/transfer'
import { asId, type ClaimId, type HouseholdId, type PersonId, type TransferId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { claimViolations } from './claim-violations'

const PERSON = asId<PersonId>('yunxi:h:1-1.1')
const AWARD = asId<TransferId>(`award:claim:c1:${PERSON}`)
const claim = {
  id: asId<ClaimId>('c1'), personId: PERSON, householdId: asId<HouseholdId>('yunxi:h:1-1'), on: '2026-11-24' as Day, quantity: 2,
  terms: { points: 5 } as never, transferId: AWARD
}
const award = { id: AWARD, kind: 'award', points: points(10), deed: `claim:c1:${PERSON}` } as Transfer

test('a claim with its one award is sound, and what was awarded otherwise needs no claim', () => {
  const attendance = { id: asId<TransferId>('award:meetingAttendance:m:p'), kind: 'award', deed: 'meetingAttendance:m:p' } as Transfer
  expect(claimViolations([claim], [award, attendance])).toEqual([])
})

test.each<[string, Parameters<typeof claimViolations>, string]>([
  ['a claim that was credited without a transfer', [[claim], []], 'c1'],
  ['a claim that was credited with other coins', [[claim], [{ ...award, points: points(9) }]], 'c1'],
  ['a claim that names another transfer', [[{ ...claim, transferId: asId<TransferId>('award:x') }], [award]], 'c1'],
  ['a claim that stands there twice', [[claim, claim], [award]], 'c1'],
  ['coins for a claim that nobody made', [[], [award]], AWARD]
])('%s is found by I11', (_what, [claims, transfers], at) => {
  expect(claimViolations(claims, transfers)).toEqual([{ invariant: 'I11', at }])
})
