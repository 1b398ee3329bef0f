import type { ClaimSource, ClaimStep } from '@/domain/claims/claim'
import type { CannotRecord } from '@/domain/claims/record-claim'
import { asId, type ClaimId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import { enterClaim } from './enter-claim'

/** A deed that somebody else counted, weighed or entered. */
export interface RecordedDeed {
  readonly source: Exclude<ClaimSource, 'own'>
  readonly item: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly on: Day
  /** Times, whole hours or whole kilograms; of hours and kilograms as much counts as the cap leaves. */
  readonly quantity: number
  /** What makes it another deed than the next one: `activity:<id>`, a day. */
  readonly occasion: string
  readonly words?: string
  /** Who confirmed it, of another household; without him somebody still verifies it. */
  readonly verifiedBy?: ClaimStep
}

export interface Recorded {
  readonly claimId: ClaimId
  /** What counts of it. */
  readonly quantity: number
  readonly coins: number
}

/**
 * Claims a deed for somebody within another command's transaction: it waits for review (or for verification) like any other. `by` is
 * who enters it. Four operations and two reads beside the transaction; a refusal leaves nothing behind, so that a list goes on with the next.
 */
export async function submitRecorded(context: CommandContext, deed: RecordedDeed, by: ClaimStep): Promise<Result<Recorded, CannotRecord>> {
  const { verifiedBy, ...told } = deed
  const own = (step: ClaimStep | undefined): boolean => step?.householdId === deed.householdId || step?.personId === deed.personId
  if (own(verifiedBy) || (deed.source !== 'volunteering' && own(by))) return err({ code: 'OWN_HOUSEHOLD' })
  const id = asId<ClaimId>(`claim:${context.chance.id()}`)
  const counted = deed.source === 'volunteering' || deed.source === 'weighing'
  const entered = await enterClaim(context, {
    ...told, photos: [], submitted: by, ...(verifiedBy === undefined ? {} : { verified: verifiedBy }), ...(counted ? { upToCap: true as const } : {})
  }, id)
  if (!entered.ok) return entered
  const { quantity, terms } = entered.value
  return ok({ claimId: id, quantity, coins: quantity * terms.points })
}
