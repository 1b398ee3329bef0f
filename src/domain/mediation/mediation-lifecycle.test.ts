import * as build from '@/testing/builders/mediation-cases'
import { casePerson, NOW, TODAY, type CasePerson } from '@/testing/builders/mediation-cases'
import type { Role } from '@/domain/community/roles'
import { reasonCannotRecordCourt, reasonCannotRecordVisit } from './after-agreement'
import { reasonCannotChooseSession, reasonCannotConsent, reasonCannotRecordConsent, reasonCannotRecordRefusal, reasonCannotRefuse } from './consent'
import { PHASE_KINDS, type MediationCase } from './mediation-case'
import { reasonCannotNameParty } from './name-party'
import { reasonCannotNote, reasonCannotRecordStep } from './run-case'
import { effectiveDayOf, reasonCannotEnd, reasonCannotRecordAgreement } from './settle-case'
import { reasonCannotAskAnother, reasonCannotStepBack, reasonCannotTake } from './take-case'

const OFFICES: readonly Role[] = ['committeeMember', 'partySecretary', 'supervisor', 'gridWorker', 'groupLeader', 'teller', 'systemAdmin', 'townshipReviewer', 'householdRep', 'villagerRep']

/** Everybody who could turn up; an office that is not the mediator's opens nothing. */
const PEOPLE = {
  applicant: build.ANXIU,
  other: build.BAOSHAN,
  mediator: build.MEDIATOR,
  otherMediator: build.OTHER_MEDIATOR,
  neighbour: casePerson('邻居'),
  ...Object.fromEntries(OFFICES.map((role) => [role, casePerson(role, [role])]))
} as const satisfies Record<string, CasePerson>

const STATES = { applied: build.applied, taken: build.taken, named: build.named, running: build.running, listened: build.listened, agreed: build.agreed, settled: build.settled, refused: build.refused }
type State = keyof typeof STATES

const someone = casePerson('第三人')
const { kind, householdId, personId, name, door } = someone
const who = { kind, householdId, personId, name, door }
const dayFor = (matter: MediationCase) => (matter.phase.kind === 'agreed' || matter.phase.kind === 'settled' ? effectiveDayOf(matter.phase.agreement) : TODAY)

type Ask = (matter: MediationCase, actor: CasePerson) => { readonly code: string } | undefined
const ACTIONS = {
  take: (matter, actor) => reasonCannotTake(matter, actor, { nearKin: false }),
  stepBack: reasonCannotStepBack,
  askAnother: reasonCannotAskAnother,
  nameOther: (matter, actor) => reasonCannotNameParty(matter, actor, { side: 'other', who, seenNo: matter.no }),
  consent: reasonCannotConsent,
  paperConsent: (matter, actor) => reasonCannotRecordConsent(matter, actor, { side: 'other', signedOn: TODAY }, TODAY),
  refuse: reasonCannotRefuse,
  recordRefusal: reasonCannotRecordRefusal,
  chooseSession: (matter, actor) => reasonCannotChooseSession(matter, actor, true),
  step: (matter, actor) => reasonCannotRecordStep(matter, actor, { stepId: 'listen', on: TODAY, text: '', seenNo: matter.no }, TODAY),
  note: reasonCannotNote,
  agree: (matter, actor) => reasonCannotRecordAgreement(matter, actor, { form: 'oral', terms: '', reachedOn: TODAY }, matter.no, TODAY),
  endFailed: (matter, actor) => reasonCannotEnd(matter, actor, { reason: 'failed', seenNo: matter.no }),
  endNotKept: (matter, actor) => reasonCannotEnd(matter, actor, { reason: 'notKept', seenNo: matter.no }),
  visit: (matter, actor) => reasonCannotRecordVisit(matter, actor, { on: dayFor(matter), seenNo: matter.no }, TODAY),
  court: (matter, actor) => reasonCannotRecordCourt(matter, actor, { on: dayFor(matter), seenNo: matter.no }, TODAY)
} satisfies Record<string, Ask>
type Action = keyof typeof ACTIONS

