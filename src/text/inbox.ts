import type { ChangeCode, SubjectKind } from '@/domain/followup/subject'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { clockText, dayText } from './dates'

/** What happened to something that one follows. */
export const changeText: Readonly<Record<ChangeCode, string>> = {
  issueOpened: '收到了，等人来办',
  issueAccepted: '有人接手办了',
  issueProgress: '办的人说了进展',
  issueMovedOn: '到了下一步',
  issueEscalated: '往上一级去办',
  issueSolved: '办好了，请您打分',
  issueRejected: '没有办成，写了原因',
  issueWithdrawn: '撤回了',
  issueToVote: '交给大家表决',
  issueVotePassed: '表决通过',
  issueVoteFailed: '表决没有通过',
  issueCarriedOut: '落实完了，请您打分',
  topicReached: '联名人数够了',
  topicAccepted: '列进议题了',
  topicDeclined: '没有列进议题，写了原因',
  meetingCalled: '通知开会',
  meetingChanged: '会议有变动',
  meetingCancelled: '会不开了，写了原因',
  meetingClosed: '会开完了，请您打分',
  meetingPublished: '会议纪要登出来了',
  meetingRevised: '会议纪要有更正',
  undertakingOpened: '定了负责人和日子',
  undertakingChanged: '改了日子，写了原因',
  milestoneReported: '报了一步，等验收',
  milestoneAccepted: '一步验收通过',
  milestoneReturned: '一步退回去再办',
  undertakingDone: '全部落实完了，请您打分',
  noticePublished: '结果公开了'
}

export const subjectKindText: Readonly<Record<SubjectKind, string>> = { issue: '诉求', topic: '议题', meeting: '会议', undertaking: '落实', notice: '结果公开' }

/** 我关注的事. */
export const inboxText = {
  title: '我关注的事',
  unseen: '没看过的',
  seen: '看过的',
  none: '您还没有关注的事',
  noneText: '反映一件事、联名、到会以后，有变化都会列在这里。别的事，在它的页面上点“有进展告诉我”。',
  when: (at: Instant, now: Instant) => (dayOf(at) === dayOf(now) ? `今天 ${clockText(at)}` : dayText(dayOf(at), dayOf(now))),
  changes: (count: number) => `${count} 次变化`,
  seeAll: '全部标成看过',
  rhythmTitle: '多久告诉我一次',
  weekly: '一周只说一次',
  rhythmNote: { eachChange: '现在是有变化就说，首页马上有提示', weekly: '每周一晚上汇总一次，首页平时不提示' },
  digest: (day: Day, today: Day) => `${dayText(day, today)}晚上汇总`,
  digestTitle: '这一周的汇总',
  messages: '微信也提醒我一次',
  messagesNote: '每点一次，微信里多收一条提醒。没点也不会漏，这里都有。',
  messagesLeft: (left: number) => `微信里还会收到 ${left} 条提醒`,
  unfollow: '不再关注',
  more: '再看 20 件'
} as const
