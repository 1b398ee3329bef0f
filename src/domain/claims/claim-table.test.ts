import { claimActor, claimIn, CLAIM_NOW, claimStep } from '@/testing/builders/claims'
import type { Day } from '@/domain/shared/instant'
import { DAY_MS, addMs } from '@/domain/shared/instant'
import { CLAIM_STATES, type Claim } from './claim'
import { CLAIM_DEEDS, claimMay } from './claim-may'
import { reviewClaim, verifyClaim, witnessClaim } from './decide-claim'
import { answerObjection, objectTo } from './object-claim'
import { decideRevocation, proposeRevocation, reasonCannotCredit, withdrawClaim } from './settle-claim'

const doubted = (claim: Claim): Claim => ({ ...claim, objections: [{ id: 'o1', kind: 'notDone', raised: claimStep('doubter'), answerBy: '2026-11-29' as Day }] })
const toRevoke = (claim: Claim): Claim => ({ ...claim, revocation: { ...claimStep('proposer'), words: '没有去' } })

/** Every state, and the two that have something open. */
const SITUATIONS = {
  ...Object.fromEntries(CLAIM_STATES.map(state => [state, claimIn(state)])),
  'publicized, doubted': doubted(claimIn('publicized')),
  'credited, to be revoked': toRevoke(claimIn('credited'))
} as Readonly<Record<string, Claim>>

const NONE = { submitted: '', returned: '', verified: '', publicized: '', credited: '', rejected: '', withdrawn: '', revoked: '', 'publicized, doubted': '', 'credited, to be revoked': '' }
const withdrawn = { submitted: 'withdraw', returned: 'withdraw', verified: 'withdraw', publicized: 'withdraw', 'publicized, doubted': 'withdraw' }

/** Everybody holds every office here, so that nothing but the separation of duties keeps anybody off. Written by hand. */
test.each<[string, readonly [who: string, home?: string], Partial<typeof NONE>]>([
  ['its author', ['author'], { ...withdrawn, returned: 'edit withdraw' }],
  ['who lives with its author', ['son', 'author'], withdrawn],
  ['the neighbour who is asked', ['witness'], { submitted: 'confirmTrue', publicized: 'object', 'publicized, doubted': 'object' }],
  ['who lives with that neighbour', ['wife', 'witness'], { publicized: 'object', 'publicized, doubted': 'object' }],
  ['who verified', ['verifier'], { submitted: 'verify', publicized: 'object', 'publicized, doubted': 'object', credited: 'proposeRevocation', 'credited, to be revoked': 'confirmRevocation' }],
  ['who lives with who verified', ['wife', 'verifier'], { submitted: 'verify', publicized: 'object', 'publicized, doubted': 'object', credited: 'proposeRevocation', 'credited, to be revoked': 'confirmRevocation' }],
  ['who reviewed', ['reviewer'], { submitted: 'verify', verified: 'review', publicized: 'object', 'publicized, doubted': 'object', credited: 'proposeRevocation', 'credited, to be revoked': 'confirmRevocation' }],
  ['who objected', ['doubter'], { submitted: 'verify', verified: 'review', publicized: 'object', credited: 'proposeRevocation', 'credited, to be revoked': 'confirmRevocation' }],
  ['who proposed to revoke it', ['proposer'], { submitted: 'verify', verified: 'review', publicized: 'object', 'publicized, doubted': 'object answerObjection', credited: 'proposeRevocation' }],
  ['somebody else', ['other'], { submitted: 'verify', verified: 'review', publicized: 'object', 'publicized, doubted': 'object answerObjection', credited: 'proposeRevocation', 'credited, to be revoked': 'confirmRevocation' }]
])('%s may do this and nothing else', (_who, [who, home], expected) => {
  const actor = { ...claimActor(who, home), roles: ['resident' as const] }
  const offered = Object.fromEntries(Object.entries(SITUATIONS).map(([name, claim]) => [name, claimMay(claim, actor, { verifies: true, reviews: true, oversees: true }, CLAIM_NOW).join(' ')]))
  expect(offered).toEqual({ ...NONE, ...expected })
})

