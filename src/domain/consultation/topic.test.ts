import { ROLES, type Role } from '@/domain/community/roles'
import { asId, type MeetingId, type PersonId } from '@/domain/shared/ids'
import { addMs, DAY_MS, instant, type Day } from '@/domain/shared/instant'
import { cosignRule, type WayProgress } from './cosign'
import {
  isLegalCall, maySpeakFor, reasonCannotAnswerTopic, reasonCannotCosign, reasonCannotReviewTopic, reasonCannotTakeBack, reasonCannotWithdrawTopic, TOPIC_SOURCES, topicPhase,
  type Topic, type TopicAnswer, type TopicPhase, type TopicSource, type TopicState, type TopicStateKind
} from './topic'

const NOW = instant(Date.parse('2026-11-24T15:00:00+08:00'))
const [OWN, OTHER] = [asId<PersonId>('own'), asId<PersonId>('other')]
const way: WayProgress = { way: 'adults', signed: 31, base: 305, needed: 31, fraction: { numerator: 1, denominator: 10, strict: false } }
const reached = { at: NOW, way }
const made = { at: NOW, by: OTHER }

/** One of every state that a topic can be in. */
const STATES: Readonly<Record<TopicStateKind, TopicState>> = {
  held: { kind: 'held', because: 'review' },
  refused: { kind: 'refused', reason: '说别家', ...made },
  collecting: { kind: 'collecting', since: NOW },
  withdrawn: { kind: 'withdrawn', at: NOW },
  reached: { kind: 'reached', ...reached },
  accepted: { kind: 'accepted', words: '开', day: '2026-12-10' as Day, reached, ...made },
  declined: { kind: 'declined', reason: '没钱', reached, ...made }
}
const KINDS = Object.keys(STATES) as readonly TopicStateKind[]
const topic = (kind: TopicStateKind, source: TopicSource = 'residents') => ({ state: STATES[kind], source, proposer: OWN, proposedAt: NOW }) as Topic
const HOUSE = cosignRule('village', 'answer')
const LEGAL = cosignRule('village', 'assembly')

/** Written by hand: what each state allows whom. */
const DECIDED: Readonly<Record<TopicStateKind, { sign: boolean; takeBack: boolean; withdraw: boolean; withdrawOffice: boolean; review: boolean; accept: boolean; decline: boolean; declineLegal: boolean }>> = {
  held: { sign: false, takeBack: false, withdraw: true, withdrawOffice: true, review: true, accept: false, decline: false, declineLegal: false },
  refused: { sign: false, takeBack: false, withdraw: false, withdrawOffice: false, review: false, accept: false, decline: false, declineLegal: false },
  collecting: { sign: true, takeBack: true, withdraw: true, withdrawOffice: true, review: false, accept: false, decline: false, declineLegal: false },
  withdrawn: { sign: false, takeBack: false, withdraw: false, withdrawOffice: false, review: false, accept: false, decline: false, declineLegal: false },
  reached: { sign: true, takeBack: false, withdraw: false, withdrawOffice: true, review: false, accept: true, decline: true, declineLegal: false },
  accepted: { sign: false, takeBack: false, withdraw: false, withdrawOffice: false, review: false, accept: false, decline: false, declineLegal: false },
  declined: { sign: false, takeBack: false, withdraw: false, withdrawOffice: false, review: false, accept: false, decline: false, declineLegal: false }
}

const ACCEPT: TopicAnswer = { kind: 'accept', words: '开', day: '2026-12-10' as Day }
const DECLINE: TopicAnswer = { kind: 'decline', reason: '没钱' }

test.each(KINDS)('a topic that is %s has a decided answer to everything', (kind) => {
  const here = topic(kind)
  const phase = topicPhase(here, HOUSE, NOW)
  expect({
    sign: reasonCannotCosign(phase, 'residents', true) === undefined,
    takeBack: reasonCannotTakeBack(phase) === undefined,
    withdraw: reasonCannotWithdrawTopic(here, OWN) === undefined,
    withdrawOffice: reasonCannotWithdrawTopic({ ...here, source: 'committee' }, OWN) === undefined,
    review: reasonCannotReviewTopic(here, OTHER, { show: true }) === undefined,
    accept: reasonCannotAnswerTopic({ ...here, goal: 'answer' }, HOUSE, ACCEPT, NOW) === undefined,
    decline: reasonCannotAnswerTopic({ ...here, goal: 'answer' }, HOUSE, DECLINE, NOW) === undefined,
    declineLegal: reasonCannotAnswerTopic({ ...here, goal: 'assembly' }, LEGAL, DECLINE, NOW) === undefined
  }).toEqual(DECIDED[kind])
  expect(reasonCannotWithdrawTopic(here, OTHER)?.code).toBe('NOT_THE_PROPOSER')
})

