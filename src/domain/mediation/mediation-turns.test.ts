import { addDays } from '@/domain/shared/instant'
import { asId, type FileId } from '@/domain/shared/ids'
import { agreed, applied, ANXIU, casePerson, done, MEDIATOR, named, NOW, running, settled, taken, TODAY } from '@/testing/builders/mediation-cases'
import { reasonCannotRecordVisit, recordCourt, recordVisit } from './after-agreement'
import { applyForMediation } from './apply-case'
import { adoptDraft, reasonCannotDraftTemplate, type OwnTemplate } from './case-template'
import { chooseSession, consent, recordConsent, recordRefusal, refuse } from './consent'
import { otherSide, RECORD_ENTRIES_MAX, type Agreement, type MediationCase } from './mediation-case'
import { nameParty } from './name-party'
import { note, reasonCannotRecordStep, recordStep } from './run-case'
import { endCase, recordAgreement } from './settle-case'
import { DEFAULT_TEMPLATE, SHIPPED_TEMPLATES } from './shipped-templates'
import { shownStatistics } from './statistics'
import { askAnother, stepBack, takeCase } from './take-case'
import { turnOf, waitsFor } from './turn'

const fileId = asId<FileId>('scan')
const written = (signedOn: Partial<Extract<Agreement, { form: 'written' }>['signedOn']> = {}): Agreement => ({
  form: 'written', terms: '沟一起清', scans: [fileId], signedOn: { applicant: TODAY, other: TODAY, mediator: TODAY, stamp: TODAY, ...signedOn }
})

describe('whose turn it is', () => {
  test.each<[string, MediationCase, string, Partial<Record<'applicant' | 'other' | 'mediator' | 'waiting', boolean>>]>([
    ['applied', applied(), 'mediator', { waiting: true, other: true }],
    ['taken', taken(), 'naming', { mediator: true, other: true }],
    ['named', named(), 'consent', { other: true }],
    ['running', running(), 'mediating', { mediator: true }],
    ['agreed', agreed(), 'visit', {}],
    ['settled', settled(), 'nothing', {}]
  ])('%s', (_state, matter, kind, waiting) => {
    expect(turnOf(matter).kind).toBe(kind)
    for (const standing of ['applicant', 'other', 'mediator', 'waiting', 'outsider'] as const) {
      expect([standing, waitsFor(matter, standing, TODAY)]).toEqual([standing, (waiting as Record<string, boolean>)[standing] ?? false])
    }
  })

  test('a visit waits from its day on', () => expect([waitsFor(agreed(), 'mediator', addDays(TODAY, 9)), waitsFor(agreed(), 'mediator', addDays(TODAY, 10))]).toEqual([false, true]))

  test('the yes of somebody without a phone here waits for the mediator', () => {
    const matter = taken()
    const outside = done(nameParty(matter, MEDIATOR, { side: 'other', who: { kind: 'outside' }, seenNo: matter.no }, NOW))
    expect([waitsFor(outside, 'mediator', TODAY), waitsFor(named(), 'mediator', TODAY)]).toEqual([true, false])
  })
})

describe('the ways of mediating', () => {
  test('that are shipped say where they come from, and whose steps are not known says so', () => {
    expect(SHIPPED_TEMPLATES.map(({ name, certainty, source }) => [name, certainty, source.length > 10])).toEqual([['作退一步想', 'provisional', true], ['六步调解', 'sourced', true]])
    expect(SHIPPED_TEMPLATES[1]?.steps.map(({ name }) => name)).toEqual(['听', '参', '议', '借', '让', '和'])
    for (const template of SHIPPED_TEMPLATES) expect(reasonCannotDraftTemplate(template)).toBeUndefined()
  })

  test('have no step twice and hear both sides', () => {
    const steps = DEFAULT_TEMPLATE.steps
    expect(reasonCannotDraftTemplate({ steps: [...steps, ...steps.slice(0, 1)], visitAfterDays: 30 })).toEqual({ code: 'STEP_TWICE', stepName: '听两边' })
    expect(reasonCannotDraftTemplate({ steps: steps.slice(1), visitAfterDays: 30 })).toEqual({ code: 'NO_REQUIRED_STEP' })
  })

  test('are adopted version by version', () => {
    const { steps, visitAfterDays } = DEFAULT_TEMPLATE
    const own: OwnTemplate = { templateId: 't', name: '云溪办法', source: '', draft: { steps, visitAfterDays }, versions: [] }
    const first = done(adoptDraft(own))
    expect([first.adopted.version, first.template.draft, adoptDraft(first.template)]).toMatchObject([1, undefined, { error: { code: 'TEMPLATE_WITHOUT_DRAFT' } }])
    const second = done(adoptDraft({ ...first.template, draft: { steps, visitAfterDays: 7 } }))
    expect(second.template.versions.map(({ version, visitAfterDays: days }) => [version, days])).toEqual([[1, 30], [2, 7]])
  })
})

