import type { CommunityId, HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { parseDay } from '@/domain/shared/instant'
import type { OfficeRole } from './roles'

/** Full age for every meeting of villagers or residents (Organic Laws; Civil Code art. 17). */
export const ADULT_AGE_YEARS = 18

/** Who must be known to call a meeting, and nothing more (PIPL art. 6, 19): no birth date, no phone, no id number. */
export interface Person {
  readonly id: PersonId
  readonly communityId: CommunityId
  readonly householdId: HouseholdId
  readonly name: string
  /** The 18th birthday, kept only while it was still ahead at the last import. Without it the person is an adult. */
  readonly adultOn?: Day
  readonly movedAway?: true
  readonly partyMember?: true
  /** Only for members of the representatives' assembly: women are at least a third of them (L1 art. 29). */
  readonly woman?: true
  /** Offices on the roll, independent of whether the person uses the mini-program. */
  readonly offices: readonly OfficeRole[]
}

/** Whether a person may take part in a meeting of `day`; the 18th birthday itself counts (Civil Code art. 1259: 以上 includes). */
export const isAdultOn = (person: Pick<Person, 'adultOn'>, day: Day): boolean =>
  person.adultOn === undefined || person.adultOn <= day

/**
 * The 18th birthday of somebody born on a day. Who was born on 29 February comes of age on
 * 28 February of a common year: with no corresponding day the month's last day ends the period (Civil Code art. 202).
 */
export function adulthoodOf(bornOn: Day): Day {
  const year = String(Number(bornOn.slice(0, 4)) + ADULT_AGE_YEARS).padStart(4, '0')
  const sameDay = parseDay(`${year}${bornOn.slice(4)}`)
  return sameDay ?? (`${year}-02-28` as Day)
}
