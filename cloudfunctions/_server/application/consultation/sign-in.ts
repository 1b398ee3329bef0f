import { countAttempt, reasonTooManyAttempts, type TooManyAttempts } from '@/domain/community/invitation'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { acceptsCode, reasonCannotSignIn } from '@/domain/consultation/meeting'
import { err, ok } from '@/domain/shared/result'
import { follow } from '@server/application/followup/tell'
import { creditedBalance } from '@server/application/ledger/credit'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { refuseAndKeep } from '@server/pipeline/remember'
import { attend, findAttendance } from './attend'
import { SIGN_IN_ATTEMPTS, type SignInAttemptsDocument } from './documents'
import { meetingFor, meetingSubject, peekMeeting } from './meeting-document'
import { acceptedCodes } from './sign-in-code'

/**
 * Says by the code on the wall that one is in the room. Twice is once. A right code is not tried after ten wrong ones
 * within the hour; it only looks at that count, so that a hall full of people signing in waits for nobody.
 */
export const signIn: CommandHandler<'consultation/signIn'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { meetingId, code }) {
    const { tx, now } = context
    const { member, memberId } = memberOf(context)
    const found = await meetingFor(context, meetingId, 'signIn', peekMeeting)
    if (!found.ok) return found
    const meeting = found.value
    const reason = reasonCannotSignIn(meeting, 'code', now)
    if (reason !== undefined) return err(reason)
    if (!acceptsCode(code, acceptedCodes(context, meeting))) return refuseAndKeep((await countWrongCode(context)) ?? { code: 'SIGN_IN_CODE_WRONG' })
    const tooMany = reasonTooManyAttempts((await tx.peek<SignInAttemptsDocument>(SIGN_IN_ATTEMPTS, member._id))?.window, now)
    if (tooMany !== undefined) return err(tooMany)
    const earlier = await findAttendance(context, meeting, member.personId)
    if (earlier !== undefined) {
      const { coins, noCoins } = earlier
      return ok({ signedIn: true as const, coins, balance: await creditedBalance(tx, context.communityId, member), ...(noCoins === undefined ? {} : { noCoins }) })
    }
    await follow(context, meetingSubject(meeting), memberId, 'participant', meeting.change.no)
    const { transferId: _inTheStatement, ...credit } = await attend(context, meeting, member, 'code')
    return ok({ signedIn: true as const, ...credit })
  }
}

/** A wrong code is kept count of; past the tenth nothing is compared any more. */
async function countWrongCode(context: CommandContext): Promise<TooManyAttempts | undefined> {
  const { tx, communityId, now } = context
  const id: string = memberOf(context).memberId
  const attempts = await tx.get<SignInAttemptsDocument>(SIGN_IN_ATTEMPTS, id)
  const reason = reasonTooManyAttempts(attempts?.window, now)
  if (reason === undefined) await tx.put<SignInAttemptsDocument>(SIGN_IN_ATTEMPTS, { _id: id, communityId, schemaVersion: 1, window: countAttempt(attempts?.window, now) })
  return reason
}
