import { dayOf, instant } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { errorText } from '@/text/error-text'
import { applyText } from '@/text/mediation'
import { mediatorText, takeText, waysText } from '@/text/mediation-desk'
import { sampleAgreed, sampleAsked, sampleCase, sampleDesk, sampleRunning, sampleWaiting, sampleWays } from '@/testing/mediation-replies'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import type { CaseDetail, WaitingCase } from '@/contract/mediation-views'
import { ApplyStore } from './apply-store'
import { CaseStore } from './case-store'
import { MediationDeskStore } from './desk-store'
import { firstMove, movesOf } from './mediator-moves'
import { MyCasesStore } from './my-cases-store'
import { WaysStore } from './ways-store'

const TODAY = dayOf(instant(NOW_MS))
const PHOTO = { type: 'image/jpeg', base64: '/9j/AA==', thumbBase64: '/9j/AA==' } as const

async function caseOn(reply: CaseDetail | WaitingCase) {
  const platform = testPlatform()
  platform.gateway.answer('mediation/read', reply).answer('files/upload', { fileId: 'f9' })
  const store = new CaseStore({ ...testRoot(platform).ports, photos: platform.photos, mediationId: 'm1' })
  await store.load()
  return { platform, store, inputs: (name: Parameters<typeof platform.gateway.callsOf>[0]) => platform.gateway.callsOf(name).map(({ input }) => input) }
}

test('an application is sent once it says what, about what and with whom', async () => {
  const platform = testPlatform()
  platform.gateway.answer('mediation/apply', { mediationId: 'm1' })
  const store = new ApplyStore(testRoot(platform).ports, false)
  const reasons = [store.off]
  store.choose('neighbour')
  reasons.push(store.off)
  store.write('about', ' 排水沟 ')
  reasons.push(store.off)
  await store.send()
  store.write('other', '东边隔壁')
  await store.send()
  expect([...reasons, store.off]).toEqual([applyText.kindFirst, applyText.aboutFirst, applyText.otherFirst, undefined])
  expect(platform.gateway.callsOf('mediation/apply').map(({ input }) => input)).toEqual([{ kind: 'neighbour', about: '排水沟', otherWords: '东边隔壁', wantsOpen: false }])
  expect(store.mediationId).toBe('m1')
})

test('who helps a neighbour says for whom, and asks nobody in for him', async () => {
  const platform = testPlatform()
  platform.gateway.answer('mediation/apply', { mediationId: 'm1' })
  const store = new ApplyStore(testRoot(platform).ports, true)
  expect(store.off).toBe(applyText.helpedFirst)
  store.write('helped', '2组吴婆婆')
  store.choose('family')
  store.write('about', '赡养')
  store.write('other', '大儿子')
  store.setWantsOpen(true)
  await store.send()
  expect(platform.gateway.callsOf('mediation/apply')[0]?.input).toMatchObject({ helpedApplicant: '2组吴婆婆', wantsOpen: false })
})

test('my cases: what waits for me stands first, and nothing is kept on the phone', async () => {
  const kept = new Map<string, string>()
  const platform = testPlatform(kept)
  platform.gateway.answer('mediation/mine', { items: [sampleCase({ mediationId: 'm0', mine: false }), sampleCase()], isMediator: false, mayHelp: false })
  const store = new MyCasesStore(testRoot(platform).ports)
  await store.load()
  expect(store.cases.map(({ mediationId }) => mediationId)).toEqual(['m1', 'm0'])
  expect([...kept.values()].join()).not.toContain('吴秀英')
})

test('a side answers after a second look, and the page then stands as it is', async () => {
  const { platform, store, inputs } = await caseOn(sampleAsked())
  platform.gateway.answer('mediation/consent', { no: 4 }).answer('mediation/read', sampleAgreed())
  expect(store.hasBar).toBe(true)
  store.ask('agree')
  store.setWantsOpen(true)
  await store.confirm()
  expect(inputs('mediation/consent')).toEqual([{ mediationId: 'm1', wantsOpen: true }])
  expect([store.sheet, store.detail?.phase, store.hasBar]).toEqual([undefined, 'agreed', false])
})

test('a refusal that came too late says why and leaves the sheet open', async () => {
  const { platform, store } = await caseOn(sampleAsked())
  platform.gateway.refuse('mediation/refuse', { code: 'AGREEMENT_BINDS' })
  store.ask('refuse')
  await store.confirm()
  expect([store.sheet, store.sheetError]).toEqual(['refuse', errorText.AGREEMENT_BINDS])
})

test('without a network nothing is lost and the same answer is sent again', async () => {
  const { platform, store } = await caseOn(sampleAsked())
  platform.gateway.refuseOnce('mediation/refuse', { code: 'OFFLINE' }).answer('mediation/refuse', { no: 4 })
  store.ask('refuse')
  await store.confirm()
  await store.confirm()
  const calls = platform.gateway.callsOf('mediation/refuse')
  expect([calls.length, new Set(calls.map(({ requestId }) => requestId)).size, store.sheet]).toEqual([2, 1, undefined])
})

