import type { CommunityId, HouseholdId, IdentityId, MemberId, PersonId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Member, MemberState } from './member'
import type { Actor, PermissionRuleId } from './permission-rules'
import { PERMISSION_RULE_IDS, PERMISSION_RULES, reasonNotPermitted } from './permission-rules'
import type { Role } from './roles'
import { ROLES } from './roles'

const identityId = asId<IdentityId>('i1')
const member = (roles: readonly Role[], state: MemberState = 'active'): Member => ({
  id: asId<MemberId>('m1'), communityId: asId<CommunityId>('yunxi'), identityId, personId: asId<PersonId>('p1'),
  householdId: asId<HouseholdId>('h1'), groupId: asId<UnitId>('g1'), roles, state
})
const allowed = (actor: Actor) => PERMISSION_RULE_IDS.filter(id => PERMISSION_RULES[id].allows(actor))

test('nobody in particular reads what is public and no more', () => expect(allowed({})).toEqual(['anyone']))
test('a platform identity alone may only apply', () => expect(allowed({ identityId })).toEqual(['anyone', 'identified']))
test('who left is no member', () => expect(allowed({ identityId, member: member(ROLES, 'left') })).toEqual(['anyone', 'identified']))
test('a suspended member may do nothing as member', () =>
  expect(allowed({ identityId, member: member(ROLES, 'suspended') })).toEqual(['anyone', 'identified']))

const whole: readonly PermissionRuleId[] = ['anyone', 'identified', 'member']
test.each<[Role, readonly PermissionRuleId[]]>([
  ['resident', ['resident']],
  ['householdRep', []],
  ['villagerRep', ['representative']],
  ['residentRep', ['representative']],
  ['groupLeader', ['committeeOrLeader', 'officeHolder', 'handler', 'claimVerifier', 'claimOffice']],
  ['gridWorker', ['officeHolder', 'handler', 'claimVerifier', 'claimOffice']],
  ['elderMediator', ['handler', 'mediator']],
  ['committeeMember', ['representative', 'committee', 'committeeOrLeader', 'committeeOrSupervisor', 'rollKeeper', 'officeHolder', 'handler', 'priceSetter', 'shopOffice', 'counter', 'claimVerifier', 'claimReviewer', 'claimOverseer', 'claimOffice']],
  ['partySecretary', ['committee', 'committeeOrLeader', 'committeeOrSupervisor', 'officeHolder', 'handler']],
  ['supervisor', ['committeeOrSupervisor', 'supervisor', 'officeHolder', 'shopOffice', 'claimOverseer', 'claimOffice']],
  ['teller', ['teller', 'officeHolder']],
  ['pointReviewer', ['claimVerifier', 'claimReviewer', 'claimOverseer', 'claimOffice']],
  ['shopKeeper', ['shopKeeper', 'shopOffice', 'counter']],
  ['priceSetter', ['priceSetter', 'shopOffice', 'counter']],
  ['townshipReviewer', []],
  ['volunteer', []],
  ['systemAdmin', []]
])('%s alone opens exactly its rules', (role, rules) =>
  expect(allowed({ identityId, member: member([role]) })).toEqual([...whole, ...rules]))

test.each<[string, PermissionRuleId, Actor, string | undefined]>([
  ['no identity', 'resident', { member: member(['resident']) }, 'NOT_IDENTIFIED'],
  ['no membership', 'resident', { identityId }, 'NOT_A_MEMBER'],
  ['another identity\'s membership', 'resident', { identityId: asId<IdentityId>('i2'), member: member(['resident']) }, 'NOT_A_MEMBER'],
  ['a suspended membership', 'member', { identityId, member: member([], 'suspended') }, 'MEMBERSHIP_SUSPENDED'],
  ['another role', 'supervisor', { identityId, member: member(['teller']) }, 'ROLE_NOT_PERMITTED'],
  ['the role', 'supervisor', { identityId, member: member(['supervisor']) }, undefined]
])('%s has its own reason', (_why, rule, actor, code) => expect(reasonNotPermitted(rule, actor)?.code).toBe(code))

test('every rule carries its own id and its need', () => {
  for (const id of PERMISSION_RULE_IDS) expect(PERMISSION_RULES[id].id).toBe(id)
  expect(PERMISSION_RULES.teller.needs).toEqual({ kind: 'oneOf', roles: ['teller'] })
})
