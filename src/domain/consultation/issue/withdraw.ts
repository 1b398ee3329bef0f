import { isOver, type Issue } from './issue'
import type { CannotWithdraw } from './refusals'
import type { Worker } from './responsible'

/** Before it is taken on, no reason is needed. */
export const withdrawingNeedsReason = ({ acceptedAt }: Pick<Issue, 'acceptedAt'>): boolean => acceptedAt !== undefined

/** Why somebody cannot take an issue back: it is his own, and others have not begun to decide or to build. */
export function reasonCannotWithdraw(issue: Issue, worker: Pick<Worker, 'memberId'>, reason: string): CannotWithdraw | undefined {
  const { reporter, state } = issue
  if (reporter.memberId !== worker.memberId) return { code: 'NOT_YOUR_ISSUE' }
  if (isOver(issue)) return { code: 'ISSUE_OVER' }
  if (state.kind === 'voting') return { code: 'ISSUE_AT_VOTE' }
  if (state.kind === 'carryingOut') return { code: 'ISSUE_BEING_CARRIED_OUT' }
  return withdrawingNeedsReason(issue) && reason.trim() === '' ? { code: 'REASON_MISSING' } : undefined
}
