import type { FundDesk, FundDeskEntry } from '@/contract/fund'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { fundDueAt, reasonCannotPublishFund } from '@/domain/ledger/fund/fund-quarter'
import { differenceOf } from '@/domain/ledger/shop/stock-take'
import { addQuarters, quarterOf } from '@/domain/shared/quarter'
import { ok } from '@/domain/shared/result'
import { nameInOffice } from '@server/application/community/names'
import { fileViewLists } from '@server/application/files/views'
import { arrivalsUnpaid, type StockTakeDocument } from '@server/application/ledger/shop/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { FUND_ENTRIES, FUND_REPORTS, fundEntriesByState, fundNewestFirst, fundReportIdOf, FUNDS, type FundDocument, type FundEntryDocument, type FundReportDocument } from './documents'
import { figuresOf } from './figures'

const WAITING_SHOWN = 50
const BOOKED_SHOWN = 30
const ARRIVALS_SHOWN = 50
/** Quarters looked back for one that was never published. */
const QUARTERS_BACK = 4

/** 资金台账 as those see it who keep it or watch it. */
export const fundDesk = ({ files }: Pick<ServerPorts, 'files'>): QueryHandler<'ledger/fundDesk'> => ({
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context) {
    const { reader, communityId, caller } = context
    const [fund, waiting, booked, arrivals, toPublish] = await Promise.all([
      reader.get<FundDocument>(FUNDS, communityId),
      reader.list<FundEntryDocument>(fundEntriesByState, [communityId, 'proposed'], { limit: WAITING_SHOWN }),
      reader.list<FundEntryDocument>(fundNewestFirst, [communityId], { limit: BOOKED_SHOWN }),
      reader.list<StockTakeDocument>(arrivalsUnpaid, [communityId, true], { limit: ARRIVALS_SHOWN }),
      quarterToPublish(context)
    ])
    const entries = [...waiting.items, ...booked.items]
    const receipts = await fileViewLists(files, entries.map((entry) => entry.receipts), { seesUnchecked: true })
    const views = await Promise.all(entries.map((entry, index) => deskEntry(context, entry, receipts[index] ?? [])))
    return ok<FundDesk>({
      balance: fund?.balance ?? 0,
      waiting: views.slice(0, waiting.items.length),
      booked: views.slice(waiting.items.length),
      arrivals: arrivals.items.map((take) => ({ takeId: take._id, goodName: take.goodName, pieces: differenceOf(take), at: take.at })),
      ...(toPublish === undefined ? {} : { toPublish }),
      mayEnter: PERMISSION_RULES.committee.allows(caller)
    })
  }
})

async function deskEntry(context: QueryContext, entry: FundEntryDocument, receipts: FundDeskEntry['receipts']): Promise<FundDeskEntry> {
  const { reader, caller } = context
  const { _id: entryId, matter, cents, on, words, at, state, reversedBy } = entry
  const reverses = entry.reverses === undefined ? undefined : await reader.get<FundEntryDocument>(FUND_ENTRIES, entry.reverses)
  return {
    entryId, matter, cents, on, at, receipts,
    by: await nameInOffice(reader, entry.by, caller.member),
    mayDecide: state.kind === 'proposed' && entry.by !== memberOf(context).member.personId,
    ...(words === undefined ? {} : { words }),
    ...(reverses?.state.kind === 'confirmed' ? { reverses: { entryId: reverses._id, no: reverses.state.no } } : {}),
    ...(reversedBy === undefined ? {} : { reversed: true as const }),
    ...(state.kind === 'confirmed' ? { booked: { no: state.no, balance: state.balance, at: state.at, by: await nameInOffice(reader, state.by, caller.member) } } : {})
  }
}

/** The oldest quarter that is over, has something to say and does not hang on the board yet. */
async function quarterToPublish(context: QueryContext): Promise<FundDesk['toPublish']> {
  const { reader, communityId, now } = context
  for (let back = QUARTERS_BACK; back > 0; back -= 1) {
    const quarter = addQuarters(quarterOf(now), -back)
    const published = (await reader.get<FundReportDocument>(FUND_REPORTS, fundReportIdOf(communityId, quarter))) !== undefined
    if (published) continue
    const figures = await figuresOf(context, quarter)
    if (reasonCannotPublishFund(quarter, now, { published, figures }) === undefined) return { quarter, figures, dueAt: fundDueAt(quarter) }
  }
  return undefined
}
