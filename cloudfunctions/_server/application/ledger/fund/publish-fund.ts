import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotPublishFund } from '@/domain/ledger/fund/fund-quarter'
import { err, ok } from '@/domain/shared/result'
import { printedCheckpoint } from '@server/application/ledger/evidence/checkpoint'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { FUND_REPORTS, fundReportIdOf, type FundReportDocument } from './documents'
import { coinsOf, figuresOf } from './figures'

/**
 * 公开: the book of a quarter goes on the board. A quarter that is over takes no entry any more, so its figures are read beside the
 * transaction; that it is published once is the id's doing. With it goes the ledger's checkpoint: who changes an old entry later changes
 * it against a paper on the wall.
 */
export const publishFund: CommandHandler<'ledger/publishFund'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { quarter }) {
    const { tx, now, communityId } = context
    const noticeId = fundReportIdOf(communityId, quarter)
    const published = (await tx.get<FundReportDocument>(FUND_REPORTS, noticeId)) !== undefined
    const figures = await figuresOf(context, quarter)
    const reason = reasonCannotPublishFund(quarter, now, { published, figures })
    if (reason !== undefined) return err(reason)
    const [coins, checkpoint] = await Promise.all([coinsOf(context, quarter), printedCheckpoint(context)])
    const report = { quarter, figures, coins, ...(checkpoint === undefined ? {} : { checkpoint }), publishedAt: now, publishedBy: memberOf(context).member.personId }
    await tx.insert<FundReportDocument>(FUND_REPORTS, { ...report, _id: noticeId, communityId, schemaVersion: 1 })
    return ok({ noticeId })
  }
}
