import { bodiesDeskText, bodiesText } from '@/text/bodies'
import { evidenceText } from '@/text/evidence'
import { sampleQuarter } from '@/testing/evidence-replies'
import { KEPT_DESK } from './committee-pages'
import { EVIDENCE_PAGES, evidenceCloud, FILE } from './evidence-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string, prepare: (cloud: ReplyCloud) => void = () => undefined): Promise<MiniApp> {
  village = evidenceCloud()
  prepare(village)
  return launch({ cloud: village.cloud, url, storage: KEPT_DESK })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')
const pressButton = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const fill = async (app: MiniApp, place: number, value: string): Promise<void> => {
  const field = app.$$('.sheet .field__input')[place]
  if (field === undefined) throw new Error('The form has no such field')
  await app.input(field, value)
}

test.each(EVIDENCE_PAGES)('$name says what it is for with one call, within its budget', async ({ name, url, says }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(1)
  expectWithinBudget(paintOf(app, name))
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
  const [from, to] = app.$$('wx-picker').slice(-2)
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
  expect(app.text()).toContain(evidenceText.made.shown(FILE.fileName))
})

test('another quarter asks again', async () => {
  const app = await open('packages/committee/evidence/index')
  await press(app, '2025年4季度')
  expect(village.of('evidence/readQuarter').map(({ input }) => input)).toEqual([{ quarter: '2026Q2' }, { quarter: '2025Q4' }])
})

test('a refusal is told, and trying again asks again', async () => {
  const app = await open('packages/committee/evidence/index', cloud => cloud.refuse('evidence/readQuarter', { code: 'BUSY_TRY_AGAIN' }))
  expect(app.text()).not.toContain(evidenceText.counts)
  village.answer('evidence/readQuarter', sampleQuarter())
  await pressButton(app, '再试一次')
  expect(app.text()).toContain(evidenceText.counts)
})

test('an export that is refused says why, and leaves the figures where they are', async () => {
  const app = await open('packages/committee/evidence/index', cloud => cloud.refuse('evidence/exportQuarter', { code: 'NOT_PERMITTED', rule: 'committeeOrSupervisor' }))
  await pressButton(app, evidenceText.xlsx)
  expect(app.text()).toContain('您的身份办不了')
  expect(app.text()).toContain(evidenceText.counts)
  expect(app.surroundings.traces).toEqual([])
})
