import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { signInDigits, signInWindow, windowEndsAt } from '@/domain/consultation/meeting'
import { ok } from '@/domain/shared/result'
import { MAC_LENGTH, signedText, signTokenText, type SignToken } from '@/domain/volunteers/sign-code'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { readActivityFor } from './activity-document'
import { attendanceOfActivity, type ActivityDocument } from './documents'

type Digests = Pick<QueryContext, 'digest'>

/** Made anew from the activity's secret for each window, so that no code is ever stored. */
export function tokenOf({ digest }: Digests, { _id, signSecret }: ActivityDocument, window: number): SignToken {
  const unsigned = { activityId: _id, window }
  return { ...unsigned, mac: digest.hmacSha256(signSecret, signedText(unsigned)).slice(0, MAC_LENGTH) }
}

export const digitsOf = ({ digest }: Digests, { _id, signSecret }: ActivityDocument, window: number): string => signInDigits(digest.hmacSha256(signSecret, `digits:${_id}:${window}`))

/** For the screen at the place of service. */
export const code: QueryHandler<'volunteers/code'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { activityId }) {
    const found = await readActivityFor(context, activityId, 'showCode')
    if (!found.ok) return found
    const window = signInWindow(context.now)
    const counts = await context.reader.countBy(attendanceOfActivity, [context.communityId, activityId])
    return ok({
      title: found.value.activity.title,
      token: signTokenText(tokenOf(context, found.value, window)),
      digits: digitsOf(context, found.value, window),
      validUntil: windowEndsAt(context.now),
      signedIn: (counts['in'] ?? 0) + (counts['out'] ?? 0),
      signedOut: counts['out'] ?? 0
    })
  }
}
