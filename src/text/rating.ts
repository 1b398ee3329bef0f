import type { RatingPanel } from '@/contract/followup-views'
import type { Grade, RatedKind, RatingFigures } from '@/domain/followup/rating'
import type { VisitOutcome } from '@/domain/followup/visit'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { dayText } from './dates'

export const gradeText: Readonly<Record<Grade, string>> = {
  verySatisfied: '非常满意', satisfied: '满意', basicallySatisfied: '基本满意', dissatisfied: '不满意', veryDissatisfied: '非常不满意'
}
export const visitOutcomeText: Readonly<Record<VisitOutcome, string>> = { putRight: '改好了', explained: '说明白了', cannotHelp: '这里办不了' }

const plus = ({ count, more }: { readonly count: number; readonly more: boolean }): string => (more ? `${count} 件以上` : `${count} 件`)

/** 满意度 of an issue, a meeting, a result. */
export const ratingText = {
  title: '满意不满意',
  rate: '打个分',
  change: '改一改',
  withheld: (needed: number) => `打分的还不到 ${needed} 人，先不公布，免得看出谁打了几分。`,
  figures: ({ rated, asked }: Pick<RatingFigures, 'rated' | 'asked'>) => `请了 ${asked} 人打分，打了 ${rated} 人`,
  satisfied: ({ satisfied, rated }: Pick<RatingFigures, 'satisfied' | 'rated'>) => `打分的 ${rated} 人里，${satisfied} 人满意`,
  satisfiedNote: '非常满意、满意、基本满意都算满意',
  people: (count: number) => `${count} 人`,
  visits: ({ open, overdue, done }: NonNullable<RatingPanel['visits']>) =>
    [`打了低分的，已经回访 ${plus(done)}`, ...(open.count > 0 ? [`还有 ${plus(open)}要去`] : []), ...(overdue.count > 0 ? [`${plus(overdue)}超期`] : [])].join('，'),
  own: (grade: Grade) => `您打的是“${gradeText[grade]}”`,
  ownUntil: (until: Instant) => `${dayText(dayOf(until))}以前可以改`,
  ownSettled: '打分满 30 天，不能再改',
  sheetTitle: '您满意不满意',
  who: '每人打一次，30 天里可以改。打分不给绿币。',
  privacyGood: '谁打了满意，没有人看得到。',
  privacyLow: (days: number) => `打了不满意的，村委会和网格员看得到您的名字，${days} 天内上门问清楚。别人看不到。`,
  reason: '为什么不满意（可以不写）',
  reasonHint: '去回访的人看得到，别人看不到',
  send: '交上这个分',
  chooseFirst: '先选一项',
  cannot: {
    NOT_READY_TO_RATE: '办完以后请您打分。',
    NOT_ASKED: '这件事没有请您打分。',
    RATING_SETTLED: '',
    NOT_A_MEMBER: '绑定了本村身份，才能打分。'
  },
  visitDue: (day: Day) => `${dayText(day)}前有人来问您`,
  visitDueNote: '村委会成员或者网格员会上门，或者打电话。',
  visited: (by: string, at: Instant) => `${by} ${dayText(dayOf(at))}来过`,
  helpedAsk: '这次回访有用吗',
  helpedYes: '有用',
  helpedNo: '没用',
  helpedSaid: (yes: boolean) => (yes ? '您说有用' : '您说没用')
} as const

/** 回访 for those who go. */
export const visitsText = {
  title: '低分回访',
  filterBy: '按办没办看',
  filters: { open: '要去的', done: '去过的' },
  none: { open: '没有要回访的', done: '还没有回访过' },
  noneText: { open: '有人打了不满意，就会列在这里，要在日子前去问清楚。', done: '回访记下来以后列在这里。' },
  privacy: '名字只有去回访的人看得到，不要告诉别人。',
  who: (name: string, label: string) => `${name}，${label}`,
  about: (kind: RatedKind, headline: string) => `${{ issue: '诉求', meeting: '会议', notice: '结果公开' }[kind]}：${headline}`,
  gave: (grade: Grade) => `打了“${gradeText[grade]}”`,
  noReason: '没写原因，去了问一问',
  unchecked: '这段话没过内容检查，只给您看',
  record: '记下这次回访',
  recordTitle: (name: string) => `回访${name}`,
  recordNote: '打分的人看得到您写的话。分改没改都算回访过。',
  outcome: '结果怎么样',
  words: '谈了什么、答应了什么',
  wordsHint: '例如 下周加装两盏灯，他说行',
  off: { outcome: '先选结果', words: '先写谈了什么' },
  recordedBy: (by: string, at: Instant) => `${by} ${dayText(dayOf(at))}去的`,
  helped: (yes: boolean) => (yes ? '打分的人说有用' : '打分的人说没用'),
  notSaid: '打分的人还没说有没有用'
} as const
