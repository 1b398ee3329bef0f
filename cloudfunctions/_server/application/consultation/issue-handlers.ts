import type { ServerPorts } from '@server/ports/server-ports'
import { acceptIssue } from './issue-accept'
import { addIssueArtefact } from './issue-artefact'
import { decideHeldIssue } from './issue-decide-held'
import { listIssues } from './issue-list'
import { noteIssueProgress } from './issue-progress'
import { readIssue } from './issue-read'
import { reportIssue } from './issue-report'
import { settleIssueStage } from './issue-settle'
import { takeUpVoteResult } from './issue-take-up'
import { withdrawIssue } from './issue-withdraw'

export const issueHandlers = ({ contentCheck, files }: Pick<ServerPorts, 'contentCheck' | 'files'>) => ({
  'consultation/reportIssue': reportIssue(contentCheck),
  'consultation/listIssues': listIssues(files),
  'consultation/readIssue': readIssue(files),
  'consultation/decideHeldIssue': decideHeldIssue,
  'consultation/acceptIssue': acceptIssue,
  'consultation/noteIssueProgress': noteIssueProgress(contentCheck),
  'consultation/addIssueArtefact': addIssueArtefact(contentCheck),
  'consultation/settleIssueStage': settleIssueStage(contentCheck),
  'consultation/takeUpVoteResult': takeUpVoteResult,
  'consultation/withdrawIssue': withdrawIssue(contentCheck)
})
