import type { InputOf } from '@/contract/actions'
import { addDays, addMs, DAY_MS, dayOf } from '@/domain/shared/instant'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import type { CaseDetail } from '@/contract/mediation-views'
import { MEDIATIONS, type MediationDocument } from './documents'

let bed: TestBed
let yunxi: Village
let anxiu: Neighbour
let baoshan: Neighbour
let mediator: Neighbour
let second: Neighbour

beforeEach(async () => {
  bed = testBed()
  yunxi = await village(bed)
  anxiu = await yunxi.neighbour({ name: '安秀英' })
  baoshan = await yunxi.neighbour({ name: '宝山林' })
  mediator = await yunxi.neighbour({ name: '梅老师', offices: ['elderMediator'] })
  second = await yunxi.neighbour({ name: '耿老师', offices: ['elderMediator'] })
})

const today = () => dayOf(bed.clock.now())
const application = { kind: 'neighbour', about: '屋后的排水沟', otherWords: '东头老宝家', wantsOpen: false } as const
async function readBy(reader: Neighbour, mediationId: string): Promise<CaseDetail> {
  const read = await reader.value('mediation/read', { mediationId })
  if (read.standing === 'waiting') throw new Error('the case waits for a mediator')
  return read
}
const no = async (mediationId: string) => (await readBy(mediator, mediationId)).no

async function applied(): Promise<string> {
  return (await anxiu.value('mediation/apply', application)).mediationId
}
async function named(): Promise<string> {
  const mediationId = await applied()
  await mediator.value('mediation/take', { mediationId, nearKin: false })
  const { householdId, personId } = baoshan
  await mediator.value('mediation/nameParty', { mediationId, seenNo: await no(mediationId), side: 'other', who: { kind: 'person', householdId, personId } })
  return mediationId
}
async function listened(): Promise<string> {
  const mediationId = await named()
  await baoshan.value('mediation/consent', { mediationId, wantsOpen: false })
  await mediator.value('mediation/recordStep', { mediationId, seenNo: await no(mediationId), stepId: 'listen', on: today(), text: '听了两边' })
  return mediationId
}
const oral = async (mediationId: string) =>
  ({ mediationId, seenNo: await no(mediationId), agreement: { form: 'oral', terms: '沟一起清', reachedOn: today() } }) as const

const scan = async (who: Neighbour, purpose: 'mediation' | 'agreement') => (await who.value('files/upload', { purpose, type: 'application/pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') })).fileId

test('two neighbours and a mediator come to an agreement that is kept', async () => {
  const mediationId = await applied()
  expect((await mediator.value('mediation/desk', {})).waiting).toMatchObject([{ mediationId, kind: 'neighbour', sides: { applicant: '安*', other: '' }, again: false }])
  await mediator.value('mediation/take', { mediationId, nearKin: false })
  const { householdId, personId } = baoshan
  await mediator.value('mediation/nameParty', { mediationId, seenNo: 2, side: 'other', who: { kind: 'person', householdId, personId } })
  expect((await baoshan.value('mediation/mine', {})).items).toMatchObject([{ mediationId, standing: 'other', mine: true, sides: { applicant: '安秀英', other: '宝山林' } }])
  await baoshan.value('mediation/consent', { mediationId, wantsOpen: true })
  expect(await readBy(anxiu, mediationId)).toMatchObject({ phase: 'running', session: 'closed', mediatorName: '梅老师' })
  await anxiu.value('mediation/chooseSession', { mediationId, open: true })
  expect((await readBy(anxiu, mediationId)).session).toBe('open')
  await mediator.value('mediation/recordStep', { mediationId, seenNo: await no(mediationId), stepId: 'listen', on: today(), text: '听了两边' })
  await mediator.value('mediation/recordAgreement', await oral(mediationId))
  expect((await readBy(baoshan, mediationId)).agreement).toMatchObject({ terms: '沟一起清', effectiveOn: today(), court: { lastDay: addDays(today(), 30), daysLeft: 30 }, nextVisitOn: addDays(today(), 30) })
  bed.clock.set(addMs(bed.clock.now(), 30 * DAY_MS))
  expect((await mediator.value('mediation/desk', {})).open[0]).toMatchObject({ mine: true, turn: { kind: 'visit' } })
  await mediator.value('mediation/recordVisit', { mediationId, seenNo: await no(mediationId), on: today(), kept: 'kept' })
  expect(await readBy(anxiu, mediationId)).toMatchObject({ phase: 'settled', turn: { kind: 'nothing' }, mine: false })
  expect((await mediator.value('mediation/archive', { year: 2026 })).items.map((card) => card.mediationId)).toEqual([mediationId])
  expect((await mediator.value('mediation/archive', { year: 2025 })).items).toEqual([])
})

