import * as build from '@/testing/poll-builder'
import { announcePoll } from './announce-poll'
import { reasonCannotVote } from './cast-vote'
import { confirmPoll, publishPoll } from './confirm-poll'
import { countPoll } from './count-poll'
import { openPoll } from './open-poll'
import type { Poll } from './poll'
import { reasonCannotAnswerChallenge, reasonCannotChallenge, replaceRoll } from './roll-challenge'
import { voidPoll } from './void-poll'

const KINDS = Object.keys(build.pollOfEachKind()) as readonly Poll['kind'][]

/** Each transition at the time and by the person that suit it best, so that only the state can stand in its way. */
const TRANSITIONS = {
  announce: (poll: Poll) => announcePoll({ poll, communityKind: 'village', roll: build.ROLL, now: build.NOTICE_AT }),
  replaceRoll: (poll: Poll) => replaceRoll(poll, { ...build.ROLL, version: 2 }),
  open: (poll: Poll) => openPoll({ poll, officers: build.OFFICERS, unansweredChallenges: 0, now: build.OPENS_AT, manifestHash: 'hash' }),
  count: (poll: Poll) => countPoll({ poll, counts: { heads: build.HEADS }, ballots: { phone: 25, paper: 12, hands: 0 }, handsReconciled: false, now: build.COUNTED_AT }),
  confirm: (poll: Poll) => confirmPoll({ poll, role: 'chair', confirmer: { personId: build.CHAIR, isSupervisor: false, isCommitteeMember: true }, now: build.COUNTED_AT }),
  publish: (poll: Poll) => publishPoll(poll, build.PUBLISHED_AT),
  void: (poll: Poll) => voidPoll({ poll, reason: '议题写错了', by: build.CHAIR, now: build.COUNTED_AT })
}
type Transition = keyof typeof TRANSITIONS

/** What becomes of every state by every transition; a new state or transition does not compile until it is told here. */
const EXPECTED: Record<Poll['kind'], Record<Transition, string>> = {
  draft: { announce: '→ announced', replaceRoll: 'NOT_ANNOUNCED', open: 'NOT_ANNOUNCED', count: 'NOT_OPENED', confirm: 'NOT_COUNTED', publish: 'NOT_CONFIRMED', void: 'NOT_ANNOUNCED' },
  announced: { announce: 'NOT_DRAFT', replaceRoll: '→ announced', open: '→ open', count: 'NOT_OPENED', confirm: 'NOT_COUNTED', publish: 'NOT_CONFIRMED', void: '→ voided' },
  open: { announce: 'NOT_DRAFT', replaceRoll: 'ROLL_FROZEN', open: 'ALREADY_OPENED', count: '→ counted', confirm: 'NOT_COUNTED', publish: 'NOT_CONFIRMED', void: '→ voided' },
  counted: { announce: 'NOT_DRAFT', replaceRoll: 'ROLL_FROZEN', open: 'ALREADY_OPENED', count: 'ALREADY_COUNTED', confirm: '→ counted', publish: 'NOT_CONFIRMED', void: '→ voided' },
  confirmed: { announce: 'NOT_DRAFT', replaceRoll: 'ROLL_FROZEN', open: 'ALREADY_OPENED', count: 'ALREADY_COUNTED', confirm: 'ALREADY_CONFIRMED', publish: '→ published', void: 'RESULT_CONFIRMED' },
  published: { announce: 'NOT_DRAFT', replaceRoll: 'ROLL_FROZEN', open: 'ALREADY_OPENED', count: 'ALREADY_COUNTED', confirm: 'ALREADY_CONFIRMED', publish: 'ALREADY_PUBLISHED', void: 'RESULT_CONFIRMED' },
  voided: { announce: 'NOT_DRAFT', replaceRoll: 'ROLL_FROZEN', open: 'POLL_VOIDED', count: 'POLL_VOIDED', confirm: 'POLL_VOIDED', publish: 'POLL_VOIDED', void: 'ALREADY_VOIDED' }
}

