import type { CaseCard, ReaderStanding, WaitingCase } from '@/contract/mediation-views'
import { maskName } from '@/domain/community/masked-name'
import type { CaseActor, MediationCase, Side } from '@/domain/mediation/mediation-case'
import { standingOf } from '@/domain/mediation/standing'
import { livesWithSide } from '@/domain/mediation/take-case'
import { turnOf, waitsFor } from '@/domain/mediation/turn'
import type { Day } from '@/domain/shared/instant'
import type { MediationDocument } from './documents'

/** What a reader is to a case; undefined for everybody for whom it does not exist. */
export function readerStanding(matter: MediationCase, actor: CaseActor): ReaderStanding | undefined {
  const standing = standingOf(matter, actor)
  return standing === 'waiting' || standing === 'outsider' ? undefined : standing
}

/** The sides know each other and the mediator knows both, so names are whole here: nobody else gets this card. */
export const sideName = ({ parties }: MediationCase, side: Side): string => {
  const { who, words = '' } = parties[side]
  return who.kind === 'person' ? who.name : words
}

/** A case as one line for somebody who may read it. */
export function caseCard({ _id, matter, changedAt }: MediationDocument, standing: ReaderStanding, today: Day): CaseCard {
  return {
    mediationId: _id,
    kind: matter.kind,
    standing,
    phase: matter.phase.kind,
    turn: turnOf(matter),
    mine: waitsFor(matter, standing, today),
    sides: { applicant: sideName(matter, 'applicant'), other: sideName(matter, 'other') },
    changedAt
  }
}

/** A case without a mediator, for one who could take it. Words of the quarrel are for who took it. */
export function waitingCase({ _id, matter, appliedAt }: MediationDocument, actor: CaseActor): WaitingCase {
  return {
    standing: 'waiting',
    mediationId: _id,
    kind: matter.kind,
    phase: matter.phase.kind,
    sides: { applicant: maskedName(matter, 'applicant'), other: maskedName(matter, 'other') },
    appliedAt,
    again: matter.record.some(({ kind }) => kind === 'steppedBack' || kind === 'askedAnother'),
    ...(livesWithSide(matter, actor) ? { cannotTake: 'OWN_HOUSEHOLD' as const } : matter.released.includes(actor.personId) ? { cannotTake: 'ASKED_TO_LEAVE' as const } : {})
  }
}

function maskedName({ parties }: MediationCase, side: Side): string {
  const { who } = parties[side]
  return who.kind === 'person' ? maskName(who.name) : ''
}
