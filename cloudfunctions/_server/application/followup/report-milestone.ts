import { currentMilestone } from '@/domain/followup/undertaking-progress'
import { reportMilestone as report } from '@/domain/followup/milestone-moves'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { attachFiles } from '@server/application/files/attach'
import { checkWords } from '@server/application/shared/check-words'
import { memberOf } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { tellAtSource } from './subjects'
import { getUndertaking, putUndertaking } from './undertaking-document'

/** Who is in charge, or the committee for him, says with words and photos that the present step is done. */
export const reportMilestone = ({ contentCheck }: Pick<ServerPorts, 'contentCheck'>): PreparedCommandHandler<'followup/reportMilestone'> => ({
  permission: PERMISSION_RULES.member,
  prepare: async (_context, { undertakingId, milestone, words, photoIds }) => {
    const verdict = await checkWords(contentCheck, words)
    return async (context) => {
      const { tx, now } = context
      const document = await getUndertaking(tx, undertakingId)
      if (document === undefined) return err({ code: 'NOT_FOUND' })
      const { personId, roles } = memberOf(context).member
      const files = await attachFiles(context, photoIds, { kind: 'milestone', id: undertakingId })
      if (!files.ok) return files
      const reported = report(document.undertaking, { by: { personId, roles }, at: now, milestone, words, photoIds: files.value.map((each) => each.fileId) })
      if (!reported.ok) return reported
      const number = currentMilestone(reported.value)?.reports.length ?? 0
      const held = verdict === 'pass' ? document.held : [...document.held, { milestone, report: number }]
      const version = await putUndertaking(tx, document, reported.value, { photos: [...document.photos, ...files.value], held })
      await tellAtSource(context, document.undertaking.source, 'milestoneReported', undertakingId)
      return ok({ version })
    }
  }
})
