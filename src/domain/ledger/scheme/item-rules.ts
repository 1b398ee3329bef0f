import {
  ATTENDANCE_POINTS_MAX,
  reasonBadPointItem,
  type BadPointItem,
  type PointItem
} from '@/domain/ledger/point-item'
import { ATTENDANCE_ITEM } from '@/domain/ledger/point-item-catalog'
import { reasonHoldsPersonalData, type HoldsPersonalData } from '@/domain/shared/personal-data'
import { ITEMS_MAX, MONTH_CAP, NOTICE_DAYS, PRICE_DAYS, REFERENCE_CENTS, type CoinScheme, type SchemeTerms } from '@/domain/ledger/scheme'
import { QUARTERS_ALIVE } from '@/domain/ledger/lots'
import { barOf, namesAttendance, type BarredBecause } from './item-lexicon'

export const ITEM_NAME_MAX = 24
export const ITEM_EVIDENCE_MAX = 24
export const CAP_TIMES_MAX = 1000
/** Capitals for the field of life, then a number: `ENV01`. */
export const ITEM_CODE = /^[A-Z]{2,5}[0-9]{2,3}$/

/** Why an item must not stand in any scheme. */
export type BadSchemeItem =
  | { readonly code: 'ITEM_BARRED'; readonly because: BarredBecause; readonly word: string }
  | HoldsPersonalData
  | { readonly code: 'BAD_ITEM_CODE' }
  | { readonly code: 'BAD_ITEM_WORDS'; readonly max: number }
  | BadPointItem
  | { readonly code: 'EARNING_HONOUR_ONLY' }
  | { readonly code: 'ATTENDANCE_COUNTS_TIMES' }
  | { readonly code: 'ATTENDANCE_CODE'; readonly item: string }
  | { readonly code: 'CAP_OUT_OF_RANGE'; readonly max: number }

/** Most fundamental first: what may not be rewarded at all, before how much. */
export function reasonBadSchemeItem(item: PointItem): BadSchemeItem | undefined {
  const bar = barOf(item)
  if (bar !== undefined) return { code: 'ITEM_BARRED', ...bar }
  const holds = reasonHoldsPersonalData(item.name) ?? reasonHoldsPersonalData(item.evidence)
  if (holds !== undefined) return holds
  if (!ITEM_CODE.test(item.code)) return { code: 'BAD_ITEM_CODE' }
  if (!isWords(item.name, ITEM_NAME_MAX)) return { code: 'BAD_ITEM_WORDS', max: ITEM_NAME_MAX }
  if (!isWords(item.evidence, ITEM_EVIDENCE_MAX)) return { code: 'BAD_ITEM_WORDS', max: ITEM_EVIDENCE_MAX }
  return reasonBadPointItem(item) ?? reasonBadWorth(item)
}

const isWords = (text: string, max: number): boolean => text.trim() !== '' && text.length <= max

function reasonBadWorth({ code, name, points, effect, track, earnedBy, unit, cap }: PointItem): BadSchemeItem | undefined {
  if (effect === 'earn' && track !== 'redeemable') return { code: 'EARNING_HONOUR_ONLY' }
  if (effect === 'earn' && namesAttendance(name) && points > ATTENDANCE_POINTS_MAX) return { code: 'POINTS_OUT_OF_RANGE', max: ATTENDANCE_POINTS_MAX }
  if (earnedBy === 'meetingAttendance' && (unit !== 'time' || effect !== 'earn')) return { code: 'ATTENDANCE_COUNTS_TIMES' }
  // Who signs in at a meeting is credited by this code, without anybody choosing an item.
  if ((earnedBy === 'meetingAttendance') !== (code === ATTENDANCE_ITEM)) return { code: 'ATTENDANCE_CODE', item: ATTENDANCE_ITEM }
  const times = cap?.times ?? 1
  return Number.isSafeInteger(times) && times >= 1 && times <= CAP_TIMES_MAX ? undefined : { code: 'CAP_OUT_OF_RANGE', max: CAP_TIMES_MAX }
}

/** Figures of the terms that have bounds. */
export const BOUNDED_TERMS = ['noticeDays', 'priceNoticeDays', 'quartersAlive', 'householdMonthCap', 'referenceValueCents'] as const
export type BoundedTerm = (typeof BOUNDED_TERMS)[number]
export const TERM_BOUNDS: Readonly<Record<BoundedTerm, { readonly min: number; readonly max: number }>> = {
  noticeDays: NOTICE_DAYS, priceNoticeDays: PRICE_DAYS, quartersAlive: QUARTERS_ALIVE, householdMonthCap: MONTH_CAP, referenceValueCents: REFERENCE_CENTS
}

export interface BadTerms {
  readonly code: 'TERM_OUT_OF_RANGE'
  readonly term: BoundedTerm
  readonly min: number
  readonly max: number
}

export function reasonBadTerms({ expiry, ...terms }: SchemeTerms): BadTerms | undefined {
  const figures: Readonly<Partial<Record<BoundedTerm, number>>> = { ...terms, ...('quartersAlive' in expiry ? expiry : {}) }
  const term = BOUNDED_TERMS.find(each => !isWithin(figures[each], TERM_BOUNDS[each]))
  return term === undefined ? undefined : { code: 'TERM_OUT_OF_RANGE', term, min: TERM_BOUNDS[term].min, max: TERM_BOUNDS[term].max }
}

const isWithin = (figure: number | undefined, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  figure === undefined || (Number.isSafeInteger(figure) && figure >= min && figure <= max)

/** Why items cannot stand together. */
export type BadTogether =
  | { readonly code: 'TOO_MANY_ITEMS'; readonly max: number }
  | { readonly code: 'ITEM_CODE_TAKEN'; readonly item: string }
  | { readonly code: 'REMINDERS_NOT_USED'; readonly item: string }

export function reasonBadTogether({ items, minusMode }: Pick<CoinScheme, 'items' | 'minusMode'>): BadTogether | undefined {
  if (items.length > ITEMS_MAX) return { code: 'TOO_MANY_ITEMS', max: ITEMS_MAX }
  const twice = items.find(({ code }, index) => items.findIndex(each => each.code === code) < index)
  if (twice !== undefined) return { code: 'ITEM_CODE_TAKEN', item: twice.code }
  const reminder = minusMode === 'none' ? items.find(item => item.effect === 'remind') : undefined
  return reminder === undefined ? undefined : { code: 'REMINDERS_NOT_USED', item: reminder.code }
}

/** Why a scheme must not be adopted as it stands. */
export type BadScheme =
  | { readonly code: 'NO_EARNING_ITEM' }
  | BadTerms
  | BadTogether
  | { readonly code: 'BAD_ITEM'; readonly item: string; readonly reason: BadSchemeItem }

export function reasonBadScheme({ version: _version, items, ...terms }: CoinScheme): BadScheme | undefined {
  if (!items.some(item => item.effect === 'earn')) return { code: 'NO_EARNING_ITEM' }
  const apart = reasonBadTerms(terms) ?? reasonBadTogether({ items, minusMode: terms.minusMode })
  if (apart !== undefined) return apart
  for (const item of items) {
    const reason = reasonBadSchemeItem(item)
    if (reason !== undefined) return { code: 'BAD_ITEM', item: item.code, reason }
  }
  return undefined
}
