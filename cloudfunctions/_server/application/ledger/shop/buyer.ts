import { isAdultOn } from '@/domain/community/person'
import { emptyAccount, type Holder, type HolderAccount } from '@/domain/ledger/account'
import { spendingHolderOf } from '@/domain/ledger/holder'
import { STANDARD_EXPIRY, type ExpiryPolicy } from '@/domain/ledger/lots'
import { asId, type CommunityId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import type { QueryContext } from '@server/pipeline/context'

/** Who wants something, and by whose account it is paid. */
export interface Buyer {
  readonly householdId: HouseholdId
  readonly householdNo: string
  readonly personId: PersonId
  /** Still lives there. */
  readonly known: boolean
  readonly isAdult: boolean
  readonly payer: Holder
  readonly expiry: ExpiryPolicy
  /** The person at the counter who orders for one without a phone. */
  readonly helpedBy?: PersonId
}

interface Who {
  readonly householdId: HouseholdId
  readonly personId: PersonId
}

/** Read beside the transaction: who comes of age or moves while ordering, and a scheme that changes, may be judged by the moment before. */
export async function buyerOf({ reader, communityId, now }: QueryContext, { householdId, personId }: Who): Promise<Buyer> {
  const [household, scheme] = await Promise.all([
    reader.get<HouseholdDocument>(HOUSEHOLDS, householdId),
    schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
  ])
  const person = household?.people.find(({ id }) => id === personId)
  return {
    householdId,
    personId,
    householdNo: household?.no ?? '',
    known: person !== undefined && person.movedAway !== true,
    isAdult: person !== undefined && isAdultOn(person, dayOf(now)),
    payer: spendingHolderOf({ unit: scheme?.unit ?? 'household' }, { householdId, personId }),
    expiry: scheme?.expiry ?? STANDARD_EXPIRY
  }
}

/** Who never earned a coin has an account all the same, with nothing in it. */
export const purseOrEmpty = (stored: HolderAccount | undefined, communityId: string, payer: Holder): HolderAccount => stored ?? emptyAccount(asId<CommunityId>(communityId), payer)
