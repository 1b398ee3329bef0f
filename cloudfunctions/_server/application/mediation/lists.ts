import type { CaseCard } from '@/contract/mediation-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { CaseActor, PhaseKind } from '@/domain/mediation/mediation-case'
import { shownStatistics } from '@/domain/mediation/statistics'
import { standingOf } from '@/domain/mediation/standing'
import { dayOf, type Day } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import type { QueryHandler } from '@server/pipeline/handlers'
import { caseCard, readerStanding, waitingCase } from './cards'
import { caseActor } from './case-document'
import {
  mediationCounts,
  mediationsByApplicant,
  mediationsByOther,
  mediationsClosed,
  mediationsWaiting,
  openMediationsByMediator,
  type MediationDocument
} from './documents'
import { wayInForce } from './templates'

const PAGE = 20

const cards = (documents: readonly MediationDocument[], actor: CaseActor, today: Day): readonly CaseCard[] =>
  documents.flatMap((document) => {
    const standing = readerStanding(document.matter, actor)
    return standing === undefined ? [] : [caseCard(document, standing, today)]
  })

/** 我的调解: the cases in which the caller is a side, the latest twenty of each kind. */
export const mine: QueryHandler<'mediation/mine'> = {
  permission: PERMISSION_RULES.member,
  async run(context) {
    const { reader, communityId, now } = context
    const actor = caseActor(context)
    const [applied, asked] = await Promise.all(
      [mediationsByApplicant, mediationsByOther].map((model) => reader.list<MediationDocument>(model, [communityId, actor.personId], { limit: PAGE }))
    )
    const documents = [...(applied?.items ?? []), ...(asked?.items ?? [])].sort((one, other) => other.changedAt - one.changedAt)
    const isMediator = actor.roles.includes('elderMediator')
    return ok({ items: cards(documents, actor, dayOf(now)), isMediator, mayHelp: isMediator || actor.roles.includes('gridWorker') })
  }
}

/** 调解台: what waits for a mediator, and what nobody has taken yet. */
export const desk: QueryHandler<'mediation/desk'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context) {
    const { reader, communityId, now } = context
    const actor = caseActor(context)
    const [open, waiting, inForce] = await Promise.all([
      reader.list<MediationDocument>(openMediationsByMediator, [communityId, actor.personId, true], { limit: PAGE }),
      reader.list<MediationDocument>(mediationsWaiting, [communityId, true], { limit: PAGE }),
      wayInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
    ])
    const own = cards(open.items, actor, dayOf(now))
    return ok({
      open: [...own.filter((card) => card.mine), ...own.filter((card) => !card.mine)],
      moreOpen: open.nextCursor !== undefined,
      waiting: waiting.items.filter(({ matter }) => standingOf(matter, actor) === 'waiting').map((document) => waitingCase(document, actor)),
      moreWaiting: waiting.nextCursor !== undefined,
      inForce: { name: inForce.name, certainty: inForce.certainty }
    })
  }
}

/** A mediator's own closed cases of one year (art. 27). */
export const archive: QueryHandler<'mediation/archive'> = {
  permission: PERMISSION_RULES.mediator,
  async run(context, { year, cursor }) {
    const { reader, communityId, now } = context
    const actor = caseActor(context)
    const page = await reader.list<MediationDocument>(mediationsClosed, [communityId, actor.personId, year], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    return ok({ items: cards(page.items, actor, dayOf(now)), ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) })
  }
}

/** How many cases a year had, where the numbers are too large to have a name. */
export const statistics: QueryHandler<'mediation/statistics'> = {
  permission: PERMISSION_RULES.mediator,
  async run({ reader, communityId }, { year }) {
    const counts = await reader.countBy(mediationCounts, [communityId, year])
    return ok({ year, ...shownStatistics(counts as Partial<Record<PhaseKind, number>>) })
  }
}
