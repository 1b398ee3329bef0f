import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotSignIn } from '@/domain/consultation/meeting'
import { err, ok } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { attend, findAttendance, type Arrival } from './attend'
import { meetingFor, peekMeeting } from './meeting-document'

/** The paper list, typed in by the committee for those without a phone. All of one call or nobody. */
export const signInByList: CommandHandler<'consultation/signInByList'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { meetingId, people }) {
    const called = await meetingFor(context, meetingId, 'signInByList', peekMeeting)
    if (!called.ok) return called
    const meeting = called.value
    const reason = reasonCannotSignIn(meeting, 'list', context.now)
    if (reason !== undefined) return err(reason)
    const found = await Promise.all(people.map(({ householdId, personId }) => attenderOf(context, householdId, personId)))
    const attenders = new Map(found.flatMap((each) => (each === undefined ? [] : [[each.personId, each]])))
    if (found.includes(undefined)) return err({ code: 'NOT_FOUND' })
    let already = 0
    for (const attender of attenders.values()) {
      if ((await findAttendance(context, meeting, attender.personId)) === undefined) await attend(context, meeting, attender, 'list')
      else already += 1
    }
    return ok({ signedIn: attenders.size - already, already })
  }
}

/** Who has moved away since may have been there, so only the household's record counts; it is read without protection. */
async function attenderOf({ tx }: CommandContext, householdId: string, personId: string): Promise<Arrival | undefined> {
  const household = await tx.peek<HouseholdDocument>(HOUSEHOLDS, householdId)
  const person = household?.people.find((each) => each.id === personId)
  return household === undefined || person === undefined ? undefined : { personId: person.id, householdId: household.id, roles: person.offices }
}