test('without an office one objects and bears witness, and who is no resident does not even object', () => {
  const other = claimActor('other')
  const none = { verifies: false, reviews: false, oversees: false }
  const deeds = (roles: readonly 'resident'[]) => [...new Set(Object.values(SITUATIONS).flatMap(claim => claimMay(claim, { ...other, roles }, none, CLAIM_NOW)))]
  expect([deeds(['resident']), deeds([])]).toEqual([['object'], []])
})

test('what is not offered is refused, and what is offered is done', () => {
  const differences: string[] = []
  for (const [name, claim] of Object.entries(SITUATIONS)) {
    for (const who of ['author', 'witness', 'verifier', 'reviewer', 'doubter', 'proposer', 'other']) {
      const actor = { ...claimActor(who), roles: ['resident' as const] }
      const may = claimMay(claim, actor, { verifies: true, reviews: true, oversees: true }, CLAIM_NOW)
      const done = {
        withdraw: withdrawClaim(claim, actor, CLAIM_NOW), confirmTrue: witnessClaim(claim, actor, true, CLAIM_NOW),
        verify: verifyClaim(claim, actor, { kind: 'pass' }, CLAIM_NOW), review: reviewClaim(claim, actor, { kind: 'pass' }, CLAIM_NOW),
        object: objectTo(claim, actor, { id: 'o2', kind: 'other' }, CLAIM_NOW), answerObjection: answerObjection(claim, actor, { objectionId: 'o1', upheld: true, words: '是' }, CLAIM_NOW),
        proposeRevocation: proposeRevocation(claim, actor, '没有去', CLAIM_NOW), confirmRevocation: decideRevocation(claim, actor, 'confirm', CLAIM_NOW)
      }
      for (const deed of CLAIM_DEEDS) if (deed !== 'edit' && done[deed].ok !== may.includes(deed)) differences.push(`${name} × ${who} × ${deed}`)
    }
  }
  expect(differences).toEqual([])
})

test('coins come only after the last day of the notice, and not while an objection is open', () => {
  const after = addMs(CLAIM_NOW, 3 * DAY_MS)
  expect(reasonCannotCredit(claimIn('publicized'), addMs(CLAIM_NOW, 2 * DAY_MS))).toEqual({ code: 'NOTICE_RUNNING', until: '2026-11-26' })
  expect(reasonCannotCredit(claimIn('publicized'), after)).toBeUndefined()
  expect(reasonCannotCredit(doubted(claimIn('publicized')), after)).toEqual({ code: 'OBJECTION_OPEN', open: 1 })
  for (const state of CLAIM_STATES) if (state !== 'publicized') expect(reasonCannotCredit(claimIn(state), after)).toEqual({ code: 'CLAIM_MOVED_ON', state })
})

test('nobody objects after the last day, nor while his own objection waits, nor to a claim that ten doubt', () => {
  const other = claimActor('other')
  const claim = claimIn('publicized')
  const codeOf = (changed: Claim, at = CLAIM_NOW) => {
    const result = objectTo(changed, other, { id: 'o', kind: 'twice' }, at)
    return result.ok ? 'ok' : result.error.code
  }
  const answer = { ...claimStep('answerer'), upheld: false, words: '是真的' }
  const many = (count: number): Claim => ({ ...claim, objections: Array.from({ length: count }, (_, index) => ({ id: `o${index}`, kind: 'other' as const, raised: claimStep('other'), answerBy: '2026-11-29' as Day, answer })) })
  expect([codeOf(claim, addMs(CLAIM_NOW, 3 * DAY_MS)), codeOf(many(9)), codeOf(many(10))]).toEqual(['NOTICE_OVER', 'ok', 'OBJECTIONS_FULL'])
})
