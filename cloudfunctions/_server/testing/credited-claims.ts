import { coinsOf, type Claim } from '@/domain/claims/claim'
import { emptyAccount } from '@/domain/ledger/account'
import { awardIdOf } from '@/domain/ledger/award'
import { points } from '@/domain/ledger/points'
import { applyTransfer } from '@/domain/ledger/transfer'
import { asId, type ClaimId, type CommunityId } from '@/domain/shared/ids'
import { addDays, dayOf, type Instant } from '@/domain/shared/instant'
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
  /** For each of its quantity; five without. */
  readonly coins?: number
  /** One without. */
  readonly quantity?: number
}

/** Who the claim is of: also somebody who has no phone. */
type Claimant = Pick<Neighbour, 'communityId' | 'householdId' | 'personId' | 'memberId'>

/** The document of a claim for sweeping that was decided by two, was on notice until the day before, and is credited. */
export function creditedDocument(who: Claimant, { key, at, verifiedBy, reviewedBy, decidedAt = at, coins = 5, quantity = 1 }: CreditedOptions): ClaimDocument {
  const { communityId, householdId, personId } = who
  const id = asId<ClaimId>(`claim-${key}`)
  const on = dayOf(at)
  const transferId = awardIdOf({ kind: 'claim', source: id, personId, householdId, on, quantity })
  const step = (by: Claimant) => ({ at: decidedAt, by: by.memberId, personId: by.personId, householdId: by.householdId })
  const claim: Claim = {
    ...({ id, communityId, item: 'ENV02', schemeVersion: 1 } as const),
    terms: { code: 'ENV02', name: '参加集中清扫', unit: 'time', dimension: 'environment', points: coins, track: 'redeemable', effect: 'earn', earnedBy: 'claim', evidence: '扫码签到', noticeDays: 5 },
    ...({ personId, householdId, on, quantity, source: 'own', occasion: key, photos: [], submitted: step(who), objections: [] } as const),
    ...({ noticeUntil: addDays(on, -1), transferId, creditedAt: at, state: 'credited', log: [] } as const),
    ...(verifiedBy === undefined ? {} : { verified: step(verifiedBy) }),
    ...(reviewedBy === undefined ? {} : { reviewed: step(reviewedBy) })
  }
  return claimDocument(claim, { salt: key, now: at })
}

/** Writes such a claim with its award, past the rules of claims: for tests of what reads them. Returns the transfer's id. */
export async function creditedClaim({ store }: Pick<TestBed, 'store'>, who: Claimant, options: CreditedOptions): Promise<string> {
  const { at, verifiedBy, reviewedBy } = options
  const document = creditedDocument(who, options)
  const { id: claimId, personId, transferId } = document.claim
  if (transferId === undefined) throw new Error('what is credited has its award')
  await store.transact(async (tx) => {
    const opened = emptyAccount(asId<CommunityId>(who.communityId), householdHolder(who.householdId))
    const account = (await tx.get<AccountDocument>(ACCOUNTS, opened.id)) ?? accountDocument(opened)
    const approvers = [verifiedBy, reviewedBy].flatMap((each) => each?.memberId ?? [])
    const applied = applyTransfer(account, {
      id: transferId, kind: 'award', points: points(coinsOf(document.claim)), rule: { id: 'ENV02', version: 1 }, deed: `claim:${claimId}:${personId}`, by: 'system', approvers, at, commitment: 'c'
    })
    if (!applied.ok) throw new Error(applied.error.code)
    await postTransfers({ tx, digest: nodeDigest }, applied.value.account, [applied.value.transfer])
    await tx.put<ClaimDocument>(CLAIMS, document)
  })
  return transferId
}