describe.each(KINDS)('a poll that is %s', kind => {
  test.each(Object.keys(TRANSITIONS) as readonly Transition[])('answers "%s" as the table says', transition => {
    const result = TRANSITIONS[transition](build.pollOfEachKind()[kind])
    expect(result.ok ? `→ ${result.value.kind}` : result.error.code).toBe(EXPECTED[kind][transition])
  })

  test('is plain data', () => {
    const poll = build.pollOfEachKind()[kind]
    expect(JSON.parse(JSON.stringify(poll))).toEqual(poll)
  })
})

test.each<[Poll['kind'], string | undefined]>([
  ['draft', 'VOTING_NOT_OPEN'], ['announced', 'VOTING_NOT_OPEN'], ['open', undefined], ['counted', 'VOTING_CLOSED'],
  ['confirmed', 'VOTING_CLOSED'], ['published', 'VOTING_CLOSED'], ['voided', 'POLL_VOIDED']
])('a vote on a poll that is %s gets %s', (kind, code) => {
  const attempt = { poll: build.pollOfEachKind()[kind], row: build.rollRow('rep'), by: { channel: 'paper' as const }, slot: undefined, now: build.OPENS_AT }
  expect(reasonCannotVote(attempt)?.code).toBe(code)
})

test.each<[Poll['kind'], string | undefined]>([
  ['draft', 'NOT_ANNOUNCED'], ['announced', undefined], ['open', 'ROLL_FROZEN'], ['counted', 'ROLL_FROZEN'],
  ['confirmed', 'ROLL_FROZEN'], ['published', 'ROLL_FROZEN'], ['voided', 'ROLL_FROZEN']
])('a challenge to the roll of a poll that is %s gets %s, and so does its answer', (kind, code) => {
  const poll = build.pollOfEachKind()[kind]
  const challenge = { about: 'missing' as const, text: '漏了我家', by: build.TELLER, filedAt: build.NOTICE_AT }
  expect(reasonCannotChallenge(poll, challenge, build.NOTICE_AT)?.code).toBe(code)
  expect(reasonCannotAnswerChallenge(poll, challenge, { by: build.CHAIR, text: '已补上' })?.code).toBe(code)
})

test('what was announced reaches the published result unchanged', () => {
  const published = build.publishedPoll()
  expect(published).toMatchObject({ terms: build.TERMS, roll: build.ROLL, noticeAt: build.NOTICE_AT, manifestHash: 'manifest-hash', outcome: { kind: 'passed' } })
  expect(published.confirmations).toEqual({
    chair: { by: build.CHAIR, at: build.COUNTED_AT },
    teller: { by: build.TELLER, at: build.COUNTED_AT },
    supervisor: { by: build.SUPERVISOR, at: build.COUNTED_AT }
  })
})

test('a voided poll keeps its reason, what it was and the hash that was printed', () => {
  expect(build.voidedPoll()).toMatchObject({ voidedFrom: 'open', manifestHash: 'manifest-hash', reason: '议题写错了', voidedBy: build.CHAIR })
  const early = voidPoll({ poll: build.announcedPoll(), reason: ' 议题写错了 ', by: build.CHAIR, now: build.NOTICE_AT })
  expect(early).toMatchObject({ ok: true, value: { voidedFrom: 'announced', reason: '议题写错了' } })
  expect(early.ok && 'manifestHash' in early.value).toBe(false)
})

test.each([['', 'REASON_MISSING'], ['  ', 'REASON_MISSING'], ['长'.repeat(201), 'REASON_TOO_LONG'], ['长'.repeat(200), undefined]])('voiding needs a reason of fitting length (%#)', (reason, code) => {
  const result = voidPoll({ poll: build.openedPoll(), reason, by: build.CHAIR, now: build.OPENS_AT })
  expect(result.ok ? undefined : result.error.code).toBe(code)
})
