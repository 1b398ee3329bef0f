import { coinsOf, logged, type Claim } from '@/domain/claims/claim'
import { creditedClaim, reasonCannotCredit } from '@/domain/claims/settle-claim'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { awardIdOf } from '@/domain/ledger/award'
import type { Deed } from '@/domain/ledger/deed'
import { dayOf } from '@/domain/shared/instant'
import { assert, ok } from '@/domain/shared/result'
import { creditDeed } from '@server/application/ledger/credit'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { PAGE_SIZE_MAX } from '@server/ports/document-store'
import { putClaim } from './claim-store'
import { CLAIMS, claimsCreditable, type ClaimDocument } from './documents'

/** Ten operations each, of the ninety of a transaction. */
const CREDITED_AT_ONCE = 8

type Writing = Pick<CommandContext, 'tx' | 'communityId' | 'now' | 'digest'>

const deedOf = ({ id: source, personId, householdId, on, quantity }: Claim): Deed => ({ kind: 'claim', source, personId, householdId, on, quantity })

/**
 * Credits one claim whose notice is over, or does nothing: whatever a list said, the claim itself decides. With it go account, transfer
 * and cap windows (I11: a credited claim has its award, and no award is without one). Returns the coins; undefined where nothing was due.
 */
export async function creditClaim(context: Writing, claimId: string): Promise<number | undefined> {
  const document = await context.tx.get<ClaimDocument>(CLAIMS, claimId)
  if (document === undefined || reasonCannotCredit(document.claim, context.now) !== undefined) return undefined
  const { claim, salt } = document
  const { verified, reviewed, terms, schemeVersion } = claim
  assert(verified !== undefined && reviewed !== undefined, 'what was on notice was verified and reviewed')
  const deed = deedOf(claim)
  const commitment = context.digest.hmacSha256(salt, [claim.id, claim.personId, claim.item, claim.on, claim.quantity].join(':'))
  const { name, dimension, points, unit } = terms
  const credit = await creditDeed(context, {
    item: claim.item, deed, by: reviewed.by, approvers: [verified.by, reviewed.by], commitment, terms: { name, dimension, points, unit, schemeVersion }
  })
  if (credit.noCoins !== undefined) {
    // The claim ends, or it would be asked for at every run.
    const reason = credit.noCoins === 'ACCOUNT_FROZEN' ? 'accountFrozen' : 'other'
    await putClaim(context, document, logged({ ...claim, state: 'rejected', why: { reason } }, { step: 'rejected', at: context.now }))
    return undefined
  }
  assert(credit.coins === coinsOf(claim), 'a claim is credited what its notice said')
  await putClaim(context, document, creditedClaim(claim, awardIdOf(deed), context.now))
  return credit.coins
}

/** Everything that is due, some at a time; the timer does the same, so that nobody has to. */
export const creditDue: CommandHandler<'claims/creditDue'> = {
  permission: PERMISSION_RULES.claimReviewer,
  async run(context) {
    const { reader, communityId, now } = context
    const { items } = await reader.list<ClaimDocument>(claimsCreditable, [communityId, true], { limit: PAGE_SIZE_MAX })
    const due = items.filter(({ noticeUntil }) => noticeUntil !== undefined && noticeUntil < dayOf(now))
    let [credited, coins] = [0, 0]
    for (const { _id } of due.slice(0, CREDITED_AT_ONCE)) {
      const brought = await creditClaim(context, _id)
      if (brought === undefined) continue
      credited += 1
      coins += brought
    }
    return ok({ credited, coins, left: Math.max(0, due.length - CREDITED_AT_ONCE) })
  }
}
