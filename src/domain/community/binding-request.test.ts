import type { CommunityId, HouseholdId, IdentityId, MemberId, PersonId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import { addMs, instant } from '@/domain/shared/instant'
import type { BindingFacts, BindingRequest } from './binding-request'
import {
  BINDING_LIFETIME_MS, confirmBinding, memberIdOf, personSeatId, reasonCannotDecideBinding, reasonCannotRequestBinding,
  rejectBinding
} from './binding-request'
import type { Member } from './member'
import type { Person } from './person'

const NOW = instant(1_770_000_000_000)
const LATER = addMs(NOW, BINDING_LIFETIME_MS)
const yunxi = asId<CommunityId>('yunxi')
const person: Person = {
  id: asId<PersonId>('p1'), communityId: yunxi, householdId: asId<HouseholdId>('h1'), name: '程大山', offices: []
}
const member = (change: Partial<Member> = {}): Member => ({
  id: asId<MemberId>('m9'), communityId: yunxi, identityId: asId<IdentityId>('i9'), personId: asId<PersonId>('p9'),
  householdId: asId<HouseholdId>('h9'), groupId: asId<UnitId>('g1'), roles: ['resident', 'committeeMember'], state: 'active',
  ...change
})
const request: BindingRequest = {
  communityId: yunxi, identityId: asId<IdentityId>('i1'), personId: person.id, householdId: person.householdId,
  requestedAt: NOW, state: { kind: 'pending' }
}
const facts: BindingFacts = { person, memberOfIdentity: undefined, memberOfPerson: undefined, earlier: undefined }
const rejected = { kind: 'rejected', by: asId<MemberId>('m9'), at: NOW, reason: 'NOT_THIS_PERSON' } as const

test.each<[string, Partial<BindingFacts>, number, string | undefined]>([
  ['for who moved away', { person: { ...person, movedAway: true }, memberOfIdentity: member() }, NOW, 'PERSON_MOVED_AWAY'],
  ['by an identity that is somebody', { memberOfIdentity: member(), memberOfPerson: member() }, NOW, 'IDENTITY_ALREADY_BOUND'],
  ['by a suspended identity', { memberOfIdentity: member({ state: 'suspended' }) }, NOW, 'IDENTITY_ALREADY_BOUND'],
  ['for a person who is bound', { memberOfPerson: member(), earlier: request }, NOW, 'PERSON_ALREADY_BOUND'],
  ['while one is pending', { earlier: request }, LATER - 1, 'BINDING_PENDING'],
  ['after one lapsed', { earlier: request }, LATER, undefined],
  ['after a rejection', { earlier: { ...request, state: rejected } }, NOW, undefined],
  ['by who left and came back', { memberOfIdentity: member({ state: 'left' }), memberOfPerson: member({ state: 'left' }) }, NOW, undefined],
  ['for the first time', {}, NOW, undefined]
])('a binding is asked %s', (_when, change, now, code) =>
  expect(reasonCannotRequestBinding({ ...facts, ...change }, instant(now))?.code).toBe(code))

test.each<[string, Partial<Member>, Partial<BindingRequest>, number, string | undefined]>([
  ['a resident', { roles: ['resident'] }, {}, NOW, 'NOT_PERMITTED'],
  ['the party secretary alone', { roles: ['partySecretary'] }, {}, NOW, 'NOT_PERMITTED'],
  ['a suspended committee member', { state: 'suspended' }, {}, NOW, 'NOT_PERMITTED'],
  ['another community\'s committee member', { communityId: asId<CommunityId>('tongyin') }, {}, NOW, 'NOT_PERMITTED'],
  ['a committee member for oneself', { identityId: request.identityId }, { state: rejected }, NOW, 'OWN_REQUEST'],
  ['a committee member for the own household', { householdId: request.householdId }, {}, NOW, 'OWN_REQUEST'],
  ['a committee member a second time', {}, { state: rejected }, LATER, 'ALREADY_DECIDED'],
  ['a committee member after thirty days', {}, {}, LATER, 'BINDING_LAPSED'],
  ['a committee member', {}, {}, LATER - 1, undefined]
])('%s decides', (_who, by, change, now, code) =>
  expect(reasonCannotDecideBinding({ ...request, ...change }, member(by), instant(now))?.code).toBe(code))

test('a confirmation and a rejection name who decided and when', () => {
  expect(confirmBinding(request, { by: member(), now: NOW })).toEqual({
    ok: true, value: { ...request, state: { kind: 'confirmed', by: 'm9', at: NOW } }
  })
  expect(rejectBinding(request, { by: member(), now: NOW, reason: 'NOT_THIS_PERSON' })).toEqual({
    ok: true, value: { ...request, state: rejected }
  })
})

test('neither is given by who may not', () => {
  const refusal = { ok: false, error: { code: 'OWN_REQUEST' } }
  const by = member({ householdId: request.householdId })
  expect(confirmBinding(request, { by, now: NOW })).toEqual(refusal)
  expect(rejectBinding(request, { by, now: NOW, reason: 'MOVED_AWAY' })).toEqual(refusal)
})

test('ids leave room for one member per identity and one per person', () => {
  expect(memberIdOf(yunxi, request.identityId)).toBe('yunxi:m:i1')
  expect(personSeatId(person.id)).toBe('seat:p1')
})
