import type { AgreementView, CaseCard, CaseDetail, CaseMay, MediationDesk, TemplateList, WaitingCase } from '@/contract/mediation-views'
import { MEDIATION_LAW } from '@/domain/mediation/law-articles'
import { DEFAULT_TEMPLATE, SHIPPED_TEMPLATES } from '@/domain/mediation/shipped-templates'
import { addDays, dayOf, instant, type Day, type Instant } from '@/domain/shared/instant'
import { NOW_MS } from './test-platform'

const later = (days: number): Instant => instant(NOW_MS + days * 86_400_000)
const day = (days: number): Day => addDays(dayOf(instant(NOW_MS)), days)

export const NOTHING: CaseMay = {
  consent: false, refuse: false, chooseSession: false, askAnother: false, stepBack: false, name: [], recordConsent: [], recordRefusal: false,
  step: false, note: false, agree: false, end: [], visit: false, court: false
}

export const sampleCase = (change: Partial<CaseCard> = {}): CaseCard => ({
  mediationId: 'm1', kind: 'neighbour', standing: 'other', phase: 'consenting', turn: { kind: 'consent', sides: ['other'] }, mine: true,
  sides: { applicant: '吴秀英', other: '王明根' }, changedAt: later(-1), ...change
})

/** The other side is asked. */
export const sampleAsked = (change: Partial<CaseDetail> = {}): CaseDetail => ({
  ...sampleCase(),
  no: 3, appliedAt: later(-3), appliedOn: day(-3), today: day(0),
  parties: {
    applicant: { name: '吴秀英', householdLabel: '2组7号', known: 'person', wantsOpen: false, consent: { how: 'phone', at: later(-3), scans: [] } },
    other: { name: '王明根', householdLabel: '2组8号', known: 'person', wantsOpen: false }
  },
  mediatorName: '胡守义', template: DEFAULT_TEMPLATE, session: 'closed',
  record: [
    { kind: 'applied', helped: false, at: later(-3) },
    { kind: 'taken', at: later(-2) },
    { kind: 'named', side: 'other', outside: false, at: later(-1) }
  ],
  laws: [MEDIATION_LAW.refusal, MEDIATION_LAW.free, MEDIATION_LAW.parties],
  may: { ...NOTHING, consent: true, refuse: true, askAnother: true },
  ...change
})

/** Both said yes and were heard; as the mediator has it. */
export const sampleRunning = (change: Partial<CaseDetail> = {}): CaseDetail => {
  const asked = sampleAsked()
  return {
    ...asked, standing: 'mediator', phase: 'running', turn: { kind: 'mediating' }, no: 5, about: '一下大雨水就往我家后墙根流。',
    parties: { ...asked.parties, other: { ...asked.parties.other, consent: { how: 'phone', at: later(-1), scans: [] } } },
    record: [
      ...asked.record,
      { kind: 'consented', side: 'other', how: 'phone', at: later(-1) },
      { kind: 'step', stepId: 'listen', name: '听两边', on: day(0), text: '两家都去坐了坐。', at: later(0) }
    ],
    notes: [{ at: later(0), own: true, text: '约在老茶亭谈。' }],
    laws: [MEDIATION_LAW.parties, MEDIATION_LAW.waysStayOpen, MEDIATION_LAW.discretion],
    may: { ...NOTHING, stepBack: true, recordRefusal: true, step: true, note: true, agree: true, end: ['failed', 'unsuitable'] },
    ...change
  }
}

export const sampleAgreement = (change: Partial<AgreementView> = {}): AgreementView => ({
  form: 'written', terms: '一、王家在墙根砌一条排水沟，4月底前砌好。\n二、沟由两家一起清。', effectiveOn: day(-2),
  signedOn: { applicant: day(-3), other: day(-3), mediator: day(-3), stamp: day(-2) },
  scans: [{ fileId: 'f1', type: 'image/jpeg', url: 'https://files.example/f1', thumbUrl: 'https://files.example/f1-s' }],
  visits: [], nextVisitOn: day(28), court: { lastDay: day(28), daysLeft: 28 }, ...change
})

/** What was agreed, as a side reads it. */
export const sampleAgreed = (change: Partial<CaseDetail> = {}): CaseDetail => ({
  ...sampleRunning(), standing: 'other', phase: 'agreed', turn: { kind: 'visit', on: day(28) }, mine: false,
  agreement: sampleAgreement(), notes: [], may: { ...NOTHING, askAnother: true },
  laws: [MEDIATION_LAW.written, MEDIATION_LAW.kept, MEDIATION_LAW.court], ...change
})

/** The other side did not want to. */
export const sampleEnded = (change: Partial<CaseDetail> = {}): CaseDetail => ({
  ...sampleAsked(), standing: 'applicant', phase: 'ended', turn: { kind: 'nothing' }, mine: false,
  ended: { at: later(0), reason: { kind: 'refused', side: 'other' }, ways: ['arbitration', 'administrative', 'court'] },
  may: NOTHING, laws: [MEDIATION_LAW.failed, MEDIATION_LAW.waysStayOpen], ...change
})

export const sampleWaiting = (change: Partial<WaitingCase> = {}): WaitingCase => ({
  standing: 'waiting', mediationId: 'm2', kind: 'money', phase: 'consenting', sides: { applicant: '黄*', other: '' }, appliedAt: later(-1), again: false, ...change
})

export const sampleDesk = (change: Partial<MediationDesk> = {}): MediationDesk => ({
  open: [sampleCase({ standing: 'mediator', phase: 'running', turn: { kind: 'mediating' } })], moreOpen: false,
  waiting: [sampleWaiting()], moreWaiting: false, inForce: { name: DEFAULT_TEMPLATE.name, certainty: DEFAULT_TEMPLATE.certainty }, ...change
})

export const sampleWays = (): TemplateList => ({
  items: SHIPPED_TEMPLATES.map((template) => ({ ...template, own: false, inForce: template === DEFAULT_TEMPLATE }))
})
