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
import { ACCOUNTS, accountDocument, CAP_WINDOWS, householdHolder, TRANSFERS, transferDocument, type CapWindowDocument } from './documents'

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
export async function creditDeed(context: CommandContext, request: DeedToCredit): Promise<Credit> {
  const { tx } = context
  const order: AwardOrder = { ...(await orderOf(context, tx, request)), by: request.by, approvers: [], at: context.now, commitment: request.commitment }
  const awarded = award(order)
  if (!awarded.ok) return { coins: 0, noCoins: noCoinsOf(awarded.error), balance: order.account.available }
  const { account, transfer, window } = awarded.value
  await tx.insert(TRANSFERS, transferDocument(transfer, account.holder))
  await tx.put(ACCOUNTS, accountDocument(account))
  if (window !== undefined) await tx.put<CapWindowDocument>(CAP_WINDOWS, { ...window, _id: window.id, communityId: context.communityId, schemaVersion: 1 })
  return { coins: transfer.points, balance: account.available }
}

/** The coins that a deed would be credited now, for a screen. */
export async function coinsFor(context: QueryContext, request: RewardableDeed): Promise<number> {
  const { reader, now } = context
  const get: Transaction['get'] = (collection, id) => reader.get(collection, id)
  const order = await orderOf(context, { get, peek: get }, request)
  const reason = reasonCannotAward({ ...order, by: 'system', approvers: [], at: now, commitment: '' })
  if (reason !== undefined) return 0
  return (findPointItem(order.catalog, request.item)?.points ?? 0) * request.deed.quantity
}

type Facts = Pick<AwardOrder, 'account' | 'scheme' | 'catalog' | 'item' | 'deed' | 'window'>

async function orderOf({ communityId }: QueryContext, reader: Pick<Transaction, 'get' | 'peek'>, { item, deed }: RewardableDeed): Promise<Facts> {
  // A change of the scheme is a decision of months; a coin credited in the same moment may follow the old one.
  const community = await reader.peek<CommunityDocument>(COMMUNITIES, communityId)
  const pointItem = findPointItem(STARTER_CATALOG, item)
  assert(pointItem !== undefined && pointItem.track === 'redeemable', 'coins are credited for an item of the catalogue')
  const windowId = capWindowIdOf(pointItem, deed)
  const window = windowId === undefined ? undefined : await reader.get<CapWindowDocument>(CAP_WINDOWS, windowId)
  const account = (await accountOf(reader, deed.householdId, pointItem.track)) ?? emptyAccount(asId<CommunityId>(communityId), householdHolder(deed.householdId), pointItem.track)
  return { account, scheme: schemeOf(community), catalog: STARTER_CATALOG, item, deed, window }
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
