import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { follow, setRhythm, unfollow } from './following'
import { grantMessages } from './grant-messages'
import { inbox } from './inbox'
import { judgeMilestone } from './judge-milestone'
import { listUndertakings } from './list-undertakings'
import { listVisits } from './list-visits'
import { moveDue } from './move-due'
import { openUndertaking } from './open-undertaking-command'
import { rate } from './rate'
import { readRating } from './read-rating'
import { readUndertaking } from './read-undertaking'
import { reportMilestone } from './report-milestone'
import { see } from './see'
import { recordVisit, sayVisitHelped } from './visits'

export const followupHandlers = (ports: Pick<ServerPorts, 'contentCheck' | 'files' | 'messenger'>): ContextHandlers<'followup'> => ({
  'followup/openUndertaking': openUndertaking,
  'followup/reportMilestone': reportMilestone(ports),
  'followup/judgeMilestone': judgeMilestone,
  'followup/moveDue': moveDue,
  'followup/readUndertaking': readUndertaking(ports),
  'followup/listUndertakings': listUndertakings,
  'followup/rate': rate(ports),
  'followup/readRating': readRating,
  'followup/listVisits': listVisits,
  'followup/recordVisit': recordVisit,
  'followup/sayVisitHelped': sayVisitHelped,
  'followup/inbox': inbox,
  'followup/see': see,
  'followup/follow': follow,
  'followup/unfollow': unfollow,
  'followup/setRhythm': setRhythm,
  'followup/grantMessages': grantMessages(ports)
})