test.each<[TopicPhase, string, TopicStateKind, number]>([
  ['collecting', 'on the last day for signing', 'collecting', 60],
  ['lapsed', 'on the day after', 'collecting', 61],
  ['reached', 'on the last day for the answer', 'reached', 15],
  ['overdue', 'on the day after', 'reached', 16],
  ['accepted', 'on the day of the meeting', 'accepted', 16],
  ['meetingOverdue', 'on the day after, with no meeting called', 'accepted', 17],
  ['declined', 'for ever', 'declined', 400]
])('is %s %s; no timer has to fire', (phase, _when, kind, days) => expect(topicPhase(topic(kind), HOUSE, addMs(NOW, days * DAY_MS))).toBe(phase))

test('with a meeting called an accepted topic is never overdue', () => {
  const state = { ...STATES.accepted, meetingId: asId<MeetingId>('m') } as TopicState
  expect(topicPhase({ state, proposedAt: NOW }, HOUSE, addMs(NOW, 100 * DAY_MS))).toBe('accepted')
})

test.each<[string, TopicAnswer, string | undefined]>([
  ['no', DECLINE, 'LAW_REQUIRES_CALL'],
  ['a talk instead of the assembly', { ...ACCEPT, meeting: { kind: 'consultation' } }, 'MEETING_IS_NO_ASSEMBLY'],
  ['yesterday', { ...ACCEPT, day: '2026-11-23' as Day }, 'DAY_IN_THE_PAST'],
  ['the thirtieth day', { ...ACCEPT, day: '2026-12-24' as Day, meeting: { kind: 'assembly' } }, undefined],
  ['a day later', { ...ACCEPT, day: '2026-12-25' as Day }, 'CALL_TOO_LATE']
])('an assembly that the law gives is answered with: %s', (_what, answer, code) => {
  expect(reasonCannotAnswerTopic({ ...topic('reached'), goal: 'assembly' }, LEGAL, answer, NOW)?.code).toBe(code)
})

test('who answers late still has the room for the ten days of notice', () => {
  const late = addMs(NOW, 40 * DAY_MS)
  const answer = (day: string): TopicAnswer => ({ ...ACCEPT, day: day as Day }) as TopicAnswer
  expect(reasonCannotAnswerTopic({ ...topic('reached'), goal: 'assembly' }, LEGAL, answer('2027-01-14'), late)).toBeUndefined()
  expect(reasonCannotAnswerTopic({ ...topic('reached'), goal: 'assembly' }, LEGAL, answer('2027-01-15'), late)?.code).toBe('CALL_TOO_LATE')
})

test('a legal goal binds only what signatures reached', () => {
  expect(isLegalCall({ state: STATES.reached }, LEGAL)).toBe(true)
  expect(isLegalCall({ state: STATES.reached }, HOUSE)).toBe(false)
  expect(isLegalCall({ state: { kind: 'reached', at: NOW } }, LEGAL)).toBe(false)
})

test.each<[TopicSource, readonly Role[]]>([
  ['residents', ['resident']],
  ['issue', ['groupLeader', 'gridWorker', 'elderMediator', 'committeeMember', 'partySecretary']],
  ['committee', ['committeeMember']],
  ['branch', ['partySecretary']],
  ['supervisor', ['supervisor']],
  ['above', ['committeeMember', 'partySecretary']]
])('a topic of %s is brought by exactly %j', (source, roles) => {
  expect(TOPIC_SOURCES).toContain(source)
  expect(ROLES.filter((role) => maySpeakFor(source, [role]))).toEqual(ROLES.filter((role) => roles.includes(role)))
})

test.each<[string, PersonId, { show: boolean; reason?: string }, 'review' | 'risky', string | undefined]>([
  ['the proposer', OWN, { show: true }, 'review', 'OWN_WORDS'],
  ['risky words', OTHER, { show: true }, 'risky', 'WORDS_RISKY'],
  ['refusing without a reason', OTHER, { show: false }, 'risky', 'REVIEW_REASON_MISSING'],
  ['refusing with a reason', OTHER, { show: false, reason: '骂人' }, 'risky', undefined]
])('held words: %s', (_what, by, decision, because, code) => {
  expect(reasonCannotReviewTopic({ ...topic('held'), state: { kind: 'held', because } }, by, decision)?.code).toBe(code)
})

test('who is not on the frozen roll signs nothing', () => expect(reasonCannotCosign('collecting', 'residents', false)?.code).toBe('SIGNER_NOT_ON_ROLL'))
test('a topic of an office collects no signatures', () => expect(reasonCannotCosign('reached', 'committee', true)?.code).toBe('TOPIC_NOT_COLLECTING'))
