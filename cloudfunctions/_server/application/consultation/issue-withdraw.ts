import { withdrawn } from '@/domain/consultation/issue/moves'
import { reasonCannotWithdraw } from '@/domain/consultation/issue/withdraw'
import { isUnseen } from '@/domain/consultation/issue/issue'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { checkWords } from '@server/application/shared/check-words'
import { memberOf } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ContentCheck } from '@server/ports/content-check'
import { heldBecause } from './issue-report'
import { getIssue, putIssue } from './issue-store'

/** The reporter takes an issue back: freely until somebody has taken it on, then with a reason. */
export const withdrawIssue = (contentCheck: ContentCheck): PreparedCommandHandler<'consultation/withdrawIssue'> => ({
  permission: PERMISSION_RULES.member,
  async prepare(_context, { issueId, reason = '' }) {
    const held = reason === '' ? undefined : heldBecause(await checkWords(contentCheck, reason))
    return async (context) => {
      const before = await getIssue(context, issueId)
      if (before === undefined) return err({ code: 'NOT_FOUND' })
      const { memberId } = memberOf(context)
      const refusal = reasonCannotWithdraw(before, { memberId }, reason)
      if (refusal !== undefined) return err(refusal)
      const issue = withdrawn(before, { office: 'reporter', memberId, at: context.now }, { text: reason, ...(held === undefined ? {} : { held }) })
      await putIssue(context, before, issue, isUnseen(before) ? undefined : 'issueWithdrawn')
      return ok({ withdrawn: true })
    }
  }
})
