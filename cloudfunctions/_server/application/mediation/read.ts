import type { FileView } from '@/contract/files'
import type { AgreementView, CaseDetail, EntryView, ReaderStanding, SideView } from '@/contract/mediation-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { courtWindow, nextVisitOn } from '@/domain/mediation/after-agreement'
import { MEDIATION_LAW, OTHER_WAYS } from '@/domain/mediation/law-articles'
import type { CaseActor, CaseEntry, CasePhase, MediationCase, Side } from '@/domain/mediation/mediation-case'
import { effectiveDayOf } from '@/domain/mediation/settle-case'
import { isOpenSession, standingOf } from '@/domain/mediation/standing'
import { dayOf, type Day } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { fileViews } from '@server/application/files/views'
import { memberOf } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { FileStore } from '@server/ports/file-store'
import { caseCard, readerStanding, sideName, waitingCase } from './cards'
import { caseActor } from './case-document'
import { MEDIATIONS, type MediationDocument } from './documents'
import { caseMay } from './may'

/** A case, for its sides and its mediator. For everybody else there is none, whatever their office; a mediator who could take it sees that it waits. */
export const read = (files: FileStore): QueryHandler<'mediation/read'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { mediationId }) {
    const document = await context.reader.get<MediationDocument>(MEDIATIONS, mediationId)
    const actor = caseActor(context)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const standing = readerStanding(document.matter, actor)
    if (document.waiting && standingOf(document.matter, actor) === 'waiting') return ok(waitingCase(document, actor))
    if (standing === undefined) return err({ code: 'NOT_FOUND' })
    const scans = await fileViews(files, document.scans, { seesUnchecked: true })
    return ok(detailOf(document, { standing, actor, scans, today: dayOf(context.now), ownPersonId: memberOf(context).member.personId }))
  }
})

interface Reading {
  readonly standing: ReaderStanding
  readonly actor: CaseActor
  readonly scans: readonly FileView[]
  readonly today: Day
  readonly ownPersonId: string
}

function detailOf(document: MediationDocument, reading: Reading): CaseDetail {
  const { matter } = document
  const { standing, actor, scans, today, ownPersonId } = reading
  const agreement = agreementView(matter, scans, today)
  return {
    ...caseCard(document, standing, today),
    no: matter.no,
    appliedAt: matter.appliedAt,
    appliedOn: dayOf(matter.appliedAt),
    today,
    // What somebody wrote in anger is for the mediator; he says to the other side what it is about.
    ...(standing === 'other' ? {} : { about: matter.about }),
    parties: { applicant: sideView(matter, 'applicant', scans), other: sideView(matter, 'other', scans) },
    ...(matter.mediator === undefined ? {} : { mediatorName: matter.mediator.name }),
    ...(matter.template === undefined ? {} : { template: matter.template }),
    session: isOpenSession(matter) ? 'open' : 'closed',
    record: matter.record.map(entryView),
    ...(standing === 'mediator' ? { notes: matter.notes.map(({ at, by, text }) => ({ at, text, own: by === ownPersonId })) } : {}),
    ...(agreement === undefined ? {} : { agreement }),
    ...endedView(matter),
    laws: lawsOf(matter),
    may: caseMay(matter, actor, today)
  }
}

const entryView = ({ by: _by, ...entry }: CaseEntry): EntryView => entry

const pick = (scans: readonly FileView[], ids: readonly string[]): readonly FileView[] => scans.filter(({ fileId }) => ids.includes(fileId))

function sideView(matter: MediationCase, side: Side, scans: readonly FileView[]): SideView {
  const { who, consent, wantsOpen } = matter.parties[side]
  const view = { name: sideName(matter, side), known: who.kind, wantsOpen, ...(who.kind === 'person' ? { householdLabel: who.door } : {}) }
  if (consent === undefined) return view
  const { how, at } = consent
  return { ...view, consent: how === 'phone' ? { how, at, scans: [] } : { how, at, signedOn: consent.signedOn, scans: pick(scans, consent.scans) } }
}

const afterAgreement = (phase: CasePhase) => (phase.kind === 'agreed' || phase.kind === 'settled' ? phase : phase.kind === 'ended' ? phase.after : undefined)

function agreementView(matter: MediationCase, scans: readonly FileView[], today: Day): AgreementView | undefined {
  const after = afterAgreement(matter.phase)
  if (after === undefined) return undefined
  const { agreement, visits, court } = after
  const visitOn = nextVisitOn(matter)
  const window = courtWindow(matter, today)
  return {
    form: agreement.form,
    terms: agreement.terms,
    effectiveOn: effectiveDayOf(agreement),
    ...(agreement.form === 'written' ? { signedOn: agreement.signedOn } : {}),
    scans: agreement.form === 'written' ? pick(scans, agreement.scans) : [],
    visits,
    ...(visitOn === undefined ? {} : { nextVisitOn: visitOn }),
    ...(window === undefined ? {} : { court: window }),
    ...(court === undefined ? {} : { confirmation: { on: court.on, result: court.result, scans: pick(scans, court.scans) } })
  }
}

function endedView({ phase }: MediationCase): Pick<CaseDetail, 'ended'> {
  return phase.kind === 'ended' ? { ended: { at: phase.at, reason: phase.reason, ways: OTHER_WAYS } } : {}
}

/** The articles that matter where the case stands. */
function lawsOf({ phase }: MediationCase): CaseDetail['laws'] {
  switch (phase.kind) {
    case 'consenting':
      return [MEDIATION_LAW.refusal, MEDIATION_LAW.free, MEDIATION_LAW.parties]
    case 'running':
      return [MEDIATION_LAW.parties, MEDIATION_LAW.waysStayOpen, MEDIATION_LAW.discretion]
    case 'agreed':
    case 'settled':
      return [phase.agreement.form === 'oral' ? MEDIATION_LAW.oral : MEDIATION_LAW.written, MEDIATION_LAW.kept, MEDIATION_LAW.court]
    case 'ended':
      return phase.after === undefined ? [MEDIATION_LAW.failed, MEDIATION_LAW.waysStayOpen] : [MEDIATION_LAW.dispute, MEDIATION_LAW.kept]
  }
}
