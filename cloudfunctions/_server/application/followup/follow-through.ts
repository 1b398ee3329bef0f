import type { FollowThrough } from '@/contract/followup-views'
import { currentMilestone, lastReport, milestoneState, overdueDays } from '@/domain/followup/undertaking-progress'
import type { Milestone, UndertakingSource } from '@/domain/followup/undertaking'
import { dayOf, type Day } from '@/domain/shared/instant'
import type { QueryContext } from '@server/pipeline/context'
import { undertakingsBySource, type UndertakingDocument } from './documents'
import { undertakingCard } from './undertaking-card'

/** Undertakings that the page of one source shows; a meeting may decide more, the list of 落实 has them all. */
const SHOWN_MAX = 10

/** What becomes of an issue, a meeting or a notice, for its own page: oldest first, in one list read. */
export async function followThroughOf({ reader, communityId, now }: QueryContext, { kind, id }: UndertakingSource): Promise<readonly FollowThrough[]> {
  const { items } = await reader.list<UndertakingDocument>(undertakingsBySource, [communityId, kind, id], { limit: SHOWN_MAX })
  return items.map((document) => followThrough(document, dayOf(now)))
}

function followThrough(document: UndertakingDocument, today: Day): FollowThrough {
  const { undertaking } = document
  return { ...undertakingCard(document, today), dueDay: undertaking.dueDay, steps: undertaking.milestones.map((each) => stepLine(document, each, today)) }
}

function stepLine({ undertaking }: UndertakingDocument, milestone: Milestone, today: Day): FollowThrough['steps'][number] {
  const isCurrent = currentMilestone(undertaking)?.no === milestone.no
  const judgement = lastReport(milestone)?.judgement
  return {
    no: milestone.no,
    name: milestone.name,
    dueDay: milestone.dueDay,
    state: milestoneState(undertaking, milestone),
    overdueDays: isCurrent ? overdueDays(undertaking, today) : 0,
    ...(judgement?.accepted === true ? { acceptedAt: judgement.at } : {})
  }
}
