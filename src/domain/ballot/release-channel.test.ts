import type { Poll } from '@/domain/ballot/poll'
import { addMs } from '@/domain/shared/instant'
import { at, CLOSES_AT, pollOfEachKind } from '@/testing/poll-builder'
import { reasonCannotRelease, type CannotRelease, type ReleaseAttempt } from './release-channel'

const POLLS = pollOfEachKind()
const ATTEMPT: ReleaseAttempt = {
  poll: POLLS.open, onRoll: true, slot: { channel: 'paper', exchanged: false }, assisted: false, onSheet: false, ownUnit: false, isCommitteeMember: false, now: at('2026-04-11 15:00')
}
const anyOther = { onRoll: false, slot: undefined, ownUnit: true }

test.each<[string, Partial<ReleaseAttempt>, CannotRelease['code']]>([
  ['of a vote that was voided', { poll: POLLS.voided as Poll, ...anyOther }, 'POLL_VOIDED'],
  ['before the notice', { poll: POLLS.draft, ...anyOther }, 'NOT_VOTING_NOW'],
  ['before the opening', { poll: POLLS.announced, ...anyOther }, 'NOT_VOTING_NOW'],
  ['from the close on', { now: CLOSES_AT, ...anyOther }, 'NOT_VOTING_NOW'],
  ['after the count', { poll: POLLS.counted, ...anyOther }, 'NOT_VOTING_NOW'],
  ['of a unit that has no vote here', anyOther, 'NOT_ON_ROLL'],
  ['that nobody made', { slot: undefined, ownUnit: true }, 'CHANNEL_NOT_MARKED'],
  ['of a unit that votes by phone', { slot: { channel: 'phone', exchanged: false }, ownUnit: true }, 'CHANNEL_NOT_MARKED'],
  ['for which a phone ballot was given up', { slot: { channel: 'paper', exchanged: true }, assisted: true }, 'PHONE_BALLOT_VOID'],
  ['of a unit whose slip a neighbour wrote', { assisted: true, onSheet: true }, 'SLIP_WAS_WRITTEN'],
  ['of a unit whose slip was read', { onSheet: true, ownUnit: true }, 'SHEET_NAMES_UNIT'],
  ['of the own unit', { ownUnit: true, isCommitteeMember: true }, 'RELEASE_OWN_UNIT'],
  ['by a member of the committee', { isCommitteeMember: true }, 'SUPERVISOR_IN_COMMITTEE']
])('no mark is taken back %s', (_why, change, code) => {
  expect(reasonCannotRelease({ ...ATTEMPT, ...change })).toEqual({ code })
})

test.each(['paper', 'hands'] as const)('a mark of %s is taken back until the last instant of voting', channel => {
  expect(reasonCannotRelease({ ...ATTEMPT, slot: { channel, exchanged: false }, now: addMs(CLOSES_AT, -1) })).toBeUndefined()
})
