import { VISIT_DUE_DAYS } from '@/domain/followup/visit'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import type { Reader } from '@server/pipeline/context'

/** Days within which a low grade is re-visited: the community's own, or the usual ones. */
export const visitDaysOf = async (get: Reader['get'], communityId: string): Promise<number> =>
  (await get<CommunityDocument>(COMMUNITIES, communityId))?.visitDueDays ?? VISIT_DUE_DAYS
