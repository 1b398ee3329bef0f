import type { IssueDetail, TimelineStage } from '@/contract/issue-views'
import type { Deed, SettleDeed } from '@/domain/consultation/issue/deeds'
import type { HeldBecause, HistoryKind, IssueStateKind } from '@/domain/consultation/issue/issue'
import type { ArtefactKind } from '@/domain/consultation/process/artefact'
import { dayOf, daysBetween, type Day, type Instant } from '@/domain/shared/instant'
import { dayText, momentText } from './dates'
import { artefactText, daysLeftText, eventText, officeText, stepText } from './issue-words'

const HELD: Readonly<Record<HeldBecause, string>> = {
  review: '系统拿不准能不能登，先请村委会看一看。',
  risky: '系统觉得有些话不合适，先请村委会看一看。',
  unavailable: '系统这会儿没法检查，先请村委会看一看。'
}

export const issuePageText = {
  title: '诉求',
  reportedAt: (day: Day) => `${dayText(day)}反映的`,
  by: (name: string) => `${name}反映的`,
  assisted: '由村里的人代写',
  said: '说了什么',
  way: '办到哪一步',
  ahead: '后面还有',
  links: '跟这件事有关的',
  asks: { gable: '等您来办', held: '等您看一眼' },
  overdue: (office: string, due: Day) => `${office}该在${dayText(due)}前办完`,
  dueBy: (office: string, due: Day) => `${office}${dayText(due)}前办完`,
  waitsFor: (office: string) => `等${office}来接`,
  atVote: '交给大家表决了，结果公开后接着办',
  carryingOut: '定下来了，正在落实',
  held: HELD,
  heldShort: '先有人看一看',
  heldMine: '您写的话还没登出来，现在只有您和村委会看得到。看过就登，不登会告诉您原因。',
  heldStep: '这一条先有人看一看，看过再登出来',
  solved: (at: Instant) => `${dayText(dayOf(at))}办好了`,
  rejected: '答复：不能办',
  declined: '没有登出来',
  withdrawn: '反映的人收回了',
  reason: '原因',
  legalGround: '依据',
  mineHint: '这是您反映的。您的名字只有村委会和正在办的人看得到，别人看到的是一个字加星号。',
  mineAssisted: '这是替您反映的。您的名字只有村委会和正在办的人看得到。',
  process: (name: string, version: number) => `按《${name}》第 ${version} 版办`,
  follow: '关注这件事',
  unfollow: '不再关注',
  following: '有新进展会在“我关注的事”里告诉您。',
  comma: '，',
  read: '读给我听',
  stop: '停',
  withdraw: '收回这件事',
  withdrawTitle: '收回这件事',
  withdrawNote: '收回以后不再往下办，经过还留着。要再办，得重新反映。',
  withdrawReason: '为什么收回',
  withdrawReasonHint: '例如 已经修好了',
  optional: '可以不写',
  maybeShown: '这些话能不能登',
  show: '可以登出来',
  decline: '不登',
  declineTitle: '不登出来',
  declineNote: '写一句原因，反映的人看得到。',
  declineReason: '原因',
  toVote: '看这次表决',
  voteCloses: (at: Instant) => `${momentText(at)} 截止`,
  toResult: '看表决结果',
  toUndertaking: '看落实到哪一步',
  toUndertakingText: '谁负责、哪天做到哪一步',
  meeting: (at: Instant) => `${momentText(at)} 开会`,
  otherWays: '别的办法',
  lacking: (kinds: string) => `还差：${kinds}`,
  moreEntries: (count: number) => `还有 ${count} 条`,
  fewer: '收起',
  standsIn: (office: string) => `${office}可以代办`,
  event: ({ event, day, tables, costPerTable }: NonNullable<IssueDetail['details']>) => `${eventText[event]}，${dayText(day)}，${tables} 桌，每桌 ${costPerTable} 元`
} as const

/** Right of a stage's name: since when, from when to when, or by when. */
export function stageTime({ when, since, until, dueDay, overdue }: TimelineStage, today: Day): string | undefined {
  if (when === 'now') {
    if (overdue && dueDay !== undefined) return daysLeftText(dueDay, today)
    return since === undefined ? undefined : `${dayText(dayOf(since))}起`
  }
  if (when !== 'past' || until === undefined) return undefined
  return dayText(dayOf(until))
}

/** Below a stage's name: whose it is and how long it may take, or how it ended. */
export function stageLine(stage: TimelineStage, state: IssueStateKind): string {
  const { when, office, standsIn, dueDays, dueDay, since, until, endedBy, body } = stage
  const who = body === undefined ? officeText[office] : `${body}（${officeText[office]}）`
  if (when === 'past') return [since === undefined || until === undefined ? `${who}办` : `${who}${spentText(since, until)}`, endedBy && stepText[endedBy]].filter(Boolean).join('，')
  if (when === 'passedBy') return '没有走这一步'
  const proxy = standsIn === undefined ? '' : `，${issuePageText.standsIn(officeText[standsIn])}`
  // Nobody has taken it on yet.
  if (when === 'now' && (state === 'reported' || state === 'held')) return dueDay === undefined ? `等${who}接` : `等${who}接，${dayText(dueDay)}前办完${proxy}`
  if (when === 'now') return dueDay === undefined ? `${who}在办` : `${who}在办，${dayText(dueDay)}前办完${proxy}`
  return `${who}办，${dueDays} 天内`
}

/** `办了 3 天`, `当天办`. */
function spentText(since: Instant, until: Instant): string {
  const days = daysBetween(dayOf(since), dayOf(until))
  return days === 0 ? '当天办' : `办了 ${days} 天`
}

/** `要有会议记录、公告满 5 天` */
export function needsText(needs: TimelineStage['needs']): string | undefined {
  if (needs.length === 0) return undefined
  return `要有${needs.map(({ kind, days }) => (days === undefined || days === 0 ? artefactText[kind] : `${artefactText[kind]}满 ${days} 天`)).join('、')}`
}

/** `11月22日，五老交了会议记录` */
export const entryHead = (at: Instant, office: string | undefined, what: string): string => `${dayText(dayOf(at))}，${office ?? ''}${what}`

/** `交了会议记录` */
export const handedIn = (kind: ArtefactKind): string => `交了${artefactText[kind]}`

/** What a step of the history did. */
export function stepWords(kind: HistoryKind, toStageName: string | undefined): string {
  if (toStageName === undefined) return stepText[kind]
  if (kind === 'escalated') return `交给${toStageName}`
  return kind === 'advanced' ? `办完，进到${toStageName}` : `${stepText[kind]}，进到${toStageName}`
}

/** The words of a deed on a button. */
export function deedText(deed: Deed): string {
  switch (deed.deed) {
    case 'accept':
      return '接下来办'
    case 'decideHeld':
      return '看看能不能登'
    case 'noteProgress':
      return '说说进展'
    case 'addArtefact':
      return '交材料'
    case 'takeUpResult':
      return '接着表决结果办'
    case 'withdraw':
      return issuePageText.withdraw
    case 'settle':
      return settleText(deed)
  }
}

function settleText({ outcome, toStageName }: SettleDeed): string {
  switch (outcome) {
    case 'solve':
      return '办好了，办结'
    case 'advance':
      return toStageName === undefined ? '这一步办完了' : `办完，进到${toStageName}`
    case 'escalate':
      return toStageName === undefined ? '往上交' : `交给${toStageName}`
    case 'refer':
      return '交给大家表决'
    case 'reject':
      return '不能办，说明原因'
  }
}
