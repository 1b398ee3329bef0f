import { awardIdOf } from '@/domain/ledger/award'
import type { Transfer } from '@/domain/ledger/transfer'
import type { Claim } from './claim'
import { coinsOf } from './claim'

/** I11: every claim that was credited has exactly one award, of its coins, and every award of a claim has its claim. */
export interface ClaimViolation {
  readonly invariant: 'I11'
  /** Id of the claim or the transfer at which it shows. */
  readonly at: string
}

type Credited = Pick<Claim, 'id' | 'personId' | 'householdId' | 'on' | 'quantity' | 'terms' | 'transferId'>

/**
 * `credited`: claims that were credited, also those that were taken back later; a reversal stands beside its award and changes
 * nothing of it. Trusts nothing that is stored.
 */
export function claimViolations(credited: readonly Credited[], transfers: readonly Transfer[]): readonly ClaimViolation[] {
  const awards = new Map(transfers.filter(({ kind, deed }) => kind === 'award' && deed?.startsWith('claim:')).map(award => [award.id, award]))
  const claimed = new Set<string>()
  const broken: string[] = []
  for (const claim of credited) {
    const id = awardIdOf({ kind: 'claim', source: claim.id, personId: claim.personId, householdId: claim.householdId, on: claim.on, quantity: claim.quantity })
    const award = awards.get(id)
    if (claim.transferId !== id || award?.points !== coinsOf(claim) || claimed.has(id)) broken.push(claim.id)
    claimed.add(id)
  }
  return [...broken, ...[...awards.keys()].filter(id => !claimed.has(id))].map(at => ({ invariant: 'I11', at }))
}
