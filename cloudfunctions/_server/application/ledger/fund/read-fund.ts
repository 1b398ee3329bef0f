import type { FundLine, FundPage, FundReport } from '@/contract/fund'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { objectionsEndAt, reasonCannotObject } from '@/domain/disclosure/objection'
import { changeOf } from '@/domain/ledger/fund/fund-entry'
import { err, ok } from '@/domain/shared/result'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import { objectionsByNotice, type ObjectionDocument } from '@server/application/disclosure/documents'
import { objectionView } from '@server/application/disclosure/objection-view'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { fundOfQuarter, fundReportsNewestFirst, type FundEntryDocument, type FundReportDocument } from './documents'
import { asNotice } from './report-notice'

/** Ten years; older ones stay in the store. */
const QUARTERS_SHOWN = 40
/** A text that satisfies the rule on texts, to ask whether the time and the person would. */
const ANY_TEXT = 'x'

/** 钱从哪来、花到哪. Like the board on the wall it asks nobody who he is. */
export const fund: QueryHandler<'ledger/fund'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context, { quarter }) {
    const { reader, communityId } = context
    const [reports, community] = await Promise.all([
      reader.list<FundReportDocument>(fundReportsNewestFirst, [communityId], { limit: QUARTERS_SHOWN }),
      reader.get<CommunityDocument>(COMMUNITIES, communityId)
    ])
    const chosen = quarter === undefined ? reports.items[0] : reports.items.find((each) => each.quarter === quarter)
    if (quarter !== undefined && chosen === undefined) return err({ code: 'NOT_FOUND' })
    return ok<FundPage>({
      communityName: community?.name ?? '',
      quarters: reports.items.map((each) => each.quarter),
      ...(chosen === undefined ? {} : { report: await reportOf(context, chosen) })
    })
  }
}

async function reportOf(context: QueryContext, document: FundReportDocument): Promise<FundReport> {
  const { reader, communityId, caller, now } = context
  const { _id: noticeId, quarter, figures, coins, publishedAt, checkpoint } = document
  const [booked, objections] = await Promise.all([
    listAll<FundEntryDocument>(reader, fundOfQuarter, [communityId, quarter]),
    listAll<ObjectionDocument>(reader, objectionsByNotice, [communityId, noticeId])
  ])
  const own = objections.filter(({ by }) => by === caller.member?.personId)
  return {
    ...figures, noticeId, quarter, coins, publishedAt,
    ...(checkpoint === undefined ? {} : { checkpoint }),
    objectionsEndAt: objectionsEndAt(asNotice(document)),
    lines: booked.flatMap((entry) => lineOf(entry, booked) ?? []),
    objections: await Promise.all(objections.map((each) => objectionView(context, each))),
    mayObject: caller.member !== undefined && reasonCannotObject(asNotice(document), ANY_TEXT, own, now) === undefined
  }
}

/** Whom an entry of an earlier quarter takes back is told on its own line there. */
function lineOf(entry: FundEntryDocument, all: readonly FundEntryDocument[]): FundLine | undefined {
  const { state, matter, on, words } = entry
  if (state.kind !== 'confirmed') return undefined
  const original = entry.reverses === undefined ? undefined : all.find(({ id }) => id === entry.reverses)?.state
  const reverses = original?.kind === 'confirmed' ? { reverses: original.no } : {}
  return { no: state.no, matter, change: changeOf(entry), balance: state.balance, on, ...(words === undefined ? {} : { words }), ...reverses }
}
