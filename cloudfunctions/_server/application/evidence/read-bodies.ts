import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { inOffice } from '@/domain/evidence/body'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { MeetingDocument } from '@server/application/consultation/documents'
import { listAll } from '@server/application/shared/list-all'
import type { QueryHandler } from '@server/pipeline/handlers'
import { bodyCard, pastTermView, seatView } from './body-view'
import { BODIES, bodiesByOrder, meetingsByBody, type BodyDocument } from './documents'

const SESSIONS_SHOWN = 20
/** A called or cancelled meeting was not held. */
const HELD = ['closed', 'published']

/** Every body of the community. There are a handful; who sits in them is public, so nobody is asked who he is. */
export const listBodies: QueryHandler<'evidence/listBodies'> = {
  permission: PERMISSION_RULES.anyone,
  async run({ reader, communityId, caller, now }) {
    const bodies = await listAll<BodyDocument>(reader, bodiesByOrder, [communityId])
    return ok({ items: bodies.map((body) => bodyCard(body, dayOf(now))), mayEdit: PERMISSION_RULES.committee.allows(caller) })
  }
}

/** One body: who holds office today, who did before, and the sessions held. Terms end by the calendar, not by a timer. */
export const readBody: QueryHandler<'evidence/readBody'> = {
  permission: PERMISSION_RULES.anyone,
  async run({ reader, communityId, caller, now }, { bodyId }) {
    const body = await reader.get<BodyDocument>(BODIES, bodyId)
    if (body === undefined) return err({ code: 'NOT_FOUND' })
    const [page, states] = await Promise.all([
      reader.list<MeetingDocument>(meetingsByBody, [communityId, bodyId], { limit: SESSIONS_SHOWN }),
      reader.countBy(meetingsByBody, [communityId, bodyId])
    ])
    const today = dayOf(now)
    const current = inOffice(body, today)
    const { purpose, dissolved } = body
    return ok({
      ...bodyCard(body, today),
      seenNo: body.seenNo,
      ...(purpose === undefined ? {} : { purpose }),
      ...(dissolved === undefined ? {} : { dissolved }),
      seats: current.map(seatView),
      otherSeats: body.seats.filter((seat) => !current.includes(seat)).map(seatView),
      pastTerms: [...body.pastTerms].reverse().map(pastTermView),
      sessionsHeld: HELD.reduce((sum, state) => sum + (states[state] ?? 0), 0),
      sessions: page.items.filter(isHeld).map(({ meetingId, title, startsAt }) => ({ meetingId, title, heldAt: startsAt })),
      mayEdit: PERMISSION_RULES.committee.allows(caller)
    })
  }
}

const isHeld = (meeting: MeetingDocument): boolean => HELD.includes(meeting.state)
