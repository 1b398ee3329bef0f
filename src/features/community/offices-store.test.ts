import type { HouseholdRow } from '@/contract/community'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { OfficesStore } from './offices-store'

const household: HouseholdRow = {
  householdId: 'h1', label: '3组12号', groupId: 'g3',
  people: [{ personId: 'p1', name: '程大山', isRep: true, adult: true, bound: true, offices: ['teller'] }]
}
const [person] = household.people

function desk() {
  const platform = testPlatform()
  const changed: HouseholdRow[] = []
  const store = new OfficesStore({ calls: testRoot(platform).calls, changed: row => void changed.push(row), kind: () => 'village' })
  store.open(household)
  if (person) store.startGiving(person)
  return { platform, store, changed }
}

test('offices of another kind of community are not offered, and those that clash say why', () => {
  const { store } = desk()
  const offered = store.choices.map(choice => choice.office)
  expect([offered.includes('villagerRep'), offered.includes('residentRep')]).toEqual([true, false])
  expect(store.choices.find(choice => choice.office === 'teller')?.off).toBe(errorText.ROLE_HELD)
  expect(store.choices.find(choice => choice.office === 'supervisor')?.off).toContain('监票人')
})

test('an office is given once it is chosen and confirmed, and the household shows it', async () => {
  const { platform, store, changed } = desk()
  platform.gateway.answer('community/giveOffice', { offices: ['teller', 'villagerRep'] })
  await store.confirm()
  expect(platform.gateway.calls).toHaveLength(0)
  store.chooseOffice('villagerRep')
  await store.confirm()
  expect(platform.gateway.callsOf('community/giveOffice')[0]?.input).toEqual({ householdId: 'h1', personId: 'p1', office: 'villagerRep', nearKinOfCommittee: false })
  expect([changed[0]?.people[0]?.offices, store.act.kind]).toEqual([['teller', 'villagerRep'], 'none'])
})

test('a refusal leaves the choice open and says why', async () => {
  const { platform, store, changed } = desk()
  platform.gateway.refuse('community/giveOffice', { code: 'KIN_OF_COMMITTEE' })
  store.chooseOffice('groupLeader')
  await store.confirm()
  expect([store.act.kind, store.errorText, changed.length]).toEqual(['giving', errorText.KIN_OF_COMMITTEE, 0])
})
