import { deadlineText, dayText, momentText } from './dates'
import type { Day, Instant } from '@/domain/shared/instant'

export const draftText = {
  title: '新建表决',
  question: '议题',
  questionHint: '照大家平时的说法写，例如“3组垃圾投放点往哪里迁”',
  description: '说明',
  preset: '开什么会',
  mode: '怎么算票',
  ballotMode: '记不记名',
  channels: '怎么投',
  scope: '哪些人表决',
  wholeCommunity: '全村',
  opensAt: '开始',
  closesAt: '截止',
  adHocReason: '临时通知的原因',
  partyStudyDay: '党组织研究的日期',
  partyStudyMinutes: '会议记录编号',
  save: '存草稿',
  announce: '发出通知',
  fixFirst: (count: number) => `改好 ${count} 处才能发通知`,
  questionLength: (min: number, max: number) => `议题写 ${min} 到 ${max} 个字`,
  descriptionMissing: '写几句说明，让大家知道要定什么',
  descriptionLength: (max: number) => `最多写 ${max} 个字`,
  channelMissing: '至少选一种投法',
  timeMissing: '还没选时间',
  closesBeforeOpens: '截止要晚于开始',
  groupMissing: '还没选哪个组',
  studyDayMissing: '还没填研究的日期',
  studyDayAhead: '研究的日期还没到',
  studyMinutesMissing: '还没填会议记录编号',
  reasonLength: (max: number) => `最多写 ${max} 个字`,
  /** `今天 4月16日通知，满 10 天，最早 4月26日开始` */
  noticeDays: (today: Day, days: number, earliest: Day) =>
    days === 0 ? `今天 ${dayText(today)}通知就可以。` : `今天 ${dayText(today)}通知，满 ${days} 天，最早 ${dayText(earliest)}开始。`,
  challengeDays: (endsAt: Instant) => `名册异议期到 ${deadlineText(endsAt)}，投票在那以后开始。`,
  earliest: (at: Instant) => `最早 ${momentText(at)} 开始`,
  noticeTooShort: (needed: number, days: number, adHoc: boolean) => `要提前 ${needed} 天通知，现在只有 ${days} 天${adHoc ? '；特殊情况写明原因，可以临时通知' : ''}`
} as const
