import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import type { Role } from '@/domain/community/roles'
import { memberOf } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { pollsByClose, type PollDocument } from './documents'
import { pollCard } from './poll-card'

const PAGE = 10
const SEES_DRAFTS: readonly Role[] = ['committeeMember', 'partySecretary']

/** Votes of the community, the latest deadline first. A draft is nobody's business but the committee's. */
export const listPolls: QueryHandler<'ballot/listPolls'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { cursor }) {
    const { member } = memberOf(context)
    const page = await context.reader.list<PollDocument>(pollsByClose, [context.communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    const visible = page.items.filter((document) => document.kind !== 'draft' || seesDrafts(member.roles))
    const items = await Promise.all(visible.map((document) => pollCard(context, document, member)))
    return ok({ items, ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

export const seesDrafts = (roles: readonly Role[]): boolean => SEES_DRAFTS.some((role) => roles.includes(role))
