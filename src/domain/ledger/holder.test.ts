import { asId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { creditedHolderOf, spendingHolderOf, type Earner } from './holder'
import { SCHEME_UNITS, type SchemeUnit } from './scheme'

const WHO: Earner = { householdId: asId<HouseholdId>('h12'), personId: asId<PersonId>('p7') }

const RULES: Readonly<Record<SchemeUnit, readonly [credited: string, spends: string]>> = {
  household: ['household:h12', 'household:h12'],
  person: ['person:p7', 'person:p7'],
  both: ['person:p7', 'household:h12']
}

test.each(SCHEME_UNITS)('with the unit %s coins come and go where the scheme says', unit => {
  const [credited, spends] = RULES[unit]
  const [to, from] = [creditedHolderOf({ unit }, WHO), spendingHolderOf({ unit }, WHO)]
  expect([`${to.kind}:${to.id}`, `${from.kind}:${from.id}`]).toEqual([credited, spends])
})
