import type { CaseMay } from '@/contract/mediation-views'
import { reasonCannotRecordCourt, reasonCannotRecordVisit } from '@/domain/mediation/after-agreement'
import {
  reasonCannotChooseSession,
  reasonCannotConsent,
  reasonCannotRecordConsent,
  reasonCannotRecordRefusal,
  reasonCannotRefuse
} from '@/domain/mediation/consent'
import { reasonConsentMissing, reasonNotMediator } from '@/domain/mediation/guard'
import { SIDES, type CaseActor, type MediationCase } from '@/domain/mediation/mediation-case'
import { reasonCannotNote } from '@/domain/mediation/run-case'
import { reasonCannotEnd, reasonCannotRecordAgreement, effectiveDayOf } from '@/domain/mediation/settle-case'
import { isSide, standingOf } from '@/domain/mediation/standing'
import { reasonCannotAskAnother, reasonCannotStepBack } from '@/domain/mediation/take-case'
import type { Day } from '@/domain/shared/instant'

/** What a reader may do now, asked of the same rules that decide when he does it. */
export function caseMay(matter: MediationCase, actor: CaseActor, today: Day): CaseMay {
  const standing = standingOf(matter, actor)
  const mediates = reasonNotMediator(matter, actor) === undefined
  const { no: seenNo, phase } = matter
  const on = phase.kind === 'agreed' || phase.kind === 'settled' ? effectiveDayOf(phase.agreement) : today
  const side = isSide(standing) ? matter.parties[standing] : undefined
  return {
    consent: reasonCannotConsent(matter, actor) === undefined,
    refuse: reasonCannotRefuse(matter, actor) === undefined,
    chooseSession: side?.consent !== undefined && reasonCannotChooseSession(matter, actor, !side.wantsOpen) === undefined,
    askAnother: reasonCannotAskAnother(matter, actor) === undefined,
    stepBack: reasonCannotStepBack(matter, actor) === undefined,
    name: SIDES.filter((each) => mediates && matter.parties[each].consent === undefined),
    recordConsent: SIDES.filter((each) => reasonCannotRecordConsent(matter, actor, { side: each, signedOn: today }, today) === undefined),
    recordRefusal: reasonCannotRecordRefusal(matter, actor) === undefined,
    step: mediates && phase.kind === 'running' && reasonConsentMissing(matter) === undefined,
    note: reasonCannotNote(matter, actor) === undefined,
    agree: reasonCannotRecordAgreement(matter, actor, { form: 'oral', terms: '', reachedOn: today }, seenNo, today) === undefined,
    end: (['failed', 'unsuitable', 'notKept'] as const).filter((reason) => reasonCannotEnd(matter, actor, { reason, seenNo }) === undefined),
    visit: reasonCannotRecordVisit(matter, actor, { on, seenNo }, today) === undefined,
    court: reasonCannotRecordCourt(matter, actor, { on, seenNo }, today) === undefined
  }
}
