import { sampleAgreed, sampleAgreement, sampleAsked, sampleCase, sampleDesk, sampleEnded, sampleRunning, sampleWaiting, sampleWays } from '@/testing/mediation-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import type { Role } from '@/domain/community/roles'
import { applyText, caseText, mediationText } from '@/text/mediation'
import { mediationDeskText, mediatorText, takeText, waysText } from '@/text/mediation-desk'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** Who sets WeChat's letters this large gets 大字版 unasked. */
const LARGE = 23

const cloudOf = (): ReplyCloud =>
  replyCloud({
    'mediation/mine': { items: [sampleCase(), sampleCase({ mediationId: 'm3', phase: 'settled', turn: { kind: 'nothing' }, mine: false })], isMediator: false, mayHelp: false },
    'mediation/read': sampleAsked(),
    'mediation/desk': sampleDesk(),
    'mediation/listTemplates': sampleWays(),
    'mediation/apply': { mediationId: 'm1' },
    'mediation/consent': { no: 4 },
    'mediation/refuse': { no: 4 },
    'mediation/take': { no: 2 },
    'mediation/recordStep': { no: 6 },
    'mediation/note': { no: 5 }
  })

let village: ReplyCloud
interface Visit {
  readonly roles?: readonly Role[]
  readonly fontSize?: number
  readonly prepare?: ((cloud: ReplyCloud) => void) | undefined
}
async function open(url: string, { roles = [], fontSize, prepare }: Visit = {}): Promise<MiniApp> {
  village = cloudOf()
  prepare?.(village)
  const storage = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', ...roles] })) } }
  return launch({ cloud: village.cloud, url, storage, ...(fontSize === undefined ? {} : { fontSize }) })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)
const CASE = 'packages/matters/mediation/index?caseId=m1'

interface PageCase {
  readonly name: string
  readonly url: string
  readonly says: string
  readonly roles?: readonly Role[]
  readonly prepare?: (cloud: ReplyCloud) => void
}
const PAGES: readonly PageCase[] = [
  { name: '我的调解', url: 'packages/matters/mediation/index', says: mediationText.only },
  { name: '申请调解', url: 'packages/matters/mediation-apply/index', says: '调解不收钱，不愿意随时可以停。' },
  { name: '等您回话', url: CASE, says: caseText.consentTitle('吴秀英') },
  { name: '说定了', url: CASE, says: '想让法院确认', prepare: cloud => void cloud.answer('mediation/read', sampleAgreed()) },
  { name: '停了', url: CASE, says: caseText.ways.arbitration.text, prepare: cloud => void cloud.answer('mediation/read', sampleEnded()) },
  { name: '调解员看一件', url: CASE, says: mediatorText.notes, roles: ['elderMediator'], prepare: cloud => void cloud.answer('mediation/read', sampleRunning()) },
  { name: '没人接的', url: CASE, says: takeText.what, roles: ['elderMediator'], prepare: cloud => void cloud.answer('mediation/read', sampleWaiting()) },
  { name: '调解台', url: 'packages/committee/mediation-desk/index', says: mediationDeskText.waiting, roles: ['elderMediator'] },
  { name: '调解的办法', url: 'packages/committee/mediation-ways/index', says: waysText.certainty.sourced, roles: ['elderMediator'] }
]

test.each(PAGES)('$name says what it is for, with one call and within its budget', async ({ name, url, says, roles = [], prepare }) => {
  const app = await open(url, { roles, prepare })
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(1)
  expectWithinBudget(paintOf(app, name))
})

test.each(PAGES)('$name stands in 大字版 with the same words', async ({ name, url, says, roles = [], prepare }) => {
  const app = await open(url, { fontSize: LARGE, roles, prepare })
  expect(app.$('.elder')).toBeDefined()
  expect(app.text()).toContain(says)
  expectWithinBudget(paintOf(app, `${name}，大字版`))
})

test('a side that says yes says it once, after a second look', async () => {
  const app = await open(CASE)
  await press(app, caseText.agree)
  expect(inputs('mediation/consent')).toEqual([])
  await app.tap(app.$('.sheet .btn--primary') ?? app.$$('.btn').filter(button => app.text(button) === caseText.agree)[1] ?? '')
  await app.settle()
  expect(inputs('mediation/consent')).toEqual([{ mediationId: 'm1', wantsOpen: false }])
})

test('saying no stands beside saying yes', async () => {
  const app = await open(CASE)
  await press(app, caseText.refuse)
  await press(app, caseText.sureRefuse)
  await app.settle()
  expect(inputs('mediation/refuse')).toEqual([{ mediationId: 'm1' }])
})

test('an application goes out once it is whole', async () => {
  const app = await open('packages/matters/mediation-apply/index')
  expect(app.text()).toContain(applyText.kindFirst)
  await app.tap(app.byText('邻里之间') ?? '')
  const [about, other] = app.$$('textarea, input')
  await app.input(about ?? '', '一下大雨水就往我家流')
  await app.input(other ?? '', '东边隔壁')
  await press(app, applyText.send)
  await app.settle()
  expect(inputs('mediation/apply')).toEqual([{ kind: 'neighbour', about: '一下大雨水就往我家流', otherWords: '东边隔壁', wantsOpen: false }])
  expect(app.text()).toContain(applyText.doneTitle)
})

test('somebody without a part in it is told that there is nothing', async () => {
  const app = await open(CASE, { prepare: cloud => void cloud.refuse('mediation/read', { code: 'NOT_FOUND' }) })
  expect(app.text()).not.toContain(caseText.record)
  expect(app.$('.state')).toBeDefined()
})

test('an oral agreement has no paper, and a confirmed one no reminder', async () => {
  const { court: _court, ...rest } = sampleAgreement({ form: 'oral', scans: [], confirmation: { on: sampleAgreement().effectiveOn, result: 'confirmed', scans: [] } })
  const app = await open(CASE, { prepare: cloud => void cloud.answer('mediation/read', sampleAgreed({ agreement: rest })) })
  expect(app.$('.case__paper')).toBeUndefined()
  expect(app.text()).not.toContain('想让法院确认')
  expect(app.text()).toContain('法院确认了')
})
