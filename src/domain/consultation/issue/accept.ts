import type { CommunityKind } from '@/domain/community/community'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { isOver, isUnseen, type Issue } from './issue'
import type { CannotAccept } from './refusals'
import { reasonNotResponsible, type Worker } from './responsible'

export interface Accepting {
  readonly issue: Issue
  readonly worker: Worker
  readonly communityKind: CommunityKind
  /** What it will go by: the template it came with, or another one in force; undefined when it is not in force. */
  readonly template: ProcessTemplate | undefined
}

/** Why somebody cannot take an issue on. The first stage of the chosen process asks for its own office. */
export function reasonCannotAccept({ issue, worker, communityKind, template }: Accepting): CannotAccept | undefined {
  if (isOver(issue)) return { code: 'ISSUE_OVER' }
  if (isUnseen(issue)) return { code: 'ISSUE_NOT_RELEASED' }
  if (issue.state.kind !== 'reported') return { code: 'ALREADY_ACCEPTED' }
  if (template === undefined) return { code: 'TEMPLATE_NOT_IN_FORCE' }
  if (!template.forKinds.includes(issue.kind) || !template.communityKinds.includes(communityKind)) return { code: 'TEMPLATE_NOT_FOR_KIND' }
  // Whoever could take it on as it came may also send it another way.
  return reasonNotResponsible(worker, issue.unitId, [...(issue.now?.roles ?? []), ...(template.stages[0]?.roles ?? [])])
}
