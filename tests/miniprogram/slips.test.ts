import { choiceText } from '@/text/poll'
import { slipEntryText, slipHelpText, slipsText, spoiledReasonText, spoilText, unspoilText } from '@/text/slips'
import { sampleSlips } from '@/testing/slip-replies'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'
import { full, KEPT_TELLER, reading, READER, SERIALS, SLIPS_PAGES, slipsCloud } from './slips-pages'

let village: ReplyCloud
async function open(page: string, prepare: (cloud: ReplyCloud) => void = () => undefined): Promise<MiniApp> {
  village = slipsCloud()
  prepare(village)
  return launch({ cloud: village.cloud, url: `packages/committee/${page}/index?pollId=c1%3Apoll1&batch=A`, storage: KEPT_TELLER })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.byText(text) ?? '')
const pressButton = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const inputsOf = (name: Parameters<ReplyCloud['of']>[0]) => village.of(name).map(({ input }) => input)

test.each(SLIPS_PAGES)('$name says what it is for after one answer, within its budget', async ({ name, url, prepare, says }) => {
  village = slipsCloud()
  prepare(village)
  const app = await launch({ cloud: village.cloud, url, storage: KEPT_TELLER })
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, name))
})

test('a batch is printed once, as many as were typed', async () => {
  const app = await open('slips')
  await app.input('.field__input', '60')
  await press(app, slipsText.printAction(60))
  expect(inputsOf('ballot/printSlips')).toEqual([{ pollId: 'c1:poll1', count: 60 }])
})

test('a slip is spoiled from the batch that was named', async () => {
  const app = await open('slips')
  await press(app, slipsText.spoil)
  expect(app.text('.sheet')).toContain(spoilText.off)
  await app.tap(app.$$('.sheet .filter__tap')[1] ?? '')
  await press(app, spoiledReasonText.mismarked)
  await pressButton(app, spoilText.action)
  expect(inputsOf('ballot/spoilSlip')).toEqual([{ pollId: 'c1:poll1', batch: 'B', reason: 'mismarked' }])
  expect(app.text()).toContain(spoilText.done('B', 2))
})

test('after the close a teller takes back a slip that was called spoiled by mistake', async () => {
  const [batch] = sampleSlips().batches
  const app = await open('slips', cloud => {
    cloud.answer('ballot/readSlips', sampleSlips({ ...READER, cannotPrint: { code: 'SLIPS_TOO_LATE' }, batches: batch ? [batch] : [] }))
    cloud.answer('ballot/readSlipBatch', full({ spoiled: 1, spoiledSerials: SERIALS.slice(0, 1) }))
    cloud.answer('ballot/unspoilSlip', { spoiled: 0 })
  })
  await pressButton(app, unspoilText.title)
  await press(app, SERIALS[0] ?? '')
  await pressButton(app, unspoilText.action)
  expect(inputsOf('ballot/unspoilSlip')).toEqual([{ pollId: 'c1:poll1', batch: 'A', serial: SERIALS[0] }])
  expect(app.text()).toContain(unspoilText.done('A'))
})

test('a slip is read with four characters and one tap, the last one can be taken back', async () => {
  const app = await open('slip-entry')
  await app.input('.field__input', '57')
  await press(app, slipEntryText.start)
  for (const serial of SERIALS.slice(0, 2)) {
    await app.input('.pen .field__input', serial.slice(-4).toLowerCase())
    expect(app.text('.pen__serial')).toBe(serial)
    await press(app, choiceText.no)
  }
  expect(app.text()).toContain('已录 2 张，还有 55 张'.replace(/(\d) (?=[\u4e00-\u9fff])/g, '$1\u00a0').replace(/\s/g, ' '))
  await press(app, slipEntryText.undo)
  expect(app.text('.entry-last')).toContain(SERIALS[0])
  expect(village.of('ballot/enterSlips')).toEqual([])
})

test('what a closed phone had read is there again, and is handed in whole', async () => {
  village = slipsCloud()
  village.answer('ballot/readSlipBatch', full({ photos: [{ fileId: 'f0', type: 'image/jpeg', url: 'https://example.cn/f0' }] }))
  const kept = { 'slips c1:poll1 A c1:p1': { version: 1, value: { used: '2', entries: reading(2) } } }
  const app = await launch({ cloud: village.cloud, url: 'packages/committee/slip-entry/index?pollId=c1%3Apoll1&batch=A', storage: { ...KEPT_TELLER, ...kept } })
  await press(app, slipEntryText.send)
  expect(inputsOf('ballot/enterSlips')).toEqual([{ pollId: 'c1:poll1', batch: 'A', entries: reading(2), photoIds: [] }])
})

test('slips that differ show their serials and the own reading, and nothing of the other', async () => {
  const app = await open('slip-entry', cloud => cloud.answer('ballot/readSlipBatch', full({ readings: 2, readByMe: true, mine: reading(3), differing: 1, differingSerials: SERIALS.slice(0, 1) })))
  expect(app.text('.entry-diff')).toContain(SERIALS[0])
  expect(app.text('.entry-diff')).toContain(slipEntryText.mine(choiceText.yes))
})

test('a batch is closed by who looks at the sum a second time', async () => {
  const app = await open('slip-entry', cloud => cloud.answer('ballot/readSlipBatch', full({ readings: 2, readByMe: true, mine: reading(97), differing: 0, spoiled: 1, spoiledSerials: SERIALS.slice(97, 98) })))
  await app.input('.field__input', '1')
  expect(app.text()).toContain(slipEntryText.closeUneven)
  await app.input('.field__input', '2')
  await press(app, slipEntryText.close)
  expect(village.of('ballot/closeSlipBatch')).toEqual([])
  await pressButton(app, slipEntryText.closeAction)
  expect(inputsOf('ballot/closeSlipBatch')).toEqual([{ pollId: 'c1:poll1', batch: 'A', used: 97, returned: 2, missing: [] }])
})

test('help is recorded with a door, two people and a reason', async () => {
  const app = await open('slip-help')
  for (const row of [0, 1, 2, 0]) await app.tap(app.$$('.choice')[row] ?? '')
  await pressButton(app, slipHelpText.action)
  expect(inputsOf('ballot/recordAssistance')).toEqual([
    { pollId: 'c1:poll1', unitId: 'c1:g1:h0', helperPersonId: 'c1:g1:h1.1', witnessPersonId: 'c1:g1:h2.1', reason: 'cannotRead' }
  ])
  expect(app.text()).toContain(slipHelpText.done)
})

test('the slips of a vote without paper are nobody’s work', async () => {
  const app = await open('slips', cloud => cloud.answer('ballot/readSlips', sampleSlips({ ...READER, unitsOnPaper: 0, batches: [], cannotPrint: { code: 'SLIPS_TOO_LATE' } })))
  expect(app.text()).toContain(slipsText.noBatchesNone)
})
