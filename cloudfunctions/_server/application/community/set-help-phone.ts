import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, ok } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { COMMUNITIES, type CommunityDocument } from './documents'

/** The number of the office that elders find on the first page; none takes it away. */
export const setHelpPhone: CommandHandler<'community/setHelpPhone'> = {
  permission: PERMISSION_RULES.committee,
  async run({ tx, communityId }, { phone }) {
    const community = await tx.get<CommunityDocument>(COMMUNITIES, communityId)
    assert(community !== undefined, 'a member belongs to a community that exists')
    const { helpPhone: _before, ...rest } = community
    await tx.put<CommunityDocument>(COMMUNITIES, { ...rest, ...(phone === undefined ? {} : { helpPhone: phone }) })
    return ok({ saved: true })
  }
}
