import type { FileRef } from '@/domain/files/file'
import type { CaseActor, MediationCase, Side } from '@/domain/mediation/mediation-case'
import { isClosed } from '@/domain/mediation/standing'
import type { PersonId } from '@/domain/shared/ids'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { err, ok, type Refusal, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import { MEDIATIONS, type MediationDocument } from './documents'

/** The caller as the rules see him. */
export function caseActor(context: QueryContext): CaseActor {
  const { personId, householdId, roles } = memberOf(context).member
  return { personId, householdId, roles }
}

const yearOf = (at: Instant): number => Number(dayOf(at).slice(0, 4))

/** A case with everything that its lists are asked by; nothing of it can be forgotten on a change. */
export function caseDocument(matter: MediationCase, scans: readonly FileRef[], { communityId, now }: Pick<CommandContext, 'communityId' | 'now'>): MediationDocument {
  const applicant = personOf(matter, 'applicant')
  const other = personOf(matter, 'other')
  const closed = isClosed(matter)
  return {
    _id: matter.id,
    communityId,
    schemaVersion: 1,
    matter,
    scans,
    ...(applicant === undefined ? {} : { applicantPersonId: applicant }),
    ...(other === undefined ? {} : { otherPersonId: other }),
    ...(matter.mediator === undefined ? {} : { mediatorPersonId: matter.mediator.personId }),
    waiting: !closed && matter.mediator === undefined,
    open: !closed,
    phaseKind: matter.phase.kind,
    appliedYear: yearOf(matter.appliedAt),
    ...(closed ? { closedYear: yearOf(now) } : {}),
    appliedAt: matter.appliedAt,
    changedAt: now
  }
}

function personOf({ parties }: MediationCase, side: Side): PersonId | undefined {
  const { who } = parties[side]
  return who.kind === 'person' ? who.personId : undefined
}

/** Reads a case protected, asks the rule, and puts what became of it. Scans are those that the change adds. */
export async function changeCase<E extends Refusal>(
  context: CommandContext,
  mediationId: string,
  change: (matter: MediationCase, actor: CaseActor) => Result<MediationCase, E>,
  newScans: readonly FileRef[] = []
): Promise<Result<{ readonly no: number }, E | { readonly code: 'NOT_FOUND' }>> {
  const document = await context.tx.get<MediationDocument>(MEDIATIONS, mediationId)
  if (document === undefined) return err({ code: 'NOT_FOUND' })
  const next = change(document.matter, caseActor(context))
  if (!next.ok) return next
  const put = caseDocument(next.value, [...document.scans, ...newScans], context)
  // Closing fixes the year of the archive; what a court says later does not move it.
  await context.tx.put<MediationDocument>(MEDIATIONS, document.closedYear === undefined ? put : { ...put, closedYear: document.closedYear })
  return ok({ no: next.value.no })
}
