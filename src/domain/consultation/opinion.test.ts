import { asId, type PersonId } from '@/domain/shared/ids'
import { instant } from '@/domain/shared/instant'
import { reasonCannotGiveOpinion, reasonCannotModerateOpinion, wordsState, type Opinion } from './opinion'

const HOST = asId<PersonId>('host')
const opinion = (change: Partial<Opinion> = {}): Opinion => ({ no: 1, by: asId<PersonId>('a'), stance: 'concern', words: '太亮', version: 2, at: instant(0), ...change })
const bare = (): Opinion => {
  const { words: _words, ...rest } = opinion()
  return rest
}

test.each([
  ['an item that is not there', { no: 7, stance: 'agree' as const }, 'ITEM_NOT_FOUND'],
  ['a concern without saying which', { no: 1, stance: 'concern' as const }, 'WORDS_MISSING'],
  ['another way without saying which', { no: 1, stance: 'alternative' as const }, 'WORDS_MISSING'],
  ['agreement without a word', { no: 1, stance: 'agree' as const }, undefined],
  ['a concern with its reason', { no: 1, stance: 'concern' as const, words: '太亮' }, undefined]
])('%s', (_what, given, code) => expect(reasonCannotGiveOpinion([{ no: 1 }], given)?.code).toBe(code))

const SHOW = { show: true, seen: 2 }
test.each<[string, Opinion, string, { show: boolean; seen: number; reason?: string }, string | undefined]>([
  ['a bare stance', bare(), 'host', SHOW, 'OPINION_HAS_NO_WORDS'],
  ['the host\'s own words', opinion({ by: HOST }), 'host', SHOW, 'OWN_WORDS'],
  ['words changed since the host read them', opinion(), 'host', { show: true, seen: 1 }, 'OPINION_CHANGED'],
  ['words that the check calls risky', opinion({ held: 'risky' }), 'host', SHOW, 'WORDS_RISKY'],
  ['words that the check wants a person to see', opinion({ held: 'review' }), 'host', SHOW, undefined],
  ['risky words, removed with a reason', opinion({ held: 'risky' }), 'host', { show: false, seen: 2, reason: '骂人' }, undefined],
  ['removed without a reason', opinion(), 'host', { show: false, seen: 2 }, 'REVIEW_REASON_MISSING']
])('a host decides: %s', (_what, given, by, decision, code) => expect(reasonCannotModerateOpinion(given, asId<PersonId>(by), decision)?.code).toBe(code))

test('words are there, wait, are shown or removed', () => {
  const made = { by: HOST, at: instant(1) }
  expect([wordsState(bare()), wordsState(opinion()), wordsState(opinion({ decision: { kind: 'shown', ...made } })), wordsState(opinion({ decision: { kind: 'removed', reason: '骂人', ...made } }))])
    .toEqual(['none', 'waiting', 'shown', 'removed'])
})
