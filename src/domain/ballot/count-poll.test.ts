import { addMs } from '@/domain/shared/instant'
import { CLOSES_AT, COUNTED_AT, HEADS, openedPoll, SETTLED_AT } from '@/testing/poll-builder'
import type { CountRequest } from './count-poll'
import { countPoll, reasonCannotCount } from './count-poll'
import { SETTLE_MS } from './poll'

const request = (change: Partial<CountRequest> = {}): CountRequest => ({
  poll: openedPoll(), counts: { heads: HEADS }, ballots: { phone: 25, paper: 12, hands: 0 }, handsReconciled: false, now: COUNTED_AT, ...change
})
const hands = () => openedPoll({ ballotMode: 'showOfHands', channels: ['hands'] })

test('counting waits for the close and then for votes that are still committing', () => {
  expect(SETTLE_MS).toBeGreaterThan(30_000)
  expect(reasonCannotCount(openedPoll(), false, addMs(CLOSES_AT, -1))).toEqual({ code: 'VOTING_NOT_CLOSED', closesAt: CLOSES_AT })
  expect(reasonCannotCount(openedPoll(), false, addMs(SETTLED_AT, -1))).toEqual({ code: 'NOT_SETTLED', settledAt: SETTLED_AT })
  expect(reasonCannotCount(openedPoll(), false, SETTLED_AT)).toBeUndefined()
})

test('a show of hands waits for the count on which both tellers agree', () => {
  expect(reasonCannotCount(hands(), false, COUNTED_AT)).toEqual({ code: 'HANDS_NOT_RECONCILED' })
  expect(reasonCannotCount(hands(), true, COUNTED_AT)).toBeUndefined()
})

test('counts that cannot be true, or of another roll, are not fixed as a result', () => {
  expect(countPoll(request({ counts: { heads: { ...HEADS, present: 48 } } }))).toEqual({ ok: false, error: { code: 'COUNTS_INVALID', reason: { code: 'PRESENT_EXCEEDS_ELIGIBLE', dimension: 'heads' } } })
  expect(countPoll(request({ counts: { heads: { ...HEADS, eligible: 46 } } }))).toEqual({ ok: false, error: { code: 'ROLL_DIFFERS', counted: 46, roll: 47 } })
})

test('the outcome follows the rule that was announced, and nobody has confirmed it yet', () => {
  expect(countPoll(request())).toMatchObject({
    ok: true,
    value: { kind: 'counted', countedAt: COUNTED_AT, confirmations: {}, ballots: { phone: 25, paper: 12, hands: 0 }, outcome: { kind: 'passed', heads: { notVoted: 2, pass: { needed: 20 } } } }
  })
  expect(countPoll(request({ counts: { heads: { ...HEADS, yes: 19 } } }))).toMatchObject({ ok: true, value: { outcome: { kind: 'failed' } } })
})
