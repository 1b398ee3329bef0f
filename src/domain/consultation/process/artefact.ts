import type { FileRef } from '@/domain/files/file'
import type { MemberId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'

/** What a stage leaves behind as evidence of its work. */
export const ARTEFACT_KINDS = [
  'minutes',
  'attendance',
  'fiveLists',
  'notice',
  'partyVote',
  'voteResult',
  'decisionNotice',
  'outcomeNotice',
  'photos',
  'siteVisit',
  'councilRemark',
  'authorityReply',
  'review'
] as const
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number]

/** How the members of the party meeting are counted: of those due or of those present (preset #11). */
export const PARTY_VOTE_MODES = ['partyOfDue', 'partyOfPresent'] as const
export type PartyVoteMode = (typeof PARTY_VOTE_MODES)[number]

/** 会议记录: written here, as a scan, or those of a meeting that was held here. */
export interface MinutesArtefact {
  readonly kind: 'minutes'
  readonly text: string
  /** As it stands on the paper record. */
  readonly recordNo?: string
  readonly meetingId?: string
}
export interface AttendanceArtefact {
  readonly kind: 'attendance'
  readonly present: number
  readonly invited?: number
  readonly meetingId?: string
}
/** 五项清单 of 支部说事: 问题, 任务, 措施, 责任, 效果. */
export interface FiveListsArtefact {
  readonly kind: 'fiveLists'
  readonly problem: string
  readonly task: string
  readonly measure: string
  readonly responsibility: string
  readonly effect: string
}
/** 公告: where and since when it hangs. How long it must is the stage's rule. */
export interface NoticeArtefact {
  readonly kind: 'notice'
  readonly postedOn: Day
  readonly place: string
}
/** 党员大会审议: counted by the branch itself; the rule is preset #11. */
export interface PartyVoteArtefact {
  readonly kind: 'partyVote'
  readonly day: Day
  readonly members: number
  readonly present: number
  readonly yes: number
  readonly modeId: PartyVoteMode
}
/** A formal vote whose result is published. */
export interface VoteResultArtefact {
  readonly kind: 'voteResult'
  readonly pollId: string
  readonly passed: boolean
}
/** 决议公开. */
export interface DecisionNoticeArtefact {
  readonly kind: 'decisionNotice'
  readonly noticeId: string
  readonly postedOn: Day
}
/** 实施结果公开: a notice on the board, or words with pictures. */
export interface OutcomeNoticeArtefact {
  readonly kind: 'outcomeNotice'
  readonly noticeId?: string
  readonly text?: string
  readonly postedOn: Day
}
export interface PhotosArtefact {
  readonly kind: 'photos'
  readonly text?: string
}
/** 走访, 现场查看 or 分头听双方说. */
export interface SiteVisitArtefact {
  readonly kind: 'siteVisit'
  readonly day: Day
  readonly text: string
}
export interface CouncilRemarkArtefact {
  readonly kind: 'councilRemark'
  readonly text: string
}
/** What the office answered that has to do it. */
export interface AuthorityReplyArtefact {
  readonly kind: 'authorityReply'
  readonly office: string
  readonly day: Day
  readonly text: string
}
/** 社会评单: how many were asked to judge the work, and how many were content. */
export interface ReviewArtefact {
  readonly kind: 'review'
  readonly day: Day
  readonly asked: number
  readonly satisfied: number
  readonly text: string
}

export type ArtefactContent =
  | MinutesArtefact
  | AttendanceArtefact
  | FiveListsArtefact
  | NoticeArtefact
  | PartyVoteArtefact
  | VoteResultArtefact
  | DecisionNoticeArtefact
  | OutcomeNoticeArtefact
  | PhotosArtefact
  | SiteVisitArtefact
  | CouncilRemarkArtefact
  | AuthorityReplyArtefact
  | ReviewArtefact

/** An artefact as the stage keeps it. A later one of the same kind replaces nothing: the latest counts, all stay. */
export interface StageArtefact {
  readonly no: number
  readonly stageId: string
  readonly content: ArtefactContent
  readonly files: readonly FileRef[]
  readonly by: MemberId
  readonly at: Instant
}
