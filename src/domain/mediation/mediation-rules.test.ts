import { addDays, dayOf, type Day } from '@/domain/shared/instant'
import { asId, type FileId } from '@/domain/shared/ids'
import { agreed, applied, ANXIU, BAOSHAN, casePerson, daysAgo, done, listened, MEDIATOR, named, NOW, OTHER_MEDIATOR, running, settled, taken, TODAY } from '@/testing/builders/mediation-cases'
import { courtWindow, nextVisitOn, reasonCannotRecordVisit, recordCourt, recordVisit } from './after-agreement'
import { applyForMediation, reasonCannotApply } from './apply-case'
import { chooseSession, consent, recordConsent, recordRefusal, refuse } from './consent'
import { NOTES_MAX, RECORD_ENTRIES_MAX, type Agreement, type MediationCase } from './mediation-case'
import { type nameParty, reasonCannotNameParty } from './name-party'
import { note, reasonCannotNote, reasonCannotRecordStep, recordStep } from './run-case'
import { effectiveDayOf, endCase, reasonCannotRecordAgreement } from './settle-case'
import { DEFAULT_TEMPLATE, SHIPPED_TEMPLATES } from './shipped-templates'
import { isOpenSession, standingOf } from './standing'
import { askAnother, reasonCannotAskAnother, reasonCannotTake, stepBack, takeCase } from './take-case'
import { turnOf } from './turn'

const day = (text: string) => text as Day
const fileId = asId<FileId>('scan')
const person = ({ kind, householdId, personId, name, door }: typeof ANXIU) => ({ kind, householdId, personId, name, door })
const TOMORROW = addDays(TODAY, 1)
const written = (signedOn: Partial<Extract<Agreement, { form: 'written' }>['signedOn']> = {}): Agreement => ({
  form: 'written', terms: '沟一起清', scans: [fileId], signedOn: { applicant: TODAY, other: TODAY, mediator: TODAY, stamp: TODAY, ...signedOn }
})

describe('applying', () => {
  test('is a yes of whoever applies for himself', () => expect(applied().parties.applicant.consent).toEqual({ how: 'phone', at: daysAgo(40) }))

  test('for a neighbour is no yes of anybody', () => {
    const helper = casePerson('网格员', ['gridWorker'])
    const matter = done(applyForMediation(applied().id, helper, { kind: 'family', about: '赡养', otherWords: '大儿子', wantsOpen: true, helpedApplicant: '2组吴婆婆' }, NOW))
    expect(matter.parties.applicant).toEqual({ words: '2组吴婆婆', who: { kind: 'unknown' }, wantsOpen: false })
    expect(standingOf(matter, helper)).toBe('outsider')
    expect(turnOf({ ...matter, mediator: { personId: MEDIATOR.personId, householdId: MEDIATOR.householdId, name: '', since: NOW } })).toEqual({ kind: 'naming', side: 'applicant' })
  })

  test.each([
    ['helping without the office', { ...ANXIU }, '2组吴婆婆', 'NOT_A_HELPER'],
    ['below eighteen', { ...ANXIU, adult: false }, undefined, 'APPLICANT_MINOR'],
    ['with three open cases', { ...ANXIU, openCases: 3 }, undefined, 'TOO_MANY_OPEN_CASES'],
    ['with two open cases', { ...ANXIU, openCases: 2 }, undefined, undefined],
    ['a mediator helping, with three own cases', { ...MEDIATOR, openCases: 3 }, '2组吴婆婆', undefined]
  ])('%s', (_why, applicant, helped, code) => {
    expect(reasonCannotApply(applicant, helped === undefined ? {} : { helpedApplicant: helped })?.code).toBe(code)
  })
})

describe('taking', () => {
  test('is not for near kin, the household of a side, or whom a side asked to leave', () => {
    expect(reasonCannotTake(applied(), MEDIATOR, { nearKin: true })).toEqual({ code: 'KIN_OF_PARTY' })
    expect(reasonCannotTake(applied(), casePerson('儿媳', ['elderMediator'], 'h:安秀'), { nearKin: false })).toEqual({ code: 'OWN_HOUSEHOLD' })
    const left = done(askAnother(taken(), ANXIU, NOW))
    expect(reasonCannotTake(left, MEDIATOR, { nearKin: false })).toEqual({ code: 'ASKED_TO_LEAVE' })
    expect(reasonCannotTake(left, OTHER_MEDIATOR, { nearKin: false })).toBeUndefined()
  })

  test('again goes on with the way that the case began with', () => {
    const other = SHIPPED_TEMPLATES[1] ?? DEFAULT_TEMPLATE
    expect(done(takeCase(done(stepBack(taken(), MEDIATOR, NOW)), OTHER_MEDIATOR, { nearKin: false }, other, NOW)).template).toBe(DEFAULT_TEMPLATE)
    expect(done(takeCase(applied(), MEDIATOR, { nearKin: false }, other, NOW)).template).toBe(other)
  })

  test('who handed a case back may take it again', () => expect(reasonCannotTake(done(stepBack(taken(), MEDIATOR, NOW)), MEDIATOR, { nearKin: false })).toBeUndefined())
})

