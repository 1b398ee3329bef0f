import { holdsItsPlace, type Claim, type ClaimActor } from '@/domain/claims/claim'
import { released, type HouseholdBook } from '@/domain/claims/household-book'
import type { Role } from '@/domain/community/roles'
import { err, ok, type Refusal, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { Transaction } from '@server/ports/document-store'
import { CLAIM_BOOKS, claimDocument, CLAIMS, type ClaimBookDocument, type ClaimDocument } from './documents'

/** The caller as the rules see him. */
export function claimActor(context: QueryContext): ClaimActor & { readonly roles: readonly Role[] } {
  const { member, memberId } = memberOf(context)
  const { personId, householdId, roles } = member
  return { memberId, personId, householdId, roles }
}

export const bookOf = async (reader: Pick<Transaction, 'get'>, householdId: string): Promise<HouseholdBook> =>
  (await reader.get<ClaimBookDocument>(CLAIM_BOOKS, householdId))?.entries ?? []

export const putBook = ({ tx, communityId }: Pick<CommandContext, 'tx' | 'communityId'>, householdId: string, entries: HouseholdBook): Promise<void> =>
  tx.put<ClaimBookDocument>(CLAIM_BOOKS, { _id: householdId, communityId, schemaVersion: 1, entries })

type Writing = Pick<CommandContext, 'tx' | 'communityId' | 'now'>

/** What became of a claim; one that holds its place no longer leaves its household's book. Two operations more for that. */
export async function putClaim(context: Writing, before: ClaimDocument, claim: Claim): Promise<void> {
  const { tx, now } = context
  await tx.put<ClaimDocument>(CLAIMS, claimDocument(claim, { salt: before.salt, now, before }))
  if (holdsItsPlace(claim) || !holdsItsPlace(before.claim)) return
  await putBook(context, claim.householdId, released(await bookOf(tx, claim.householdId), claim.id))
}

/** Reads a claim protected, asks the rule, and puts what became of it: two operations, and two more where it loses its place. */
export async function changeClaim<E extends Refusal>(context: Writing, claimId: string, change: (claim: Claim) => Result<Claim, E>): Promise<Result<Claim, E | { readonly code: 'NOT_FOUND' }>> {
  const document = await context.tx.get<ClaimDocument>(CLAIMS, claimId)
  if (document === undefined) return err({ code: 'NOT_FOUND' })
  const next = change(document.claim)
  if (!next.ok) return next
  await putClaim(context, document, next.value)
  return ok(next.value)
}
