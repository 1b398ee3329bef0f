import type { PersonId } from '@/domain/shared/ids'
import { addMs, instant } from '@/domain/shared/instant'
import { asId } from '@/domain/shared/ids'
import { CLOSES_AT, openedPoll, OPENS_AT, rollRow } from '@/testing/poll-builder'
import type { CannotVote, VoteAttempt } from './cast-vote'
import { reasonCannotVote } from './cast-vote'

const self = (personId: string) => ({ channel: 'phone' as const, personId: asId<PersonId>(personId) })
const attempt = (change: Partial<VoteAttempt> = {}): VoteAttempt => ({
  poll: openedPoll(), row: rollRow('wang'), by: self('wang-person'), slot: undefined, now: OPENS_AT, ...change
})
const household = () => openedPoll({ presetId: 'opinionPoll', modeId: 'households', partyStudy: undefined, composition: undefined }, { unit: 'household' })
const hands = () => openedPoll({ ballotMode: 'showOfHands', channels: ['hands', 'phone'] })
const poll = openedPoll()
const secret = { ...poll, manifest: { ...poll.manifest, ballotMode: 'secret' as const } }

const REFUSED: readonly [string, Partial<VoteAttempt>, CannotVote['code']][] = [
  ['at the close', { now: CLOSES_AT, row: undefined }, 'VOTING_CLOSED'],
  ['with a name on a secret ballot', { poll: secret, row: undefined }, 'BALLOT_IS_SECRET'],
  ['by a channel that is not offered', { by: { channel: 'hands' }, row: undefined }, 'CHANNEL_NOT_OFFERED'],
  ['on paper in a show of hands', { poll: hands(), by: { channel: 'paper' } }, 'CHANNEL_NOT_OFFERED'],
  ['without a place on the roll', { row: undefined, slot: 'paper' }, 'NOT_ON_ROLL'],
  ['for somebody else', { by: self('li-person'), slot: 'paper' }, 'NOT_ON_ROLL'],
  ['for the household without being its representative', { poll: household(), by: self('li-person'), slot: 'paper' }, 'NOT_HOUSEHOLD_REP'],
  ['for a household that has named nobody', { poll: household(), row: { unitId: rollRow('x').unitId, groupId: rollRow('x').groupId, householdNo: 'x' } }, 'NOT_HOUSEHOLD_REP'],
  ['on the phone once the unit has a paper slip', { slot: 'paper' }, 'CHANNEL_TAKEN'],
  ['on paper once the unit has voted by phone', { by: { channel: 'paper' }, slot: 'phone' }, 'CHANNEL_TAKEN'],
  ['by hand once the unit has voted by phone', { poll: hands(), by: { channel: 'hands' }, slot: 'phone' }, 'CHANNEL_TAKEN']
]
test.each(REFUSED)('nobody votes %s', (_why, change, code) => {
  expect(reasonCannotVote(attempt(change))).toEqual({ code })
})

const ALLOWED: readonly [string, Partial<VoteAttempt>][] = [
  ['as soon as voting is open', {}],
  ['until the last instant', { now: addMs(CLOSES_AT, -1) }],
  ['again by the same channel, which changes the vote', { slot: 'phone', now: instant(CLOSES_AT - 1) }],
  ['on paper for a household without representative', { poll: household(), by: { channel: 'paper' } }],
  ['on paper in a secret ballot, where a slip is handed out as in any other', { poll: secret, by: { channel: 'paper' } }],
  ['by hand in a show of hands', { poll: hands(), by: { channel: 'hands' } }]
]
test.each(ALLOWED)('a vote is taken %s', (_why, change) => {
  expect(reasonCannotVote(attempt(change))).toBeUndefined()
})
