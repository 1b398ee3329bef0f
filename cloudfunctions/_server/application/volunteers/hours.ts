import type { HoursRow } from '@/contract/volunteers-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import { starLevelOf } from '@/domain/volunteers/levels'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { PAGE_SIZE_MAX, type ReadModel } from '@server/ports/document-store'
import { hoursOfPerson, type AttendanceDocument, type Served } from './documents'
import type { Day } from '@/domain/shared/instant'

/** An attendance with hours that count. */
export interface ServedTime {
  readonly attendance: AttendanceDocument
  readonly served: Served
  readonly on: Day
}

/** Every page of a list of hours, up to `max` of them. */
export async function servedTimes({ reader }: Pick<QueryContext, 'reader'>, model: ReadModel, values: readonly (string | number)[], max: number): Promise<readonly ServedTime[]> {
  const found: ServedTime[] = []
  let cursor: string | undefined
  do {
    const page = await reader.list<AttendanceDocument>(model, values, { limit: PAGE_SIZE_MAX, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.items.flatMap((attendance) => (attendance.served === undefined || attendance.servedOn === undefined ? [] : [{ attendance, served: attendance.served, on: attendance.servedOn }])))
    cursor = page.nextCursor
  } while (cursor !== undefined && found.length < max)
  return found.slice(0, max)
}

/** A life of service: more than this nobody has in one village. */
export const LIFE_ROWS_MAX = 2000

export const halfHoursIn = (times: readonly ServedTime[]): number => times.reduce((sum, { served }) => sum + served.halfHours, 0)

const rowOf = ({ attendance, served, on }: ServedTime): HoursRow => ({
  activityId: attendance.activityId, title: served.title, organisationName: served.organisationName, on, halfHours: served.halfHours, claimed: served.claimId !== undefined
})

export const myHours: QueryHandler<'volunteers/myHours'> = {
  permission: PERMISSION_RULES.resident,
  async run(context, { year }) {
    const times = await servedTimes(context, hoursOfPerson, [context.communityId, memberOf(context).member.personId], LIFE_ROWS_MAX)
    const ofYear = times.filter(({ attendance }) => attendance.year === year)
    const allHalfHours = halfHoursIn(times)
    return ok({ year, items: ofYear.map(rowOf), yearHalfHours: halfHoursIn(ofYear), allHalfHours, ...starLevelOf(allHalfHours) })
  }
}
