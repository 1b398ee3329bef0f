import type { WaitingMatter } from '@/domain/community/waiting'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { QueryContext } from '@server/pipeline/context'
import { undertakingsByPerson, undertakingsByStage, type UndertakingDocument } from './documents'
import { openVisits } from './list-visits'

/** Steps that the caller has to report, and for supervisors those that wait to be judged; soonest first. Reads `limit` rows of each. */
export async function undertakingsWaitingFor(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { reader, communityId, caller } = context
  if (caller.member === undefined) return []
  const judges = PERMISSION_RULES.supervisor.allows(caller)
  const { personId } = caller.member
  const [own, toJudge] = await Promise.all([
    reader.list<UndertakingDocument>(undertakingsByPerson, [communityId, personId, 'toReport'], { limit }),
    judges ? reader.list<UndertakingDocument>(undertakingsByStage, [communityId, 'toJudge'], { limit }) : undefined
  ])
  const reported = (toJudge?.items ?? []).filter((each) => each.personInCharge !== personId)
  return [...own.items.map((each) => matter('milestone', each)), ...reported.map((each) => matter('acceptance', each))]
}

/** Re-visits that the caller is to make, soonest first. */
export async function visitsWaitingFor(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  if (!PERMISSION_RULES.handler.allows(context.caller)) return []
  return (await openVisits(context)).slice(0, limit).map(({ _id, headline, dueDay }) => ({ kind: 'visit', id: _id, title: headline, dueOn: dueDay }))
}

const matter = (kind: 'milestone' | 'acceptance', { _id, undertaking, deadline }: UndertakingDocument): WaitingMatter => ({ kind, id: _id, title: undertaking.title, dueOn: deadline })
