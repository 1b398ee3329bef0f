import type { IssueMoved } from '@/contract/issue'
import type { IssueDocument } from './issue-documents'

/** Where an issue stands after a step, as every command answers it. */
export const movedAs = ({ state, now }: IssueDocument): IssueMoved => ({ state: state.kind, ...(now === undefined ? {} : { stageName: now.name }) })
