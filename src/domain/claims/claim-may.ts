import type { Role } from '@/domain/community/roles'
import type { Instant } from '@/domain/shared/instant'
import type { Claim, ClaimActor } from './claim'
import { reasonCannotDecide, reasonCannotWitness } from './decide-claim'
import { reasonCannotAnswer, reasonCannotObject } from './object-claim'
import { reasonCannotConfirmRevocation, reasonCannotEdit, reasonCannotProposeRevocation, reasonCannotWithdraw } from './settle-claim'

/** What a caller may do with a claim now. */
export const CLAIM_DEEDS = ['edit', 'withdraw', 'confirmTrue', 'verify', 'review', 'object', 'answerObjection', 'proposeRevocation', 'confirmRevocation'] as const
export type ClaimDeed = (typeof CLAIM_DEEDS)[number]

/** The offices of each deed, as the permission rules name them; every other deed is a resident's. */
export interface ClaimOffices {
  readonly verifies: boolean
  readonly reviews: boolean
  readonly oversees: boolean
}

/** Whoever sees a deed offered may do it: the same rules decide when it is done. */
export function claimMay(claim: Claim, actor: ClaimActor & { readonly roles: readonly Role[] }, offices: ClaimOffices, now: Instant): readonly ClaimDeed[] {
  const allowed: Readonly<Record<ClaimDeed, boolean>> = {
    edit: reasonCannotEdit(claim, actor) === undefined,
    withdraw: reasonCannotWithdraw(claim, actor) === undefined,
    confirmTrue: reasonCannotWitness(claim, actor) === undefined,
    verify: offices.verifies && reasonCannotDecide(claim, actor, 'verify') === undefined,
    review: offices.reviews && reasonCannotDecide(claim, actor, 'review') === undefined,
    object: actor.roles.includes('resident') && reasonCannotObject(claim, actor, now) === undefined,
    answerObjection: offices.oversees && reasonCannotAnswer(claim, actor) === undefined,
    proposeRevocation: offices.oversees && reasonCannotProposeRevocation(claim, actor) === undefined,
    confirmRevocation: offices.oversees && reasonCannotConfirmRevocation(claim, actor) === undefined
  }
  return CLAIM_DEEDS.filter(deed => allowed[deed])
}
