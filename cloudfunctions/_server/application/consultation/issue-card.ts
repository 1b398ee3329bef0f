import type { FileView } from '@/contract/files'
import type { IssueCard } from '@/contract/issue-views'
import { isOverdue, type Issue } from '@/domain/consultation/issue/issue'
import { GABLE_CARRY_OUT, GABLE_VOTE, type GableStep } from '@/domain/consultation/process/template'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { MemberId } from '@/domain/shared/ids'
import { fileViewLists } from '@server/application/files/views'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { FileStore } from '@server/ports/file-store'
import type { IssueDocument } from './issue-documents'

/** Cards of a page, complete from the documents themselves; the pictures of all of them are one question to the file store. */
export async function issueCards(files: FileStore, context: QueryContext, documents: readonly IssueDocument[]): Promise<readonly IssueCard[]> {
  const { memberId } = memberOf(context)
  const firsts = documents.map(({ photos, state }) => (state.kind === 'held' || state.kind === 'declined' ? [] : photos.slice(0, 1)))
  const thumbs = await fileViewLists(files, firsts, { seesUnchecked: false })
  return documents.map((document, index) => issueCard(document, memberId, context.now, thumbs[index]?.[0]))
}

/** Lateness is computed here, from the stored day and the present one. */
export function issueCard(document: IssueDocument, memberId: MemberId, at: Instant, thumb?: FileView): IssueCard {
  const { _id: issueId, kind, category, headline, unitName, place, state, stageName, now, reportedAt, history, photos, reporter } = document
  const last = history[history.length - 1]
  assert(last !== undefined, 'an issue has at least been reported')
  const gable = gableOf(document)
  const office = now?.roles[0]
  return {
    issueId, kind, category, headline, unitName, reportedAt,
    state: state.kind,
    overdue: isOverdue(now, dayOf(at)),
    lastAt: last.at,
    lastStep: last.kind,
    mine: isOwn(reporter, memberId),
    photos: photos.length,
    ...(place === undefined ? {} : { place }),
    ...(stageName === undefined || state.kind === 'held' ? {} : { stageName }),
    ...(gable === undefined ? {} : { gable }),
    ...(office === undefined || state.kind === 'held' ? {} : { office }),
    ...(now?.dueDay === undefined || state.kind === 'held' ? {} : { dueDay: now.dueDay }),
    ...(thumb === undefined ? {} : { thumb })
  }
}

/** Reported by him, or by him for a neighbour. */
export const isOwn = (reporter: Issue['reporter'], memberId: MemberId): boolean => reporter.memberId === memberId || reporter.assistedBy === memberId

function gableOf({ state, now }: Pick<Issue, 'state' | 'now'>): GableStep | undefined {
  if (state.kind === 'voting') return GABLE_VOTE
  if (state.kind === 'carryingOut') return GABLE_CARRY_OUT
  return state.kind === 'held' ? undefined : now?.gable
}
