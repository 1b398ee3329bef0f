import type { OfficeRole, RoleCandidate } from './roles'
import { conflictingOffice, OFFICE_ROLES, reasonCannotAssignRole, ROLE_CONFLICTS } from './roles'

const candidate: RoleCandidate = { offices: [], adult: true, nearKinOfCommittee: false }

test.each<[string, Partial<RoleCandidate>, OfficeRole, object | undefined]>([
  ['who moved away', { movedAway: true, adult: false }, 'supervisor', { code: 'PERSON_MOVED_AWAY' }],
  ['a minor', { adult: false }, 'residentRep', { code: 'MINOR' }],
  ['a villager as 居民代表', { offices: ['residentRep'] }, 'residentRep', { code: 'ROLE_NOT_IN_COMMUNITY_KIND', kind: 'village' }],
  ['who holds the role', { offices: ['supervisor'] }, 'supervisor', { code: 'ROLE_HELD' }],
  ['a committee member as supervisor', { offices: ['villagerRep', 'committeeMember'], nearKinOfCommittee: true }, 'supervisor', { code: 'ROLE_CONFLICT', with: 'committeeMember' }],
  ['a price setter as keeper', { offices: ['priceSetter'] }, 'shopKeeper', { code: 'ROLE_CONFLICT', with: 'priceSetter' }],
  ['near kin of the committee as supervisor', { nearKinOfCommittee: true }, 'supervisor', { code: 'KIN_OF_COMMITTEE' }],
  ['near kin of the committee as teller', { nearKinOfCommittee: true }, 'teller', undefined],
  ['the secretary who is also elected director', { offices: ['partySecretary'] }, 'committeeMember', undefined],
  ['a villager', {}, 'villagerRep', undefined]
])('%s', (_who, change, role, reason) =>
  expect(reasonCannotAssignRole({ ...candidate, ...change }, role, 'village')).toEqual(reason))

test('each conflict holds whichever role came first', () => {
  for (const { roles: [a, b] } of ROLE_CONFLICTS) {
    expect([conflictingOffice([a], b), conflictingOffice([b], a)]).toEqual([a, b])
  }
})

test('no role conflicts with itself and unlisted pairs go together', () => {
  for (const role of OFFICE_ROLES) expect(conflictingOffice([role], role)).toBeUndefined()
  expect(conflictingOffice(['villagerRep', 'volunteer'], 'groupLeader')).toBeUndefined()
})