describe('naming a side', () => {
  const name = (matter: MediationCase, who: Parameters<typeof nameParty>[2]['who'], side: 'applicant' | 'other' = 'other') => reasonCannotNameParty(matter, MEDIATOR, { side, who, seenNo: matter.no })?.code

  test('finds neither the same person twice nor the mediator nor his household', () => {
    expect(name(taken(), person(ANXIU))).toBe('SAME_PERSON')
    expect(name(taken(), person(MEDIATOR))).toBe('MEDIATOR_IS_PARTY')
    expect(name(taken(), person(casePerson('老伴', [], MEDIATOR.householdId)))).toBe('MEDIATOR_OF_HOUSEHOLD')
    expect(name(taken(), person(casePerson('兄弟', [], ANXIU.householdId)))).toBeUndefined()
  })

  test('one side may be from outside, not both', () => {
    expect(name(taken(), { kind: 'outside' })).toBeUndefined()
    const helped = { ...taken(), parties: { applicant: { words: '外村老王', who: { kind: 'outside' as const }, wantsOpen: false }, other: taken().parties.other } }
    expect(name(helped, { kind: 'outside' })).toBe('BOTH_SIDES_OUTSIDE')
  })

  test('of who said yes already is over', () => expect(name(taken(), person(BAOSHAN), 'applicant')).toBe('SIDE_HAS_CONSENTED'))
})

describe('consent', () => {
  test('begins the mediation with the second yes, on paper or by phone', () => {
    expect(named().phase.kind).toBe('consenting')
    expect(done(consent(named(), BAOSHAN, false, NOW)).phase).toEqual({ kind: 'running', since: NOW })
    const paper = done(recordConsent(named(), MEDIATOR, { side: 'other', signedOn: TODAY, scans: [fileId], wantsOpen: true }, NOW))
    expect([paper.phase.kind, paper.parties.other.consent]).toEqual(['running', { how: 'paper', at: NOW, signedOn: TODAY, scans: [fileId], recordedBy: MEDIATOR.personId }])
  })

  test('on paper was not signed tomorrow', () => {
    expect(recordConsent(named(), MEDIATOR, { side: 'other', signedOn: TOMORROW, scans: [fileId], wantsOpen: false }, NOW)).toMatchObject({ ok: false, error: { code: 'DAY_IN_FUTURE' } })
  })

  test('the session is open only while both ask for it', () => {
    const both = done(chooseSession(done(consent(named(), BAOSHAN, true, NOW)), ANXIU, true, NOW))
    expect([isOpenSession(named()), isOpenSession(both), isOpenSession(done(chooseSession(both, BAOSHAN, false, NOW)))]).toEqual([false, true, false])
    expect(chooseSession(both, ANXIU, true, NOW)).toMatchObject({ ok: false, error: { code: 'NOTHING_CHANGED' } })
  })

  test('refused by a side or told to the mediator ends it and says by whom', () => {
    expect(done(refuse(listened(), ANXIU, NOW)).phase).toEqual({ kind: 'ended', at: NOW, reason: { kind: 'refused', side: 'applicant' } })
    const told = done(recordRefusal(named(), MEDIATOR, 'other', NOW))
    expect([told.phase.kind, told.record[told.record.length - 1]]).toEqual(['ended', { kind: 'refused', side: 'other', told: true, at: NOW, by: MEDIATOR.personId }])
  })
})

describe('the steps', () => {
  test('that are required come first, the others in any order and as often as needed', () => {
    const step = (matter: MediationCase, stepId: string, on = TODAY) => reasonCannotRecordStep(matter, MEDIATOR, { stepId, on, text: '', seenNo: matter.no }, TODAY)
    expect(step(running(), 'settle')).toEqual({ code: 'STEP_OUT_OF_ORDER', stepName: '听两边' })
    expect([step(listened(), 'settle'), step(listened(), 'listen'), step(listened(), 'nothing')?.code, step(listened(), 'face', TOMORROW)?.code]).toEqual([undefined, undefined, 'UNKNOWN_STEP', 'DAY_IN_FUTURE'])
  })

  test('end with the pages of the record', () => {
    const full = { ...listened(), record: Array.from({ length: RECORD_ENTRIES_MAX }, () => listened().record[0]).flatMap((entry) => (entry === undefined ? [] : [entry])) }
    expect(reasonCannotRecordStep(full, MEDIATOR, { stepId: 'listen', on: TODAY, text: '', seenNo: full.no }, TODAY)?.code).toBe('RECORD_FULL')
    expect(reasonCannotAskAnother(full, ANXIU)?.code).toBe('RECORD_FULL')
    expect(chooseSession(full, ANXIU, true, NOW)).toMatchObject({ error: { code: 'RECORD_FULL' } })
    expect(done(refuse(full, ANXIU, NOW)).phase.kind).toBe('ended')
  })

  test('a note changes nothing that a side sees, and there are not endlessly many', () => {
    const noted = done(note(running(), MEDIATOR, '性子急', NOW))
    expect([noted.no, noted.record.length, noted.notes.length]).toEqual([running().no, running().record.length, 1])
    expect(reasonCannotNote({ ...noted, notes: Array.from({ length: NOTES_MAX }, () => ({ at: NOW, by: MEDIATOR.personId, text: '' })) }, MEDIATOR)?.code).toBe('NOTES_FULL')
  })

  test('keep their name in the record whatever becomes of the template', () => {
    const matter = running()
    expect(done(recordStep(matter, MEDIATOR, { stepId: 'listen', on: TODAY, text: '听了', seenNo: matter.no }, NOW)).record.slice(-1)).toMatchObject([{ kind: 'step', name: '听两边' }])
  })
})