test('a mediator takes a case only after saying that he has no part in it', async () => {
  const { platform, store, inputs } = await caseOn(sampleWaiting())
  platform.gateway.answer('mediation/take', { no: 2 })
  await store.forms.take()
  expect([inputs('mediation/take'), store.forms.off]).toEqual([[], takeText.kinFirst])
  store.forms.put({ yes: true })
  await store.forms.take()
  expect(inputs('mediation/take')).toEqual([{ mediationId: 'm1', nearKin: false }])
})

test('what the case waits for is the first thing a mediator may do', () => {
  const texts = (detail: CaseDetail) => movesOf(detail).map(({ text }) => text)
  expect(firstMove(sampleRunning())?.text).toBe(mediatorText.agree)
  expect(texts(sampleRunning())).toEqual([mediatorText.agree, mediatorText.step, mediatorText.note, mediatorText.told, mediatorText.end, mediatorText.back])
  expect(firstMove(sampleRunning({ mine: false }))).toBeUndefined()
})

test('a mediator enters what was done, and the words stay when the case moved on meanwhile', async () => {
  const { platform, store, inputs } = await caseOn(sampleRunning())
  const { forms } = store
  platform.gateway.refuseOnce('mediation/recordStep', { code: 'CASE_MOVED_ON' }).answer('mediation/recordStep', { no: 7 })
  forms.show('step')
  const reasons = [forms.off]
  forms.put({ choice: 'face' })
  reasons.push(forms.off)
  forms.put({ text: '坐到一起说了' })
  platform.gateway.answer('mediation/read', sampleRunning({ no: 6 }))
  await forms.send()
  expect([...reasons, forms.error, forms.fields.text]).toEqual([mediatorText.stepFirst, mediatorText.stepWrite, errorText.CASE_MOVED_ON, '坐到一起说了'])
  await forms.send()
  expect(inputs('mediation/recordStep').map((input) => (input as { seenNo: number }).seenNo)).toEqual([5, 6])
  expect([forms.open, forms.fields.text]).toEqual([undefined, ''])
})

test('a written agreement needs its four days and a picture of the paper', async () => {
  const { platform, store, inputs } = await caseOn(sampleRunning())
  const { forms } = store
  platform.shot = ok([PHOTO])
  platform.gateway.answer('mediation/recordAgreement', { no: 6 })
  forms.show('agree')
  const reasons = [forms.off]
  forms.put({ choice: 'written' })
  reasons.push(forms.off)
  forms.put({ text: '沟一起清' })
  for (const signature of ['applicant', 'other', 'mediator', 'stamp'] as const) {
    reasons.push(forms.off)
    forms.sign(signature, TODAY)
  }
  reasons.push(forms.off)
  await forms.scans.add()
  await forms.send()
  expect(reasons).toEqual([mediatorText.agreeFormFirst, mediatorText.agreeTermsWrite, ...[1, 2, 3, 4].map(() => mediatorText.dayFirst), mediatorText.scansFirst])
  const signedOn = { applicant: TODAY, other: TODAY, mediator: TODAY, stamp: TODAY }
  expect(inputs('mediation/recordAgreement')).toEqual([{ mediationId: 'm1', seenNo: 5, agreement: { form: 'written', terms: '沟一起清', signedOn, scans: ['f9'] } }])
  expect(inputs('files/upload')).toMatchObject([{ purpose: 'agreement' }])
  expect([platform.shelved.size, forms.scans.ids]).toEqual([0, []])
})

test('a side is found in the roll group by group, or said to be from outside', async () => {
  const { platform, store, inputs } = await caseOn(sampleRunning({ phase: 'consenting' }))
  const person = { householdId: 'h8', personId: 'h8.1', name: '王明根', householdLabel: '2组8号' }
  platform.gateway
    .answer('mediation/people', ({ groupId }) => ({ groups: [{ groupId: 'g1', name: '1组' }], items: groupId === undefined ? [] : [person] }))
    .answer('mediation/nameParty', { no: 6 })
  store.forms.show('name', 'other')
  await store.forms.people.start()
  expect(store.forms.people.people).toEqual([person])
  store.forms.put({ choice: 'h8.1' })
  await store.forms.send()
  store.forms.show('name', 'applicant')
  store.forms.put({ choice: 'outside' })
  await store.forms.send()
  expect(inputs('mediation/nameParty')).toMatchObject([{ side: 'other', who: { kind: 'person', householdId: 'h8', personId: 'h8.1' } }, { side: 'applicant', who: { kind: 'outside' } }])
})

