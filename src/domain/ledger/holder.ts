import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Holder } from './account'
import type { CoinScheme } from './scheme'

/** A person and the household that he or she belongs to. */
export interface Earner {
  readonly householdId: HouseholdId
  readonly personId: PersonId
}

type SchemeOfUnit = Pick<CoinScheme, 'unit'>

const household = ({ householdId }: Earner): Holder => ({ kind: 'household', id: householdId })
const person = ({ personId }: Earner): Holder => ({ kind: 'person', id: personId })

/** Whose account a deed is credited to: with `both` it is the person's own, who may pool it into the household's later. */
export const creditedHolderOf = ({ unit }: SchemeOfUnit, who: Earner): Holder => (unit === 'household' ? household(who) : person(who))

/** Whose account pays for goods: with `both` it is the household's, from which any adult of it spends. */
export const spendingHolderOf = ({ unit }: SchemeOfUnit, who: Earner): Holder => (unit === 'person' ? person(who) : household(who))
