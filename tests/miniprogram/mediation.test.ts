import { sampleAgreed, sampleAgreement } from '@/testing/mediation-replies'
import { applyText, caseText } from '@/text/mediation'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { CASE, KEPT_MEDIATOR, MEDIATION_PAGES, mediationCloud } from './mediation-pages'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string, prepare?: (cloud: ReplyCloud) => void): Promise<MiniApp> {
  village = mediationCloud()
  prepare?.(village)
  return launch({ cloud: village.cloud, url, storage: KEPT_MEDIATOR })
}
const press = (app: MiniApp, text: string, within = ''): Promise<void> => app.tap(app.$$(`${within} .btn`).find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)

test.each(MEDIATION_PAGES)('$name says what it is for, with one call and within its budget', async ({ name, url, says, prepare }) => {
  const app = await open(url, prepare)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(1)
  expectWithinBudget(paintOf(app, name))
})

test('a side that says yes says it once, after a second look', async () => {
  const app = await open(CASE)
  await press(app, caseText.agree)
  expect(inputs('mediation/consent')).toEqual([])
  await press(app, caseText.agree, '.sheet')
  await app.settle()
  expect(inputs('mediation/consent')).toEqual([{ mediationId: 'm1', wantsOpen: false }])
})

test('saying no stands beside saying yes', async () => {
  const app = await open(CASE)
  await press(app, caseText.refuse)
  await press(app, caseText.sureRefuse, '.sheet')
  await app.settle()
  expect(inputs('mediation/refuse')).toEqual([{ mediationId: 'm1' }])
})

test('an application goes out once it is whole', async () => {
  const app = await open('packages/matters/mediation-apply/index')
  expect(app.text()).toContain(applyText.kindFirst)
  await app.tap(app.byText('邻里之间') ?? '')
  const [about, other] = app.$$('.field__input')
  await app.input(about ?? '', '一下大雨水就往我家流')
  await app.input(other ?? '', '东边隔壁')
  await press(app, applyText.send)
  await app.settle()
  expect(inputs('mediation/apply')).toEqual([{ kind: 'neighbour', about: '一下大雨水就往我家流', otherWords: '东边隔壁', wantsOpen: false }])
  expect(app.text()).toContain(applyText.doneTitle)
})

test('somebody without a part in it is told that there is nothing', async () => {
  const app = await open(CASE, cloud => cloud.refuse('mediation/read', { code: 'NOT_FOUND' }))
  expect(app.text()).not.toContain(caseText.record)
  expect(app.$('.state')).toBeDefined()
})

test('an oral agreement has no paper, and a confirmed one no reminder', async () => {
  const { court: _court, ...rest } = sampleAgreement({ form: 'oral', scans: [], confirmation: { on: sampleAgreement().effectiveOn, result: 'confirmed', scans: [] } })
  const app = await open(CASE, cloud => cloud.answer('mediation/read', sampleAgreed({ agreement: rest })))
  expect(app.$('.case__paper')).toBeUndefined()
  expect(app.text()).not.toContain('想让法院确认')
  expect(app.text()).toContain('法院确认了')
})
