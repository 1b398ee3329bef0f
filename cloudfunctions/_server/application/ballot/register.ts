import type { OwnedProperty, RollSource } from '@/domain/ballot/electoral-roll'
import type { Preset, VotingMode } from '@/domain/ballot/preset-types'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { listAll } from '@server/application/shared/list-all'
import { householdCounts, householdsByGroup, type HouseholdDocument } from '@server/application/community/documents'
import type { QueryContext } from '@server/pipeline/context'

/** The households that a poll's roll is taken from: the whole community's or one group's. */
export const registeredHouseholds = ({ reader, communityId }: QueryContext, groupId: string | undefined): Promise<readonly HouseholdDocument[]> =>
  groupId === undefined
    ? listAll<HouseholdDocument>(reader, householdCounts, [communityId])
    : listAll<HouseholdDocument>(reader, householdsByGroup, [communityId, groupId])

/** Bodies whose members stand on a list of their own, which this register does not hold. */
const LISTED_PRESETS: ReadonlySet<Preset['id']> = new Set(['collectiveMembers', 'collectiveReps', 'collectiveNonMember', 'landContractPlan'])

/**
 * What a mode's roll is built from. A body with a list of its own gets an empty list, hence ROLL_EMPTY:
 * its members are not simply the village's adults (Rural Collective Economic Organisations Law art. 11).
 */
export function rollSourceOf(preset: Preset, mode: VotingMode, households: readonly HouseholdDocument[]): RollSource {
  const register = { households: households.map((household) => ({ ...household, communityId: asId<CommunityId>(household.communityId) })), people: households.flatMap((household) => household.people) }
  const { unit } = mode
  if (unit === 'owner') return { unit, properties: households.flatMap(propertyOf) }
  if (unit === 'member') return { unit, register, listed: [] }
  if (LISTED_PRESETS.has(preset.id)) return { unit: 'member', register, listed: [] }
  return { unit, register }
}

/** One flat, one owner: the register holds no purchase contracts, so several flats of one buyer are still several heads here. */
function propertyOf(household: HouseholdDocument): readonly OwnedProperty[] {
  const { area, repPersonId, headPersonId } = household
  if (area === undefined) return []
  return [{ ownerId: household.id, householdNo: household.no, groupId: household.groupId, personId: repPersonId ?? headPersonId, area }]
}
