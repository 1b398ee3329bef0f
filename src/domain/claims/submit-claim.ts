import { periodKey } from '@/domain/ledger/period'
import type { PointItem } from '@/domain/ledger/point-item'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import { daysBetween, type Day } from '@/domain/shared/instant'
import type { HoldsPersonalData } from '@/domain/shared/personal-data'
import { CLAIM_DAYS_MAX, type ClaimSource } from './claim'
import { monthCoins, sameDeed, usedOf, type HouseholdBook } from './household-book'
import { isTakenFrom, needsPhoto, needsWitness, wayOf, type ItemWay } from './item-way'

/** Why a deed cannot be claimed; most fundamental first. */
export type CannotClaim =
  /** No scheme was adopted by resolution and published yet: no coin for anything. */
  | { readonly code: 'SCHEME_NOT_ADOPTED' }
  | { readonly code: 'ITEM_NOT_FOUND' }
  | { readonly code: 'NOT_CLAIMED_HERE'; readonly way: ItemWay }
  | { readonly code: 'BAD_QUANTITY' }
  | { readonly code: 'DEED_IN_FUTURE' }
  | { readonly code: 'DEED_TOO_OLD'; readonly days: number }
  /** With what waits counted. */
  | { readonly code: 'CAP_REACHED'; readonly max: number; readonly used: number; readonly period: string }
  | { readonly code: 'MONTH_CAP_REACHED'; readonly max: number; readonly used: number }
  | { readonly code: 'WITNESS_NEEDED' }
  | { readonly code: 'WITNESS_NOT_ON_ROLL' }
  | { readonly code: 'WITNESS_OWN_HOUSEHOLD' }
  | { readonly code: 'PHOTO_NEEDED' }
  | { readonly code: 'PHOTO_USED' }
  | { readonly code: 'SAME_OCCASION' }
  /** Where each person has an account of the own, a child's deed has none to go to. */
  | { readonly code: 'CHILD_WITHOUT_ACCOUNT' }
  | { readonly code: 'WORDS_REFUSED' }
  | HoldsPersonalData

export interface Claimant {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly adult: boolean
}

export interface ClaimOrder {
  readonly scheme: SchemeInForce | undefined
  readonly today: Day
  readonly item: string
  readonly on: Day
  readonly quantity: number
  readonly source: ClaimSource
  readonly occasion: string
  readonly claimant: Claimant
  /** `known` as an adult of the roll. */
  readonly witness?: { readonly householdId: HouseholdId; readonly known: boolean }
  readonly photos: number
  /** A photograph of it stands in another claim of the community that holds its place. */
  readonly photoUsed: boolean
  /** Of the claimant's household, without this very claim. */
  readonly book: HouseholdBook
  /** What a check said of the words. */
  readonly words?: 'refused' | HoldsPersonalData
}

/** The scheme's item, or why nothing can be claimed by it. */
export function reasonCannotClaim(order: ClaimOrder): CannotClaim | undefined {
  const { scheme, today } = order
  if (scheme === undefined || scheme.adoptedOn > today || scheme.publishedOn > today) return { code: 'SCHEME_NOT_ADOPTED' }
  const item = scheme.items.find(({ code }) => code === order.item)
  if (item === undefined || item.effect !== 'earn') return { code: 'ITEM_NOT_FOUND' }
  if (!isTakenFrom(order.source, item)) return { code: 'NOT_CLAIMED_HERE', way: wayOf(item) }
  return reasonNotThen(order, item) ?? reasonCapReached(order, scheme, item) ?? reasonNotShown(order, item) ?? reasonNotSaid(order, scheme)
}

function reasonNotThen({ on, quantity, today }: ClaimOrder, item: PointItem): CannotClaim | undefined {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || (item.unit === 'time' && quantity !== 1)) return { code: 'BAD_QUANTITY' }
  if (on > today) return { code: 'DEED_IN_FUTURE' }
  return daysBetween(on, today) > CLAIM_DAYS_MAX ? { code: 'DEED_TOO_OLD', days: CLAIM_DAYS_MAX } : undefined
}

function reasonCapReached({ book, claimant, on, quantity }: ClaimOrder, scheme: SchemeInForce, item: PointItem): CannotClaim | undefined {
  const used = usedOf(book, { item: item.code, personId: claimant.personId, on }, item)
  if (item.cap !== undefined && used + quantity > item.cap.times) return { code: 'CAP_REACHED', max: item.cap.times, used, period: periodKey(item.cap.period, on) }
  const [max, month] = [scheme.householdMonthCap, monthCoins(book, on)]
  return max !== undefined && month + item.points * quantity > max ? { code: 'MONTH_CAP_REACHED', max, used: month } : undefined
}

/** Who enters for others has seen it himself: he needs neither neighbour nor photograph. */
function reasonNotShown({ source, witness, claimant, photos, photoUsed }: ClaimOrder, item: PointItem): CannotClaim | undefined {
  const own = source === 'own'
  if (own && needsWitness(item) && witness === undefined) return { code: 'WITNESS_NEEDED' }
  if (witness?.known === false) return { code: 'WITNESS_NOT_ON_ROLL' }
  if (witness?.householdId === claimant.householdId) return { code: 'WITNESS_OWN_HOUSEHOLD' }
  if (own && needsPhoto(item) && photos === 0) return { code: 'PHOTO_NEEDED' }
  return photoUsed ? { code: 'PHOTO_USED' } : undefined
}

function reasonNotSaid({ book, item, on, occasion, source, claimant, words }: ClaimOrder, { unit }: SchemeInForce): CannotClaim | undefined {
  if (sameDeed(book, { item, personId: claimant.personId, on, occasion, source }) !== undefined) return { code: 'SAME_OCCASION' }
  if (unit !== 'household' && !claimant.adult) return { code: 'CHILD_WITHOUT_ACCOUNT' }
  return words === 'refused' ? { code: 'WORDS_REFUSED' } : words
}
