import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Marks } from '@/domain/volunteers/attendance'
import type { CommandContext } from '@server/pipeline/context'
import { attendanceId, VOLUNTEER_ATTENDANCE, type ActivityDocument, type AttendanceDocument } from './documents'

export interface Volunteer {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly name: string
  readonly householdNo: string
}

export const getAttendance = ({ tx }: CommandContext, activityId: string, personId: string): Promise<AttendanceDocument | undefined> =>
  tx.get<AttendanceDocument>(VOLUNTEER_ATTENDANCE, attendanceId(activityId, personId))

/** One person's attendance while hours are not settled. */
export function attended({ _id: activityId, communityId }: ActivityDocument, { personId, householdId, name, householdNo }: Volunteer, marks: Marks, firstAt: Instant): AttendanceDocument {
  const stage = marks.struck !== undefined ? 'off' : marks.out === undefined ? 'in' : 'out'
  return { _id: attendanceId(activityId, personId), communityId, schemaVersion: 1, activityId, personId, householdId, name, householdNo, marks, stage, firstAt, settled: false }
}
