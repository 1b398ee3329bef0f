import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import type { Poll } from '@/domain/ballot/poll'
import { asId } from '@/domain/shared/ids'
import { addMs } from '@/domain/shared/instant'
import { at, CHAIR, pollOfEachKind, TELLER } from '@/testing/poll-builder'
import type { CannotDispute, Dispute, DisputeAttempt, PromiseFinding, StandingRow } from './dispute'
import { countDisputes, disputeAnswerDueAt, disputesEndAt, findingOf, proves, reasonCannotAnswerDispute, reasonCannotDispute, stateOf, waitsForAnswer } from './dispute'

const secret = <P extends Poll>(poll: P): P => ({ ...poll, terms: { ...poll.terms, ballotMode: 'secret' } })
const POLLS = pollOfEachKind()
const PUBLISHED_POLL = secret(POLLS.published)
/** Published on 12 April: five days, to the end of the 17th. */
const END = at('2026-04-18 00:00')

const DISPUTE: Dispute = { kind: 'notOnBoard', unitId: asId<RollUnitId>('unit-1'), by: TELLER, text: '找不到我的票', filedAt: at('2026-04-13 20:00') }
const ANSWER = { upheld: true, text: '核对过了', by: CHAIR, at: at('2026-04-14 09:00') }
const ATTEMPT: DisputeAttempt = { poll: PUBLISHED_POLL, kind: 'notOnBoard', text: '找不到我的票', withPromise: false, onRoll: true, taken: true, earlier: [], now: at('2026-04-13 20:00') }

describe('a promise against the board', () => {
  const promise = { version: 3, ballotHash: 'third' }
  test.each<[string, StandingRow | undefined, PromiseFinding, boolean]>([
    ['is broken when no line has its number', undefined, 'missing', true],
    ['is broken by an older version', { version: 2, ballotHash: 'second' }, 'olderStands', true],
    ['is broken by another ballot of the same version', { version: 3, ballotHash: 'another' }, 'otherStands', true],
    ['is kept by the very ballot', { version: 3, ballotHash: 'third' }, 'asPromised', false],
    ['is kept by a later version, which the same phone signed', { version: 4, ballotHash: 'fourth' }, 'laterStands', false]
  ])('%s', (_how, row, finding, proven) => {
    expect(findingOf(promise, row)).toBe(finding)
    expect(proves(finding)).toBe(proven)
  })
})

describe('nobody disputes', () => {
  test.each<[string, Partial<DisputeAttempt>, CannotDispute['code']]>([
    ['what was not secret', { poll: POLLS.published, onRoll: false }, 'BALLOT_NOT_SECRET'],
    ['a vote that was voided', { poll: secret(POLLS.voided), onRoll: false }, 'POLL_VOIDED'],
    ['before the notice', { poll: secret(POLLS.draft), kind: 'other', onRoll: false }, 'DISPUTE_TOO_EARLY'],
    ['before the opening', { poll: secret(POLLS.announced), kind: 'other', onRoll: false }, 'DISPUTE_TOO_EARLY'],
    ['about a line of the board before there is one', { poll: secret(POLLS.open), onRoll: false }, 'NOT_COUNTED_YET'],
    ['about what a line says before there is one', { poll: secret(POLLS.open), kind: 'differs', onRoll: false }, 'NOT_COUNTED_YET'],
    ['after the fifth day', { now: END, onRoll: false }, 'DISPUTE_PERIOD_OVER'],
    ['for a unit that has no vote here', { onRoll: false, earlier: [{}] }, 'NOT_ON_ROLL'],
    ['that somebody took a ballot that nobody took', { kind: 'tokenTakenByOther', taken: false, earlier: [{}] }, 'NOTHING_TAKEN'],
    ['the same thing while it waits for its answer', { earlier: [{}], text: '' }, 'DISPUTE_OPEN'],
    ['the same thing while it is proven and waits', { earlier: [{ finding: 'missing' }], text: '' }, 'DISPUTE_OPEN'],
    ['the same thing a fourth time', { earlier: [{ answer: ANSWER }, { answer: ANSWER }, { finding: 'asPromised' }], text: '' }, 'DISPUTES_TOO_MANY'],
    ['with a promise where no line is asked about', { kind: 'paperRefused', withPromise: true }, 'PROMISE_NOT_ASKED'],
    ['without words where no promise speaks', { text: ' ' }, 'TEXT_EMPTY'],
    ['with too many words', { text: '长'.repeat(301) }, 'TEXT_TOO_LONG']
  ])('%s', (_why, change, code) => {
    expect(reasonCannotDispute({ ...ATTEMPT, ...change })).toEqual({ code })
  })
})

