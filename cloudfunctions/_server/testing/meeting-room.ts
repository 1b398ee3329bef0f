import { HOUR_MS } from '@/domain/shared/instant'
import { addMs } from '@/domain/shared/instant'
import type { TestBed } from './test-bed'
import type { Neighbour } from './village'

/** A meeting that has just begun, called together by `committee`. */
export async function meetingNow(bed: TestBed, committee: Neighbour, pollId?: string): Promise<string> {
  const startsAt = bed.clock.now()
  const endsAt = addMs(startsAt, 2 * HOUR_MS)
  const meeting = { title: '路灯议事会', place: '二楼会议室', startsAt, endsAt, ...(pollId === undefined ? {} : { pollId }) }
  return (await committee.value('consultation/createMeeting', meeting)).meetingId
}

/** The digits on the wall. */
export const codeOnWall = async (officer: Neighbour, meetingId: string): Promise<string> =>
  (await officer.value('consultation/signInCode', { meetingId })).code
