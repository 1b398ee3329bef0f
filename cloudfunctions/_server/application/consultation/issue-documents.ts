import type { Issue } from '@/domain/consultation/issue/issue'
import { isOpenToAll, isOver, isUnseen } from '@/domain/consultation/issue/issue'
import { deskOf } from '@/domain/consultation/issue/responsible'
import type { Quarter } from '@/domain/shared/quarter'
import type { FollowableDocument } from '@server/application/followup/documents'
import type { ReadModel } from '@server/ports/document-store'

export const ISSUES = 'issues'

/**
 * Where a list finds an issue. `kept`: nobody lists it but its reporter (declined, withdrawn before it was taken on, a family's own affair).
 * `held`: its words wait for the committee.
 */
export type Shelf = 'open' | 'done' | 'held' | 'kept'

/** `_id` = the issue's id. */
export interface IssueDocument extends FollowableDocument, Issue {
  readonly unitName: string
  /** Of the report: what was raised in a quarter is one list. */
  readonly quarter: Quarter
  readonly shelf: Shelf
  /** Public: everybody's list has it. */
  readonly listed: boolean
  /** Words of it, or of one of its steps, wait for the committee. */
  readonly hasHeld: boolean
  /** Whom it waits for, and who stands in; absent while it waits for nobody's office. */
  readonly desk?: string
  readonly standInDesk?: string
  /** The stage it stands in, or stood in last. */
  readonly stageId?: string
  readonly stageName?: string
}

export type IssueProjection = Pick<IssueDocument, 'shelf' | 'listed' | 'hasHeld' | 'desk' | 'standInDesk' | 'stageId' | 'stageName'>

/** What the lists need of an issue. */
export function projectionOf(issue: Issue, communityId: string, earlier?: Pick<IssueDocument, 'stageId' | 'stageName'>): IssueProjection {
  const shelf = shelfOf(issue)
  const waits = issue.now !== undefined && !isUnseen(issue) && issue.state.kind !== 'carryingOut' ? issue.now : undefined
  const [first, standIn] = waits?.roles ?? []
  const stageId = issue.now?.stageId ?? earlier?.stageId
  const stageName = issue.now?.name ?? earlier?.stageName
  return {
    shelf,
    listed: shelf === 'open' || shelf === 'done',
    hasHeld: issue.state.kind === 'held' || issue.history.some(({ held }) => held !== undefined),
    ...(first === undefined ? {} : { desk: deskOf(first, issue.unitId, communityId) }),
    ...(standIn === undefined ? {} : { standInDesk: deskOf(standIn, issue.unitId, communityId) }),
    ...(stageId === undefined ? {} : { stageId }),
    ...(stageName === undefined ? {} : { stageName })
  }
}

function shelfOf(issue: Issue): Shelf {
  if (issue.state.kind === 'held') return 'held'
  if (!isOpenToAll(issue) || issue.state.kind === 'declined') return 'kept'
  if (issue.state.kind === 'withdrawn' && issue.acceptedAt === undefined) return 'kept'
  return isOver(issue) ? 'done' : 'open'
}

export const issuesByTime: ReadModel = { name: 'issuesByTime', collection: ISSUES, equals: ['communityId', 'listed'], orderBy: 'reportedAt', descending: true }
export const issuesByShelf: ReadModel = { name: 'issuesByShelf', collection: ISSUES, equals: ['communityId', 'shelf'], orderBy: 'reportedAt', descending: true }
export const issuesByHandled: ReadModel = { name: 'issuesByHandled', collection: ISSUES, equals: ['communityId', 'shelf'], orderBy: 'handledAt', descending: true }
/** Soonest first; what is carried out or over has no day and is not in it. */
export const issuesByDue: ReadModel = { name: 'issuesByDue', collection: ISSUES, equals: ['communityId', 'shelf'], orderBy: 'now.dueDay' }
export const issuesByReporter: ReadModel = { name: 'issuesByReporter', collection: ISSUES, equals: ['communityId', 'reporter.memberId'], orderBy: 'reportedAt', descending: true }
export const issuesByDesk: ReadModel = { name: 'issuesByDesk', collection: ISSUES, equals: ['communityId', 'desk'], orderBy: 'now.dueDay' }
export const issuesByStandIn: ReadModel = { name: 'issuesByStandIn', collection: ISSUES, equals: ['communityId', 'standInDesk'], orderBy: 'now.dueDay' }
export const issuesHeld: ReadModel = { name: 'issuesHeld', collection: ISSUES, equals: ['communityId', 'hasHeld'], orderBy: 'reportedAt' }

export const ISSUE_READ_MODELS: readonly ReadModel[] = [
  issuesByTime,
  issuesByShelf,
  issuesByHandled,
  issuesByDue,
  issuesByReporter,
  issuesByDesk,
  issuesByStandIn,
  issuesHeld
]
