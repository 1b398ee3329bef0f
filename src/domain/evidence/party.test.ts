import type { Role } from '@/domain/community/roles'
import { partyOfOffices, type RollParty } from './party'

test.each<[RollParty, readonly Role[]]>([
  ['residents', ['resident', 'householdRep', 'volunteer']],
  ['elders', ['resident', 'elderMediator']],
  ['representatives', ['resident', 'villagerRep', 'elderMediator']],
  ['representatives', ['residentRep']],
  ['committee', ['villagerRep', 'committeeMember']],
  ['committee', ['partySecretary', 'elderMediator']],
  ['supervisors', ['villagerRep', 'supervisor']]
])('somebody comes as %s with the roles %j', (party, roles) => expect(partyOfOffices(roles)).toBe(party))
