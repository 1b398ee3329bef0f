import { emptyAccount } from '@/domain/ledger/account'
import { award, capWindowIdOf, householdWindowIdOf, NO_COINS, reasonCannotAward, type AwardOrder, type CannotAward, type NoCoins } from '@/domain/ledger/award'
import type { Deed } from '@/domain/ledger/deed'
import { creditedHolderOf, type Earner } from '@/domain/ledger/holder'
import { findPointItem, type PointItem, type PointItemCatalog } from '@/domain/ledger/point-item'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { asId, type CommunityId, type MemberId, type TransferId } from '@/domain/shared/ids'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import type { CommandContext, QueryContext } from '@server/pipeline/context'
import type { Transaction } from '@server/ports/document-store'
import { accountOf } from './balances'
import { CAP_WINDOWS, type CapWindowDocument } from './documents'
import { postTransfers } from './post-transfers'

export interface Credit {
  readonly coins: number
  readonly noCoins?: NoCoins
  /** Free coins of the account that is credited. */
  readonly balance: number
  /** Absent where there are no coins. */
  readonly transferId?: TransferId
}

/**
 * What an item was when the deed was reported; a claim is credited by it whatever the scheme says meanwhile. Its caps were decided then,
 * with everything that waited, by the household's book of claims, so that they are not asked again: two operations less.
 */
export interface DeedTerms extends Pick<PointItem, 'name' | 'dimension' | 'points' | 'unit'> {
  readonly schemeVersion: number
}

export interface RewardableDeed {
  /** Code of the point item. */
  readonly item: string
  readonly deed: Deed
  /** Without them the item as the scheme in force has it. */
  readonly terms?: DeedTerms
}

export interface DeedToCredit extends RewardableDeed {
  readonly by: MemberId
  /** Who answers for it, in the order of their signatures; none where coming is all there is to see. */
  readonly approvers?: readonly MemberId[]
  /** H(salt ‖ detail); the caller keeps the salt with the deed's own document. */
  readonly commitment: string
}

/**
 * Credits a deed to its holder within another command's transaction: account, transfer and, without terms, cap windows: four to eight operations.
 * The transfer's id is the deed's, so that no deed is ever credited twice; the caller has looked at the deed's own
 * document first and asks only for a new one. Issuer balances are folded when sealed, never written here.
 */
export async function creditDeed(context: Pick<CommandContext, 'tx' | 'digest' | 'communityId' | 'now'>, { by, approvers = [], commitment, ...rewardable }: DeedToCredit): Promise<Credit> {
  const { tx, communityId, now } = context
  const order = await orderOf(context, tx, rewardable, { by, approvers, at: now, commitment })
  if (!order.ok) return { coins: 0, noCoins: order.error.code, balance: 0 }
  const awarded = award(order.value)
  if (!awarded.ok) return { coins: 0, noCoins: noCoinsOf(awarded.error), balance: order.value.account.available }
  const { account, transfer, windows } = awarded.value
  await postTransfers(context, account, [transfer])
  for (const window of windows) await tx.put<CapWindowDocument>(CAP_WINDOWS, { ...window, _id: window.id, communityId, schemaVersion: 1 })
  return { coins: transfer.points, balance: account.available, transferId: transfer.id }
}

/** The coins that a deed would be credited now, for a screen. */
export async function coinsFor(context: QueryContext, rewardable: RewardableDeed): Promise<number> {
  const { reader, now } = context
  const get: Transaction['get'] = (collection, id) => reader.get(collection, id)
  const order = await orderOf(context, { get, peek: get }, rewardable, { by: 'system', approvers: [], at: now, commitment: '' })
  if (!order.ok || reasonCannotAward(order.value) !== undefined) return 0
  return (findPointItem(order.value.catalog, order.value.item)?.points ?? 0) * order.value.deed.quantity
}

/** Free coins of the account that somebody's deeds are credited to, beside what a transaction protects. */
export async function creditedBalance(tx: Pick<Transaction, 'peek'>, communityId: string, who: Earner): Promise<number> {
  const scheme = await schemeInForce(tx, communityId)
  if (scheme === undefined) return 0
  return (await accountOf({ get: (collection, id) => tx.peek(collection, id) }, creditedHolderOf(scheme, who)))?.available ?? 0
}

type Stamp = Pick<AwardOrder, 'by' | 'approvers' | 'at' | 'commitment'>
type Get = Pick<Transaction, 'get' | 'peek'>

async function orderOf({ communityId }: Pick<QueryContext, 'communityId'>, reader: Get, { item, deed, terms }: RewardableDeed, stamp: Stamp): Promise<Result<AwardOrder, { readonly code: NoCoins }>> {
  // A change of the scheme is a decision of months; a coin credited in the same moment may follow the old one.
  const scheme = await schemeInForce(reader, communityId)
  if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
  const catalog = catalogOf(scheme, item, deed, terms)
  const pointItem = findPointItem(catalog, item)
  if (pointItem === undefined) return err({ code: 'ITEM_DROPPED' })
  const holder = creditedHolderOf(scheme, deed)
  const account = (await accountOf(reader, holder)) ?? emptyAccount(asId<CommunityId>(communityId), holder)
  const order: AwardOrder = { ...stamp, account, scheme, catalog, item, deed, window: undefined }
  return ok(terms === undefined ? await withWindows(reader, order, pointItem, scheme) : order)
}

/** What is refused whatever the caps say is not looked up: an absence that is read costs two operations. */
async function withWindows(reader: Get, order: AwardOrder, item: PointItem, { householdMonthCap: max }: SchemeInForce): Promise<AwardOrder> {
  if (reasonCannotAward(order) !== undefined) return order
  const windowOf = (id: string) => reader.get<CapWindowDocument>(CAP_WINDOWS, id)
  const id = capWindowIdOf(item, order.deed)
  const counted = id === undefined ? order : { ...order, window: await windowOf(id) }
  if (max === undefined || order.deed.kind !== 'claim') return counted
  return { ...counted, householdMonth: { max, window: await windowOf(householdWindowIdOf(order.deed)) } }
}

/** The scheme's items, or the one in question as it was when the deed was reported, without the caps that were decided then. */
function catalogOf({ version, items }: SchemeInForce, code: string, deed: Deed, terms: DeedTerms | undefined): PointItemCatalog {
  if (terms === undefined) return { version, items }
  const { schemeVersion, ...asReported } = terms
  const present: PointItem = items.find((each) => each.code === code) ?? { ...asReported, code, track: 'redeemable', effect: 'earn', earnedBy: deed.kind, evidence: '' }
  const { cap: _decided, ...uncapped } = present
  return { version: schemeVersion, items: [{ ...uncapped, ...asReported }] }
}

function noCoinsOf({ code }: CannotAward): NoCoins {
  const known = NO_COINS.find((each) => each === code)
  assert(known !== undefined, `a deed of the house can be credited, not ${code}`)
  return known
}