test('the last day for the court is told on every reading and not after it', async () => {
  const mediationId = await listened()
  await mediator.value('mediation/recordAgreement', await oral(mediationId))
  bed.clock.set(addMs(bed.clock.now(), 30 * DAY_MS))
  expect((await readBy(anxiu, mediationId)).agreement?.court?.daysLeft).toBe(0)
  bed.clock.set(addMs(bed.clock.now(), DAY_MS))
  expect((await readBy(anxiu, mediationId)).agreement).not.toHaveProperty('court')
})

test('a written agreement holds from the last signature or the stamp, and its scan is read by its three only', async () => {
  const mediationId = await listened()
  bed.clock.set(addMs(bed.clock.now(), 3 * DAY_MS))
  const day = (before: number) => addDays(today(), -before)
  const agreement = { form: 'written', terms: '沟一起清', signedOn: { applicant: day(3), other: day(2), mediator: day(2), stamp: day(1) }, scans: [await scan(mediator, 'agreement')] } satisfies InputOf<'mediation/recordAgreement'>['agreement']
  expect(await mediator.code('mediation/recordAgreement', { mediationId, seenNo: await no(mediationId), agreement: { ...agreement, scans: [await scan(mediator, 'mediation')] } })).toBe('FILE_NOT_FOUND')
  await mediator.value('mediation/recordAgreement', { mediationId, seenNo: await no(mediationId), agreement })
  const read = await readBy(baoshan, mediationId)
  expect(read.agreement).toMatchObject({ form: 'written', effectiveOn: day(1), court: { daysLeft: 29 } })
  expect(read.agreement?.scans).toHaveLength(1)
  await mediator.value('mediation/recordCourt', { mediationId, seenNo: await no(mediationId), on: today(), result: 'confirmed', scans: [await scan(mediator, 'agreement')] })
  expect((await readBy(anxiu, mediationId)).agreement).toMatchObject({ confirmation: { on: today(), result: 'confirmed', scans: [{ type: 'application/pdf' }] } })
})

test('who has no phone here says yes on paper, and who is not of the village too', async () => {
  const { mediationId } = await mediator.value('mediation/apply', { ...application, helpedApplicant: '3组安婆婆' })
  expect(await mediator.value('mediation/read', { mediationId })).toEqual({ standing: 'waiting', mediationId, kind: 'neighbour', phase: 'consenting', sides: { applicant: '', other: '' }, appliedAt: bed.clock.now(), again: false })
  await mediator.value('mediation/take', { mediationId, nearKin: false })
  const { householdId, personId } = anxiu
  await mediator.value('mediation/nameParty', { mediationId, seenNo: await no(mediationId), side: 'applicant', who: { kind: 'person', householdId, personId } })
  await mediator.value('mediation/nameParty', { mediationId, seenNo: await no(mediationId), side: 'other', who: { kind: 'outside' } })
  const paper = async (side: 'applicant' | 'other') => ({ mediationId, side, signedOn: today(), scans: [await scan(mediator, 'mediation')], wantsOpen: false })
  await mediator.value('mediation/recordConsent', await paper('other'))
  await mediator.value('mediation/recordConsent', await paper('applicant'))
  const read = await readBy(anxiu, mediationId)
  expect(read).toMatchObject({ phase: 'running', parties: { applicant: { consent: { how: 'paper', signedOn: today() } }, other: { known: 'outside', name: '东头老宝家' } } })
  expect(read.parties.applicant.consent?.scans).toHaveLength(1)
})

test('a grid worker who helped has no part in the case, and a resident helps nobody', async () => {
  const grid = await yunxi.neighbour({ offices: ['gridWorker'] })
  const { mediationId } = await grid.value('mediation/apply', { ...application, helpedApplicant: '3组安婆婆' })
  expect(await grid.code('mediation/read', { mediationId })).toBe('NOT_FOUND')
  expect((await grid.value('mediation/mine', {})).items).toEqual([])
  expect(await anxiu.code('mediation/apply', { ...application, helpedApplicant: '3组安婆婆' })).toBe('NOT_A_HELPER')
})

test('a minor does not apply, and nobody has more than three open cases', async () => {
  const child = await yunxi.neighbour({ person: { adultOn: addDays(today(), 1) } })
  expect(await child.code('mediation/apply', application)).toBe('APPLICANT_MINOR')
  for (let count = 0; count < 3; count += 1) await anxiu.value('mediation/apply', application)
  expect(await anxiu.code('mediation/apply', application)).toBe('TOO_MANY_OPEN_CASES')
  const first = (await anxiu.value('mediation/mine', {})).items[0]
  await anxiu.value('mediation/refuse', { mediationId: first?.mediationId ?? '' })
  expect(await anxiu.code('mediation/apply', application)).toBe('ok')
})

