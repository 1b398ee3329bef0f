import * as v from 'valibot'
import type { CannotAttach } from '@/domain/files/upload-rules'
import type { CannotRecordCourt, CannotRecordVisit } from '@/domain/mediation/after-agreement'
import type { CannotApply } from '@/domain/mediation/apply-case'
import {
  STEP_NAME_LENGTH_MAX,
  STEP_WHAT_LENGTH_MAX,
  STEPS_MAX,
  TEMPLATE_NAME_LENGTH_MAX,
  VISIT_AFTER_DAYS_MAX,
  type CannotAdoptTemplate,
  type CannotDraftTemplate,
  type CaseTemplate
} from '@/domain/mediation/case-template'
import type { CannotChooseSession, CannotConsent, CannotRecordConsent, CannotRefuse } from '@/domain/mediation/consent'
import {
  ABOUT_LENGTH_MAX,
  DISPUTE_KINDS,
  KEPT,
  NOTE_LENGTH_MAX,
  PARTY_WORDS_LENGTH_MAX,
  SCANS_MAX,
  SIDES,
  STEP_TEXT_LENGTH_MAX,
  TERMS_LENGTH_MAX
} from '@/domain/mediation/mediation-case'
import type { CannotNameParty } from '@/domain/mediation/name-party'
import type { CannotNote, CannotRecordStep } from '@/domain/mediation/run-case'
import type { CannotEnd, CannotRecordAgreement } from '@/domain/mediation/settle-case'
import type { CannotAskAnother, CannotStepBack, CannotTake } from '@/domain/mediation/take-case'
import { cursor, dayField, id, optionalText, text } from './fields'
import { fileIds } from './files'
import type { CaseCard, CaseDetail, MediationDesk, MediationYear, PersonToName, TemplateList, TemplateView, WaitingCase } from './mediation-views'
import { command, query } from './spec'

type NotFound = { readonly code: 'NOT_FOUND' }
type Page<T> = { readonly items: readonly T[]; readonly nextCursor?: string }

const seenNo = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000))
const mediationId = id()
const side = v.picklist(SIDES)
const scans = v.pipe(fileIds(SCANS_MAX), v.minLength(1))
const year = v.pipe(v.number(), v.safeInteger(), v.minValue(2000), v.maxValue(2200))
const step = v.strictObject({ id: id(), name: text(STEP_NAME_LENGTH_MAX), what: text(STEP_WHAT_LENGTH_MAX), required: v.boolean() })
const agreement = v.variant('form', [
  v.strictObject({ form: v.literal('oral'), terms: text(TERMS_LENGTH_MAX), reachedOn: dayField() }),
  v.strictObject({
    form: v.literal('written'),
    terms: text(TERMS_LENGTH_MAX),
    signedOn: v.strictObject({ applicant: dayField(), other: dayField(), mediator: dayField(), stamp: dayField() }),
    scans
  })
])
const who = v.variant('kind', [
  v.strictObject({ kind: v.literal('person'), householdId: id(), personId: id() }),
  v.strictObject({ kind: v.literal('outside') })
])

/** The number of changes after the command: what the caller has now seen. */
type Changed = { readonly no: number }

