import type { NoticeDetail, RevisionView } from '@/contract/disclosure'
import type { NoticeContent } from '@/domain/disclosure/decision-notice'
import { dayOf } from '@/domain/shared/instant'
import { dayText, deadlineText, momentText } from './dates'
import { noticeText } from './notices'
import { confirmingRoleText } from './offices'
import { ballotsText, outcomeSentence, type OutcomeText } from './outcome-text'

export const resultPageText = {
  publishedOn: (date: string) => `${date}公开`,
  then: '后面怎么办',
  published: '公开决定',
  inCharge: (who: string) => `${who}负责`,
  before: (date: string) => `${date}前`,
  noDue: '没写期限',
  record: '会议记录',
  revisions: '更正记录',
  reason: (reason: string) => `原因：${reason}`,
  was: (label: string, old: string) => `${label}原来是：${old === '' ? '没写' : old}`,
  objectOnly: '本村的人绑定以后可以提。',
  objectOver: '异议期已满。有问题请找监督委员会，或者向乡镇反映。',
  objectOpen: '您提的一条还在等答复。',
  objectLabel: '哪里不对',
  objectPlaceholder: '例如：到会人数和签到表对不上',
  objectAction: '提交这条异议',
  writeFirst: '先写清哪里不对',
  objections: (count: number) => `收到 ${count} 条`,
  waiting: (deadline: string) => `${deadline}前答复`,
  hiddenText: '内容只有提的人、村委会和监督委员会看得到。',
  filed: (by: string, moment: string) => `${by} · ${moment}`,
  share: '转给邻居看',
  print: '打印公告',
  seePoll: '看这次表决'
} as const

/** The minutes of the meeting, row by row. */
export function recordFacts(notice: NoticeDetail): readonly { readonly label: string; readonly value: string }[] {
  const { content, meeting } = notice
  return [
    { label: '会议', value: meeting ? `${notice.meetingName}，${momentText(meeting.startsAt)}` : notice.meetingName },
    { label: '地点', value: content.place },
    { label: '主持', value: content.chair },
    { label: '谁提的', value: content.proposer },
    { label: '投票', value: `${momentText(notice.opensAt)} 起` },
    { label: '截止', value: deadlineText(notice.closesAt) },
    { label: '选票', value: ballotsText(notice.ballots) },
    { label: '确认', value: notice.confirmedBy.map(({ role, name }) => `${confirmingRoleText[role]} ${name}`).join('、') },
    { label: '公开', value: `${dayText(dayOf(notice.publishedAt))}到 ${dayText(notice.shownUntil)}，满 15 天` },
    { label: '指纹', value: notice.manifestHash.slice(0, 16) },
    ...(notice.board ? [{ label: '公示板', value: `校验码 ${notice.board.code}` }] : [])
  ]
}

const FIELDS = Object.keys(noticeText.fields) as readonly (keyof NoticeContent)[]

/** What a correction changed: the former wording of every field that reads otherwise afterwards. */
export function formerWords(revision: RevisionView, after: NoticeContent): readonly string[] {
  return FIELDS.filter(field => revision.before[field] !== after[field]).map(field => resultPageText.was(noticeText.fields[field], revision.before[field] ?? ''))
}

/** For reading aloud. */
export const resultAloud = (notice: NoticeDetail, text: OutcomeText): string =>
  `${notice.topic}。${outcomeSentence(text)}${notice.content.decision}。${resultPageText.inCharge(notice.content.personInCharge)}。`
