import { judgeMilestone as judge } from '@/domain/followup/milestone-moves'
import type { Undertaking } from '@/domain/followup/undertaking'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { issueCarriedOut } from '@server/application/consultation/issue-carried-out'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { tellAtSource } from './subjects'
import { getUndertaking, putUndertaking } from './undertaking-document'

/** 验收: a supervisor accepts the reported step or returns it. Two at once leave one judgement: the second saw an older version. */
export const judgeMilestone: CommandHandler<'followup/judgeMilestone'> = {
  permission: PERMISSION_RULES.supervisor,
  async run(context, input) {
    const { tx, now } = context
    const { undertakingId, version, milestone } = input
    const document = await getUndertaking(tx, undertakingId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    if (document.version !== version) return err({ code: 'CHANGED_MEANWHILE' })
    const { personId, roles } = memberOf(context).member
    const verdict = input.verdict === 'accept' ? ({ accepted: true } as const) : ({ accepted: false, reason: input.reason } as const)
    const judged = judge(document.undertaking, { personId, roles }, milestone, verdict, now)
    if (!judged.ok) return judged
    // A supervisor who accepts has read the words; whatever the check made of them, a person has now decided.
    const held = verdict.accepted ? document.held.filter((each) => each.milestone !== milestone) : document.held
    const next = await putUndertaking(tx, document, judged.value, { held })
    await tellJudgement(context, undertakingId, judged.value, verdict.accepted)
    return ok({ version: next, done: judged.value.doneAt !== undefined })
  }
}

/** The end of an issue's undertaking is the issue's own change; everything else is told here. */
async function tellJudgement(context: CommandContext, undertakingId: string, { source, doneAt }: Undertaking, accepted: boolean): Promise<void> {
  if (doneAt !== undefined && source.kind === 'issue') return issueCarriedOut(context, source.id)
  const code = doneAt !== undefined ? 'undertakingDone' : accepted ? 'milestoneAccepted' : 'milestoneReturned'
  return tellAtSource(context, source, code, undertakingId)
}
