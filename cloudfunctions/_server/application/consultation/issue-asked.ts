import { isAdultOn } from '@/domain/community/person'
import { dayOf } from '@/domain/shared/instant'
import { registeredHouseholds } from '@server/application/ballot/register'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import type { QueryContext } from '@server/pipeline/context'

/** The adults of a unit today: who is asked for a grade when an issue of theirs is handled. */
export async function adultsOf(context: QueryContext, unitId: string): Promise<number> {
  const unit = unitId === context.communityId ? undefined : await context.reader.get<UnitDocument>(UNITS, unitId)
  const households = await registeredHouseholds(context, unit?.kind === 'group' ? unitId : undefined)
  const own = unit?.kind === 'grid' ? households.filter(({ gridId }) => gridId === unitId) : households
  const today = dayOf(context.now)
  return own.reduce((sum, { people }) => sum + people.filter((person) => person.movedAway !== true && isAdultOn(person, today)).length, 0)
}