/** Decided by hand. What is not written is NOT_FOUND: the case does not exist for that person in that place. */
const TABLE: Record<Action, Partial<Record<State, Readonly<Partial<Record<'applicant' | 'other' | 'mediator' | 'otherMediator', string>>>>>> = {
  take: {
    applied: { mediator: 'yes', otherMediator: 'yes' },
    taken: { mediator: 'CASE_TAKEN', otherMediator: 'CASE_TAKEN' },
    named: { mediator: 'CASE_TAKEN', otherMediator: 'CASE_TAKEN' },
    running: { mediator: 'CASE_TAKEN', otherMediator: 'CASE_TAKEN' },
    listened: { mediator: 'CASE_TAKEN', otherMediator: 'CASE_TAKEN' },
    agreed: { mediator: 'CASE_TAKEN', otherMediator: 'CASE_TAKEN' },
    settled: { mediator: 'CASE_CLOSED', otherMediator: 'CASE_CLOSED' },
    refused: { mediator: 'CASE_CLOSED', otherMediator: 'CASE_CLOSED' }
  },
  stepBack: { taken: { mediator: 'yes' }, named: { mediator: 'yes' }, running: { mediator: 'yes' }, listened: { mediator: 'yes' }, agreed: { mediator: 'yes' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  askAnother: {
    applied: { applicant: 'NO_MEDIATOR_YET' },
    taken: { applicant: 'yes' },
    named: { applicant: 'yes', other: 'yes' },
    running: { applicant: 'yes', other: 'yes' },
    listened: { applicant: 'yes', other: 'yes' },
    agreed: { applicant: 'yes', other: 'yes' },
    settled: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' },
    refused: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' }
  },
  nameOther: { taken: { mediator: 'yes' }, named: { mediator: 'yes' }, running: { mediator: 'SIDE_HAS_CONSENTED' }, listened: { mediator: 'SIDE_HAS_CONSENTED' }, agreed: { mediator: 'SIDE_HAS_CONSENTED' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  consent: {
    applied: { applicant: 'ALREADY_CONSENTED' },
    taken: { applicant: 'ALREADY_CONSENTED' },
    named: { applicant: 'ALREADY_CONSENTED', other: 'yes' },
    running: { applicant: 'ALREADY_CONSENTED', other: 'ALREADY_CONSENTED' },
    listened: { applicant: 'ALREADY_CONSENTED', other: 'ALREADY_CONSENTED' },
    agreed: { applicant: 'ALREADY_CONSENTED', other: 'ALREADY_CONSENTED' },
    settled: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' },
    refused: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' }
  },
  paperConsent: { taken: { mediator: 'PARTY_UNNAMED' }, named: { mediator: 'yes' }, running: { mediator: 'ALREADY_CONSENTED' }, listened: { mediator: 'ALREADY_CONSENTED' }, agreed: { mediator: 'ALREADY_CONSENTED' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  refuse: {
    applied: { applicant: 'yes' },
    taken: { applicant: 'yes' },
    named: { applicant: 'yes', other: 'yes' },
    running: { applicant: 'yes', other: 'yes' },
    listened: { applicant: 'yes', other: 'yes' },
    agreed: { applicant: 'AGREEMENT_BINDS', other: 'AGREEMENT_BINDS' },
    settled: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' },
    refused: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' }
  },
  recordRefusal: { taken: { mediator: 'yes' }, named: { mediator: 'yes' }, running: { mediator: 'yes' }, listened: { mediator: 'yes' }, agreed: { mediator: 'AGREEMENT_BINDS' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  chooseSession: {
    applied: { applicant: 'yes' },
    taken: { applicant: 'yes' },
    named: { applicant: 'yes', other: 'yes' },
    running: { applicant: 'yes', other: 'yes' },
    listened: { applicant: 'yes', other: 'yes' },
    agreed: { applicant: 'ALREADY_AGREED', other: 'ALREADY_AGREED' },
    settled: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' },
    refused: { applicant: 'CASE_CLOSED', other: 'CASE_CLOSED' }
  },
  step: { taken: { mediator: 'CONSENT_MISSING' }, named: { mediator: 'CONSENT_MISSING' }, running: { mediator: 'yes' }, listened: { mediator: 'yes' }, agreed: { mediator: 'ALREADY_AGREED' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  note: { taken: { mediator: 'yes' }, named: { mediator: 'yes' }, running: { mediator: 'yes' }, listened: { mediator: 'yes' }, agreed: { mediator: 'yes' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  agree: { taken: { mediator: 'CONSENT_MISSING' }, named: { mediator: 'CONSENT_MISSING' }, running: { mediator: 'STEPS_MISSING' }, listened: { mediator: 'yes' }, agreed: { mediator: 'ALREADY_AGREED' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  endFailed: { taken: { mediator: 'yes' }, named: { mediator: 'yes' }, running: { mediator: 'yes' }, listened: { mediator: 'yes' }, agreed: { mediator: 'ALREADY_AGREED' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  endNotKept: { taken: { mediator: 'NOT_AGREED_YET' }, named: { mediator: 'NOT_AGREED_YET' }, running: { mediator: 'NOT_AGREED_YET' }, listened: { mediator: 'NOT_AGREED_YET' }, agreed: { mediator: 'yes' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  visit: { taken: { mediator: 'NOT_AGREED_YET' }, named: { mediator: 'NOT_AGREED_YET' }, running: { mediator: 'NOT_AGREED_YET' }, listened: { mediator: 'NOT_AGREED_YET' }, agreed: { mediator: 'yes' }, settled: { mediator: 'CASE_CLOSED' }, refused: { mediator: 'CASE_CLOSED' } },
  court: { taken: { mediator: 'NOT_AGREED_YET' }, named: { mediator: 'NOT_AGREED_YET' }, running: { mediator: 'NOT_AGREED_YET' }, listened: { mediator: 'NOT_AGREED_YET' }, agreed: { mediator: 'yes' }, settled: { mediator: 'yes' }, refused: { mediator: 'CASE_CLOSED' } }
}

/** The sides are told what they are even where they hold the mediator's office. */
const SIDE_THAT_MEDIATES = { ...build.ANXIU, roles: [...build.ANXIU.roles, 'elderMediator'] } as const

test('the states of the table are all there are', () => {
  expect(new Set(Object.values(STATES).map((state) => state().phase.kind))).toEqual(new Set(PHASE_KINDS))
})

test.each(Object.keys(ACTIONS) as Action[])('%s: every state × everybody has the decided answer', (action) => {
  const differences: string[] = []
  for (const [state, make] of Object.entries(STATES)) {
    for (const [person, actor] of Object.entries(PEOPLE)) {
      const decided = (TABLE[action][state as State] as Readonly<Record<string, string>> | undefined)?.[person] ?? 'NOT_FOUND'
      const ask: Ask = ACTIONS[action]
      const answer = ask(make(), actor)?.code ?? 'yes'
      if (answer !== decided) differences.push(`${state} × ${person}: ${answer}, decided ${decided}`)
    }
  }
  expect(differences).toEqual([])
})

test('a side that holds the mediator’s office stays a side and cannot take the own case', () => {
  expect(reasonCannotTake(build.applied(), SIDE_THAT_MEDIATES, { nearKin: false })).toEqual({ code: 'OWN_CASE' })
  expect(reasonCannotNote(build.taken(), SIDE_THAT_MEDIATES)).toEqual({ code: 'NOT_FOUND' })
})

test('a mediator whose office was taken away has no case any more', () => {
  expect(reasonCannotNote(build.running(), { ...build.MEDIATOR, roles: ['resident'] })).toEqual({ code: 'NOT_FOUND' })
})

test('what was decided on an older picture of the case is not done', () => {
  const matter = build.listened()
  const old = matter.no - 1
  const answers = [
    reasonCannotRecordStep(matter, build.MEDIATOR, { stepId: 'listen', on: TODAY, text: '', seenNo: old }, TODAY),
    reasonCannotRecordAgreement(matter, build.MEDIATOR, { form: 'oral', terms: '', reachedOn: TODAY }, old, TODAY),
    reasonCannotEnd(matter, build.MEDIATOR, { reason: 'failed', seenNo: old }),
    reasonCannotNameParty(build.named(), build.MEDIATOR, { side: 'other', who, seenNo: 1 }),
    reasonCannotRecordVisit(build.agreed(), build.MEDIATOR, { on: TODAY, seenNo: 1 }, TODAY),
    reasonCannotRecordCourt(build.agreed(), build.MEDIATOR, { on: TODAY, seenNo: 1 }, TODAY)
  ]
  expect(answers.map((answer) => answer?.code)).toEqual(answers.map(() => 'CASE_MOVED_ON'))
  expect(NOW).toBeGreaterThan(matter.appliedAt)
})
