import { CLAIM_NOW, CLAIM_TODAY, claimActor, claimIn, claimStep, sampleClaim } from '@/testing/builders/claims'
import type { Day } from '@/domain/shared/instant'
import { CLAIM_STATES, holdsItsPlace } from './claim'
import { reviewClaim, verifyClaim, witnessClaim } from './decide-claim'
import { entered, entryOf, leftOf, usedOf } from './household-book'
import { answerObjection } from './object-claim'
import { creditedClaim, decideRevocation } from './settle-claim'

const other = claimActor('other')

test('handed back, a claim says why, and whoever verifies it again is asked anew', () => {
  expect(reviewClaim(claimIn('verified'), other, { kind: 'return', words: '写清楚' }, CLAIM_NOW)).toMatchObject({ ok: true, value: { state: 'returned', why: { reason: 'other', words: '写清楚' }, log: [{ step: 'returned', by: other.personId, words: '写清楚' }] } })
  const back = reviewClaim(claimIn('verified'), other, { kind: 'return', words: '写清楚' }, CLAIM_NOW)
  expect(back.ok && 'verified' in back.value).toBe(false)
})

test('turned down, a claim says why, with words or without', () => {
  expect(verifyClaim(claimIn('submitted'), other, { kind: 'reject', reason: 'notDone', words: '没有这回事' }, CLAIM_NOW)).toMatchObject({ value: { state: 'rejected', why: { reason: 'notDone', words: '没有这回事' } } })
  expect(verifyClaim(claimIn('submitted'), other, { kind: 'reject', reason: 'duplicate' }, CLAIM_NOW)).toMatchObject({ value: { state: 'rejected', why: { reason: 'duplicate' }, log: [{ step: 'rejected' }] } })
})

test('the notice lasts the days of the claim\'s own scheme, today not counted', () =>
  expect(reviewClaim(claimIn('verified'), other, { kind: 'pass' }, CLAIM_NOW)).toMatchObject({ value: { state: 'publicized', noticeUntil: '2026-11-29', reviewed: { personId: other.personId } } }))

test('a neighbour answers once, and what he does not know of goes back', () => {
  const witness = claimActor('witness')
  const confirmed = witnessClaim(claimIn('submitted'), witness, true, CLAIM_NOW)
  if (!confirmed.ok) throw new Error(confirmed.error.code)
  expect(confirmed.value).toMatchObject({ state: 'submitted', witness: { confirmed: { personId: witness.personId } } })
  expect(witnessClaim(confirmed.value, witness, false, CLAIM_NOW)).toEqual({ ok: false, error: { code: 'WITNESS_ANSWERED' } })
  expect(witnessClaim(claimIn('verified'), witness, true, CLAIM_NOW)).toEqual({ ok: false, error: { code: 'CLAIM_MOVED_ON', state: 'verified' } })
  expect(witnessClaim(claimIn('submitted'), witness, false, CLAIM_NOW)).toMatchObject({ value: { state: 'returned', why: { reason: 'notDone' } } })
})

test('one objection that is overruled leaves the other open, one that is upheld ends all', () => {
  const objection = (id: string, who: string) => ({ id, kind: 'notDone' as const, raised: claimStep(who), answerBy: '2026-11-29' as Day })
  const claim = { ...claimIn('publicized'), objections: [objection('o1', 'a'), objection('o2', 'b')] }
  const answered = (upheld: boolean) => {
    const result = answerObjection(claim, other, { objectionId: 'o1', upheld, words: '查过了' }, CLAIM_NOW)
    return result.ok ? [result.value.state, result.value.objections.map(({ answer }) => answer?.upheld)] : result.error.code
  }
  expect([answered(false), answered(true)]).toEqual([['publicized', [false, undefined]], ['rejected', [true, true]]])
  expect(answerObjection(claim, other, { objectionId: 'o3', upheld: true, words: '查过了' }, CLAIM_NOW)).toEqual({ ok: false, error: { code: 'OBJECTION_ANSWERED' } })
  expect(answerObjection({ ...claim, state: 'rejected' }, other, { objectionId: 'o1', upheld: true, words: '查过了' }, CLAIM_NOW)).toEqual({ ok: false, error: { code: 'CLAIM_MOVED_ON', state: 'rejected' } })
})

test('declined, a revocation leaves the claim as it was credited', () => {
  const credited = creditedClaim(claimIn('publicized'), 'award:claim:c1:p' as never, CLAIM_NOW)
  const proposed = { ...credited, revocation: { ...claimStep('proposer'), words: '没有去' } }
  expect(decideRevocation(proposed, other, 'decline', CLAIM_NOW)).toEqual({ ok: true, value: credited })
  expect(decideRevocation(proposed, other, 'confirm', CLAIM_NOW)).toMatchObject({ value: { state: 'revoked', transferId: 'award:claim:c1:p' } })
})

test('only what was turned down or taken back gives its place up', () =>
  expect(CLAIM_STATES.filter(state => !holdsItsPlace(claimIn(state)))).toEqual(['rejected', 'withdrawn']))

test('the book keeps what happens once in a life for ever and forgets the rest when it can count no more', () => {
  const once = entryOf(sampleClaim({ item: 'HON02' }))
  const month = entryOf(sampleClaim({ item: 'PUB02', on: '2026-01-05' as Day }))
  expect([once.keptUntil, month.keptUntil]).toEqual([undefined, '2026-04-06'])
  const uncapped = entryOf(sampleClaim({ item: 'HON03' }))
  expect(entered([once, month], uncapped, CLAIM_TODAY)).toEqual([once, uncapped])
  expect([usedOf([uncapped], uncapped, {}), leftOf([uncapped], uncapped, {})]).toEqual([0, undefined])
})
