import { violations } from '@/domain/ledger/violations'
import { ACCOUNTS, TRANSFERS, type AccountDocument, type TransferDocument } from '@server/application/ledger/documents'
import type { TestBed } from './test-bed'

export const transfersIn = (bed: TestBed): Promise<readonly TransferDocument[]> => bed.store.all<TransferDocument>(TRANSFERS)
export const accountsIn = (bed: TestBed): Promise<readonly AccountDocument[]> => bed.store.all<AccountDocument>(ACCOUNTS)

/** Fails the test unless every invariant of the ledger holds for what is stored. */
export async function expectSoundLedger(bed: TestBed): Promise<void> {
  expect(violations({ accounts: await accountsIn(bed), transfers: await transfersIn(bed) })).toEqual([])
}
