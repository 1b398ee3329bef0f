import type { FundMatter } from '@/domain/ledger/fund/fund-entry'
import { STOCK_TAKES, type StockTakeDocument } from '@server/application/ledger/shop/documents'
import type { CommandContext } from '@server/pipeline/context'

type Take = StockTakeDocument | undefined

/** The arrivals that an entry pays for, in its order; undefined where there is none of that id. */
export async function arrivalsOf({ tx, communityId }: CommandContext, matter: FundMatter): Promise<readonly Take[]> {
  const takes: Take[] = []
  for (const takeId of matter.direction === 'out' ? matter.takes : []) {
    const take = await tx.get<StockTakeDocument>(STOCK_TAKES, takeId)
    takes.push(take?.communityId === communityId ? take : undefined)
  }
  return takes
}

/** Ties arrivals to the entry that pays for them, or, without one, lets them wait for another bill. */
export async function putArrivals({ tx }: CommandContext, takes: readonly Take[], entryId: string | undefined): Promise<void> {
  for (const take of takes) {
    if (take === undefined) continue
    const { unpaid: _unpaid, paidBy: _paidBy, ...rest } = take
    await tx.put<StockTakeDocument>(STOCK_TAKES, { ...rest, ...(entryId === undefined ? { unpaid: true } : { paidBy: entryId }) })
  }
}
