import { noted } from '@/domain/consultation/issue/moves'
import { reasonCannotNote } from '@/domain/consultation/issue/work'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { attachFiles } from '@server/application/files/attach'
import { checkWords } from '@server/application/shared/check-words'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ContentCheck } from '@server/ports/content-check'
import { heldBecause } from './issue-report'
import { putIssue } from './issue-store'
import { atWork, stepBy } from './issue-working'

/** A public line on how far it is. Words of an official are checked like anybody's. */
export const noteIssueProgress = (contentCheck: ContentCheck): PreparedCommandHandler<'consultation/noteIssueProgress'> => ({
  permission: PERMISSION_RULES.handler,
  async prepare(_context, { issueId, stageId, text, fileIds = [] }) {
    const held = heldBecause(await checkWords(contentCheck, text))
    return async (context) => {
      const at = await atWork(context, issueId)
      if (at === undefined) return err({ code: 'NOT_FOUND' })
      const reason = reasonCannotNote({ ...at, stageId })
      if (reason !== undefined) return err(reason)
      const files = await attachFiles(context, fileIds, { kind: 'progress', id: issueId })
      if (!files.ok) return files
      const issue = noted(at.issue, stepBy(at, context.now), { text, files: files.value, ...(held === undefined ? {} : { held }) })
      await putIssue(context, at.issue, issue, held === undefined ? 'issueProgress' : undefined)
      return ok({ stepNo: issue.history.length, held: held !== undefined })
    }
  }
})
