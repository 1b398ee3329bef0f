import type { WaitingMatter } from '@/domain/community/waiting'
import { waitsFor, turnOf } from '@/domain/mediation/turn'
import { standingOf } from '@/domain/mediation/standing'
import { dayOf, type Day } from '@/domain/shared/instant'
import type { WaitingSource } from '@server/application/community/waiting-matters'
import type { QueryContext } from '@server/pipeline/context'
import { caseActor } from './case-document'
import { mediationsByOther, mediationsWaiting, openMediationsByApplicant, openMediationsByMediator, type MediationDocument } from './documents'

/** Cases looked at for one first page. */
const LOOKED_AT = 20

/** What waits for the caller as a side or as a mediator; without a word about it. */
export const mediationWaiting: WaitingSource = async (context, limit) => {
  const { reader, communityId, now } = context
  const actor = caseActor(context)
  const today = dayOf(now)
  const list = (model: Parameters<QueryContext['reader']['list']>[0], values: readonly (string | boolean)[]) => reader.list<MediationDocument>(model, [communityId, ...values], { limit: LOOKED_AT })
  const asked = [list(openMediationsByApplicant, [actor.personId, true]), list(mediationsByOther, [actor.personId])]
  const handled = actor.roles.includes('elderMediator') ? [list(openMediationsByMediator, [actor.personId, true]), list(mediationsWaiting, [true])] : []
  const documents = (await Promise.all([...asked, ...handled])).flatMap(({ items }) => items)
  return documents.filter(({ matter }) => waitsFor(matter, standingOf(matter, actor), today)).slice(0, limit).map((document) => matterOf(document, today))
}

function matterOf({ _id, matter }: MediationDocument, today: Day): WaitingMatter {
  const turn = turnOf(matter)
  return { kind: 'mediation', id: _id, ...(turn.kind === 'visit' && turn.on <= today ? { dueOn: turn.on } : {}) }
}
