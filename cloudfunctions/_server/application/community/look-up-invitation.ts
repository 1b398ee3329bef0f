import { maskName } from '@/domain/community/masked-name'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { COMMUNITIES, type CommunityDocument } from './documents'
import { openInvitation } from './open-invitation'

/** Shows whose code it is before anything is asked for; changes nothing but the count of tries. */
export const lookUpInvitation: CommandHandler<'community/lookUpInvitation'> = {
  permission: PERMISSION_RULES.identified,
  async run(context, { code }) {
    const opened = await openInvitation(context, code)
    if (!opened.ok) return opened
    const { household, person } = opened.value
    const community = await context.tx.peek<CommunityDocument>(COMMUNITIES, household.communityId)
    return ok({ communityName: community?.name ?? '', householdLabel: household.no, maskedName: maskName(person.name) })
  }
}
