import type { MemberId, TransferId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { assert, err, ok } from '@/domain/shared/result'
import type { HolderAccount } from './account'
import type { Deed, NotRewardable } from './deed'
import { deedKey, reasonNotRewardable } from './deed'
import { periodKey } from './period'
import type { PointItem, PointItemCatalog } from './point-item'
import { findPointItem } from './point-item'
import { points } from './points'
import type { Applied, CannotTransfer } from './transfer'
import { applyTransfer } from './transfer'

/** The community's decision to have coins at all: adopted by resolution and published before the first one (2020 notice). */
export interface AdoptedScheme {
  readonly adoptedOn: Day
  /** Id or number of the resolution. */
  readonly resolution: string
  readonly version: number
}

/** How much of a cap is used; read and written in the transaction of the award. */
export interface CapWindow {
  readonly id: string
  readonly used: number
}

export type CannotAward =
  | NotRewardable
  | { readonly code: 'SCHEME_NOT_ADOPTED' }
  | { readonly code: 'ITEM_NOT_FOUND'; readonly item: string }
  | { readonly code: 'NOT_AN_EARNING'; readonly item: string }
  | { readonly code: 'MEETING_ONLY' }
  | { readonly code: 'CLAIM_ONLY' }
  | { readonly code: 'BAD_QUANTITY' }
  | { readonly code: 'DEED_IN_FUTURE' }
  | { readonly code: 'CAP_REACHED'; readonly max: number; readonly used: number; readonly period: string }
  /** Coins of the whole household in one month, by claims. */
  | { readonly code: 'HOUSEHOLD_CAP_REACHED'; readonly max: number; readonly used: number; readonly period: string }
  | CannotTransfer

/** Why a deed that counts all the same earns no coins. `ITEM_DROPPED`: the scheme in force no longer has the item. */
export const NO_COINS = ['CAP_REACHED', 'HOUSEHOLD_CAP_REACHED', 'SCHEME_NOT_ADOPTED', 'ITEM_DROPPED', 'ACCOUNT_FROZEN'] as const
export type NoCoins = (typeof NO_COINS)[number]

export interface AwardOrder {
  readonly account: HolderAccount
  readonly scheme: AdoptedScheme | undefined
  readonly catalog: PointItemCatalog
  readonly item: string
  readonly deed: Deed
  /** The window stored under `capWindowIdOf(item, deed)`. */
  readonly window: CapWindow | undefined
  /** The household's month, where the scheme has a cap for it; its window is stored under `householdWindowIdOf(deed)` and counts coins. */
  readonly householdMonth?: { readonly max: number; readonly window: CapWindow | undefined }
  readonly by: MemberId | 'system'
  readonly approvers: readonly MemberId[]
  readonly at: Instant
  readonly commitment: string
}

export interface Awarded extends Applied {
  /** To be stored; none for an item without cap in a scheme without one for households. */
  readonly windows: readonly CapWindow[]
}

/** A deed earns once, whatever the item: the id says so. */
export const awardIdOf = (deed: Deed): TransferId => asId<TransferId>(`award:${deedKey(deed)}`)

/** Id of the window that counts a deed towards an item's cap; undefined without cap. */
export function capWindowIdOf(item: PointItem, deed: Deed): string | undefined {
  if (item.cap === undefined) return undefined
  const whose = item.cap.per === 'person' ? deed.personId : deed.householdId
  return `cap:${item.code}:${whose}:${periodKey(item.cap.period, deed.on)}`
}

/** Id of the window that counts what claims credited to a household in the month of a deed. */
export const householdWindowIdOf = ({ householdId, on }: Deed): string => `cap:household:${householdId}:${periodKey('month', on)}`

/** Why a deed earns nothing; most fundamental first. */
export function reasonCannotAward(order: AwardOrder): CannotAward | undefined {
  const { deed, scheme, catalog, at } = order
  const notRewardable = reasonNotRewardable(deed)
  if (notRewardable !== undefined) return notRewardable
  if (scheme === undefined || scheme.adoptedOn > dayOf(at)) return { code: 'SCHEME_NOT_ADOPTED' }
  const item = findPointItem(catalog, order.item)
  if (item === undefined) return { code: 'ITEM_NOT_FOUND', item: order.item }
  if (item.effect !== 'earn') return { code: 'NOT_AN_EARNING', item: item.code }
  if (item.earnedBy !== deed.kind) return { code: item.earnedBy === 'meetingAttendance' ? 'MEETING_ONLY' : 'CLAIM_ONLY' }
  if (!isQuantity(item, deed.quantity)) return { code: 'BAD_QUANTITY' }
  if (deed.on > dayOf(at)) return { code: 'DEED_IN_FUTURE' }
  return reasonCapReached(item, deed, order.window) ?? reasonMonthIsFull(item, order)
}

const QUANTITY_MAX = 1000

const isQuantity = (item: PointItem, quantity: number): boolean =>
  Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= (item.unit === 'time' ? 1 : QUANTITY_MAX)

function reasonCapReached(item: PointItem, deed: Deed, window: CapWindow | undefined): CannotAward | undefined {
  const used = window?.used ?? 0
  if (item.cap === undefined || used + deed.quantity <= item.cap.times) return undefined
  return { code: 'CAP_REACHED', max: item.cap.times, used, period: periodKey(item.cap.period, deed.on) }
}

/** A claim is credited whole or not at all: part of a deed is no deed. */
function reasonMonthIsFull(item: PointItem, { deed, householdMonth }: AwardOrder): CannotAward | undefined {
  if (householdMonth === undefined || deed.kind !== 'claim') return undefined
  const { max, window } = householdMonth
  const used = window?.used ?? 0
  return used + item.points * deed.quantity <= max ? undefined : { code: 'HOUSEHOLD_CAP_REACHED', max, used, period: periodKey('month', deed.on) }
}

/**
 * Credits a deed to the holder's account. The caller first looks for a transfer under `awardIdOf(deed)` and answers
 * with that one (`repeatOf`); account, window and transfer are then written together.
 */
export function award(order: AwardOrder): Result<Awarded, CannotAward> {
  const reason = reasonCannotAward(order)
  if (reason !== undefined) return err(reason)
  const { account, deed, window } = order
  const item = findPointItem(order.catalog, order.item)
  assert(item !== undefined, 'what can be awarded is an item')
  const windowId = capWindowIdOf(item, deed)
  assert(window === undefined || window.id === windowId, 'the cap window is the one of this item, holder and period')
  const applied = applyTransfer(account, {
    id: awardIdOf(deed), kind: 'award', track: item.track, points: points(item.points * deed.quantity),
    rule: { id: item.code, version: order.catalog.version }, deed: deedKey(deed),
    by: order.by, approvers: order.approvers, at: order.at, commitment: order.commitment
  })
  if (!applied.ok) return applied
  return ok({ ...applied.value, windows: [...countedForItem(windowId, order), ...countedForHousehold(item, order)] })
}

const countedForItem = (id: string | undefined, { deed, window }: AwardOrder): readonly CapWindow[] =>
  id === undefined ? [] : [{ id, used: (window?.used ?? 0) + deed.quantity }]

const countedForHousehold = (item: PointItem, { deed, householdMonth }: AwardOrder): readonly CapWindow[] =>
  householdMonth === undefined || deed.kind !== 'claim' ? [] : [{ id: householdWindowIdOf(deed), used: (householdMonth.window?.used ?? 0) + item.points * deed.quantity }]
