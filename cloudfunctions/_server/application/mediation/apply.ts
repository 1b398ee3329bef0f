import { isAdultOn } from '@/domain/community/person'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { applyForMediation } from '@/domain/mediation/apply-case'
import { OPEN_CASES_MAX } from '@/domain/mediation/mediation-case'
import { asId, type MediationId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { findPerson } from '@server/application/community/find-person'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { caseActor, caseDocument } from './case-document'
import { MEDIATIONS, openMediationsByApplicant, type MediationDocument } from './documents'

/**
 * 申请调解. Nothing is announced and nobody is told but the mediators, on their own desk. The words are no publication — the sides
 * and the mediator alone read them — so they are not shown to the platform's check either.
 */
export const apply: CommandHandler<'mediation/apply'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { helpedApplicant, ...application }) {
    const { tx, now, chance } = context
    const actor = caseActor(context)
    const found = await findPerson(tx, actor.householdId, actor.personId)
    if (found === undefined) return err({ code: 'APPLICANT_MINOR' })
    const applicant = { ...actor, name: found.person.name, door: found.household.no, adult: isAdultOn(found.person, dayOf(now)), openCases: await openCases(context, actor.personId) }
    const applied = applyForMediation(asId<MediationId>(chance.id()), applicant, { ...application, ...(helpedApplicant === undefined ? {} : { helpedApplicant }) }, now)
    if (!applied.ok) return applied
    await tx.insert<MediationDocument>(MEDIATIONS, caseDocument(applied.value, [], context))
    return ok({ mediationId: applied.value.id })
  }
}

/** Counted outside the transaction: two applications at the same instant may both pass, which harms nobody. */
async function openCases({ reader, communityId }: CommandContext, personId: string): Promise<number> {
  const page = await reader.list<MediationDocument>(openMediationsByApplicant, [communityId, personId, true], { limit: OPEN_CASES_MAX })
  return page.items.length
}
