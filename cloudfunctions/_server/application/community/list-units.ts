import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import type { QueryHandler } from '@server/pipeline/handlers'
import { householdCounts, unitsOfCommunity, type UnitDocument } from './documents'

/** The tree of the community with the number of households in each group. */
export const listUnits: QueryHandler<'community/listUnits'> = {
  permission: PERMISSION_RULES.member,
  async run({ reader, communityId }) {
    const [units, counts] = await Promise.all([reader.list<UnitDocument>(unitsOfCommunity, [communityId]), reader.countBy(householdCounts, [communityId])])
    const total = Object.values(counts).reduce((sum, households) => sum + households, 0)
    return ok({
      units: units.items.map(({ id, kind, name }) => ({ unitId: id, kind, name, households: kind === 'village' ? total : (counts[id] ?? 0) }))
    })
  }
}
