import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { emptyFund, reasonCannotDecideFund, withDecidedEntry, type Fund } from '@/domain/ledger/fund/fund-entry'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { quarterOf } from '@/domain/shared/quarter'
import { assert, err, ok } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { arrivalsOf, putArrivals } from './arrivals'
import { FUND_ENTRIES, FUNDS, type FundDocument, type FundEntryDocument } from './documents'

/** 核对: the second person, of the committee or of those who watch it. Only then the balance changes, and never below nothing. */
export const confirmFund: CommandHandler<'ledger/confirmFund'> = {
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context, { entryId, decision }) {
    const { tx, now, communityId } = context
    const entry = await tx.get<FundEntryDocument>(FUND_ENTRIES, entryId)
    if (entry === undefined) return err({ code: 'NOT_FOUND' })
    const stored = await tx.get<FundDocument>(FUNDS, communityId)
    const fund: Fund = stored ?? emptyFund(asId<CommunityId>(communityId))
    const by = memberOf(context).member.personId
    const reason = reasonCannotDecideFund(fund, entry, by, decision)
    if (reason !== undefined) return err(reason)
    const decided = withDecidedEntry(fund, entry, by, decision, now)
    const confirmed = decision === 'confirm'
    await tx.put<FundEntryDocument>(FUND_ENTRIES, { ...entry, state: decided.entry.state, ...(confirmed ? { quarter: quarterOf(now) } : {}) })
    if (confirmed) await tx.put<FundDocument>(FUNDS, { ...decided.fund, _id: communityId, communityId: asId<CommunityId>(communityId), schemaVersion: 1 })
    await settleTies(context, entry, confirmed)
    return ok({ balance: decided.fund.balance })
  }
}

/** A bill that does not count any more pays for no arrival, and a reversal that was declined takes nothing back. */
async function settleTies(context: CommandContext, entry: FundEntryDocument, confirmed: boolean): Promise<void> {
  const { tx } = context
  const isReversal = entry.reverses !== undefined
  if (confirmed === isReversal) await putArrivals(context, await arrivalsOf(context, entry.matter), undefined)
  if (entry.reverses === undefined || confirmed) return
  const original = await tx.get<FundEntryDocument>(FUND_ENTRIES, entry.reverses)
  assert(original !== undefined, 'what is taken back stays in the book')
  const { reversedBy: _declined, ...rest } = original
  await tx.put<FundEntryDocument>(FUND_ENTRIES, rest)
}
