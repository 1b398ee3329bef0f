import type { Claim } from '@/domain/claims/claim'
import { emptyAccount } from '@/domain/ledger/account'
import { points } from '@/domain/ledger/points'
import { applyTransfer } from '@/domain/ledger/transfer'
import { asId, type ClaimId, type CommunityId, type TransferId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import { nodeDigest } from '@server/adapters/node/digest'
import { CLAIMS, claimDocument, type ClaimDocument } from '@server/application/claims/documents'
import { ACCOUNTS, accountDocument, householdHolder, type AccountDocument } from '@server/application/ledger/documents'
import { postTransfers } from '@server/application/ledger/post-transfers'
import type { TestBed } from './test-bed'
import type { Neighbour } from './village'

export interface CreditedOptions {
  readonly key: string
  readonly at: Instant
  readonly verifiedBy?: Neighbour
  readonly reviewedBy?: Neighbour
  /** When both decided; without it the moment of the credit. */
  readonly decidedAt?: Instant
}

/** A claim of somebody for sweeping that was decided by two and credited, past the rules of claims: for tests of what reads them. Returns the transfer's id. */
export async function creditedClaim({ store }: TestBed, who: Neighbour, { key, at, verifiedBy, reviewedBy, decidedAt = at }: CreditedOptions): Promise<string> {
  const { communityId, householdId, personId } = who
  const claimId = asId<ClaimId>(`claim-${key}`)
  const id = asId<TransferId>(`award:claim:${claimId}:${personId}`)
  const step = (by: Neighbour) => ({ at: decidedAt, by: by.memberId, personId: by.personId, householdId: by.householdId })
  const claim: Claim = {
    ...({ id: claimId, communityId, item: 'ENV02', schemeVersion: 1 } as const),
    terms: { code: 'ENV02', name: '参加集中清扫', unit: 'time', dimension: 'environment', points: 5, track: 'redeemable', effect: 'earn', earnedBy: 'claim', evidence: '扫码签到', noticeDays: 5 },
    ...({ personId, householdId, on: dayOf(at), quantity: 1, source: 'own', occasion: key, photos: [], submitted: step(who), objections: [], transferId: id, creditedAt: at, state: 'credited', log: [] } as const),
    ...(verifiedBy === undefined ? {} : { verified: step(verifiedBy) }),
    ...(reviewedBy === undefined ? {} : { reviewed: step(reviewedBy) })
  }
  await store.transact(async (tx) => {
    const opened = emptyAccount(asId<CommunityId>(communityId), householdHolder(householdId))
    const account = (await tx.get<AccountDocument>(ACCOUNTS, opened.id)) ?? accountDocument(opened)
    const approvers = [verifiedBy, reviewedBy].flatMap((each) => each?.memberId ?? [])
    const applied = applyTransfer(account, {
      id, kind: 'award', points: points(5), rule: { id: 'ENV02', version: 1 }, deed: `claim:${claimId}:${personId}`, by: 'system', approvers, at, commitment: 'c'
    })
    if (!applied.ok) throw new Error(applied.error.code)
    await postTransfers({ tx, digest: nodeDigest }, applied.value.account, [applied.value.transfer])
    await tx.put<ClaimDocument>(CLAIMS, claimDocument(claim, { salt: key, now: at }))
  })
  return id
}
