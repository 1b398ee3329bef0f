import { emptyAccount, type Holder, type HolderAccount } from '@/domain/ledger/account'
import type { ChangeActor } from '@/domain/ledger/accounts/account-change'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { householdIdOfPerson } from '@server/application/community/names'
import { accountOf } from '@server/application/ledger/balances'
import { householdHolder, personHolder } from '@server/application/ledger/documents'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { Transaction } from '@server/ports/document-store'

export const actorOf = (context: QueryContext): ChangeActor => {
  const { memberId, member } = memberOf(context)
  return { memberId, personId: member.personId, householdId: member.householdId }
}

type Get = Pick<Transaction, 'get'>

export const schemeFor = ({ reader, communityId }: QueryContext): Promise<SchemeInForce | undefined> =>
  schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)

/** The account of a holder; an empty one where nothing was ever credited. */
export const accountOrEmpty = async (reader: Get, communityId: string, holder: Holder): Promise<HolderAccount> =>
  (await accountOf(reader, holder)) ?? emptyAccount(asId<CommunityId>(communityId), holder)

/** Who is meant: a household, or one of its people. Undefined where there is no such household, or nobody like that in it. */
export async function holderOf(reader: Get, { householdId, personId }: { readonly householdId: string; readonly personId?: string | undefined }): Promise<Holder | undefined> {
  const household = await reader.get<HouseholdDocument>(HOUSEHOLDS, householdId)
  if (household === undefined) return undefined
  if (personId === undefined) return householdHolder(household._id)
  return household.people.some(({ id }) => id === personId) ? personHolder(personId) : undefined
}

export const householdOf = ({ kind, id }: Holder): string => (kind === 'household' ? id : householdIdOfPerson(id))
