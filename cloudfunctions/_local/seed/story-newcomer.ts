import { isAdultOn } from '@/domain/community/person'
import type { Day } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

/** The phone of the one who waits. */
export const WAITING_NEIGHBOUR = 'waiting-neighbour'

/** Somebody has typed the code on the household's slip and waits for the committee to confirm. */
export async function tellNewcomer(cast: Cast, clock: SeedClock, { at, day }: Calendar): Promise<void> {
  clock.moveTo(at(-1, 10))
  // The household's representative has a phone already; somebody else of the house is still without.
  const household = cast.world.households.find((each) => each.no.startsWith('2组') && adultsOf(cast, each.id, day(-1)) > 2)
  assert(household !== undefined, 'the second group has a large household')
  const { invitations } = await cast.persona('hu-wenjing').ask('community/issueInvitations', { householdIds: [household.id] })
  const invitation = invitations[0]
  assert(invitation !== undefined, 'somebody of the house has no phone here yet')
  clock.moveTo(at(-1, 18, 40))
  await cast.stranger(WAITING_NEIGHBOUR).ask('community/requestBinding', { code: invitation.code })
}

const adultsOf = ({ world }: Cast, householdId: string, day: Day): number =>
  world.persons.filter((person) => person.householdId === householdId && isAdultOn(person, day)).length
