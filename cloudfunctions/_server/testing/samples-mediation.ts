import type { ActionName, InputOf } from '@/contract/actions'

type MediationAction = Extract<ActionName, `mediation/${string}`>

const mediationId = 'none'
const seen = { mediationId, seenNo: 1 }
const day = '2026-11-20'

/** Inputs of the mediation context; see SAMPLE_INPUTS. */
export const mediationSamples = (cursor: string): { readonly [N in MediationAction]: InputOf<N> } => ({
  'mediation/apply': { kind: 'neighbour', about: '屋后的排水沟', otherWords: '东头老吴家', wantsOpen: false, helpedApplicant: '3组程大山' },
  'mediation/mine': {},
  'mediation/desk': {},
  'mediation/archive': { year: 2026, cursor },
  'mediation/statistics': { year: 2026 },
  'mediation/read': { mediationId },
  'mediation/take': { mediationId, nearKin: false },
  'mediation/stepBack': { mediationId },
  'mediation/askAnother': { mediationId },
  'mediation/people': { mediationId, groupId: 'nowhere', cursor },
  'mediation/nameParty': { ...seen, side: 'other', who: { kind: 'person', householdId: 'nobody', personId: 'nobody.1' } },
  'mediation/consent': { mediationId, wantsOpen: false },
  'mediation/recordConsent': { mediationId, side: 'other', signedOn: day, scans: ['none'], wantsOpen: false },
  'mediation/refuse': { mediationId },
  'mediation/recordRefusal': { mediationId, side: 'other' },
  'mediation/chooseSession': { mediationId, open: true },
  'mediation/recordStep': { ...seen, stepId: 'listen', on: day, text: '听双方说了经过' },
  'mediation/note': { mediationId, text: '再去一趟' },
  'mediation/recordAgreement': {
    ...seen,
    agreement: { form: 'written', terms: '沟由双方一起清', signedOn: { applicant: day, other: day, mediator: day, stamp: day }, scans: ['none'] }
  },
  'mediation/end': { ...seen, reason: 'failed', text: '说不到一起' },
  'mediation/recordVisit': { ...seen, on: day, kept: 'kept', text: '沟清好了' },
  'mediation/recordCourt': { ...seen, on: day, result: 'confirmed', scans: ['none'] },
  'mediation/listTemplates': {},
  'mediation/copyTemplate': { templateId: 'none', name: '村里的办法' },
  'mediation/draftTemplate': { templateId: 'none', name: '村里的办法', steps: [{ id: 'listen', name: '听两边', what: '听双方把话说完', required: true }], visitAfterDays: 30 },
  'mediation/adoptTemplate': { templateId: 'none' }
})

export const MEDIATION_OPTIONAL: Readonly<Partial<Record<MediationAction, readonly string[]>>> = {
  'mediation/apply': ['helpedApplicant'],
  'mediation/archive': ['cursor'],
  'mediation/people': ['groupId', 'cursor'],
  'mediation/end': ['text'],
  'mediation/recordVisit': ['text'],
  // The court's paper may stay with those whom it names.
  'mediation/recordCourt': ['scans[]']
}
