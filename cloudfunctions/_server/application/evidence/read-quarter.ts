import type { QuarterView } from '@/contract/evidence'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { quarterOf, type Quarter } from '@/domain/shared/quarter'
import { assert, err, ok } from '@/domain/shared/result'
import { COMMUNITIES, unitsOfCommunity, type CommunityDocument, type UnitDocument } from '@server/application/community/documents'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { collectQuarter } from './collect-quarter'
import type { QuarterRows } from './quarter-rows'

export const readQuarter: QueryHandler<'evidence/readQuarter'> = {
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context, { quarter }) {
    if (quarter > quarterOf(context.now)) return err({ code: 'QUARTER_AHEAD' })
    return ok((await quarterOfCommunity(context, quarter, 0)).view)
  }
}

/** Figures and lists of a quarter, with the names of the units. */
export async function quarterOfCommunity(context: QueryContext, quarter: Quarter, mattersMax: number): Promise<{ readonly view: QuarterView; readonly rows: QuarterRows; readonly unitNames: ReadonlyMap<string, string> }> {
  const { reader, communityId, now } = context
  const [community, units, collected] = await Promise.all([
    reader.get<CommunityDocument>(COMMUNITIES, communityId),
    listAll<UnitDocument>(reader, unitsOfCommunity, [communityId]),
    collectQuarter(context, quarter, mattersMax)
  ])
  assert(community !== undefined, 'a member belongs to a community')
  const unitNames = new Map<string, string>(units.map(({ _id, name }) => [_id, name]))
  const { figures, decisions, digest, rows } = collected
  const byUnit = figures.byUnit.map((each) => ({ ...each, unitName: unitNames.get(each.unitId) ?? each.unitId }))
  return { view: { ...figures, byUnit, quarter, communityName: community.name, madeAt: now, decisions, digest }, rows, unitNames }
}
