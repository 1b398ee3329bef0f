import type { NoticeId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import { addMs } from '@/domain/shared/instant'
import { at, CHAIR, PUBLISHED_AT, publishedPoll, TELLER, valueOf } from '@/testing/poll-builder'
import { correct, decisionNotice } from './decision-notice'
import type { Objection } from './objection'
import { isObjectionOverdue, objectionAnswerDueAt, objectionsEndAt, reasonCannotAnswerObjection, reasonCannotObject } from './objection'

const CONTENT = { topic: '路灯', proposer: '3组', place: '会议室', chair: '汪主任', decision: '装 36 盏', personInCharge: '汪副主任', plan: '比价' }
const notice = decisionNotice(asId<NoticeId>('n1'), publishedPoll(), CONTENT)
const END = at('2026-04-18 00:00')
const OBJECTION: Objection = { text: '没通知到我家', by: TELLER, filedAt: at('2026-04-14 20:00') }
const ANSWER = { text: '已核对签到表', by: CHAIR, at: at('2026-04-15 09:00') }
const TAKEN_DOWN = { ...notice, takenDown: { reason: '归档', by: CHAIR, at: PUBLISHED_AT } }

test.each([
  ['to a notice in the archive', TAKEN_DOWN, '', [OBJECTION], END, 'TAKEN_DOWN'],
  ['after the fifth day', notice, '', [OBJECTION], END, 'OBJECTION_PERIOD_OVER'],
  ['while an own objection waits for its answer', notice, '', [OBJECTION], PUBLISHED_AT, 'OBJECTION_OPEN'],
  ['without words', notice, ' ', [], PUBLISHED_AT, 'TEXT_EMPTY'],
  ['with too many words', notice, '长'.repeat(501), [], PUBLISHED_AT, 'TEXT_TOO_LONG']
] as const)('nobody objects %s', (_why, of, text, own, now, code) => {
  expect(reasonCannotObject(of, text, own, now)).toEqual({ code })
})

test('an objection is taken until the end of the fifth day, and a second one once the first is answered', () => {
  expect(objectionsEndAt(notice)).toBe(END)
  expect(reasonCannotObject(notice, '没通知到我家', [{ ...OBJECTION, answer: ANSWER }], addMs(END, -1))).toBeUndefined()
})

test('a corrected wording can be objected to for five days more', () => {
  const corrected = valueOf(correct(notice, { content: { ...CONTENT, decision: '装 35 盏' }, reason: '盏数写错', by: CHAIR, at: at('2026-04-20 09:00') }))
  expect(objectionsEndAt(corrected)).toBe(at('2026-04-26 00:00'))
})

test.each([
  ['twice', { ...OBJECTION, answer: ANSWER }, { by: TELLER, text: '' }, 'ALREADY_ANSWERED'],
  ['by whoever raised it', OBJECTION, { by: TELLER, text: '' }, 'OWN_OBJECTION'],
  ['without words', OBJECTION, { by: CHAIR, text: ' ' }, 'TEXT_EMPTY'],
  ['with too many words', OBJECTION, { by: CHAIR, text: '长'.repeat(501) }, 'TEXT_TOO_LONG'],
  ['as it should be', OBJECTION, ANSWER, undefined]
] as const)('an objection is answered %s: %#', (_why, objection, answer, code) => {
  expect(reasonCannotAnswerObjection(objection, answer)?.code).toBe(code)
})

test('an answer is due by the end of the fifth day, and late only while there is none', () => {
  const due = at('2026-04-20 00:00')
  expect(objectionAnswerDueAt(OBJECTION)).toBe(due)
  expect(isObjectionOverdue(OBJECTION, addMs(due, -1))).toBe(false)
  expect(isObjectionOverdue(OBJECTION, due)).toBe(true)
  expect(isObjectionOverdue({ ...OBJECTION, answer: ANSWER }, due)).toBe(false)
})

test('an objection and an answer of the greatest length are taken', () => {
  const text = '长'.repeat(500)
  expect(reasonCannotObject(notice, text, [], PUBLISHED_AT)).toBeUndefined()
  expect(reasonCannotAnswerObjection(OBJECTION, { by: CHAIR, text })).toBeUndefined()
})
