import type { Role } from '@/domain/community/roles'
import { attendedOn } from '@/domain/consultation/meeting'
import { partyOfOffices } from '@/domain/evidence/party'
import { ATTENDANCE_ITEM } from '@/domain/ledger/point-item-catalog'
import type { Deed } from '@/domain/ledger/deed'
import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { creditDeed, type Credit } from '@server/application/ledger/credit'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import { ATTENDANCE, attendanceIdOf, type AttendanceDocument, type MeetingDocument } from './documents'

export interface Attender {
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

/** Somebody who comes, with what he is on the roll. */
export interface Arrival extends Attender {
  readonly roles: readonly Role[]
}

const SALT_BYTES = 16

/** 出席 as a deed: it is for coming, whatever one says or votes there. */
export const attendanceDeed = (meeting: MeetingDocument, { personId, householdId }: Attender, now: Instant): Deed => ({
  kind: 'meetingAttendance',
  source: meeting._id,
  personId,
  householdId,
  on: attendedOn(meeting, now),
  quantity: 1
})

export const findAttendance = ({ tx }: CommandContext, meeting: MeetingDocument, personId: string): Promise<AttendanceDocument | undefined> =>
  tx.get<AttendanceDocument>(ATTENDANCE, attendanceIdOf(meeting._id, personId))

/** Writes that somebody was there, and the coins for it: both or neither. Only for whom `findAttendance` found nothing. */
export async function attend(context: CommandContext, meeting: MeetingDocument, attender: Arrival, by: AttendanceDocument['by']): Promise<Credit> {
  const { tx, now, communityId, chance, digest } = context
  const { personId, householdId, roles } = attender
  const salt = chance.secret(SALT_BYTES)
  const commitment = digest.hmacSha256(salt, `${meeting._id}:${personId}:${by}`)
  const credit = await creditDeed(context, { item: ATTENDANCE_ITEM, deed: attendanceDeed(meeting, attender, now), by: memberOf(context).memberId, commitment })
  const { coins, noCoins } = credit
  await tx.insert<AttendanceDocument>(ATTENDANCE, {
    _id: attendanceIdOf(meeting._id, personId),
    communityId,
    schemaVersion: 1,
    meetingId: meeting._id,
    personId,
    householdId,
    by,
    party: partyOfOffices(roles),
    at: now,
    coins,
    ...(noCoins === undefined ? {} : { noCoins }),
    salt
  })
  return credit
}
