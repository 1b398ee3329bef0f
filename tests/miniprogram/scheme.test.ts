import { openingText, schemeDeskText, schemeEditText } from '@/text/scheme-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'
import { KEPT_KEEPER, SCHEME_PAGES, schemeCloud } from './scheme-pages'

let village: ReplyCloud
async function open(url: string): Promise<MiniApp> {
  village = schemeCloud()
  return launch({ cloud: village.cloud, url, storage: KEPT_KEEPER })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')

test.each(SCHEME_PAGES)('$name says what it is for, within its budget', async ({ name, url, says, calls }) => {
  const app = await open(url)
  expect(app.text()).toContain(says)
  expect(village.received).toHaveLength(calls)
  expectWithinBudget(paintOf(app, name))
})

test('a resident reads the items of another field with one tap and no call', async () => {
  const app = await open('packages/coins/scheme/index')
  expect(app.text()).not.toContain('无偿献血')
  await press(app, '公益参与 5')
  expect(app.text()).toContain('无偿献血')
  expect(village.received).toHaveLength(1)
})

test('a draft is adopted by its resolution once, and not before the decision is named', async () => {
  const app = await open('packages/coin-office/schemes/index')
  await press(app, schemeDeskText.adopt)
  expect(village.of('scheme/adopt')).toHaveLength(0)
  expect(app.text()).toContain(schemeDeskText.fill.decision)
  await press(app, schemeDeskText.byPaper)
  await app.input(app.$('.sheet .field__input') ?? '', '云溪议〔2026〕9号')
  await app.emit(app.$('.sheet wx-picker') ?? '', 'change', { value: '2026-04-10' })
  await press(app, schemeDeskText.adoptAction)
  expect(village.of('scheme/adopt').map(({ input }) => input)).toEqual([{ seenNo: 5, adoption: { kind: 'resolution', resolution: '云溪议〔2026〕9号', day: '2026-04-10' } }])
})

test('an item is changed in its sheet, over the draft that was seen', async () => {
  const app = await open('packages/coin-office/scheme-edit/index')
  await press(app, '参加集中清扫')
  await app.input(app.$$('.sheet .field__input')[0] ?? '', '参加集中大扫除')
  await press(app, schemeEditText.keep)
  expect(village.of('scheme/putItem').map(({ input }) => input)).toMatchObject([{ seenNo: 5, key: 'ENV02', item: { name: '参加集中大扫除' } }])
})

test('the second person sees the sums before balances are credited, part by part', async () => {
  const app = await open('packages/coin-office/opening-import/index')
  await press(app, openingText.confirmTitle)
  expect(app.text()).toContain(openingText.row('3组12号', 35, 180))
  expect(village.of('scheme/decideOpenings')).toHaveLength(0)
  await app.tap(app.$$('.sheet .btn').find(button => app.text(button) === openingText.confirm) ?? '')
  await app.settle()
  expect(village.of('scheme/decideOpenings').map(({ input }) => input)).toEqual([{ importId: 'c1:o:first', decision: 'confirm' }])
  expect(village.of('scheme/applyOpenings').map(({ input }) => input)).toEqual([{ importId: 'c1:o:first', step: 0 }])
})
