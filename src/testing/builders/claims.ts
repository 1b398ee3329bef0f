import type { Claim, ClaimActor, ClaimStateKind, ClaimStep } from '@/domain/claims/claim'
import { STANDARD_EXPIRY } from '@/domain/ledger/lots'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { asId, type ClaimId, type CommunityId, type HouseholdId, type MemberId, type PersonId } from '@/domain/shared/ids'
import { instant, type Day } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'

/** 2026-11-24, ten in the morning. */
export const CLAIM_NOW = instant(Date.parse('2026-11-24T02:00:00Z'))
export const CLAIM_TODAY = '2026-11-24' as Day

/** `who` lives in a household of the own, or in that of `home`. */
export const claimActor = (who: string, home = who): ClaimActor => ({ memberId: asId<MemberId>(`m-${who}`), personId: asId<PersonId>(`p-${who}`), householdId: asId<HouseholdId>(`h-${home}`) })
export const claimStep = (who: string, home?: string): ClaimStep => {
  const { memberId: by, personId, householdId } = claimActor(who, home)
  return { at: CLAIM_NOW, by, personId, householdId }
}

export const CLAIM_SCHEME: SchemeInForce = {
  version: 1, resolution: 'R1', adoptedOn: '2026-01-10' as Day, publishedOn: '2026-01-10' as Day, unit: 'household', cycle: 'month', noticeDays: 5, priceNoticeDays: 3,
  expiry: STANDARD_EXPIRY, minusMode: 'honour', items: STARTER_CATALOG.items
}

export function sampleClaim(change: Partial<Claim> = {}): Claim {
  const item = STARTER_CATALOG.items.find(({ code }) => code === (change.item ?? 'PUB03'))
  assert(item !== undefined, 'the sample claim is by an item of the catalogue')
  const { personId, householdId } = claimActor('author')
  return {
    id: asId<ClaimId>('c1'), communityId: asId<CommunityId>('yunxi'), item: item.code, schemeVersion: 1, terms: { ...item, noticeDays: 5 }, personId, householdId, on: CLAIM_TODAY,
    quantity: 1, source: 'own', occasion: `day:${CLAIM_TODAY}`, photos: [], submitted: claimStep('author'), objections: [], state: 'submitted', log: [], ...change
  }
}

/** A claim in each state, verified by `verifier` and reviewed by `reviewer` where it came so far; asked: `witness`. */
export function claimIn(state: ClaimStateKind): Claim {
  const { personId, householdId } = claimActor('witness')
  const base = sampleClaim({ state, witness: { personId, householdId } })
  const decided = { verified: claimStep('verifier'), reviewed: claimStep('reviewer') }
  switch (state) {
    case 'verified': return { ...base, verified: decided.verified }
    case 'publicized':
    case 'credited':
    case 'revoked': return { ...base, ...decided, noticeUntil: '2026-11-26' as Day }
    default: return base
  }
}
