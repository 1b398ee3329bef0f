import { countAttempt, reasonTooManyAttempts, type TooManyAttempts } from '@/domain/community/invitation'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { acceptsCode, signInWindow } from '@/domain/consultation/meeting'
import { err, ok, type Result } from '@/domain/shared/result'
import { marked, reasonCannotMark, type Mark } from '@/domain/volunteers/attendance'
import { placed } from '@/domain/volunteers/roster'
import { parseSignToken, takeToken, type CannotTakeToken, type TakenToken } from '@/domain/volunteers/sign-code'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { refuseAndKeep } from '@server/pipeline/remember'
import { activityFor, getRoster, rosterOf } from './activity-document'
import { attended, getAttendance } from './attendance-document'
import { digitsOf, tokenOf } from './code'
import { VOLUNTEER_ATTEMPTS, VOLUNTEER_ATTENDANCE, type ActivityDocument, type AttemptsDocument, type AttendanceDocument } from './documents'

/** What a code proves. Digits have no time of their own: they are good only while they stand there. */
function readCode(context: CommandContext, activity: ActivityDocument, code: string): Result<TakenToken, CannotTakeToken> {
  const { now } = context
  const token = parseSignToken(code)
  if (token === undefined) {
    const window = signInWindow(now)
    const good = acceptsCode(code, [digitsOf(context, activity, window), digitsOf(context, activity, window - 1)])
    return good ? taken(takeToken(window, activity, now)) : err({ code: 'SIGN_CODE_WRONG' })
  }
  if (token.activityId !== activity._id || tokenOf(context, activity, token.window).mac !== token.mac) return err({ code: 'SIGN_CODE_WRONG' })
  return taken(takeToken(token.window, activity, now))
}

const taken = (read: TakenToken | CannotTakeToken): Result<TakenToken, CannotTakeToken> => ('code' in read ? err(read) : ok(read))

/** 签到、签退. It writes one document that only this person writes, so that a crowd at the gate waits for nobody. */
export const sign: CommandHandler<'volunteers/sign'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { activityId, direction, code }) {
    const { tx, now } = context
    const { personId } = memberOf(context).member
    const found = await activityFor(context, activityId, { deed: 'sign', by: 'peek' })
    if (!found.ok) return found
    const signUp = placed(rosterOf(await getRoster(context, activityId, 'peek'), found.value.activity)).find((each) => each.personId === personId)
    if (signUp === undefined) return err({ code: 'NOT_SIGNED_UP' })
    const tooMany = reasonTooManyAttempts((await tx.peek<AttemptsDocument>(VOLUNTEER_ATTEMPTS, memberOf(context).memberId))?.window, now)
    if (tooMany !== undefined) return err(tooMany)
    const read = readCode(context, found.value, code)
    if (!read.ok) return read.error.code === 'SIGN_CODE_WRONG' ? refuseAndKeep((await countWrong(context)) ?? read.error) : read
    const document = await getAttendance(context, activityId, personId)
    const marks = document?.marks ?? {}
    const mark: Mark = { ...read.value, recordedAt: now }
    const reason = reasonCannotMark(marks, direction, mark.at)
    if (reason !== undefined) return err(reason)
    const next = marked(marks, direction, mark)
    await tx.put<AttendanceDocument>(VOLUNTEER_ATTENDANCE, attended(found.value, signUp, next, document?.firstAt ?? mark.at))
    const standing = next[direction] ?? mark
    return ok({ direction, at: standing.at, late: standing.way === 'late', needsLeader: standing.needsLeader === true })
  }
}

/** A wrong code is kept count of; past the tenth nothing is compared any more. */
async function countWrong(context: CommandContext): Promise<TooManyAttempts | undefined> {
  const { tx, communityId, now } = context
  const { memberId } = memberOf(context)
  const attempts = await tx.get<AttemptsDocument>(VOLUNTEER_ATTEMPTS, memberId)
  const reason = reasonTooManyAttempts(attempts?.window, now)
  if (reason === undefined) await tx.put<AttemptsDocument>(VOLUNTEER_ATTEMPTS, { _id: memberId, communityId, schemaVersion: 1, window: countAttempt(attempts?.window, now) })
  return reason
}
