import type { ArtefactContent, ArtefactKind } from '@/domain/consultation/process/artefact'
import { artefactsOf } from '@/domain/consultation/process/artefact-needs'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import type { FilePurpose } from '@/domain/files/file'
import type { CannotAddArtefact } from './refusals'
import { currentStage } from './settle'
import { reasonCannotLeave, type Working } from './work'

/** What an artefact cites, as it stands now. Absent facts: nothing is cited. */
export interface CitedFacts {
  /** Held and closed here. */
  readonly meetingClosed?: boolean
  /** When it was closed. */
  readonly meetingDay?: Day
  /** Counted, confirmed, published. */
  readonly votePublished?: boolean
  readonly noticeOnBoard?: boolean
  /** The meeting had this issue on its agenda; the vote, or the vote of the notice, was this issue's. */
  readonly ofThisIssue?: boolean
}

export interface LeavingArtefact extends Working {
  readonly template: ProcessTemplate
  readonly content: ArtefactContent
  readonly files: number
  readonly cited: CitedFacts
  readonly now: Instant
}

/** The purpose under which files of an artefact are uploaded: a record, or pictures of a moment. */
export const filePurposeOf = (kind: ArtefactKind): FilePurpose => (PICTURES.includes(kind) ? 'progress' : 'minutes')
const PICTURES: readonly ArtefactKind[] = ['photos', 'siteVisit', 'outcomeNotice']

/** Why somebody cannot leave this artefact in this stage. */
export function reasonCannotAddArtefact(leaving: LeavingArtefact): CannotAddArtefact | undefined {
  const reason = reasonCannotLeave(leaving)
  if (reason !== undefined) return reason
  const { content } = leaving
  if (!artefactsOf(currentStage(leaving)).includes(content.kind)) return { code: 'ARTEFACT_NOT_OF_STAGE' }
  return reasonContentWrong(leaving) ?? reasonCitesWrong(leaving.cited)
}

function reasonContentWrong({ issue, content, cited, files, now }: LeavingArtefact): CannotAddArtefact | undefined {
  const day = dayIn(content) ?? cited.meetingDay
  const since = issue.now === undefined ? undefined : dayOf(issue.now.since)
  if (day !== undefined && day > dayOf(now)) return { code: 'ARTEFACT_DAY_IN_FUTURE' }
  if (day !== undefined && since !== undefined && day < since) return { code: 'ARTEFACT_DAY_BEFORE_STAGE', since }
  if (isEmpty(content, files)) return { code: 'ARTEFACT_EMPTY' }
  return countsWrong(content) ? { code: 'ARTEFACT_COUNTS_WRONG' } : undefined
}

function dayIn(content: ArtefactContent): Day | undefined {
  if ('day' in content) return content.day
  return content.kind === 'notice' ? content.postedOn : undefined
}

function isEmpty(content: ArtefactContent, files: number): boolean {
  if (content.kind === 'photos') return files === 0
  return content.kind === 'outcomeNotice' && content.noticeId === undefined && (content.text === undefined || files === 0)
}

/** More cannot come than there are, nor say yes than came. */
function countsWrong(content: ArtefactContent): boolean {
  switch (content.kind) {
    case 'attendance':
      return content.present === 0 || (content.invited !== undefined && content.present > content.invited)
    case 'partyVote':
      return content.members === 0 || content.present > content.members || content.yes > content.present
    case 'review':
      return content.asked === 0 || content.satisfied > content.asked
    default:
      return false
  }
}

function reasonCitesWrong({ meetingClosed, votePublished, noticeOnBoard, ofThisIssue }: CitedFacts): CannotAddArtefact | undefined {
  if (meetingClosed === false) return { code: 'MEETING_NOT_CLOSED' }
  if (votePublished === false) return { code: 'VOTE_NOT_PUBLISHED' }
  if (noticeOnBoard === false) return { code: 'NOTICE_NOT_ON_BOARD' }
  return ofThisIssue === false ? { code: 'CITES_ANOTHER_MATTER' } : undefined
}
