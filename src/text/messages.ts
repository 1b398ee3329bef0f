import type { ChangeCode } from '@/domain/followup/subject'

/** What happened, in the five characters that a template's phrase field holds. */
const CHANGE_PHRASES: Record<ChangeCode, string> = {
  issueOpened: '已经收到',
  issueAccepted: '已经受理',
  issueProgress: '有新进展',
  issueMovedOn: '到下一步',
  issueEscalated: '转到上级',
  issueSolved: '已经办好',
  issueRejected: '没有办成',
  issueWithdrawn: '已经撤回',
  issueToVote: '交付表决',
  issueVotePassed: '表决通过',
  issueVoteFailed: '没有通过',
  issueCarriedOut: '已经落实',
  topicReached: '人数够了',
  topicAccepted: '已经采纳',
  topicDeclined: '没有采纳',
  meetingCalled: '通知开会',
  meetingChanged: '会议有变',
  meetingCancelled: '会议取消',
  meetingClosed: '会开完了',
  meetingPublished: '纪要公开',
  meetingRevised: '纪要更正',
  undertakingOpened: '开始落实',
  undertakingChanged: '计划有变',
  milestoneReported: '报了进度',
  milestoneAccepted: '验收通过',
  milestoneReturned: '退回整改',
  undertakingDone: '全部完成',
  noticePublished: '结果公开'
}

/** A digest says how many matters have news, and nothing of what they are. */
const digestHeadline = (matters: number): string => `${matters}件事有新进展`
const DIGEST_PHRASE = '一周汇总'

/** The words of the platform's messages. */
export const messageText = {
  change: (code: ChangeCode): string => CHANGE_PHRASES[code],
  digest: DIGEST_PHRASE,
  digestHeadline
}
