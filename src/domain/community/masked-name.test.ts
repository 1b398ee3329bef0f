import type { CommunityId, PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import { actsInPublic, displayName, maskName } from './masked-name'
import type { OfficeRole, Role } from './roles'

test.each([
  ['汪建国', '汪*'],
  ['汪明', '汪*'],
  ['欧阳修文', '欧阳*'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  [' 程大山 ', '程*'],
  ['𠮷野家', '𠮷*'],
  ['', '*']
])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked))

const yunxi = asId<CommunityId>('yunxi')
const person = { id: asId<PersonId>('p1'), communityId: yunxi, name: '程大山' }
const viewer = (personId: string, roles: readonly Role[], communityId = yunxi) => ({
  communityId, personId: asId<PersonId>(personId), roles
})

test.each([
  ['nobody in particular', undefined, '程*'],
  ['a neighbour', viewer('p2', ['resident', 'villagerRep', 'partySecretary']), '程*'],
  ['the person', viewer('p1', ['resident']), '程大山'],
  ['a committee member', viewer('p3', ['committeeMember']), '程大山'],
  ['a supervisor', viewer('p4', ['supervisor']), '程大山'],
  ['a committee member of another community', viewer('p3', ['committeeMember'], asId<CommunityId>('tongyin')), '程*'],
  ['the same id in another community', viewer('p1', [], asId<CommunityId>('tongyin')), '程*']
])('%s reads the name as needed', (_who, who, shown) => expect(displayName(person, who)).toBe(shown))

test.each<[readonly OfficeRole[], boolean]>([
  [['committeeMember'], true],
  [['gridWorker'], true],
  [['supervisor'], true],
  [['villagerRep', 'volunteer'], true],
  [['volunteer'], false],
  [['systemAdmin'], false],
  [[], false]
])('holding %j means acting in public: %s', (offices, inPublic) => expect(actsInPublic(offices)).toBe(inPublic))
