import type { HouseholdRow, IssuedInvitation } from '@/contract/community'
import { instant } from '@/domain/shared/instant'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { HouseholdsStore } from './households-store'

const household = (householdId: string): HouseholdRow => ({
  householdId, label: `3组${householdId}号`, groupId: 'g3',
  people: [{ personId: `${householdId}.1`, name: '程建国', isRep: true, adult: true, bound: false, offices: [] }]
})
const invitation = (householdId: string): IssuedInvitation => ({
  householdId, householdLabel: `3组${householdId}号`, personId: `${householdId}.1`, maskedName: '程*', code: 'K7MD-2XPF', expiresAt: instant(NOW_MS + 14 * 86_400_000)
})

async function householdsOn(ids: readonly string[]) {
  const platform = testPlatform()
  platform.gateway.answer('community/listUnits', { units: [{ unitId: 'g3', kind: 'group', name: '3组', households: ids.length }] })
  platform.gateway.answer('community/listHouseholds', { items: ids.map(household) })
  platform.gateway.answer('community/issueInvitations', ({ householdIds }) => ({ invitations: householdIds.map(invitation) }))
  const store = new HouseholdsStore({ ...testRoot(platform).ports, printer: platform.printer, links: platform.links })
  await store.load()
  store.selectAll()
  const batches = () => platform.gateway.callsOf('community/issueInvitations').map(call => (call.input as { householdIds: string[] }).householdIds.length)
  return { platform, store, batches }
}
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))

test('paper for many households is made in parts that the server takes', async () => {
  const { store, batches } = await householdsOn(ids(14))
  await store.issue()
  expect(batches()).toEqual([6, 6, 2])
  expect(store.sheets).toHaveLength(14)
  expect(store.sheets[0]).toEqual({ householdId: '1', householdLabel: '3组1号', validUntil: '4月30日', slips: [{ personId: '1.1', maskedName: '程*', code: 'K7MD-2XPF' }] })
  expect([store.selected, store.issuing]).toEqual([[], { kind: 'done' }])
})

test('a part with too many people is halved', async () => {
  const { platform, store, batches } = await householdsOn(ids(6))
  platform.gateway.refuseOnce('community/issueInvitations', { code: 'TOO_MANY_PEOPLE', max: 16 })
  await store.issue()
  expect(batches()).toEqual([6, 3, 3])
  expect(store.sheets).toHaveLength(6)
})

test('what was made before the network went stays, and the rest can be made again', async () => {
  const { platform, store } = await householdsOn(ids(8))
  platform.gateway.once('community/issueInvitations', { invitations: ids(6).map(invitation) }).refuseOnce('community/issueInvitations', { code: 'OFFLINE' })
  await store.issue()
  expect(store.issuing).toEqual({ kind: 'stopped', text: errorText.OFFLINE, canRetry: true })
  expect([store.sheets.length, store.selected]).toEqual([6, ['7', '8']])
  await store.issue()
  expect(store.sheets).toHaveLength(8)
})
