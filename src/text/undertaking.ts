import type { UndertakingCard, UndertakingDetail } from '@/contract/followup-views'
import type { UndertakingSourceKind } from '@/domain/followup/undertaking'
import { daysBetween, type Day, type Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from './dates'
import { roleText } from './offices'

const SOURCE: Readonly<Record<UndertakingSourceKind, string>> = { issue: '从这件诉求来的', meeting: '从这次会来的', notice: '从这份结果来的' }

/** `11月30日前`, `今天到期`, `超了 2 天`. */
export function dueWords(due: Day, today: Day): string {
  const left = daysBetween(today, due)
  if (left < 0) return `超了 ${-left} 天`
  return left === 0 ? '今天到期' : `${dayText(due, today)}前`
}

/** 落实: the list, one undertaking, and its forms. */
export const undertakingText = {
  title: '落实',
  listTitle: '落实到哪了',
  filterBy: '按进度看',
  filters: { overdue: '超期', underWay: '在办', done: '办完' },
  none: { overdue: '没有超期的事', underWay: '现在没有在办的事', done: '还没有办完的事' },
  noneText: { overdue: '每一步都有日子。过了日子没办完，就会列在这里，大家都看得到。', underWay: '表决、会议、诉求定下来的事，写了落实方案就列在这里。', done: '最后一步验收了，就列在这里。' },
  /** `胡文静负责`, and the office. */
  inCharge: ({ inChargeName, inChargeOffice }: Pick<UndertakingCard, 'inChargeName' | 'inChargeOffice'>): readonly string[] =>
    [`${inChargeName}负责`, ...(inChargeOffice === undefined ? [] : [roleText[inChargeOffice]])],
  steps: ({ accepted, milestones }: Pick<UndertakingCard, 'accepted' | 'milestones'>) => `${milestones} 步办完 ${accepted} 步`,
  chip: ({ stage, overdueDays }: Pick<UndertakingCard, 'stage' | 'overdueDays'>) =>
    stage === 'done' ? '办完了' : overdueDays > 0 ? `超了 ${overdueDays} 天` : stage === 'toJudge' ? '等验收' : '在办',
  line: ({ stage, currentName, deadline }: Pick<UndertakingCard, 'stage' | 'currentName' | 'deadline'>, today: Day) => {
    if (stage === 'done') return '每一步都验收过了'
    const when = deadline < today ? `${dayText(deadline, today)}就该` : dueWords(deadline, today)
    if (stage === 'toJudge') return `${currentName}：已经报了，${when}验收`
    return deadline < today ? `${currentName}：${when}办好` : `${currentName}：${when}`
  },
  doneOn: (at: Instant, today: Day) => `${dayText(dayOf(at), today)}办完`,
  visits: (open: string, overdue: number) => (overdue === 0 ? `低分回访还有 ${open} 件要去` : `低分回访还有 ${open} 件要去，${overdue} 件超期`),
  visitsNote: '打了不满意的，7 天内有人上门问',
  from: SOURCE,
  plan: '怎么办',
  due: (due: Day, today: Day) => `${dayText(due, today)}前全部办完`,
  way: '一步一步',
  before: (day: Day, today: Day) => `${dayText(day, today)}前`,
  overdue: (days: number) => `超了 ${days} 天`,
  state: { later: '还没到', toReport: '在办', toJudge: '等验收', accepted: '验收了' },
  acceptedOn: (at: Instant, today: Day) => `${dayText(dayOf(at), today)}验收`,
  reportedOn: (by: string, at: Instant, today: Day) => `${by} ${dayText(dayOf(at), today)}报的`,
  judgedOk: (by: string) => `监督委员会${by}验收通过`,
  judgedBack: (by: string, reason: string) => `监督委员会${by}退回：${reason}`,
  wordsWaiting: '这段话等人看过才登',
  wordsUnchecked: '这段话只有村委会和监督委员会看得到，验收通过就登出来',
  moves: '改过的日子',
  move: ({ milestone, from, to }: UndertakingDetail['dueMoves'][number], today: Day) => `第 ${milestone} 步从${dayText(from, today)}改到${dayText(to, today)}`,
  moveWhy: (by: string, reason: string) => `${by}：${reason}`,
  follow: '有进展告诉我',
  unfollow: '不再关注',
  following: '每有一步进展，都会出现在“我关注的事”里。',
  report: '报这一步办好了',
  reportTitle: '这一步办好了',
  reportWords: '办成什么样',
  reportWordsHint: '例如 36 盏都装好了，晚上试亮过',
  reportPhotos: '现场照片',
  reportPhotosHint: '拍清楚办成的样子。别拍到孩子的脸、证件和门牌。',
  reportNext: (name: string) => `${name}。交给监督委员会，7 天内验收。`,
  reportSend: '交去验收',
  reportOff: { words: '先写办成什么样', photos: '先拍一张照片' },
  judge: '验收这一步',
  judgeTitle: (name: string) => `验收：${name}`,
  judgeNote: '看过照片，最好到现场看过，再验收。',
  accept: '验收通过',
  giveBack: '退回去再办',
  giveBackTitle: (name: string) => `退回：${name}`,
  giveBackNote: '写清哪里没办好。这句话大家都看得到，负责人办好了再报。',
  giveBackReason: '哪里没办好',
  giveBackHint: '例如 还有两盏不亮',
  giveBackOff: '先写哪里没办好',
  moveDue: '改日子',
  moveTitle: '往后改日子',
  moveNote: '后面的步骤跟着往后推。原来的日子和原因一直看得到。',
  moveWhich: (no: number, name: string, due: Day) => `第 ${no} 步，${name}，原定${dayText(due)}`,
  moveTo: '改到哪天',
  moveReason: '为什么改',
  moveReasonHint: '例如 雨天停工五天',
  moveSend: '改日子，写进记录',
  moveOff: { day: '先选改到哪天', reason: '先写为什么改' },
  chooseDay: '选日期'
} as const

/** On the page of what was decided. */
export const followThroughText = {
  title: '后面怎么办',
  see: '看每一步的照片和验收',
  open: '写落实方案',
  openNote: '谁负责、分几步、哪天办完。写好了大家都看得到。',
  openTitle: '写落实方案',
  openSend: '公布落实方案',
  openedTo: '看落实方案',
  opened: '落实方案登出来了',
  openedText: '负责人会看到第一步的日子，关注这件事的人会收到消息。'
} as const

/** For reading aloud: what, who, how far, what comes next. */
export const undertakingAloud = (undertaking: UndertakingDetail, today: Day): string =>
  [undertaking.title, ...undertakingText.inCharge(undertaking), undertakingText.steps(undertaking), undertakingText.line(undertaking, today)].join('。')
