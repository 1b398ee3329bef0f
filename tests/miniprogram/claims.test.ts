import { sampleClaimDetail, sampleDoubted } from '@/testing/claims-replies'
import { objectionKindText } from '@/text/claim-words'
import { claimNoticeText, claimsText, claimText } from '@/text/claims'
import { claimBatchText, claimQueueText, weighText } from '@/text/claims-office'
import { BATCH, CLAIM_PAGES, claimsCloud, DETAIL, FORM, fullQueue, KEPT_REVIEWER, NOTICE, QUEUE, WEIGH } from './claims-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string, prepare?: (cloud: ReplyCloud) => void): Promise<MiniApp> {
  village = claimsCloud()
  prepare?.(village)
  return launch({ cloud: village.cloud, url, storage: KEPT_REVIEWER })
}
const press = (app: MiniApp, text: string, within = ''): Promise<void> => app.tap(app.$$(`${within} .btn`).find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

test.each(CLAIM_PAGES)('$name says what it is for, within its calls and its budget', async ({ name, url, says, prepare, calls = 1 }) => {
  const app = await open(url, prepare)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(calls)
  const paint = paintOf(app, name)
  if (calls === 1) return expectWithinBudget(paint)
  expect(paint.bytes).toBeLessThanOrEqual(32 * 1024)
  expect(paint.nodes).toBeLessThan(500)
})

test('a deed is reported in one page, and what comes next stands in its place', async () => {
  const app = await open(FORM)
  expect(app.text()).toContain(claimText.off.item)
  await app.tap(app.byText('公益') ?? '')
  await app.tap(app.byText('公共劳动') ?? '')
  await app.emit('wx-picker', 'change', { value: '2026-04-15' })
  await app.input('.field__input', '修渠')
  await press(app, claimText.submit)
  await app.settle()
  expect(inputs('claims/submit')).toEqual([{ item: 'PUB02', on: '2026-04-15', quantity: 1, words: '修渠', photos: [] }])
  expect(app.text()).toContain(claimText.done.title)
  expect(app.text()).toContain(claimText.done.notes.notice(5))
})

test('an item that others enter says so and cannot be chosen; a full one says that it is full', async () => {
  const app = await open(FORM)
  await app.tap(app.byText('邻里') ?? '')
  expect(app.text()).toContain('由网格员登记')
  expect(app.text()).toContain('本月已报满')
  expect(app.text()).toContain('每月 2 次，本月还能报 1 次')
})

test('a witness is found by the door, and only the first character is shown', async () => {
  const app = await open(FORM)
  await app.tap(app.byText(claimText.witnessChoose) ?? '')
  await app.input('.sheet .field__input', '3组9号')
  await press(app, claimText.witnessFind, '.sheet')
  await app.settle()
  await app.tap(app.byText('方*') ?? '')
  expect(app.text()).toContain('3组9号 方*')
})

test('without an answer nothing is lost, and sending again is offered', async () => {
  const app = await open(FORM, cloud => cloud.refuse('claims/submit', { code: 'BUSY_TRY_AGAIN' }))
  await app.tap(app.byText('公益') ?? '')
  await app.tap(app.byText('公共劳动') ?? '')
  await app.emit('wx-picker', 'change', { value: '2026-04-15' })
  await app.input('.field__input', '修渠')
  await press(app, claimText.submit)
  await app.settle()
  village.answer('claims/submit', { claimId: 'k1' })
  await press(app, claimText.again)
  await app.settle()
  expect(new Set(village.of('claims/submit').map(({ requestId }) => requestId)).size).toBe(1)
  expect(app.text()).toContain(claimText.done.title)
})

test('taking back asks once more', async () => {
  const app = await open(DETAIL)
  await press(app, claimsText.withdraw)
  expect(inputs('claims/withdraw')).toEqual([])
  await press(app, claimsText.withdraw, '.sheet')
  await app.settle()
  expect(inputs('claims/withdraw')).toEqual([{ claimId: 'k1' }])
})

test('a neighbour bears witness by one tap', async () => {
  const app = await open(DETAIL, cloud => cloud.answer('claims/read', sampleClaimDetail({ asksMe: true, may: ['confirmTrue'] })))
  await press(app, claimsText.isTrue)
  await app.settle()
  expect(inputs('claims/witness')).toEqual([{ claimId: 'k1', isTrue: true }])
})

test('an objection is answered with words', async () => {
  const app = await open(DETAIL, cloud => cloud.answer('claims/read', sampleDoubted()))
  await press(app, claimsText.answer)
  await app.tap(app.byText(claimsText.uphold) ?? '')
  await app.input('.sheet .field__input', '问过了，是他儿子')
  await press(app, claimsText.answer, '.sheet')
  await app.settle()
  expect(inputs('claims/answerObjection')).toEqual([{ claimId: 'k1', objectionId: 'o1', upheld: true, words: '问过了，是他儿子' }])
})

test('whoever reads the board objects in three taps; the own row has no such button', async () => {
  const app = await open(NOTICE)
  expect(app.$$('.on-notice .btn')).toHaveLength(3)
  await press(app, claimNoticeText.object, '.on-notice')
  await app.tap(app.byText(objectionKindText.notDone) ?? '')
  await press(app, claimNoticeText.objectSend, '.sheet')
  await app.settle()
  expect(inputs('claims/object')).toEqual([{ claimId: 'k1', kind: 'notDone' }])
})

test('a page of twenty is decided by three taps', async () => {
  const app = await open(QUEUE, fullQueue)
  await press(app, claimQueueText.selectAll(20))
  await press(app, claimQueueText.passYes.verify(20))
  expect(inputs('claims/verify')).toEqual([])
  await press(app, claimQueueText.passYes.verify(20), '.sheet')
  await app.settle()
  expect(village.of('claims/verify').map(({ input }) => (input as { readonly claimIds: readonly string[] }).claimIds.length)).toEqual([20])
  expect(app.text()).toContain(claimQueueText.done(20))
})

test('handing back and turning down need no keyboard', async () => {
  const app = await open(QUEUE)
  await app.tap('.queued__main')
  await press(app, claimQueueText.back)
  await app.tap(app.byText(claimQueueText.backPhrases[0]) ?? '')
  await press(app, claimQueueText.backYes(1), '.sheet')
  await app.settle()
  expect(inputs('claims/verify')).toEqual([{ claimIds: ['k1'], decision: { kind: 'return', words: claimQueueText.backPhrases[0] } }])
})

test('neighbours are entered together after a second look', async () => {
  const app = await open(BATCH)
  await app.emit('wx-picker', 'change', { value: 0 })
  await app.tap(app.byText('方秀1') ?? '')
  await app.tap(app.byText('方秀2') ?? '')
  await press(app, claimBatchText.submit(2))
  await press(app, claimBatchText.submit(2), '.sheet')
  await app.settle()
  expect(village.of('claims/enterBatch')).toHaveLength(1)
  expect(app.text()).toContain(claimBatchText.entered(2))
})

test('weighing goes door, person, figures', async () => {
  const app = await open(WEIGH)
  await app.input('.field__input', '3组9号')
  await press(app, weighText.find)
  await app.settle()
  await app.tap(app.byText('方*') ?? '')
  for (const key of ['6', '.', '4']) await app.tap(app.$$('.numpad__key').find(each => app.text(each) === key) ?? '')
  await press(app, weighText.submit(6))
  await app.settle()
  expect(inputs('claims/weigh')).toEqual([{ householdId: 'c1:h9', personId: 'c1:p9', item: 'ENV05', grams: 6400 }])
  expect(app.text()).toContain(weighText.doneTitle(6, 12))
})
