import type { Role } from '@/domain/community/roles'
import { recordVisit } from '@/domain/mediation/after-agreement'
import { applyForMediation, type Applicant } from '@/domain/mediation/apply-case'
import { consent, refuse } from '@/domain/mediation/consent'
import type { CaseActor, MediationCase } from '@/domain/mediation/mediation-case'
import { nameParty } from '@/domain/mediation/name-party'
import { recordStep } from '@/domain/mediation/run-case'
import { recordAgreement } from '@/domain/mediation/settle-case'
import { DEFAULT_TEMPLATE } from '@/domain/mediation/shipped-templates'
import { takeCase } from '@/domain/mediation/take-case'
import { asId, type HouseholdId, type MediationId, type PersonId } from '@/domain/shared/ids'
import { addMs, DAY_MS, dayOf, instant, type Instant } from '@/domain/shared/instant'
import type { Refusal, Result } from '@/domain/shared/result'

/** 2026-11-24 15:00 in Shanghai. */
export const NOW: Instant = instant(Date.parse('2026-11-24T15:00:00+08:00'))
export const TODAY = dayOf(NOW)
export const daysAgo = (days: number): Instant => addMs(NOW, -days * DAY_MS)

export type CasePerson = Applicant & { readonly kind: 'person' }

/** Somebody of a household of one's own. */
export function casePerson(word: string, roles: readonly Role[] = [], householdId = `h:${word}`): CasePerson {
  return {
    kind: 'person',
    householdId: asId<HouseholdId>(householdId),
    personId: asId<PersonId>(`${householdId}.1:${word}`),
    name: word,
    door: `3组${word}号`,
    roles: ['resident', ...roles],
    adult: true,
    openCases: 0
  }
}

export const ANXIU = casePerson('安秀')
export const BAOSHAN = casePerson('宝山')
export const MEDIATOR = casePerson('梅姨', ['elderMediator'])
export const OTHER_MEDIATOR = casePerson('老耿', ['elderMediator'])

export function done<T, E extends Refusal>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const whoIs = ({ kind, householdId, personId, name, door }: CasePerson) => ({ kind, householdId, personId, name, door })

/** The same quarrel as far as it has come. */
export const applied = (): MediationCase =>
  done(applyForMediation(asId<MediationId>('case'), ANXIU, { kind: 'neighbour', about: '屋后的排水沟', otherWords: '东头宝山家', wantsOpen: false }, daysAgo(40)))
export const taken = (): MediationCase => done(takeCase(applied(), MEDIATOR, { nearKin: false }, DEFAULT_TEMPLATE, daysAgo(39)))
export const named = (): MediationCase => {
  const matter = taken()
  return done(nameParty(matter, MEDIATOR, { side: 'other', who: whoIs(BAOSHAN), seenNo: matter.no }, daysAgo(38)))
}
export const running = (): MediationCase => done(consent(named(), BAOSHAN, false, daysAgo(37)))
export const listened = (): MediationCase => {
  const matter = running()
  return done(recordStep(matter, MEDIATOR, { stepId: 'listen', on: dayOf(daysAgo(36)), text: '听了两边', seenNo: matter.no }, daysAgo(36)))
}
/** Orally, twenty days ago. */
export const agreed = (): MediationCase => {
  const matter = listened()
  return done(recordAgreement(matter, MEDIATOR, { form: 'oral', terms: '沟一起清', reachedOn: dayOf(daysAgo(20)) }, matter.no, daysAgo(20)))
}
export const settled = (): MediationCase => {
  const matter = agreed()
  return done(recordVisit(matter, MEDIATOR, { on: dayOf(daysAgo(5)), kept: 'kept', text: '', seenNo: matter.no }, daysAgo(5)))
}
export const refused = (): MediationCase => done(refuse(running(), BAOSHAN, daysAgo(30)))

export const actorOf = ({ personId, householdId, roles }: CasePerson): CaseActor => ({ personId, householdId, roles })
