import type { IssueCard, Office } from '@/contract/issue-views'
import type { EventKind, HistoryKind, IssueCategory, IssueStateKind } from '@/domain/consultation/issue/issue'
import type { ArtefactKind } from '@/domain/consultation/process/artefact'
import type { GableStep, HandlerRole, IssueKind, Practice, Right } from '@/domain/consultation/process/template'
import { dayOf, daysBetween, type Day } from '@/domain/shared/instant'
import { dayText } from './dates'

/** The seven steps of the picture, from the door to the ground. */
export const GABLE_NAMES = ['网格管事', '五老调事', '支部说事', '群众议事', '表决', '公开', '落实'] as const satisfies readonly string[]

export const issueKindText: Readonly<Record<IssueKind, string>> = { report: '随手拍', order: '点单', bigMatter: '村里大事', redWhiteEvent: '红白事' }

export const categoryText: Readonly<Record<IssueCategory, string>> = {
  road: '道路',
  light: '路灯',
  water: '用水排水',
  rubbish: '垃圾',
  safety: '安全',
  house: '房屋',
  neighbours: '邻里',
  care: '老人孩子',
  money: '集体收支',
  event: '办酒席',
  other: '别的'
}

export const eventText: Readonly<Record<EventKind, string>> = { wedding: '结婚', funeral: '白事', birth: '添丁', birthday: '过寿', housewarming: '新房', other: '别的' }

/** Who acts, as the body that neighbours know. */
export const officeText: Readonly<Record<Office, string>> = {
  gridWorker: '网格员',
  groupLeader: '组长',
  elderMediator: '五老',
  partySecretary: '党支部',
  committeeMember: '村委会',
  reporter: '反映的人',
  system: '系统'
}

export const practiceText: Readonly<Record<Practice, string>> = {
  snapReport: '随手拍',
  fourAffairsFourRights: '四事四权',
  fourTwoProcess: '四议两公开',
  communityConsultation: '社区协商',
  oneCovenantFourCouncils: '一约四会',
  orderedByThePeople: '群众点单',
  stepBackMediation: '作退一步想'
}

export const rightText: Readonly<Record<Right, string>> = { know: '知情', decide: '决策', takePart: '参与', supervise: '监督' }

export const artefactText: Readonly<Record<ArtefactKind, string>> = {
  minutes: '会议记录',
  attendance: '到会人数',
  fiveLists: '五项清单',
  notice: '公告',
  partyVote: '党员大会票数',
  voteResult: '表决结果',
  decisionNotice: '决议公开',
  outcomeNotice: '结果公开',
  photos: '照片',
  siteVisit: '走访记录',
  councilRemark: '理事会意见',
  authorityReply: '部门答复',
  review: '群众评议'
}

/** What an issue is doing, as its chip says. */
export const issueStateText: Readonly<Record<IssueStateKind, string>> = {
  held: '等人看',
  declined: '没登出来',
  reported: '等人接',
  handling: '正在办',
  voting: '表决中',
  carryingOut: '落实中',
  solved: '办好了',
  rejected: '不能办',
  withdrawn: '收回了'
}

/** `正在办，超期` */
export const overdueStateText = (state: IssueStateKind): string => `${issueStateText[state]}，超期`

/** A step as the end of a sentence whose beginning is who took it: `五老接下了`. */
export const stepText: Readonly<Record<HistoryKind, string>> = {
  reported: '反映上来',
  held: '先放一放，等人看',
  released: '看过，登出来了',
  declined: '看过，没登出来',
  accepted: '接下了',
  progress: '说了进展',
  artefact: '交了材料',
  advanced: '办完这一步',
  escalated: '往上交',
  referred: '交给大家表决',
  votePassed: '表决通过了',
  voteFailed: '表决没通过',
  carryOutStarted: '开始落实',
  carriedOut: '落实好了',
  solved: '办好了',
  rejected: '答复不能办',
  withdrawn: '收回了'
}

export const officesText = (roles: readonly HandlerRole[]): string => roles.map(role => officeText[role]).join('、')

/** `还剩 3 天`, `今天到期`, `超了 2 天`: of a day that still belongs to the time. */
export function daysLeftText(due: Day, today: Day): string {
  const left = daysBetween(today, due)
  if (left < 0) return `超了 ${-left} 天`
  return left === 0 ? '今天到期' : `还剩 ${left} 天`
}

/** `第 4 步 群众议事` */
export const gableText = (gable: GableStep, stageName?: string): string => `第 ${gable + 1} 步 ${stageName ?? GABLE_NAMES[gable]}`

/** One sentence for an issue in a list. */
export function issueSentence({ state, office, reportedAt, lastAt, lastStep }: IssueCard): string {
  const day = dayText(dayOf(lastAt))
  const by = office === undefined ? '' : officeText[office]
  switch (state) {
    case 'held':
      return '先有人看一看，现在别人看不到'
    case 'declined':
      return '没有登出来，原因写在里面'
    case 'reported':
      return `${dayText(dayOf(reportedAt))}反映的，等${by}接`
    case 'handling':
      return lastStep === 'accepted' || lastStep === 'reported' ? `${by}在办，${day}接下的` : `${by}在办，${day}有新进展`
    case 'voting':
      return '交给大家表决了'
    case 'carryingOut':
      return '定下来了，正在落实'
    case 'solved':
      return `${day}办好了`
    case 'rejected':
      return `${day}答复不能办，原因写在里面`
    case 'withdrawn':
      return `${day}反映的人收回了`
  }
}
