import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import { csvText, UTF8_MARK } from '@/domain/volunteers/csv'
import { exportFileName, exportRow, EXPORT_HEAD } from '@/domain/volunteers/paper-lexicon'
import type { QueryHandler } from '@server/pipeline/handlers'
import { hoursOfYear } from './documents'
import { servedTimes } from './hours'

/** A year of a large village; as many lines stay below a megabyte. */
export const EXPORT_ROWS_MAX = 4000

/** What the ministry's system is given (志愿服务条例 art. 19), and nothing more: no household, no telephone, no coins. */
export const exportHours: QueryHandler<'volunteers/exportHours'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { year }) {
    const times = await servedTimes(context, hoursOfYear, [context.communityId, year], EXPORT_ROWS_MAX)
    const rows = times.map(({ attendance, served, on }) => exportRow({ ...served, name: attendance.name, on }))
    return ok({ fileName: exportFileName(year), base64: Buffer.from(`${UTF8_MARK}${csvText([EXPORT_HEAD, ...rows])}`, 'utf8').toString('base64'), rows: rows.length })
  }
}