test.each<[Parameters<CaseStore['forms']['show']>[0], string, Partial<CaseStore['forms']['fields']>, object]>([
  ['note', 'mediation/note', { text: ' 性子急 ' }, { mediationId: 'm1', text: '性子急' }],
  ['told', 'mediation/recordRefusal', { side: 'other' }, { mediationId: 'm1', side: 'other' }],
  ['visit', 'mediation/recordVisit', { choice: 'partly' }, { mediationId: 'm1', seenNo: 5, on: TODAY, kept: 'partly' }],
  ['court', 'mediation/recordCourt', { choice: 'confirmed' }, { mediationId: 'm1', seenNo: 5, on: TODAY, result: 'confirmed', scans: [] }],
  ['end', 'mediation/end', { choice: 'failed', text: '说不到一起' }, { mediationId: 'm1', seenNo: 5, reason: 'failed', text: '说不到一起' }],
  ['back', 'mediation/stepBack', {}, { mediationId: 'm1' }],
  ['agree', 'mediation/recordAgreement', { choice: 'oral', text: '沟一起清' }, { mediationId: 'm1', seenNo: 5, agreement: { form: 'oral', terms: '沟一起清', reachedOn: TODAY } }]
])('the form "%s" sends %s', async (kind, name, fields, input) => {
  const { platform, store, inputs } = await caseOn(sampleRunning())
  platform.gateway.answer(name as 'mediation/note', { no: 6 })
  store.forms.show(kind)
  store.forms.put(fields)
  await store.forms.send()
  expect(inputs(name as 'mediation/note')).toEqual([input])
  expect(store.forms.open).toBeUndefined()
})

test('the desk asks for closed cases only when somebody wants to see them, year by year', async () => {
  const platform = testPlatform()
  platform.gateway
    .answer('mediation/desk', sampleDesk())
    .answer('mediation/archive', { items: [sampleCase({ phase: 'settled', standing: 'mediator' })] })
    .answer('mediation/statistics', ({ year }) => ({ year, ...(year === 2025 ? { total: 12 } : {}) }))
  const store = new MediationDeskStore(testRoot(platform).ports)
  await store.load()
  expect(platform.gateway.callsOf('mediation/archive')).toEqual([])
  await store.openArchive()
  await store.openArchive(2025)
  expect(platform.gateway.callsOf('mediation/archive').map(({ input }) => input)).toEqual([{ year: 2026 }, { year: 2025 }])
  expect([store.archive.items.length, store.yearCounts?.total]).toEqual([1, 12])
})

test('a way is copied, changed step by step, and saved as a draft', async () => {
  const platform = testPlatform()
  const list = sampleWays()
  const own = { ...list.items.slice(-1)[0], templateId: 't1', name: '云溪办法', own: true, inForce: false, version: 0 } as (typeof list.items)[number]
  platform.gateway
    .once('mediation/listTemplates', list)
    .answer('mediation/listTemplates', { items: [...list.items, own] })
    .answer('mediation/copyTemplate', { templateId: 't1' })
    .answer('mediation/draftTemplate', own)
  const store = new WaysStore(testRoot(platform).ports)
  await store.load()
  store.askCopy(store.ways[1])
  store.writeCopyName('云溪办法')
  await store.sendCopy()
  expect(store.draft?.steps.map(({ name }) => name)).toEqual(['听', '参', '议', '借', '让', '和'])
  store.removeStep(3)
  store.moveUp(2)
  store.addStep()
  expect([store.saveOff, store.stepError(5)]).toEqual([waysText.fix(1), waysText.nameMissing])
  store.putStep(5, { name: '访', what: '过后再去看看' })
  store.put({ visitAfterDays: 'x' })
  expect([store.daysError, store.saveOff]).toEqual([waysText.daysWrong, waysText.fix(1)])
  store.put({ visitAfterDays: '20' })
  await store.sendDraft()
  const sent = platform.gateway.callsOf('mediation/draftTemplate')[0]?.input as { steps: { id: string; name: string }[]; visitAfterDays: number }
  expect([sent.steps.map(({ name }) => name), sent.visitAfterDays, store.draft]).toEqual([['听', '议', '参', '让', '和', '访'], 20, undefined])
  expect(new Set(sent.steps.map(({ id }) => id)).size).toBe(6)
})

test('a way is adopted after a second look', async () => {
  const platform = testPlatform()
  platform.gateway.answer('mediation/listTemplates', sampleWays()).answer('mediation/adoptTemplate', { inForce: sampleWays().items[1] as never })
  const store = new WaysStore(testRoot(platform).ports)
  await store.load()
  store.askAdopt(store.ways[1])
  await store.sendAdopt()
  expect([platform.gateway.callsOf('mediation/adoptTemplate').map(({ input }) => input), store.adopting]).toEqual([[{ templateId: 'sixSteps' }], undefined])
})