describe('an agreement', () => {
  const reason = (agreement: Agreement) => reasonCannotRecordAgreement(listened(), MEDIATOR, agreement, listened().no, TODAY)

  test('on paper holds from the last of the signatures and the stamp', () => {
    expect(effectiveDayOf(written({ applicant: day('2026-11-01'), other: day('2026-11-05'), mediator: day('2026-11-03'), stamp: day('2026-11-04') }))).toBe('2026-11-05')
    expect(effectiveDayOf({ form: 'oral', terms: '', reachedOn: day('2026-11-02') })).toBe('2026-11-02')
  })

  test('is not older than the second yes, for before it nothing was mediated', () => {
    const reachedOn = (days: number) => reason({ form: 'oral', terms: '', reachedOn: dayOf(daysAgo(days)) })?.code
    expect([reachedOn(38), reachedOn(37)]).toEqual(['DAY_BEFORE_CONSENT', undefined])
    expect(reason(written({ applicant: dayOf(daysAgo(400)) }))?.code).toBe('DAY_BEFORE_CONSENT')
  })

  test('has no day that is still to come', () => expect([reason(written())?.code, reason(written({ stamp: TOMORROW }))?.code]).toEqual([undefined, 'DAY_IN_FUTURE']))

  test('may be taken to court for thirty days, the first not counted', () => {
    expect(courtWindow(agreed(), TODAY)).toEqual({ lastDay: addDays(TODAY, 10), daysLeft: 10 })
    expect(courtWindow(agreed(), addDays(TODAY, 10))).toEqual({ lastDay: addDays(TODAY, 10), daysLeft: 0 })
    expect(courtWindow(agreed(), addDays(TODAY, 11))).toBeUndefined()
    expect([courtWindow(settled(), TODAY)?.daysLeft, courtWindow(running(), TODAY)]).toEqual([10, undefined])
    const matter = agreed()
    const confirmed = done(recordCourt(matter, MEDIATOR, { on: TODAY, result: 'confirmed', scans: [], seenNo: matter.no }, NOW))
    expect(courtWindow(confirmed, TODAY)).toBeUndefined()
    expect(recordCourt(confirmed, MEDIATOR, { on: TODAY, result: 'confirmed', scans: [], seenNo: confirmed.no }, NOW)).toMatchObject({ error: { code: 'COURT_RECORDED' } })
  })

  test('is visited until it is kept', () => {
    const matter = agreed()
    expect(nextVisitOn(matter)).toBe(addDays(TODAY, 10))
    const again = done(recordVisit(matter, MEDIATOR, { on: TODAY, kept: 'partly', text: '', seenNo: matter.no }, NOW))
    expect([again.phase.kind, nextVisitOn(again)]).toEqual(['agreed', addDays(TODAY, 30)])
    const kept = done(recordVisit(again, MEDIATOR, { on: TODAY, kept: 'kept', text: '', seenNo: again.no }, NOW))
    expect([kept.phase.kind, nextVisitOn(kept), turnOf(kept)]).toEqual(['settled', undefined, { kind: 'nothing' }])
  })

  test('is not visited before it holds, nor tomorrow', () => {
    const visit = (on: Day) => reasonCannotRecordVisit(agreed(), MEDIATOR, { on, seenNo: agreed().no }, TODAY)?.code
    expect([visit(addDays(TODAY, -21)), visit(addDays(TODAY, -20)), visit(TOMORROW)]).toEqual(['DAY_BEFORE_AGREEMENT', undefined, 'DAY_IN_FUTURE'])
  })

  test('that does not come about ends the case as well', () => {
    const matter = listened()
    expect(done(endCase(matter, MEDIATOR, { reason: 'failed', text: '', seenNo: matter.no }, NOW)).phase).toEqual({ kind: 'ended', at: NOW, reason: { kind: 'failed' } })
  })

  test('that is not kept ends the case, and stays readable in it', () => {
    const matter = agreed()
    const ended = done(endCase(matter, MEDIATOR, { reason: 'notKept', text: '', seenNo: matter.no }, NOW))
    expect(ended.phase).toMatchObject({ kind: 'ended', reason: { kind: 'notKept' }, after: { agreement: { terms: '沟一起清' } } })
  })
})