export const mediationActions = {
  /** With `helpedApplicant` a grid worker or mediator applies for a neighbour, called in words; he does not read the case afterwards. */
  'mediation/apply': command<{ readonly mediationId: string }, CannotApply>()(
    v.strictObject({
      kind: v.picklist(DISPUTE_KINDS),
      about: text(ABOUT_LENGTH_MAX),
      otherWords: text(PARTY_WORDS_LENGTH_MAX),
      wantsOpen: v.boolean(),
      helpedApplicant: v.optional(text(PARTY_WORDS_LENGTH_MAX))
    })
  ),
  /** The caller's own cases, newest change first. */
  'mediation/mine': query<{ readonly items: readonly CaseCard[]; readonly isMediator: boolean; readonly mayHelp: boolean }>()(v.strictObject({})),
  'mediation/desk': query<MediationDesk>()(v.strictObject({})),
  /** A mediator's closed cases of one year. */
  'mediation/archive': query<Page<CaseCard>>()(v.strictObject({ year, cursor: cursor() })),
  'mediation/statistics': query<MediationYear>()(v.strictObject({ year })),
  /** Whole for its sides and its mediator; for a mediator who could take it the little that he needs to decide; for everybody else there is none. */
  'mediation/read': query<CaseDetail | WaitingCase, NotFound>()(v.strictObject({ mediationId })),
  'mediation/take': command<Changed, CannotTake>()(v.strictObject({ mediationId, nearKin: v.boolean() })),
  'mediation/stepBack': command<Changed, CannotStepBack>()(v.strictObject({ mediationId })),
  'mediation/askAnother': command<Changed, CannotAskAnother>()(v.strictObject({ mediationId })),
  /** The people of one group, for the mediator of a case that has a side without a name. */
  'mediation/people': query<Page<PersonToName> & { readonly groups: readonly { readonly groupId: string; readonly name: string }[] }, NotFound>()(
    v.strictObject({ mediationId, groupId: v.optional(id()), cursor: cursor() })
  ),
  'mediation/nameParty': command<Changed, CannotNameParty | { readonly code: 'PARTY_NOT_ON_ROLL' }>()(v.strictObject({ mediationId, seenNo, side, who })),
  'mediation/consent': command<Changed, CannotConsent>()(v.strictObject({ mediationId, wantsOpen: v.boolean() })),
  'mediation/recordConsent': command<Changed, CannotRecordConsent | CannotAttach>()(
    v.strictObject({ mediationId, side, signedOn: dayField(), scans, wantsOpen: v.boolean() })
  ),
  'mediation/refuse': command<Changed, CannotRefuse>()(v.strictObject({ mediationId })),
  'mediation/recordRefusal': command<Changed, CannotRefuse>()(v.strictObject({ mediationId, side })),
  'mediation/chooseSession': command<Changed, CannotChooseSession>()(v.strictObject({ mediationId, open: v.boolean() })),
  'mediation/recordStep': command<Changed, CannotRecordStep>()(v.strictObject({ mediationId, seenNo, stepId: id(), on: dayField(), text: text(STEP_TEXT_LENGTH_MAX) })),
  'mediation/note': command<Changed, CannotNote>()(v.strictObject({ mediationId, text: text(NOTE_LENGTH_MAX) })),
  'mediation/recordAgreement': command<Changed, CannotRecordAgreement | CannotAttach>()(v.strictObject({ mediationId, seenNo, agreement })),
  'mediation/end': command<Changed, CannotEnd>()(
    v.strictObject({ mediationId, seenNo, reason: v.picklist(['failed', 'unsuitable', 'notKept']), text: optionalText(STEP_TEXT_LENGTH_MAX) })
  ),
  'mediation/recordVisit': command<Changed, CannotRecordVisit>()(
    v.strictObject({ mediationId, seenNo, on: dayField(), kept: v.picklist(KEPT), text: optionalText(STEP_TEXT_LENGTH_MAX) })
  ),
  'mediation/recordCourt': command<Changed, CannotRecordCourt | CannotAttach>()(
    v.strictObject({ mediationId, seenNo, on: dayField(), result: v.picklist(['confirmed', 'rejected']), scans: fileIds(SCANS_MAX) })
  ),
  'mediation/listTemplates': query<TemplateList>()(v.strictObject({})),
  /** A copy of a shipped or own way becomes an own draft. */
  'mediation/copyTemplate': command<{ readonly templateId: string }, NotFound | { readonly code: 'TOO_MANY_TEMPLATES'; readonly max: number }>()(
    v.strictObject({ templateId: id(), name: text(TEMPLATE_NAME_LENGTH_MAX) })
  ),
  'mediation/draftTemplate': command<TemplateView, NotFound | CannotDraftTemplate>()(
    v.strictObject({
      templateId: id(),
      name: text(TEMPLATE_NAME_LENGTH_MAX),
      steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(STEPS_MAX)),
      visitAfterDays: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(VISIT_AFTER_DAYS_MAX))
    })
  ),
  /** From now on cases are taken with this one; a draft becomes the next version first. */
  'mediation/adoptTemplate': command<{ readonly inForce: CaseTemplate }, NotFound | CannotAdoptTemplate>()(v.strictObject({ templateId: id() }))
}
