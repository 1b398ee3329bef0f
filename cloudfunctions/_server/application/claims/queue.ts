import type { Queue, QueueRow } from '@/contract/claims-views'
import type { FileView } from '@/contract/files'
import { QUEUE_LEVELS, type ClaimActor, type QueueLevel } from '@/domain/claims/claim'
import { hintsOf } from '@/domain/claims/claim-hints'
import { reasonCannotDecide } from '@/domain/claims/decide-claim'
import { reasonCannotAnswer } from '@/domain/claims/object-claim'
import { reasonCannotConfirmRevocation } from '@/domain/claims/settle-claim'
import type { HouseholdBook } from '@/domain/claims/household-book'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import { fileViewLists } from '@server/application/files/views'
import type { Caller, QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { FileStore } from '@server/ports/file-store'
import { bookOf, claimActor } from './claim-store'
import { claimsByLevel, claimsByLevelAndItem, type ClaimDocument } from './documents'
import { claimCard, whoseClaims, type Whose } from './views'

const PAGE = 20
const COUNTED_MAX = 1000

/** The levels that somebody works on; whoever works on none reads none. */
export const levelsOf = (caller: Caller): readonly QueueLevel[] => {
  const { claimVerifier, claimReviewer, claimOverseer } = PERMISSION_RULES
  const works: Readonly<Record<QueueLevel, boolean>> = {
    verify: claimVerifier.allows(caller) || claimOverseer.allows(caller), review: claimReviewer.allows(caller) || claimOverseer.allows(caller),
    objections: claimOverseer.allows(caller), revocations: claimOverseer.allows(caller)
  }
  return QUEUE_LEVELS.filter((level) => works[level])
}

/** 待办申报: who has waited longest stands first; one page is one list, the households and their books beside it. */
export const queue = (files: FileStore): QueryHandler<'claims/queue'> => ({
  permission: PERMISSION_RULES.claimOffice,
  async run(context, { level, item, cursor }) {
    const { reader, communityId, caller } = context
    const levels = levelsOf(caller)
    if (!levels.includes(level)) return ok<Queue>({ rows: [], waiting: 0 })
    const options = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const list = item === undefined ? reader.list<ClaimDocument>(claimsByLevel, [communityId, level], options) : reader.list<ClaimDocument>(claimsByLevelAndItem, [communityId, level, item], options)
    const [page, counts] = await Promise.all([list, countsOf(context, cursor === undefined ? levels : [level])])
    return ok<Queue>({
      rows: await rowsOf(context, files, level, page.items),
      waiting: (item === undefined ? counts[level]?.all : counts[level]?.byItem[item]) ?? 0,
      ...(cursor === undefined ? { counts: Object.fromEntries(levels.map((each) => [each, counts[each]?.all ?? 0])) } : {}),
      ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor })
    })
  }
})

interface Counted {
  readonly all: number
  readonly byItem: Readonly<Record<string, number>>
}

async function countsOf({ reader, communityId }: QueryContext, levels: readonly QueueLevel[]): Promise<Readonly<Partial<Record<QueueLevel, Counted>>>> {
  const counted = await Promise.all(levels.map(async (level) => {
    const byItem = await reader.countBy(claimsByLevel, [communityId, level])
    const all = Object.values(byItem).reduce((sum, each) => sum + each, 0)
    return [level, { all: Math.min(all, COUNTED_MAX), byItem }] as const
  }))
  return Object.fromEntries(counted)
}

async function rowsOf(context: QueryContext, files: FileStore, level: QueueLevel, documents: readonly ClaimDocument[]): Promise<readonly QueueRow[]> {
  const { reader } = context
  const households = [...new Set(documents.map(({ householdId }) => householdId))]
  const [whose, books, pictures] = await Promise.all([
    whoseClaims(reader, documents.map(({ claim }) => claim)),
    Promise.all(households.map((id) => bookOf(reader, id))),
    fileViewLists(files, documents.map(({ claim }) => claim.photos), { seesUnchecked: true })
  ])
  const actor = claimActor(context)
  return documents.map((document, index) => rowOf(document, {
    level, actor, whose: whose[index], book: books[households.indexOf(document.householdId)] ?? [], photos: pictures[index] ?? []
  }))
}

interface Beside {
  readonly level: QueueLevel
  readonly actor: ClaimActor
  readonly whose: Whose | undefined
  readonly book: HouseholdBook
  readonly photos: readonly FileView[]
}

function rowOf({ claim, waitingSince }: ClaimDocument, { level, actor, whose, book, photos }: Beside): QueueRow {
  const { quantity, terms, words, witness } = claim
  const notBy = notByOf(claim, actor, level)
  return {
    ...claimCard(claim, true), who: whose?.person?.name ?? '', householdNo: whose?.household?.no ?? '', quantity, unit: terms.unit, photos, waitingSince, hints: hintsOf(claim, book),
    ...(words === undefined ? {} : { words }),
    ...(witness === undefined ? {} : { witnessed: witness.confirmed !== undefined }),
    ...(notBy === undefined ? {} : { notBy })
  }
}

/** Why the caller must leave it to another, whatever else. */
function notByOf(claim: ClaimDocument['claim'], actor: ClaimActor, level: QueueLevel): QueueRow['notBy'] {
  const code = (level === 'verify' || level === 'review' ? reasonCannotDecide(claim, actor, level) : level === 'objections' ? reasonCannotAnswer(claim, actor) : reasonCannotConfirmRevocation(claim, actor))?.code
  return code === 'OWN_HOUSEHOLD' || code === 'SAME_PERSON' ? code : undefined
}