test('refusing ends it at any time and both are told of the other ways', async () => {
  const mediationId = await listened()
  await baoshan.value('mediation/refuse', { mediationId })
  for (const side of [anxiu, baoshan]) {
    expect(await readBy(side, mediationId)).toMatchObject({ phase: 'ended', ended: { reason: { kind: 'refused', side: 'other' }, ways: ['arbitration', 'administrative', 'court'] } })
  }
  expect(await mediator.code('mediation/recordAgreement', await oral(mediationId))).toBe('CASE_CLOSED')
})

test('a side may ask for another mediator, who reads the notes; the one before reads nothing any more', async () => {
  const mediationId = await named()
  await mediator.value('mediation/note', { mediationId, text: '性子急' })
  await anxiu.value('mediation/askAnother', { mediationId })
  expect(await mediator.value('mediation/read', { mediationId })).toMatchObject({ standing: 'waiting', cannotTake: 'ASKED_TO_LEAVE' })
  expect((await mediator.value('mediation/desk', {})).waiting).toMatchObject([{ mediationId, again: true, cannotTake: 'ASKED_TO_LEAVE' }])
  expect(await mediator.code('mediation/take', { mediationId, nearKin: false })).toBe('ASKED_TO_LEAVE')
  await second.value('mediation/take', { mediationId, nearKin: false })
  expect((await readBy(second, mediationId)).notes).toMatchObject([{ text: '性子急', own: false }])
  expect(await readBy(anxiu, mediationId)).not.toHaveProperty('notes')
})

test('near kin, the own household and the own quarrel are nobody’s to mediate', async () => {
  const mediationId = await applied()
  const sister = await yunxi.neighbour({ livesWith: anxiu, offices: ['elderMediator'] })
  expect(await sister.code('mediation/take', { mediationId, nearKin: false })).toBe('OWN_HOUSEHOLD')
  expect(await mediator.code('mediation/take', { mediationId, nearKin: true })).toBe('KIN_OF_PARTY')
  const own = await mediator.value('mediation/apply', application)
  expect((await mediator.value('mediation/desk', {})).waiting.map((each) => each.mediationId)).toEqual([mediationId])
  expect(await mediator.code('mediation/take', { mediationId: own.mediationId, nearKin: false })).toBe('OWN_CASE')
  await mediator.value('mediation/take', { mediationId, nearKin: false })
  const name = { mediationId, seenNo: await no(mediationId), side: 'other', who: { kind: 'person', householdId: mediator.householdId, personId: mediator.personId } } as const
  expect(await mediator.code('mediation/nameParty', name)).toBe('MEDIATOR_IS_PARTY')
  await mediator.value('mediation/stepBack', { mediationId })
  expect((await second.value('mediation/desk', {})).waiting.find((each) => each.mediationId === mediationId)?.again).toBe(true)
})

test('the roll is opened only to the mediator of a case that still has to find somebody, and nobody is named who is not on it', async () => {
  const mediationId = await applied()
  expect(await mediator.code('mediation/people', { mediationId, groupId: yunxi.groupIds[0] })).toBe('NOT_FOUND')
  await mediator.value('mediation/take', { mediationId, nearKin: false })
  const { items, groups } = await mediator.value('mediation/people', { mediationId, groupId: yunxi.groupIds[0] })
  expect(groups.map((group) => group.name)).toEqual(['1组', '2组'])
  expect(items.map((person) => person.name)).toContain('宝山林')
  expect(await second.code('mediation/people', { mediationId, groupId: yunxi.groupIds[0] })).toBe('NOT_FOUND')
  expect(await mediator.code('mediation/nameParty', { mediationId, seenNo: await no(mediationId), side: 'other', who: { kind: 'person', householdId: baoshan.householdId, personId: 'nobody.9' } })).toBe('PARTY_NOT_ON_ROLL')
  // An agreement binds, so a child is no side; and who has moved away is found on another roll.
  for (const person of [{ adultOn: '2030-01-01' as never }, { movedAway: true as const }]) {
    const absent = await yunxi.neighbour({ person })
    const who = { kind: 'person' as const, householdId: absent.householdId, personId: absent.personId }
    expect(await mediator.code('mediation/nameParty', { mediationId, seenNo: await no(mediationId), side: 'other', who })).toBe('PARTY_NOT_ON_ROLL')
  }
  const { householdId, personId } = baoshan
  await mediator.value('mediation/nameParty', { mediationId, seenNo: await no(mediationId), side: 'other', who: { kind: 'person', householdId, personId } })
  await baoshan.value('mediation/consent', { mediationId, wantsOpen: false })
  expect(await mediator.code('mediation/people', { mediationId, groupId: yunxi.groupIds[0] })).toBe('NOT_FOUND')
})

