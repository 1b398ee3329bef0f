import { addMs } from '@/domain/shared/instant'
import { announcedPoll, at, CHAIR, CHALLENGES_END_AT, NOTICE_AT, ROLL, rollRow, TELLER } from '@/testing/poll-builder'
import type { RollChallenge } from './roll-challenge'
import { answerDueAt, isAnswerOverdue, reasonCannotAnswerChallenge, reasonCannotChallenge, replaceRoll } from './roll-challenge'

const CHALLENGE: RollChallenge = { about: 'wrongRepresentative', unitId: rollRow('h1').unitId, text: '户代表写错了', by: TELLER, filedAt: at('2026-04-03 15:00') }
const ANSWER = { upheld: true, text: '已更正', by: CHAIR, at: at('2026-04-04 09:00') }
const { unitId: _unitId, ...NO_ROW } = CHALLENGE

test.each([
  ['after the fifth day', CHALLENGE, CHALLENGES_END_AT, 'CHALLENGE_PERIOD_OVER'],
  ['to a row without naming it', { ...NO_ROW, text: '' }, NOTICE_AT, 'ROW_MISSING'],
  ['without words', { ...CHALLENGE, text: '  ' }, NOTICE_AT, 'TEXT_EMPTY'],
  ['with too many words', { ...CHALLENGE, text: '长'.repeat(201) }, NOTICE_AT, 'TEXT_TOO_LONG']
] as const)('nobody objects to the roll %s', (_why, challenge, now, code) => {
  expect(reasonCannotChallenge(announcedPoll(), challenge, now)).toEqual({ code })
})

test('somebody missing needs no row, and the last instant of the fifth day is in time', () => {
  expect(reasonCannotChallenge(announcedPoll(), { ...NO_ROW, about: 'missing' }, NOTICE_AT)).toBeUndefined()
  expect(reasonCannotChallenge(announcedPoll(), CHALLENGE, addMs(CHALLENGES_END_AT, -1))).toBeUndefined()
})

test.each([
  ['twice', { ...CHALLENGE, answer: ANSWER }, { by: TELLER, text: '' }, 'ALREADY_ANSWERED'],
  ['by whoever filed it', CHALLENGE, { by: TELLER, text: '' }, 'OWN_CHALLENGE'],
  ['without words', CHALLENGE, { by: CHAIR, text: ' ' }, 'TEXT_EMPTY'],
  ['with too many words', CHALLENGE, { by: CHAIR, text: '长'.repeat(201) }, 'TEXT_TOO_LONG']
] as const)('a challenge is not answered %s', (_why, challenge, answer, code) => {
  expect(reasonCannotAnswerChallenge(announcedPoll(), challenge, answer)).toEqual({ code })
})

test('an answer is due by the end of the third day, and late only while there is none', () => {
  const due = at('2026-04-07 00:00')
  expect(answerDueAt(CHALLENGE)).toBe(due)
  expect(isAnswerOverdue(CHALLENGE, addMs(due, -1))).toBe(false)
  expect(isAnswerOverdue(CHALLENGE, due)).toBe(true)
  expect(isAnswerOverdue({ ...CHALLENGE, answer: ANSWER }, due)).toBe(false)
})

test('the amended roll is the next version of the same unit and not empty', () => {
  const poll = announcedPoll()
  expect(replaceRoll(poll, { ...ROLL, version: 2, units: 48, hash: 'new' })).toEqual({ ok: true, value: { ...poll, roll: { version: 2, unit: 'representative', units: 48, hash: 'new' } } })
  expect(replaceRoll(poll, ROLL)).toEqual({ ok: false, error: { code: 'NOT_NEXT_VERSION', expected: 2 } })
  expect(replaceRoll(poll, { ...ROLL, version: 2, unit: 'household' })).toEqual({ ok: false, error: { code: 'NOT_NEXT_VERSION', expected: 2 } })
  expect(replaceRoll(poll, { ...ROLL, version: 2, units: 0 })).toEqual({ ok: false, error: { code: 'ROLL_EMPTY' } })
})

test('a challenge and an answer of the greatest length are taken', () => {
  const text = '长'.repeat(200)
  expect(reasonCannotChallenge(announcedPoll(), { ...CHALLENGE, text }, NOTICE_AT)).toBeUndefined()
  expect(reasonCannotAnswerChallenge(announcedPoll(), CHALLENGE, { by: CHAIR, text })).toBeUndefined()
})
