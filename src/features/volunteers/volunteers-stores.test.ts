import { signTokenText } from '@/domain/volunteers/sign-code'
import { instant } from '@/domain/shared/instant'
import { NOW_MS, testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { sampleActivity, sampleActivityDesk, sampleHours, sampleOrganisation } from '@/testing/volunteers-replies'
import { ActivityStore } from './activity-store'
import { ActivityDeskStore } from './desk-store'
import { ActivityEditStore } from './edit-store'
import { HoursStore } from './hours-store'

const TOKEN = signTokenText({ activityId: 'a1', window: 59_000_000, mac: 'abcdefghijklmnop' })
let platform: TestPlatform
const sent = (name: Parameters<TestPlatform['gateway']['callsOf']>[0]) => platform.gateway.callsOf(name).map(({ input }) => input)

beforeEach(() => {
  platform = testPlatform()
  platform.gateway.answer('volunteers/activity', sampleActivity()).answer('volunteers/sign', { direction: 'in', at: instant(NOW_MS), late: false, needsLeader: false })
})

async function activity(code?: string): Promise<ActivityStore> {
  const root = testRoot(platform)
  const store = new ActivityStore({ ...root.ports, activityId: 'a1', code, scanner: platform.scanner, keeper: root.keeper('volunteer-signs', 1) })
  store.start()
  await store.load()
  return store
}

test('a code in a link is signed as it is scanned', async () => {
  const store = await activity()
  platform.scanned = { ok: true, value: `/packages/coins/activity/index?activityId=a1&code=${TOKEN}` }
  await store.scan()
  expect(sent('volunteers/sign')).toEqual([{ activityId: 'a1', direction: 'in', code: TOKEN }])
})

test('a code that cannot be sent stays on the phone, the next one is for going, and both are sent later in order', async () => {
  const store = await activity()
  platform.gateway.refuse('volunteers/sign', { code: 'OFFLINE' })
  await store.sign(TOKEN)
  expect(store.kept).toMatchObject([{ direction: 'in', code: TOKEN, scannedAt: NOW_MS }])
  expect(store.direction).toBe('out')
  await store.sign(TOKEN)
  expect(store.kept.map(({ direction }) => direction)).toEqual(['in', 'out'])
  platform.gateway.answer('volunteers/sign', { direction: 'in', at: instant(NOW_MS), late: true, needsLeader: false })
  const again = await activity()
  await again.sendKept()
  expect(again.kept).toEqual([])
  expect(sent('volunteers/sign').slice(-2)).toEqual([{ activityId: 'a1', direction: 'in', code: TOKEN }, { activityId: 'a1', direction: 'out', code: TOKEN }])
})

test('digits are over before there is a connection, so they are not kept', async () => {
  const store = await activity()
  platform.gateway.refuse('volunteers/sign', { code: 'OFFLINE' })
  store.setDigits('123456')
  await store.sign()
  expect(store.kept).toEqual([])
  expect(store.signing.canRetry).toBe(true)
})

test('a leader settles call by call until nobody is left', async () => {
  const root = testRoot(platform)
  platform.gateway.answer('volunteers/desk', sampleActivityDesk())
  platform.gateway.answer('volunteers/settleHours', { settled: 0, left: 0 })
  const store = new ActivityDeskStore({ ...root.ports, activityId: 'a1' })
  await store.load()
  await store.settle()
  expect(sent('volunteers/settleHours')).toEqual([{ activityId: 'a1' }])
  expect(store.settling).toBe(false)
})

test('times are entered within the hours of the activity', async () => {
  const root = testRoot(platform)
  const view = sampleActivityDesk()
  platform.gateway.answer('volunteers/desk', view).answer('volunteers/enterAttendance', { entered: 1 })
  const store = new ActivityDeskStore({ ...root.ports, activityId: 'a1' })
  await store.load()
  store.enter({ householdId: 'h1', personId: 'h1.1', name: '程晓雨', in: { at: instant(view.startsAt - 600_000), way: 'code', needsLeader: false } })
  store.putTimes({ outAt: view.endsAt })
  await store.saveEntry()
  expect(sent('volunteers/enterAttendance')).toEqual([{ activityId: 'a1', people: [{ householdId: 'h1', personId: 'h1.1', inAt: view.startsAt, outAt: view.endsAt }] }])
})

test('a plan says what is still missing, and insurance where there is danger', async () => {
  const root = testRoot(platform)
  platform.gateway.answer('volunteers/organisations', { items: [sampleOrganisation()], mayKeep: false }).answer('volunteers/planActivity', { activityId: 'a9' })
  const store = new ActivityEditStore(root.ports, undefined)
  await store.load()
  expect(store.off).toBe('先写活动名称')
  store.put({ title: '清河道', what: '捡垃圾', place: '古桥头', startsAt: instant(NOW_MS + 3_600_000), endsAt: instant(NOW_MS + 7_200_000), safety: '穿防滑鞋', risky: true })
  expect(store.off).toBe('先写明保险')
  store.put({ insurance: '意外险' })
  expect(await store.save()).toBe('a9')
  expect(sent('volunteers/planActivity')).toMatchObject([{ organisationId: 'o1', places: 20, insurance: '意外险', item: 'PUB01' }])
})

test('a certificate is for the year that is shown, and its number can be checked', async () => {
  const root = testRoot(platform)
  platform.gateway.answer('volunteers/myHours', sampleHours()).answer('volunteers/issueCertificate', { fileName: 'a.pdf', base64: '', no: 'K7MD-2XPF-4KJM' })
  const store = new HoursStore({ ...root.ports, documents: platform.documents })
  await store.load()
  await store.certify()
  expect(sent('volunteers/issueCertificate')).toEqual([{ from: '2026-01-01', to: '2026-12-31' }])
  expect(store.made?.no).toBe('K7MD-2XPF-4KJM')
  store.setNo('k7md-2xpf')
  expect(store.checkOff).toBeDefined()
  store.setNo('k7md-2xpf-4kjm')
  expect(store.checkOff).toBeUndefined()
})