test.each<[string, Partial<DisputeAttempt>]>([
  ['about the board from the count', { poll: secret(POLLS.counted) }],
  ['about the board while three confirm', { poll: secret(POLLS.confirmed) }],
  ['in the last instant of the fifth day', { now: addMs(END, -1) }],
  ['about a refused slip from the opening', { poll: secret(POLLS.open), kind: 'paperRefused' }],
  ['about a ballot that somebody else took', { poll: secret(POLLS.open), kind: 'tokenTakenByOther' }],
  ['with a promise and no words', { withPromise: true, text: '' }],
  ['again once it was answered', { earlier: [{ answer: ANSWER }] }],
  ['in the most words', { text: '长'.repeat(300) }]
])('a dispute is filed %s', (_how, change) => {
  expect(reasonCannotDispute({ ...ATTEMPT, ...change })).toBeUndefined()
})

test('the time runs from the publication, so there is no end before it', () => {
  expect(disputesEndAt(PUBLISHED_POLL)).toBe(END)
  expect(disputesEndAt(secret(POLLS.counted))).toBeUndefined()
})

describe('the state of a dispute', () => {
  test.each([
    ['is open while nobody answered', {}, 'open', true],
    ['is proven by the board, and waits all the same', { finding: 'olderStands' as const }, 'proven', true],
    ['is settled by the board, and waits for nobody', { finding: 'laterStands' as const }, 'settled', false],
    ['is upheld by an answer', { answer: ANSWER }, 'upheld', false],
    ['is dismissed by an answer', { answer: { ...ANSWER, upheld: false } }, 'dismissed', false],
    ['is upheld once the proven one is answered', { finding: 'missing' as const, answer: ANSWER }, 'upheld', false]
  ])('%s', (_how, dispute, state, waits) => {
    expect(stateOf(dispute)).toBe(state)
    expect(waitsForAnswer(dispute)).toBe(waits)
  })
})

describe('an answer is not taken', () => {
  test.each([
    ['twice', { ...DISPUTE, answer: ANSWER }, { ...ANSWER, by: TELLER, text: '' }, 'ALREADY_ANSWERED'],
    ['to what the board settled', { ...DISPUTE, finding: 'asPromised' as const }, { ...ANSWER, by: TELLER, text: '' }, 'DISPUTE_SETTLED'],
    ['from whoever filed it', DISPUTE, { ...ANSWER, by: TELLER, text: '' }, 'OWN_DISPUTE'],
    ['that dismisses what arithmetic proved', { ...DISPUTE, finding: 'missing' as const }, { ...ANSWER, upheld: false, text: '' }, 'DISPUTE_PROVEN'],
    ['without words', DISPUTE, { ...ANSWER, text: ' ' }, 'TEXT_EMPTY'],
    ['with too many words', DISPUTE, { ...ANSWER, text: '长'.repeat(301) }, 'TEXT_TOO_LONG']
  ])('%s', (_why, dispute, answer, code) => {
    expect(reasonCannotAnswerDispute(dispute, answer)).toEqual({ code })
  })

  test('when it upholds what was proven, or dismisses what was not', () => {
    expect(reasonCannotAnswerDispute({ ...DISPUTE, finding: 'missing' }, ANSWER)).toBeUndefined()
    expect(reasonCannotAnswerDispute(DISPUTE, { ...ANSWER, upheld: false })).toBeUndefined()
  })
})

test('every dispute is counted once, and late ones once more, from the end of the fifth day', () => {
  const due = disputeAnswerDueAt(DISPUTE)
  expect(due).toBe(at('2026-04-19 00:00'))
  const disputes = [DISPUTE, { ...DISPUTE, finding: 'missing' as const }, { ...DISPUTE, answer: ANSWER }, { ...DISPUTE, finding: 'asPromised' as const }, { ...DISPUTE, answer: { ...ANSWER, upheld: false } }]
  expect(countDisputes(disputes, addMs(due, -1))).toEqual({ open: 1, proven: 2, dismissed: 2, late: 0 })
  expect(countDisputes(disputes, due)).toEqual({ open: 1, proven: 2, dismissed: 2, late: 2 })
})
