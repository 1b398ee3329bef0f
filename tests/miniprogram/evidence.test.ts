import { sampleBody, sampleBodyCard, sampleQuarter } from '@/testing/evidence-replies'
import { bodiesDeskText, bodiesText } from '@/text/bodies'
import { evidenceText } from '@/text/evidence'
import { CHAIRWOMAN, KEPT_DESK, KEPT_DESK_ELDER } from './committee-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const FILE = { fileName: '云溪村2026年第2季度议事协商佐证材料.pdf', base64: 'JVBERi0=', digest: '_TG8VXbgR860E0h8KGY7lp8gLTTLbA2Hj31M3GM6D4M' }
const UNITS = [{ unitId: 'c1:g1', kind: 'group' as const, name: '1组', households: 52 }]

let village: ReplyCloud
function cloud(): ReplyCloud {
  return replyCloud({
    'evidence/listBodies': {
      items: [sampleBodyCard({ bodyId: 'c1:body:consultationCommittee:1', kind: 'consultationCommittee', name: '协商委员会' }), sampleBodyCard(), sampleBodyCard({ bodyId: 'c1:b3', kind: 'antiVicesCouncil', name: '禁毒禁赌会', phase: 'termOver' })],
      mayEdit: true
    },
    'evidence/readBody': sampleBody({ mayEdit: true }),
    'evidence/setUpBody': { bodyId: 'c1:b9' },
    'evidence/seatMember': { seenNo: 4 },
    'evidence/endSeat': { seenNo: 4 },
    'evidence/readQuarter': sampleQuarter(),
    'evidence/exportQuarter': FILE,
    'community/listUnits': { units: UNITS },
    'community/listHouseholds': {
      items: [{ householdId: 'c1:h0', label: '1组1号', groupId: 'c1:g1', people: [{ personId: 'c1:p0', name: '汪建山', isRep: true, adult: true, bound: true, offices: [] }] }]
    }
  })
}
async function open(url: string, storage: Readonly<Record<string, unknown>> = KEPT_DESK): Promise<MiniApp> {
  village = cloud()
  return launch({ cloud: village.cloud, url, storage })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')
const pressButton = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const fill = async (app: MiniApp, place: number, value: string): Promise<void> => {
  const field = app.$$('.sheet .field__input')[place]
  if (field === undefined) throw new Error('The form has no such field')
  await app.input(field, value)
}

const PAGES = [
  { name: 'bodies', url: 'packages/matters/bodies/index', says: bodiesText.publicHint },
  { name: 'body', url: 'packages/matters/bodies/index?bodyId=c1%3Ab1', says: '镇司法所驻村律师' },
  { name: 'bodies desk', url: 'packages/committee/bodies/index', says: bodiesDeskText.missing },
  { name: 'body desk', url: 'packages/committee/bodies/index?bodyId=c1%3Ab1', says: bodiesDeskText.dissolve },
  { name: 'evidence', url: 'packages/committee/evidence/index', says: '从提出到办结的天数' }
] as const

describe.each([['', KEPT_DESK], [', elder scale', KEPT_DESK_ELDER]] as const)('every page of bodies and evidence%s', (scale, storage) => {
  test.each(PAGES)('$name says what it is for with one call, within its budget', async ({ name, url, says }) => {
    const app = await open(url, storage)
    expect(app.text()).toContain(says)
    expect(app.$$('.elder')).toHaveLength(scale === '' ? 0 : 1)
    expect(village.received).toHaveLength(1)
    expectWithinBudget(paintOf(app, name + scale))
  })
})

test('a body is opened from the list, and a session of it from there', async () => {
  const app = await open('packages/matters/bodies/index')
  await press(app, '道德评议会')
  expect(village.of('evidence/readBody').map(({ input }) => input)).toEqual([{ bodyId: 'c1:body:moralCouncil:1' }])
  expect(app.text()).toContain(bodiesText.sessionsHeld(2))
})

test('the terms before are folded, and opened by a tap', async () => {
  const app = await open('packages/matters/bodies/index?bodyId=c1%3Ab1')
  const before = app.treeStat().nodes
  await press(app, bodiesText.pastTerm('2022-01-01' as never, '2024-12-31' as never, 1))
  expect(app.treeStat().nodes).toBeGreaterThan(before)
})

test('a council is set up once, under the name of the village', async () => {
  const app = await open('packages/committee/bodies/index')
  await press(app, '红白理事会')
  await fill(app, 0, '喜丧简办会')
  await pressButton(app, bodiesDeskText.setUpAction)
  expect(village.of('evidence/setUpBody')).toEqual([])
  const [from, to] = app.$$('.sheet picker')
  if (from === undefined || to === undefined) throw new Error('Both ends of a term are asked for')
  await app.emit(from, 'change', { value: '2026-05-01' })
  await app.emit(to, 'change', { value: '2029-04-30' })
  await pressButton(app, bodiesDeskText.setUpAction)
  expect(village.of('evidence/setUpBody').map(({ input }) => input)).toEqual([
    { kind: 'redWhiteCouncil', name: '喜丧简办会', purpose: '帮办红白事，劝大家从简', termFrom: '2026-05-01', termTo: '2029-04-30' }
  ])
  expect(app.route).toBe('packages/committee/bodies/index')
  expect(village.of('evidence/readBody').map(({ input }) => input)).toEqual([{ bodyId: 'c1:b9' }])
})

test('somebody of the roll is seated by a tap on the name', async () => {
  const app = await open('packages/committee/bodies/index?bodyId=c1%3Ab1')
  await pressButton(app, bodiesDeskText.seat)
  await press(app, '汪建山')
  await pressButton(app, bodiesDeskText.seatAction)
  expect(village.of('evidence/seatMember').map(({ input }) => input)).toMatchObject([{ bodyId: 'c1:body:moralCouncil:1', seenNo: 3, who: { householdId: 'c1:h0', personId: 'c1:p0' }, position: 'member' }])
})

test('a seat is ended from the row of who holds it', async () => {
  const app = await open('packages/committee/bodies/index?bodyId=c1%3Ab1')
  await press(app, '吴秀英')
  await pressButton(app, bodiesDeskText.endAction)
  expect(village.of('evidence/endSeat').map(({ input }) => input)).toEqual([{ bodyId: 'c1:body:moralCouncil:1', seenNo: 3, no: 1, to: '2026-04-16' }])
})

test('one tap makes the file, writes it once and opens WeChat’s reader', async () => {
  const app = await open('packages/committee/evidence/index')
  await pressButton(app, evidenceText.pdf)
  expect(village.of('evidence/exportQuarter').map(({ input }) => input)).toEqual([{ quarter: '2026Q2', form: 'pdf' }])
  const path = `wxfile://usr/documents/${FILE.fileName}`
  expect(app.surroundings.traces).toMatchObject([
    { api: 'writeFileSync', options: { path, length: FILE.base64.length, encoding: 'base64' } },
    { api: 'openDocument', options: { filePath: path, fileType: 'pdf', showMenu: true } }
  ])
  expect(app.text()).toContain(evidenceText.made(FILE.fileName))
})

test('another quarter asks again', async () => {
  const app = await open('packages/committee/evidence/index')
  await press(app, '2025年4季度')
  expect(village.of('evidence/readQuarter').map(({ input }) => input)).toEqual([{ quarter: '2026Q2' }, { quarter: '2025Q4' }])
})

test('a refusal is told, and trying again asks again', async () => {
  village = cloud()
  village.refuse('evidence/readQuarter', { code: 'BUSY_TRY_AGAIN' })
  const app = await launch({ cloud: village.cloud, url: 'packages/committee/evidence/index', storage: KEPT_DESK })
  village.answer('evidence/readQuarter', sampleQuarter())
  await pressButton(app, '再试一次')
  expect(app.text()).toContain(evidenceText.counts)
})

test('who is on no committee is told so, without the figures being asked for in vain', async () => {
  village = cloud()
  const resident = { session: { version: 1, value: { memberships: [{ ...CHAIRWOMAN, roles: ['resident'] }] } } }
  const app = await launch({ cloud: village.cloud, url: 'packages/committee/evidence/index', storage: resident })
  expect(app.text()).not.toContain(evidenceText.counts)
  expect(app.$$('.btn')).toHaveLength(0)
})
