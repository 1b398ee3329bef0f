import type { BodyDetail, SeatView } from '@/contract/evidence'
import type { Day } from '@/domain/shared/instant'
import { testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { BodiesDeskStore } from './bodies-desk-store'
import { BodyDeskStore } from './body-desk-store'

const day = (text: string): Day => text as Day
const seat = (change: Partial<SeatView> = {}): SeatView => ({ no: 1, name: '吴秀英', outside: false, position: 'head', title: '会长', from: day('2025-02-01'), ...change })
const body = (change: Partial<BodyDetail> = {}): BodyDetail => ({
  bodyId: 'b1', kind: 'moralCouncil', name: '道德评议会', nameIsProposed: true, phase: 'running', termFrom: day('2025-01-01'), termTo: day('2027-12-31'), inOffice: 1, head: '吴秀英',
  seenNo: 3, purpose: '评好人好事', seats: [seat(), seat({ no: 2, name: '程大山', position: 'member', title: '成员' })], otherSeats: [], pastTerms: [], sessionsHeld: 0, sessions: [], mayEdit: true, ...change
})

let platform: TestPlatform

beforeEach(() => {
  platform = testPlatform()
  platform.gateway.answer('evidence/listBodies', { items: [body()], mayEdit: true }).answer('evidence/readBody', body())
  platform.gateway.answer('community/listUnits', { units: [{ unitId: 'g1', kind: 'group', name: '1组', households: 2 }] } as never)
  platform.gateway.answer('community/listHouseholds', {
    items: [{ householdId: 'h1', label: '1组1号', people: [{ personId: 'h1.1', name: '汪建国', adult: true, isRep: true, offices: [] }] }]
  } as never)
})

async function desk(change: Partial<BodyDetail> = {}): Promise<BodyDeskStore> {
  platform.gateway.answer('evidence/readBody', body(change))
  const root = testRoot(platform)
  const store = new BodyDeskStore({ ...root.ports, ticks: root.clock, bodyId: 'b1' })
  await store.shown.load()
  return store
}
const sent = (name: Parameters<TestPlatform['gateway']['callsOf']>[0]) => platform.gateway.callsOf(name).map(({ input }) => input)

test('what a village has is not offered again, but another team of elders is', async () => {
  const root = testRoot(platform)
  const store = new BodiesDeskStore(root.ports)
  await store.list.load()
  expect(store.list.missing.map(({ kind }) => kind)).toEqual(['consultationCommittee', 'deliberationCouncil', 'redWhiteCouncil', 'antiVicesCouncil', 'elderMediators', 'other'])
})

test('a body is set up under the proposed name or another one, with both ends of its term', async () => {
  const root = testRoot(platform)
  const store = new BodiesDeskStore(root.ports)
  platform.gateway.answer('evidence/setUpBody', { bodyId: 'b2' })
  store.begin('redWhiteCouncil')
  expect(await store.submit()).toBeUndefined()
  expect([store.form.errorOf('name'), store.form.errorOf('from'), store.form.errorOf('to')]).toEqual([undefined, '请选日期', '请选日期'])
  store.form.write('name', ' 喜丧简办会 ')
  store.form.setDay('from', '2026-01-01')
  store.form.setDay('to', '2025-01-01')
  expect(store.form.errorOf('to')).toContain('最后一天要晚于第一天')
  store.form.setDay('to', '2028-12-31')
  expect(await store.submit()).toBe('b2')
  expect(sent('evidence/setUpBody')).toEqual([{ kind: 'redWhiteCouncil', name: '喜丧简办会', purpose: '帮办红白事，劝大家从简', termFrom: '2026-01-01', termTo: '2028-12-31' }])
  expect(store.kind).toBeUndefined()
})

test('a neighbour of the roll is seated, and the title follows the position', async () => {
  const store = await desk()
  platform.gateway.answer('evidence/seatMember', { seenNo: 4 })
  store.open('seat')
  await store.submit()
  expect(store.seatForm.errorOf('who')).toBe('先选人')
  await store.seatForm.people.choose('g1')
  store.seatForm.choose('h1.1')
  store.seatForm.hold('head')
  expect(store.seatForm.title).toBe('会长')
  await store.submit()
  expect(sent('evidence/seatMember')).toEqual([{ bodyId: 'b1', seenNo: 3, who: { householdId: 'h1', personId: 'h1.1' }, position: 'head', title: '会长', from: '2026-04-16' }])
  expect(store.act.kind).toBe('none')
})

test('a guest sits in words', async () => {
  const store = await desk()
  platform.gateway.answer('evidence/seatMember', { seenNo: 4 })
  store.open('seat')
  store.seatForm.invite(true)
  await store.submit()
  expect(store.seatForm.errorOf('who')).toBe('这里还没写')
  store.seatForm.write('outsideName', '镇司法所驻村律师')
  await store.submit()
  expect(sent('evidence/seatMember')).toMatchObject([{ who: { outside: '镇司法所驻村律师' }, position: 'member', title: '成员' }])
})

test('a refusal stays in the sheet with what was written, and nothing is lost', async () => {
  const store = await desk()
  platform.gateway.refuse('evidence/endSeat', { code: 'BODY_CHANGED_MEANWHILE' })
  store.openSeat(seat())
  store.endOn('2026-03-31')
  await store.submit()
  expect(store.act).toMatchObject({ kind: 'endSeat', to: '2026-03-31' })
  expect(store.problem).toContain('别人刚改过')
  store.close()
  store.openSeat(seat())
  expect(store.problem).toBeUndefined()
})

test('a new term begins after this one and takes along whom one ticks', async () => {
  const store = await desk()
  platform.gateway.answer('evidence/startTerm', { seenNo: 4 })
  store.open('startTerm')
  expect(store.form.from).toBe('2028-01-01')
  store.form.setDay('from', '2026-05-01')
  store.form.setDay('to', '2029-04-30')
  store.keep(1)
  store.keep(2)
  store.keep(1)
  await store.submit()
  expect(sent('evidence/startTerm')).toEqual([{ bodyId: 'b1', seenNo: 3, termFrom: '2026-05-01', termTo: '2029-04-30', stay: [2] }])
})

test('renaming sends what is there, without an empty purpose', async () => {
  const store = await desk()
  platform.gateway.answer('evidence/editBody', { seenNo: 4 })
  store.open('edit')
  store.form.write('name', '文明新风会')
  store.form.write('purpose', '  ')
  await store.submit()
  expect(sent('evidence/editBody')).toEqual([{ bodyId: 'b1', seenNo: 3, name: '文明新风会', termFrom: '2025-01-01', termTo: '2027-12-31' }])
})

test('a body is dissolved with a reason only, and a dissolved one is only read', async () => {
  const store = await desk()
  platform.gateway.answer('evidence/dissolveBody', { seenNo: 4 })
  store.open('dissolve')
  expect(store.dissolveOff).toBe('为什么撤销')
  await store.submit()
  expect(sent('evidence/dissolveBody')).toEqual([])
  store.writeReason('并入村民议事会')
  await store.submit()
  expect(sent('evidence/dissolveBody')).toEqual([{ bodyId: 'b1', seenNo: 3, reason: '并入村民议事会' }])
  expect((await desk({ phase: 'dissolved' })).mayEdit).toBe(false)
  expect((await desk({ mayEdit: false })).mayEdit).toBe(false)
})