test('the other side does not read what the applicant wrote, and the mediator does', async () => {
  const mediationId = await named()
  expect(JSON.stringify(await readBy(baoshan, mediationId))).not.toContain(application.about)
  expect((await readBy(mediator, mediationId)).about).toBe(application.about)
})

test('a case keeps the way of mediating that it was taken with', async () => {
  const mediationId = await named()
  const { items } = await mediator.value('mediation/listTemplates', {})
  expect(items.map(({ name, certainty, inForce }) => [name, certainty, inForce])).toEqual([['作退一步想', 'provisional', true], ['六步调解', 'sourced', false]])
  const { templateId } = await mediator.value('mediation/copyTemplate', { templateId: 'sixSteps', name: '云溪办法' })
  const steps = [{ id: 'listen', name: '听', what: '听双方把话说完', required: true }]
  expect(await mediator.code('mediation/draftTemplate', { templateId, name: '云溪办法', steps: [...steps, ...steps], visitAfterDays: 20 })).toBe('STEP_TWICE')
  await mediator.value('mediation/draftTemplate', { templateId, name: '云溪办法', steps, visitAfterDays: 20 })
  expect((await mediator.value('mediation/adoptTemplate', { templateId })).inForce).toMatchObject({ name: '云溪办法', version: 1, certainty: 'own' })
  expect(await mediator.code('mediation/adoptTemplate', { templateId })).toBe('TEMPLATE_IN_FORCE')
  expect((await readBy(mediator, mediationId)).template?.name).toBe('作退一步想')
  await mediator.value('mediation/draftTemplate', { templateId, name: '云溪办法', steps, visitAfterDays: 25 })
  expect((await mediator.value('mediation/adoptTemplate', { templateId })).inForce).toMatchObject({ version: 2, visitAfterDays: 25 })
  await mediator.value('mediation/adoptTemplate', { templateId: 'sixSteps' })
  const later = await applied()
  await second.value('mediation/take', { mediationId: later, nearKin: false })
  expect((await readBy(second, later)).template).toMatchObject({ templateId: 'sixSteps', version: 1 })
})

test('a year is counted only where the number is too large to have a name', async () => {
  const people = await yunxi.neighbours(5)
  for (const person of people.slice(0, 4)) await person.value('mediation/apply', application)
  expect(await mediator.value('mediation/statistics', { year: 2026 })).toEqual({ year: 2026 })
  await people[4]?.value('mediation/apply', application)
  expect(await mediator.value('mediation/statistics', { year: 2026 })).toEqual({ year: 2026, total: 5 })
})

test('two mediators at once: one has the case', async () => {
  const mediationId = await applied()
  const codes = await Promise.all([mediator, second].map((each) => each.code('mediation/take', { mediationId, nearKin: false })))
  expect([...codes].sort()).toEqual(['CASE_TAKEN', 'ok'])
})

test('both sides answer at once: both answers stand and it begins once', async () => {
  const { mediationId } = await mediator.value('mediation/apply', { ...application, helpedApplicant: '安婆婆' })
  await mediator.value('mediation/take', { mediationId, nearKin: false })
  for (const [side, person] of [['applicant', anxiu], ['other', baoshan]] as const) {
    const { householdId, personId } = person
    await mediator.value('mediation/nameParty', { mediationId, seenNo: await no(mediationId), side, who: { kind: 'person', householdId, personId } })
  }
  expect(await Promise.all([anxiu, baoshan].map((each) => each.code('mediation/consent', { mediationId, wantsOpen: false })))).toEqual(['ok', 'ok'])
  const read = await readBy(mediator, mediationId)
  expect(read.phase).toBe('running')
  expect(read.record.filter(({ kind }) => kind === 'consented')).toHaveLength(2)
})

test('one side refuses while the mediator enters the agreement: one of the two stands', async () => {
  const mediationId = await listened()
  const agreement = await oral(mediationId)
  const codes = await Promise.all([baoshan.code('mediation/refuse', { mediationId }), mediator.code('mediation/recordAgreement', agreement)])
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  const document = await bed.store.get<MediationDocument>(MEDIATIONS, mediationId)
  expect(document?.phaseKind).toBe(codes[0] === 'ok' ? 'ended' : 'agreed')
  expect(['AGREEMENT_BINDS', 'CASE_CLOSED']).toContain(codes.find((code) => code !== 'ok'))
})
