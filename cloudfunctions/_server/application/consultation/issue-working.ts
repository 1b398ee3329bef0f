import { officeOf, type Worker } from '@/domain/consultation/issue/responsible'
import type { StepBy } from '@/domain/consultation/issue/steps'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import type { CommandContext } from '@server/pipeline/context'
import type { IssueDocument } from './issue-documents'
import { getIssue } from './issue-store'
import { workerOf } from './issue-worker'
import { templateEdition } from './template-find'

/** An issue with what every step in a stage asks: who works, and by which edition. */
export interface AtWork {
  readonly issue: IssueDocument
  readonly worker: Worker
  readonly template: ProcessTemplate
}

/** Reads the issue protected: two people at one stage leave one outcome. */
export async function atWork(context: CommandContext, issueId: string): Promise<AtWork | undefined> {
  const issue = await getIssue(context, issueId)
  if (issue === undefined) return undefined
  const template = await templateEdition({ get: context.tx.peek }, issue.templateId, issue.templateVersion)
  return { issue, template, worker: await workerOf(context) }
}

/** Whoever may work in the stage does so in one of its offices. */
export const stepBy = ({ issue, worker }: AtWork, at: CommandContext['now']): StepBy => ({
  office: officeOf(worker, issue.unitId, issue.now?.roles ?? []) ?? 'system', memberId: worker.memberId, at
})
