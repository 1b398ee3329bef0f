import { err, ok, type Result } from '@/domain/shared/result'
import { holderKeyOf, householdHolder, personHolder, TRANSFERS, type TransferDocument } from '@server/application/ledger/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'

export interface TransferNotFound {
  readonly code: 'TRANSFER_NOT_FOUND'
}

/** A transfer that the caller may see: of the own household or his own, or any for a supervisor. Others' are as if they were not there. */
export async function visibleTransfer(context: QueryContext, transferId: string): Promise<Result<TransferDocument, TransferNotFound>> {
  const { member } = memberOf(context)
  const transfer = await context.reader.get<TransferDocument>(TRANSFERS, transferId)
  const own = [householdHolder(member.householdId), personHolder(member.personId)].some((holder) => transfer?.holderKey === holderKeyOf(holder))
  if (transfer === undefined || !(own || member.roles.includes('supervisor'))) return err({ code: 'TRANSFER_NOT_FOUND' })
  return ok(transfer)
}
