import { changeOf } from '@/domain/ledger/fund/fund-entry'
import { fundQuarter, type CoinsOfQuarter, type FundQuarter } from '@/domain/ledger/fund/fund-quarter'
import { NO_SUPPLY, type Supply } from '@/domain/ledger/evidence/supply'
import { priceOn } from '@/domain/ledger/shop/good'
import { addDays, dayOf, type Day } from '@/domain/shared/instant'
import { quarterSpan, type Quarter } from '@/domain/shared/quarter'
import { balanceDaysNewestFirst, type BalanceDayDocument } from '@server/application/ledger/evidence/documents'
import { goodsByName, type GoodDocument } from '@server/application/ledger/shop/documents'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import { fundNewestFirst, fundOfQuarter, type FundEntryDocument } from './documents'

/** Money of one quarter, from its confirmed entries. */
export async function figuresOf(context: QueryContext, quarter: Quarter): Promise<FundQuarter> {
  const booked = await listAll<FundEntryDocument>(context.reader, fundOfQuarter, [context.communityId, quarter])
  return fundQuarter(openingOf(booked) ?? (await balanceBefore(context, quarter)), booked)
}

function openingOf([first]: readonly FundEntryDocument[]): number | undefined {
  return first?.state.kind === 'confirmed' ? first.state.balance - changeOf(first) : undefined
}

/** What the last entry before a quarter left. A quarter without entries follows close upon one that has some. */
async function balanceBefore({ reader, communityId }: QueryContext, quarter: Quarter): Promise<number> {
  const { from } = quarterSpan(quarter)
  let cursor: string | undefined
  do {
    const page = await reader.list<FundEntryDocument>(fundNewestFirst, [communityId], { ...(cursor === undefined ? {} : { cursor }) })
    for (const { state } of page.items) if (state.kind === 'confirmed' && state.at < from) return state.balance
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return 0
}

/** Coins of a quarter as the nightly balances add them up, and the stock as it lies in the shop now. */
export async function coinsOf(context: QueryContext, quarter: Quarter): Promise<CoinsOfQuarter> {
  const { from, until } = quarterSpan(quarter)
  const [before, after] = await suppliesOn(context, addDays(dayOf(from), -1), addDays(dayOf(until), -1))
  const goods = await listAll<GoodDocument>(context.reader, goodsByName, [context.communityId])
  const today = dayOf(context.now)
  return {
    issued: after.issued - after.takenBack - (before.issued - before.takenBack),
    redeemed: after.redeemed - before.redeemed,
    stock: goods.reduce((sum, good) => sum + good.stock * (priceOn(good, today)?.coins ?? 0), 0)
  }
}

/** The totals by the end of two days, from the last night that added them up by then. */
async function suppliesOn({ reader, communityId }: QueryContext, first: Day, last: Day): Promise<readonly [Supply, Supply]> {
  let later: Supply | undefined
  let cursor: string | undefined
  do {
    const page = await reader.list<BalanceDayDocument>(balanceDaysNewestFirst, [communityId], { ...(cursor === undefined ? {} : { cursor }) })
    for (const { day, supply } of page.items) {
      if (day <= last) later ??= supply.redeemable
      if (day <= first) return [supply.redeemable, later ?? NO_SUPPLY]
    }
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return [NO_SUPPLY, later ?? NO_SUPPLY]
}
