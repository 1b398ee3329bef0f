import { dayOf, daysBetween } from '@/domain/shared/instant'
import type { Claim } from './claim'
import { leftOf, type HouseholdBook } from './household-book'

/** What makes one look twice at a claim; never a refusal, never a penalty. */
export const CLAIM_HINTS = ['sameDayBefore', 'photoOld', 'noPhoto', 'nearCap', 'witnessSilent'] as const
export type ClaimHint = (typeof CLAIM_HINTS)[number]

/** A photograph of a deed is taken on its day, or the day after. */
const PHOTO_DAYS_OFF = 1

/** `book` is that of the claim's household, with the claim in it. */
export function hintsOf(claim: Claim, book: HouseholdBook): readonly ClaimHint[] {
  const { id, item, on, photos, source, witness } = claim
  const shown: Readonly<Record<ClaimHint, boolean>> = {
    sameDayBefore: book.some(entry => entry.claimId !== id && entry.item === item && entry.on === on),
    photoOld: photos.some(({ takenAt }) => takenAt !== undefined && Math.abs(daysBetween(on, dayOf(takenAt))) > PHOTO_DAYS_OFF),
    noPhoto: source === 'own' && photos.length === 0,
    nearCap: leftOf(book, claim, claim.terms) === 0,
    witnessSilent: witness !== undefined && witness.confirmed === undefined
  }
  return CLAIM_HINTS.filter(hint => shown[hint])
}
