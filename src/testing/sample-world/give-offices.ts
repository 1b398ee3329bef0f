import type { Person } from '@/domain/community/person'
import { conflictingOffice, type OfficeRole } from '@/domain/community/roles'
import type { Draft, WorldDraft } from './build-world'

export interface OfficeOrder {
  readonly role: OfficeRole
  /** How many in all, those given by hand included. */
  readonly count: number
  /** How many of them are women; without it as it comes. */
  readonly women?: number
  /** Only in this group (unit id). */
  readonly groupId?: string
  /** May go to somebody who has another office already, if the two go together. */
  readonly shared?: true
}

/** Gives out offices one order after the other, each household in turn; people given by hand keep theirs. */
export function giveOffices(world: WorldDraft, orders: readonly OfficeOrder[]): readonly Draft[] {
  const group = new Map(world.households.map(({ household }) => [household.id as string, household.groupId as string]))
  let people = world.households.flatMap(household => household.people)
  orders.forEach((order, turn) => {
    const inScope = (draft: Draft) => order.groupId === undefined || group.get(draft.person.householdId) === order.groupId
    const holders = people.filter(draft => inScope(draft) && draft.person.offices.includes(order.role))
    const women = order.women === undefined ? undefined : order.women - holders.filter(({ woman }) => woman).length
    const open = order.count - holders.length
    const fits = people.filter(draft => inScope(draft) && isFree(draft, order))
    const chosen = new Set(
      women === undefined
        ? stride(fits, open, turn)
        : [...stride(fits.filter(({ woman }) => woman), women, turn), ...stride(fits.filter(({ woman }) => !woman), open - women, turn)]
    )
    people = people.map(draft => (chosen.has(draft) ? { ...draft, person: withOffice(draft.person, order.role) } : draft))
  })
  return people
}

const withOffice = (person: Person, role: OfficeRole): Person => ({ ...person, offices: [...person.offices, role] })

/** The first two adults of a household take offices; hand-made people get no more than they were given. */
function isFree({ person, adult, cast }: Draft, { role, shared }: OfficeOrder): boolean {
  const place = Number(person.id.slice(person.id.lastIndexOf('.') + 1))
  if (!adult || cast || place > 2 || person.offices.includes(role)) return false
  return shared === true ? conflictingOffice(person.offices, role) === undefined : person.offices.length === 0
}

/** `count` of a list at even distances, beginning a little later each turn. */
function stride<T>(list: readonly T[], count: number, turn: number): readonly T[] {
  const step = list.length / Math.max(1, count)
  return Array.from({ length: count }, (_, index) => list[(Math.floor(index * step) + turn * 3) % list.length]).flatMap(item => item ?? [])
}