describe('a refusal', () => {
  const outsider = casePerson('邻居')
  const full = { ...agreed(), record: Array.from({ length: RECORD_ENTRIES_MAX }, () => applied().record[0]).flatMap((entry) => (entry === undefined ? [] : [entry])) }
  test.each<[string, (matter: MediationCase) => { readonly ok: boolean }]>([
    ['take', (matter) => takeCase(matter, outsider, { nearKin: false }, DEFAULT_TEMPLATE, NOW)],
    ['step back', (matter) => stepBack(matter, outsider, NOW)],
    ['ask for another', (matter) => askAnother(matter, outsider, NOW)],
    ['name', (matter) => nameParty(matter, outsider, { side: 'other', who: { kind: 'outside' }, seenNo: matter.no }, NOW)],
    ['consent', (matter) => consent(matter, outsider, false, NOW)],
    ['record a consent', (matter) => recordConsent(matter, outsider, { side: 'other', signedOn: TODAY, scans: [], wantsOpen: false }, NOW)],
    ['refuse', (matter) => refuse(matter, outsider, NOW)],
    ['record a refusal', (matter) => recordRefusal(matter, outsider, 'other', NOW)],
    ['choose the session', (matter) => chooseSession(matter, outsider, true, NOW)],
    ['record a step', (matter) => recordStep(matter, outsider, { stepId: 'listen', on: TODAY, text: '', seenNo: matter.no }, NOW)],
    ['note', (matter) => note(matter, outsider, '', NOW)],
    ['record an agreement', (matter) => recordAgreement(matter, outsider, written(), matter.no, NOW)],
    ['end', (matter) => endCase(matter, outsider, { reason: 'failed', text: '', seenNo: matter.no }, NOW)],
    ['record a visit', (matter) => recordVisit(matter, outsider, { on: TODAY, kept: 'kept', text: '', seenNo: matter.no }, NOW)],
    ['record the court', (matter) => recordCourt(matter, outsider, { on: TODAY, result: 'confirmed', scans: [], seenNo: matter.no }, NOW)]
  ])('of what an outsider wants to %s is all that he gets', (_what, change) => {
    for (const matter of [applied(), running(), agreed(), settled()]) expect(change(matter)).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('of an application leaves no case', () => expect(applyForMediation(applied().id, { ...ANXIU, adult: false }, { kind: 'other', about: '', otherWords: '', wantsOpen: false }, NOW)).toEqual({ ok: false, error: { code: 'APPLICANT_MINOR' } }))

  test('of a visit comes when the record is full', () => expect(reasonCannotRecordVisit(full, MEDIATOR, { on: TODAY, seenNo: full.no }, TODAY)?.code).toBe('RECORD_FULL'))

  test('of a step before a case was ever taken with a way does not happen', () => expect(reasonCannotRecordStep(applied(), MEDIATOR, { stepId: 'listen', on: TODAY, text: '', seenNo: 1 }, TODAY)).toEqual({ code: 'NOT_FOUND' }))
})

test('a court’s answer stays with an agreement that was not kept', () => {
  const matter = agreed()
  const confirmed = done(recordCourt(matter, MEDIATOR, { on: TODAY, result: 'rejected', scans: [fileId], seenNo: matter.no }, NOW))
  expect(done(endCase(confirmed, MEDIATOR, { reason: 'notKept', text: '', seenNo: confirmed.no }, NOW)).phase).toMatchObject({ after: { court: { result: 'rejected' } } })
})

test('of the two sides each has the other', () => expect([otherSide('applicant'), otherSide('other')]).toEqual(['other', 'applicant']))

describe('counts of a year', () => {
  test('are not shown where they are small, nor where a small one could be subtracted', () => {
    expect(shownStatistics({ ended: 4 })).toEqual({})
    expect(shownStatistics({ ended: 4, settled: 20 })).toEqual({ total: 24 })
    expect(shownStatistics({ consenting: 5, running: 5, agreed: 6, settled: 7, ended: 8 })).toEqual({ total: 31, byPhase: { consenting: 5, running: 5, agreed: 6, settled: 7, ended: 8 } })
  })
})
