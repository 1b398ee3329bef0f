import type { PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import { CLOSES_AT, OPENS_AT, openedPoll, rollRow, voidedPoll } from '@/testing/poll-builder'
import type { OpenPoll } from '@/domain/ballot/poll'
import { reasonCannotExchange, reasonReceiptInvalid, type VoidReceipt } from './exchange'
import { reasonCannotTakeToken, type TokenAttempt } from './issue-token'

const named = openedPoll()
const secretOn = (channels: OpenPoll['manifest']['channels']): OpenPoll => ({ ...named, manifest: { ...named.manifest, ballotMode: 'secret', channels } })
const secret = secretOn(['phone', 'paper'])
const WANG = asId<PersonId>('wang-person')
const attempt = (change: Partial<TokenAttempt> = {}): TokenAttempt => ({ poll: secret, row: rollRow('wang'), personId: WANG, slot: undefined, blinded: 'mine', now: OPENS_AT, ...change })
const OTHER = { channel: 'phone', blinded: 'other' } as const

/** In the order of the reasons: each case also has what the later ones would refuse. */
test.each<[string, Partial<TokenAttempt>, string]>([
  ['of a voided poll', { poll: voidedPoll(), now: CLOSES_AT }, 'POLL_VOIDED'],
  ['at the close', { poll: named, now: CLOSES_AT }, 'VOTING_CLOSED'],
  ['in a vote with names', { poll: named, row: undefined }, 'BALLOT_NOT_SECRET'],
  ['in a vote on paper', { poll: secretOn(['paper']), row: undefined }, 'CHANNEL_NOT_OFFERED'],
  ['without a place on the roll', { row: undefined, slot: OTHER }, 'NOT_ON_ROLL'],
  ['for somebody else', { personId: asId<PersonId>('li-person'), slot: OTHER }, 'NOT_ON_ROLL'],
  ['once the unit has a slip', { slot: { channel: 'paper' } }, 'CHANNEL_TAKEN'],
  ['once another phone has it', { slot: OTHER }, 'TOKEN_TAKEN']
])('no token is signed %s', (_why, change, code) => expect(reasonCannotTakeToken(attempt(change))?.code).toBe(code))

test.each<[string, Partial<TokenAttempt>]>([
  ['the first time', {}],
  ['for the same question again', { slot: { channel: 'phone', blinded: 'mine' } }],
  ['for another phone once the lost one\'s was taken back', { slot: { channel: 'phone' } }]
])('a token is signed %s', (_why, change) => expect(reasonCannotTakeToken(attempt(change))).toBeUndefined())

test.each<[string, Partial<TokenAttempt>, string]>([
  ['where there are no slips', { poll: secretOn(['phone']), slot: undefined }, 'CHANNEL_NOT_OFFERED'],
  ['before a token was taken', {}, 'NO_TOKEN_TAKEN'],
  ['while a lost phone\'s waits to be taken anew', { slot: { channel: 'phone' } }, 'NO_TOKEN_TAKEN'],
  ['once the unit is on paper', { slot: { channel: 'paper' } }, 'CHANNEL_TAKEN']
])('nothing is exchanged %s', (_why, change, code) => expect(reasonCannotExchange(attempt(change))?.code).toBe(code))

const ballot = { key: 'key', prefix: 'prefix', token: 'token', version: 2, selection: 'void', signature: 'signature' } as const
const receipt = (change: Partial<VoidReceipt> = {}): VoidReceipt => ({
  ballot, promise: { number: 'n', version: 2, ballotHash: 'h', signature: 's' }, number: 'n', ballotHash: 'h', tokenSigned: true, ballotSigned: true, promiseSigned: true, ...change
})
const promised = (change: Partial<VoidReceipt['promise']>) => ({ promise: { ...receipt().promise, ...change } })
test.each<[string, Partial<VoidReceipt>, string | undefined]>([
  ['of a ballot that was not given up', { ballot: { ...ballot, selection: 'yes' }, tokenSigned: false }, 'BALLOT_NOT_VOID'],
  ['of a token that the issuer never signed', { tokenSigned: false, ballotSigned: false }, 'TOKEN_INVALID'],
  ['that its voter did not sign', { ballotSigned: false, promiseSigned: false }, 'SIGNATURE_INVALID'],
  ['that the Box did not sign', { promiseSigned: false }, 'PROMISE_INVALID'],
  ['for another number', promised({ number: 'other' }), 'PROMISE_INVALID'],
  ['for another version', promised({ version: 1 }), 'PROMISE_INVALID'],
  ['for another ballot', promised({ ballotHash: 'other' }), 'PROMISE_INVALID'],
  ['that is all in order', {}, undefined]
])('a receipt %s is told', (_why, change, code) => expect(reasonReceiptInvalid(receipt(change))?.code).toBe(code))
