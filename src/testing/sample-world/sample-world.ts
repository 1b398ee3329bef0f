import type { AdoptedScheme } from '@/domain/ledger/award'
import type { Community, Unit } from '@/domain/community/community'
import type { Household } from '@/domain/community/household'
import type { Person } from '@/domain/community/person'
import type { OfficeRole } from '@/domain/community/roles'
import type { PersonId } from '@/domain/shared/ids'
import type { Draft, WorldDraft } from './build-world'

/** Somebody one can be in the demonstration. */
export interface Persona {
  /** Stable word for addresses and tests: `cheng-dashan`. */
  readonly key: string
  readonly personId: PersonId
  readonly name: string
  /** One line that says who this is. */
  readonly about: string
  /** Begins in the large-type view. */
  readonly elderMode: boolean
}

export interface SampleWorld {
  readonly community: Community
  readonly units: readonly Unit[]
  readonly households: readonly Household[]
  readonly persons: readonly Person[]
  readonly personas: readonly Persona[]
  readonly scheme: AdoptedScheme
}

const ASSEMBLY: readonly OfficeRole[] = ['villagerRep', 'residentRep', 'committeeMember']

/** Sex is on the roll only for the representatives' assembly. */
export const personOf = ({ person, woman }: Draft): Person =>
  woman && person.offices.some(office => ASSEMBLY.includes(office)) ? { ...person, woman } : person

/** Marks further party members until there are `count`, among those who have offices first. */
export function withPartyMembers(people: readonly Person[], count: number, day: string): readonly Person[] {
  const isOpen = (person: Person) => person.partyMember !== true && (person.adultOn ?? day) <= day
  const ranked = [...people.filter(person => isOpen(person) && person.offices.length > 0), ...people.filter(person => isOpen(person) && person.offices.length === 0)]
  const open = count - people.filter(person => person.partyMember === true).length
  const step = Math.max(1, Math.floor(ranked.length / (open * 8)))
  const chosen = new Set(ranked.filter((_, index) => index % step === 0).slice(0, open))
  return people.map(person => (chosen.has(person) ? { ...person, partyMember: true } : person))
}

export const householdsOf = (draft: WorldDraft): readonly Household[] => draft.households.map(({ household }) => household)
