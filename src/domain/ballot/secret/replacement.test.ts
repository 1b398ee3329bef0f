import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import type { Poll } from '@/domain/ballot/poll'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { addMs } from '@/domain/shared/instant'
import { at, CHAIR, CLOSES_AT, pollOfEachKind, SUPERVISOR, TELLER } from '@/testing/poll-builder'
import type { CannotApproveReplacement, CannotAskReplacement, Replacement, ReplacementAttempt } from './replacement'
import { reasonCannotApproveReplacement, reasonCannotAskReplacement } from './replacement'

const secret = <P extends Poll>(poll: P): P => ({ ...poll, terms: { ...poll.terms, ballotMode: 'secret' } })
const POLLS = pollOfEachKind()
const NOW = at('2026-04-11 15:00')
const ASKED: Replacement = { unitId: asId<RollUnitId>('unit-1'), reason: 'phoneLost', askedBy: TELLER, askedOn: '2026-04-11' as Day }
const ATTEMPT: ReplacementAttempt = { poll: secret(POLLS.open), onRoll: true, slot: { channel: 'phone', blinded: 'b' }, earlier: undefined, ownUnit: false, now: NOW }

test.each<[string, Partial<ReplacementAttempt>, CannotAskReplacement['code']]>([
  ['of a vote that is not secret', { poll: POLLS.open, onRoll: false }, 'BALLOT_NOT_SECRET'],
  ['of a vote that was voided', { poll: secret(POLLS.voided), onRoll: false }, 'POLL_VOIDED'],
  ['before the notice', { poll: secret(POLLS.draft), onRoll: false }, 'NOT_VOTING_NOW'],
  ['before the opening', { poll: secret(POLLS.announced), onRoll: false }, 'NOT_VOTING_NOW'],
  ['from the close on', { now: CLOSES_AT, onRoll: false }, 'NOT_VOTING_NOW'],
  ['after the count', { poll: secret(POLLS.counted), onRoll: false }, 'NOT_VOTING_NOW'],
  ['of a unit that has no vote here', { onRoll: false, earlier: { ...ASKED, approvedBy: SUPERVISOR } }, 'NOT_ON_ROLL'],
  ['a second time', { earlier: { ...ASKED, approvedBy: SUPERVISOR }, slot: undefined }, 'REPLACED_ALREADY'],
  ['of a unit that votes on paper', { slot: { channel: 'paper' }, ownUnit: true }, 'ON_PAPER'],
  ['that was never taken', { slot: undefined, ownUnit: true }, 'TOKEN_NOT_TAKEN'],
  ['that waits to be taken anew', { slot: { channel: 'phone' }, ownUnit: true }, 'TOKEN_NOT_TAKEN'],
  ['of the own unit', { ownUnit: true }, 'OWN_UNIT']
])('nobody asks for another token %s', (_why, change, code) => {
  expect(reasonCannotAskReplacement({ ...ATTEMPT, ...change })).toEqual({ code })
})

test('another token is asked for until the last instant of voting, and again on another day when nobody approved it', () => {
  expect(reasonCannotAskReplacement({ ...ATTEMPT, now: addMs(CLOSES_AT, -1) })).toBeUndefined()
  expect(reasonCannotAskReplacement({ ...ATTEMPT, earlier: { ...ASKED, askedOn: '2026-04-10' as Day } })).toBeUndefined()
})

const APPROVER = { personId: SUPERVISOR, isCommitteeMember: false }

test.each<[string, Partial<ReplacementAttempt>, Partial<typeof APPROVER>, CannotApproveReplacement['code']]>([
  ['what could not be asked for', { now: CLOSES_AT, earlier: undefined }, {}, 'NOT_VOTING_NOW'],
  ['what nobody asked for', { earlier: undefined }, {}, 'REPLACEMENT_NOT_ASKED'],
  ['what was asked for on another day', { earlier: { ...ASKED, askedOn: '2026-04-10' as Day, askedBy: SUPERVISOR } }, {}, 'ASKED_ANOTHER_DAY'],
  ['what one asked for oneself', { earlier: { ...ASKED, askedBy: SUPERVISOR } }, { isCommitteeMember: true }, 'REPLACEMENT_BY_ONE'],
  ['as one of the committee', {}, { personId: CHAIR, isCommitteeMember: true }, 'SUPERVISOR_IN_COMMITTEE']
])('no supervisor approves %s', (_why, change, approver, code) => {
  expect(reasonCannotApproveReplacement({ ...ATTEMPT, earlier: ASKED, ...change }, { ...APPROVER, ...approver })).toEqual({ code })
})

test('a supervisor approves what somebody else asked for today', () => {
  expect(reasonCannotApproveReplacement({ ...ATTEMPT, earlier: ASKED }, APPROVER)).toBeUndefined()
})
