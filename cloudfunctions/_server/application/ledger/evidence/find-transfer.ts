import { err, ok, type Result } from '@/domain/shared/result'
import { asId, type HouseholdId } from '@/domain/shared/ids'
import { holderKeyOf, householdHolder, TRANSFERS, type TransferDocument } from '@server/application/ledger/documents'
import { memberOf, type QueryContext } from '@server/pipeline/context'

export interface TransferNotFound {
  readonly code: 'TRANSFER_NOT_FOUND'
}

/** A transfer that the caller may see: of the own household, or any for a supervisor. Others' are as if they were not there. */
export async function visibleTransfer(context: QueryContext, transferId: string): Promise<Result<TransferDocument, TransferNotFound>> {
  const { member } = memberOf(context)
  const transfer = await context.reader.get<TransferDocument>(TRANSFERS, transferId)
  const own = transfer?.holderKey === holderKeyOf(householdHolder(asId<HouseholdId>(member.householdId)))
  if (transfer === undefined || !(own || member.roles.includes('supervisor'))) return err({ code: 'TRANSFER_NOT_FOUND' })
  return ok(transfer)
}
