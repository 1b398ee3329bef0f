import type { CannotEnterSlips } from '@/contract/ballot-paper'
import type { OpenPoll, Poll } from '@/domain/ballot/poll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import { tellersOf } from './batches'

/** The caller is one of the two who read this poll's slips. */
export const isTeller = (context: QueryContext, poll: Poll): boolean => 'officers' in poll && poll.officers.tellers.includes(memberOf(context).member.personId)

/** The slips' desk is for who has an office and for the tellers of the poll. */
export const seesSlips = (context: QueryContext, poll: Poll): boolean => isTeller(context, poll) || PERMISSION_RULES.officeHolder.allows(memberOf(context))

/** Photos of slips: the two who read them, the committee, the supervisors. */
export const seesPhotos = (context: QueryContext, poll: Poll): boolean => isTeller(context, poll) || PERMISSION_RULES.committeeOrSupervisor.allows(memberOf(context))

export interface Reading {
  readonly poll: OpenPoll
  readonly teller: PersonId
  readonly tellers: readonly PersonId[]
}

/** The poll whose slips a teller reads: after the close, before the count. */
export function readingOf(context: QueryContext, poll: Poll, now: Instant): Result<Reading, CannotEnterSlips> {
  if (poll.kind === 'voided') return err({ code: 'POLL_VOIDED' })
  if (poll.kind === 'draft' || poll.kind === 'announced') return err({ code: 'SLIPS_TOO_EARLY' })
  if (poll.kind !== 'open') return err({ code: 'ALREADY_COUNTED' })
  if (poll.manifest.ballotMode !== 'secret') return err({ code: 'SLIPS_ONLY_IN_SECRET' })
  if (!isTeller(context, poll)) return err({ code: 'NOT_A_TELLER' })
  if (now < poll.manifest.closesAt) return err({ code: 'VOTING_NOT_CLOSED', closesAt: poll.manifest.closesAt })
  return ok({ poll, teller: memberOf(context).member.personId, tellers: tellersOf(poll) })
}
