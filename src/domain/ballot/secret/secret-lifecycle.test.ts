import type { Poll } from '@/domain/ballot/poll'
import type { PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import { addMs, type Instant } from '@/domain/shared/instant'
import * as build from '@/testing/poll-builder'
import type { CannotDestroyKey } from './destroy-key'
import { keyDestroyableAt, reasonCannotDestroyKey } from './destroy-key'
import { reasonCannotExchange } from './exchange'
import { reasonCannotTakeToken } from './issue-token'

/** The same poll, held in secret. */
function inSecret<P extends Poll>(poll: P): P {
  const terms = { ...poll.terms, ballotMode: 'secret' as const }
  return 'manifest' in poll ? { ...poll, terms, manifest: { ...poll.manifest, ballotMode: 'secret' as const } } : { ...poll, terms }
}
const KINDS = Object.keys(build.pollOfEachKind()) as readonly Poll['kind'][]
const LONG_AFTER = build.at('2026-06-01 00:00')
const REP = asId<PersonId>('rep-person')

/** Each action at the time and by the person that suit it best, so that only the state can stand in its way. */
const ACTIONS = {
  takeToken: (poll: Poll) => reasonCannotTakeToken({ poll, row: build.rollRow('rep'), personId: REP, slot: undefined, blinded: 'mine', now: build.OPENS_AT }),
  exchange: (poll: Poll) => reasonCannotExchange({ poll, row: build.rollRow('rep'), personId: REP, slot: { channel: 'phone', blinded: 'mine' }, now: build.OPENS_AT }),
  destroyKey: (poll: Poll) => reasonCannotDestroyKey(poll, undefined, LONG_AFTER)
}
type Action = keyof typeof ACTIONS

/** A new state or action does not compile until it is told here. */
const EXPECTED: Record<Poll['kind'], Record<Action, string>> = {
  draft: { takeToken: 'VOTING_NOT_OPEN', exchange: 'VOTING_NOT_OPEN', destroyKey: 'NOT_OPENED' },
  announced: { takeToken: 'VOTING_NOT_OPEN', exchange: 'VOTING_NOT_OPEN', destroyKey: 'NOT_OPENED' },
  open: { takeToken: 'allowed', exchange: 'allowed', destroyKey: 'KEY_STILL_NEEDED' },
  counted: { takeToken: 'VOTING_CLOSED', exchange: 'VOTING_CLOSED', destroyKey: 'KEY_STILL_NEEDED' },
  confirmed: { takeToken: 'VOTING_CLOSED', exchange: 'VOTING_CLOSED', destroyKey: 'KEY_STILL_NEEDED' },
  published: { takeToken: 'VOTING_CLOSED', exchange: 'VOTING_CLOSED', destroyKey: 'allowed' },
  voided: { takeToken: 'POLL_VOIDED', exchange: 'POLL_VOIDED', destroyKey: 'allowed' }
}
describe.each(KINDS)('a secret poll that is %s', kind => {
  test.each(Object.keys(ACTIONS) as readonly Action[])('answers "%s" as the table says', action => {
    expect(ACTIONS[action](inSecret(build.pollOfEachKind()[kind]))?.code ?? 'allowed').toBe(EXPECTED[kind][action])
  })
})

test.each(KINDS)('no key is destroyed of a poll with names that is %s', kind => {
  const poll = build.pollOfEachKind()[kind]
  expect([reasonCannotDestroyKey(poll, undefined, LONG_AFTER), keyDestroyableAt(poll)]).toEqual([{ code: 'BALLOT_NOT_SECRET' }, undefined])
})

/** Counted on 11 April, published on the 12th: five days to dispute and five to answer end after ten days from the count. */
test.each<[string, Poll, Instant]>([
  ['published soon after the count', build.publishedPoll(), build.at('2026-04-23 00:00')],
  ['published late', { ...build.publishedPoll(), publishedAt: build.at('2026-04-20 10:00') }, build.at('2026-05-01 00:00')],
  ['voided', build.voidedPoll(), build.OPENS_AT]
])('the key of a poll that is %s is kept to the last moment and not longer', (_why, poll, until) => {
  const secret = inSecret(poll)
  expect(keyDestroyableAt(secret)).toBe(until)
  expect(reasonCannotDestroyKey(secret, undefined, addMs(until, -1))).toEqual({ code: 'KEY_STILL_NEEDED', until })
  expect(reasonCannotDestroyKey(secret, undefined, until)).toBeUndefined()
})

test('a poll that was voided before it opened never had a key', () => {
  const { manifestHash: _hash, ...early } = build.voidedPoll()
  expect(reasonCannotDestroyKey(inSecret(early), undefined, LONG_AFTER)).toEqual<CannotDestroyKey>({ code: 'NOT_OPENED' })
})

test('a key is destroyed once', () => {
  expect(reasonCannotDestroyKey(inSecret(build.publishedPoll()), { by: build.CHAIR, at: LONG_AFTER }, LONG_AFTER)).toEqual({ code: 'KEY_DESTROYED_ALREADY' })
})
