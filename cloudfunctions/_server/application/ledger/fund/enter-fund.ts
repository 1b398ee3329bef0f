import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotEnterFund, reasonCannotReverseFund, reversalOf, type FundMatter } from '@/domain/ledger/fund/fund-entry'
import { asId, type CommunityId } from '@/domain/shared/ids'
import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import { err, ok, type Result } from '@/domain/shared/result'
import type { ParsedInputOf } from '@/contract/actions'
import { attachFiles } from '@server/application/files/attach'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { arrivalsOf, putArrivals } from './arrivals'
import { FUND_ENTRIES, type FundEntryDocument } from './documents'

const newId = ({ communityId, chance }: CommandContext): string => `${communityId}:fund:${chance.id()}`

/** 记账: one of the committee writes down what came or went; it counts when another has confirmed it. */
export const enterFund: CommandHandler<'ledger/enterFund'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, input) {
    const { tx, now, communityId } = context
    const matter = matterOf(input.matter)
    const held = reasonHoldsPersonalData(`${input.words ?? ''}\n${matter.direction === 'in' ? (matter.donor ?? '') : ''}`)
    if (held !== undefined) return err(held)
    const reason = reasonCannotEnterFund({ matter, on: input.on }, now)
    if (reason !== undefined) return err(reason)
    const id = newId(context)
    const paid = await payArrivals(context, matter, id)
    if (!paid.ok) return paid
    const receipts = await attachFiles(context, input.receiptIds, { kind: 'receipt', id })
    if (!receipts.ok) return receipts
    await tx.insert<FundEntryDocument>(FUND_ENTRIES, {
      _id: id, id, communityId: asId<CommunityId>(communityId), schemaVersion: 1, matter, cents: input.cents, on: input.on,
      ...(input.words === undefined || input.words === '' ? {} : { words: input.words }),
      by: memberOf(context).member.personId, at: now, receipts: receipts.value, state: { kind: 'proposed' }
    })
    return ok({ entryId: id })
  }
}

/** The same without an explicit `undefined`, which storage does not keep. */
function matterOf(matter: ParsedInputOf<'ledger/enterFund'>['matter']): FundMatter {
  if (matter.direction === 'out') return { ...matter, takes: [...new Set(matter.takes)] }
  const { direction, source, donor } = matter
  return { direction, source, ...(donor === undefined ? {} : { donor }) }
}

/** An arrival is paid for once; while its bill waits for the second person it belongs to that bill already. */
async function payArrivals(context: CommandContext, matter: FundMatter, entryId: string): Promise<Result<undefined, { readonly code: 'ARRIVAL_PAID' }>> {
  const takes = await arrivalsOf(context, matter)
  if (takes.some((take) => take?.unpaid !== true)) return err({ code: 'ARRIVAL_PAID' })
  await putArrivals(context, takes, entryId)
  return ok(undefined)
}

/** 冲销: a wrong entry is taken back whole. It waits for a second person like any other. */
export const reverseFund: CommandHandler<'ledger/reverseFund'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { entryId, reason: words }) {
    const { tx, now } = context
    const held = reasonHoldsPersonalData(words)
    if (held !== undefined) return err(held)
    const entry = await tx.get<FundEntryDocument>(FUND_ENTRIES, entryId)
    if (entry === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonCannotReverseFund(entry)
    if (reason !== undefined) return err(reason)
    const id = newId(context)
    const reversal = reversalOf(entry, { id, by: memberOf(context).member.personId, at: now, words })
    await tx.insert<FundEntryDocument>(FUND_ENTRIES, { ...reversal, _id: id, schemaVersion: 1, receipts: [] })
    await tx.put<FundEntryDocument>(FUND_ENTRIES, { ...entry, reversedBy: id })
    return ok({ entryId: id })
  }
}
