import { emptyAccount } from '@/domain/ledger/account'
import { award, capWindowIdOf, reasonCannotAward, type AdoptedScheme, type AwardOrder, type CannotAward } from '@/domain/ledger/award'
import type { Deed } from '@/domain/ledger/deed'
import { findPointItem } from '@/domain/ledger/point-item'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { asId, type CommunityId, type MemberId } from '@/domain/shared/ids'
import { parseDay } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import type { CommandContext, QueryContext } from '@server/pipeline/context'
import type { Transaction } from '@server/ports/document-store'
import { accountOf } from './balances'
import { CAP_WINDOWS, householdHolder, type CapWindowDocument } from './documents'
import { postTransfers } from './post-transfers'

/** Why a deed that counts all the same earns no coins. */
export type NoCoins = 'CAP_REACHED' | 'SCHEME_NOT_ADOPTED'

export interface Credit {
  readonly coins: number
  readonly noCoins?: NoCoins
  /** What the household can spend now. */
  readonly balance: number
}

export interface RewardableDeed {
  /** Code of the point item. */
  readonly item: string
  readonly deed: Deed
}

export interface DeedToCredit extends RewardableDeed {
  readonly by: MemberId
  /** H(salt ‖ detail); the caller keeps the salt with the deed's own document. */
  readonly commitment: string
}

/**
 * Credits a deed to its household within another command's transaction: account, transfer and cap window, six operations.
 * The transfer's id is the deed's, so that no deed is ever credited twice; the caller has looked at the deed's own
 * document first and asks only for a new one. Issuer balances are folded when sealed, never written here.
 */
export async function creditDeed(context: CommandContext, { item, deed, by, commitment }: DeedToCredit): Promise<Credit> {
  const { tx, communityId, now } = context
  const order = await orderOf(context, tx, { item, deed }, { by, approvers: [], at: now, commitment })
  const awarded = award(order)
  if (!awarded.ok) return { coins: 0, noCoins: noCoinsOf(awarded.error), balance: order.account.available }
  const { account, transfer, window } = awarded.value
  await postTransfers(context, account, [transfer])
  if (window !== undefined) await tx.put<CapWindowDocument>(CAP_WINDOWS, { ...window, _id: window.id, communityId, schemaVersion: 1 })
  return { coins: transfer.points, balance: account.available }
}

/** The coins that a deed would be credited now, for a screen. */
export async function coinsFor(context: QueryContext, rewardable: RewardableDeed): Promise<number> {
  const { reader, now } = context
  const get: Transaction['get'] = (collection, id) => reader.get(collection, id)
  const order = await orderOf(context, { get, peek: get }, rewardable, { by: 'system', approvers: [], at: now, commitment: '' })
  if (reasonCannotAward(order) !== undefined) return 0
  return (findPointItem(order.catalog, order.item)?.points ?? 0) * order.deed.quantity
}

type Stamp = Pick<AwardOrder, 'by' | 'approvers' | 'at' | 'commitment'>

async function orderOf({ communityId }: QueryContext, reader: Pick<Transaction, 'get' | 'peek'>, { item, deed }: RewardableDeed, stamp: Stamp): Promise<AwardOrder> {
  // A change of the scheme is a decision of months; a coin credited in the same moment may follow the old one.
  const community = await reader.peek<CommunityDocument>(COMMUNITIES, communityId)
  const pointItem = findPointItem(STARTER_CATALOG, item)
  assert(pointItem !== undefined && pointItem.track === 'redeemable', 'coins are credited for an item of the catalogue')
  const holder = householdHolder(deed.householdId)
  const account = (await accountOf(reader, holder)) ?? emptyAccount(asId<CommunityId>(communityId), holder)
  const order: AwardOrder = { ...stamp, account, scheme: schemeOf(community), catalog: STARTER_CATALOG, item, deed, window: undefined }
  const windowId = capWindowIdOf(pointItem, deed)
  // What is refused whatever the cap says is not looked up: an absence that is read costs two operations.
  if (windowId === undefined || reasonCannotAward(order) !== undefined) return order
  return { ...order, window: await reader.get<CapWindowDocument>(CAP_WINDOWS, windowId) }
}

function schemeOf(community: CommunityDocument | undefined): AdoptedScheme | undefined {
  if (community?.coinScheme === undefined) return undefined
  const adoptedOn = parseDay(community.coinScheme.adoptedOn)
  assert(adoptedOn !== undefined, 'a scheme is adopted on a day')
  return { ...community.coinScheme, adoptedOn }
}

function noCoinsOf({ code }: CannotAward): NoCoins {
  assert(code === 'CAP_REACHED' || code === 'SCHEME_NOT_ADOPTED', `a deed of the house can be credited, not ${code}`)
  return code
}
