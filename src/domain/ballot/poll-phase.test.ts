import type { Instant } from '@/domain/shared/instant'
import { addMs } from '@/domain/shared/instant'
import { announcedPoll, at, CHALLENGES_END_AT, CLOSES_AT, confirmedPoll, countedPoll, draftPoll, NOTICE_AT, openedPoll, OPENS_AT, publishedPoll, SETTLED_AT, voidedPoll } from '@/testing/poll-builder'
import type { Poll } from './poll'
import type { PollPhase } from './poll-phase'
import { challengesEndAt, phaseOf, ruleOf } from './poll-phase'

const LATER = at('2027-01-01 00:00')

test.each<[PollPhase, Poll, Instant]>([
  ['draft', draftPoll(), LATER],
  ['challenge', announcedPoll(), NOTICE_AT],
  ['challenge', announcedPoll(), addMs(CHALLENGES_END_AT, -1)],
  ['notice', announcedPoll(), CHALLENGES_END_AT],
  ['notice', announcedPoll(), addMs(OPENS_AT, -1)],
  ['openingDue', announcedPoll(), OPENS_AT],
  ['openingDue', announcedPoll(), addMs(CLOSES_AT, -1)],
  ['lapsed', announcedPoll(), CLOSES_AT],
  ['voting', openedPoll(), OPENS_AT],
  ['voting', openedPoll(), addMs(CLOSES_AT, -1)],
  ['settling', openedPoll(), CLOSES_AT],
  ['settling', openedPoll(), addMs(SETTLED_AT, -1)],
  ['closed', openedPoll(), SETTLED_AT],
  ['counted', countedPoll(), LATER],
  ['confirmed', confirmedPoll(), LATER],
  ['published', publishedPoll(), LATER],
  ['voided', voidedPoll(), LATER]
])('time alone makes it %s', (phase, poll, now) => {
  expect(phaseOf(poll, now)).toBe(phase)
})

test('the roll can be challenged for five whole days after the day of the notice', () => {
  expect(challengesEndAt(announcedPoll())).toBe(at('2026-04-07 00:00'))
})

test('an opinion poll has no challenge period', () => {
  const terms = { presetId: 'opinionPoll', modeId: 'persons', composition: undefined } as const
  expect(challengesEndAt(announcedPoll(terms, { unit: 'person' }))).toBe(NOTICE_AT)
})

test('at short notice the roll can be challenged until voting opens', () => {
  const terms = { presetId: 'villagersAssembly', modeId: 'persons', composition: undefined, adHocReason: '汛期抢修' } as const
  expect(challengesEndAt(announcedPoll({ ...terms, opensAt: at('2026-04-02 09:00') }, { unit: 'person' }))).toBe(at('2026-04-02 09:00'))
  expect(challengesEndAt(announcedPoll(terms, { unit: 'person' }))).toBe(at('2026-04-07 00:00'))
})

test('a noticed poll without its edition, or a state that is none, is a bug', () => {
  expect(() => ruleOf({ terms: { ...announcedPoll().terms, presetVersion: 9 } })).toThrow('Assertion failed')
  expect(() => ruleOf({ terms: { ...announcedPoll().terms, modeId: 'owners' } })).toThrow('Assertion failed')
  expect(() => phaseOf({ kind: 'closed' } as unknown as Poll, NOTICE_AT)).toThrow('Unreachable')
})
