import type { PointItem } from '@/domain/ledger/point-item'
import { monthOf, periodKey, type CapPeriod } from '@/domain/ledger/period'
import type { ClaimId, PersonId } from '@/domain/shared/ids'
import { addDays, type Day } from '@/domain/shared/instant'
import { CLAIM_DAYS_MAX, coinsOf, type Claim, type ClaimSource } from './claim'

/** One claim that holds a place: waiting, credited or revoked. */
export interface BookEntry {
  readonly claimId: ClaimId
  readonly item: string
  readonly personId: PersonId
  readonly on: Day
  readonly quantity: number
  readonly coins: number
  readonly source: ClaimSource
  readonly occasion: string
  /** The last day on which it can still count against another claim; absent: for ever. */
  readonly keptUntil?: Day
}

/**
 * 一户的申报簿: what a household has claimed. One document for each household, read and written by everything that claims for it, so that
 * caps (with what waits) and occasions are decided by an id and not by a list.
 */
export type HouseholdBook = readonly BookEntry[]

/** Days from a deed to the end of its period, at most; the household's monthly cap asks for a month of every entry. */
const PERIOD_DAYS: Readonly<Record<Exclude<CapPeriod, 'ever'>, number>> = { day: 31, month: 31, quarter: 92, year: 366 }

type Cap = Pick<PointItem, 'cap'>
type Deed = Pick<BookEntry, 'item' | 'personId' | 'on'>

const counted = (entry: BookEntry, deed: Deed, cap: NonNullable<PointItem['cap']>): boolean =>
  entry.item === deed.item && (cap.per === 'household' || entry.personId === deed.personId) && periodKey(cap.period, entry.on) === periodKey(cap.period, deed.on)

/** Times, hours or kilograms of an item that count against its cap in the period of a deed. */
export const usedOf = (book: HouseholdBook, deed: Deed, { cap }: Cap): number =>
  cap === undefined ? 0 : book.filter(entry => counted(entry, deed, cap)).reduce((sum, { quantity }) => sum + quantity, 0)

/** What the cap leaves; undefined without cap. Never below 0: a scheme may have lowered its cap. */
export const leftOf = (book: HouseholdBook, deed: Deed, item: Cap): number | undefined =>
  item.cap === undefined ? undefined : Math.max(0, item.cap.times - usedOf(book, deed, item))

/** Coins that the household claims for the month of a day. */
export const monthCoins = (book: HouseholdBook, on: Day): number =>
  book.filter(entry => monthOf(entry.on) === monthOf(on)).reduce((sum, { coins }) => sum + coins, 0)

/** Told by a person, who can tell the same twice; what a scale or a sign-in counted is another each time. */
const isTold = ({ source }: Pick<BookEntry, 'source'>): boolean => source === 'own' || source === 'grid'

/** The claim that is the same deed: the same person and item, and the same occasion, or the same day by somebody's word. */
export const sameDeed = (book: HouseholdBook, deed: Deed & Pick<BookEntry, 'occasion' | 'source'>): BookEntry | undefined =>
  book.find(entry => entry.item === deed.item && entry.personId === deed.personId
    && (entry.occasion === deed.occasion || (entry.on === deed.on && (isTold(entry) || isTold(deed)))))

export function entryOf(claim: Claim): BookEntry {
  const { id: claimId, item, personId, on, quantity, source, occasion } = claim
  const period = claim.terms.cap?.period ?? 'month'
  const entry = { claimId, item, personId, on, quantity, coins: coinsOf(claim), source, occasion }
  return period === 'ever' ? entry : { ...entry, keptUntil: addDays(on, PERIOD_DAYS[period] + CLAIM_DAYS_MAX) }
}

/** The book with one entry more, without those that can count against nothing any more. */
export const entered = (book: HouseholdBook, entry: BookEntry, today: Day): HouseholdBook =>
  [...book.filter(({ keptUntil }) => keptUntil === undefined || keptUntil >= today), entry]

/** The book without a claim that came to nothing. */
export const released = (book: HouseholdBook, claimId: ClaimId): HouseholdBook => book.filter(entry => entry.claimId !== claimId)
