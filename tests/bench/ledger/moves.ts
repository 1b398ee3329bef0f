import { emptyAccount, type HolderAccount } from '@/domain/ledger/account'
import { points } from '@/domain/ledger/points'
import { applyTransfer, type Transfer } from '@/domain/ledger/transfer'
import { asId, type CommunityId, type HouseholdId, type MemberId, type TransferId } from '@/domain/shared/ids'
import { instant } from '@/domain/shared/instant'
import { householdHolder } from '@server/application/ledger/documents'

/** A large village. */
export const HOUSEHOLDS = 500
export const VILLAGE = asId<CommunityId>('yunxi')
export const BEGAN = 1_790_000_000_000
export const COINS = 5
export const RULE = { id: 'ENV03', version: 1 }
/** H(salt ‖ detail) as it is stored: base64url of 32 bytes. */
export const COMMITMENT = 'c2FsdGVkIGNvbW1pdG1lbnQgb2YgMzIgYnl0ZXMgbG8'
export const REVIEWERS = [asId<MemberId>('yunxi:m:verifier'), asId<MemberId>('yunxi:m:reviewer')]

/** The account that the n-th transfer of a run goes to, before anything was ever credited to it. */
export const accountOfMove = (move: number): HolderAccount =>
  emptyAccount(VILLAGE, householdHolder(asId<HouseholdId>(`yunxi:h:${move % HOUSEHOLDS}`)))

/** Credits the n-th claim of a run to an account as it stands. */
export function creditMove(account: HolderAccount, move: number): { readonly account: HolderAccount; readonly transfer: Transfer } {
  const deed = `claim:yunxi:c:${String(move).padStart(9, '0')}`
  const applied = applyTransfer(account, {
    id: asId<TransferId>(`award:${deed}`), kind: 'award', points: points(COINS), rule: RULE, deed,
    by: REVIEWERS[1] ?? 'system', approvers: REVIEWERS, at: instant(BEGAN + move * 1000), commitment: COMMITMENT
  })
  if (!applied.ok) throw new Error(applied.error.code)
  return applied.value
}
