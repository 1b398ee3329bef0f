import type { ActivityPhase } from '@/domain/volunteers/activity'
import type { HoursReason } from '@/domain/volunteers/attendance'
import type { OrganisationKind } from '@/domain/volunteers/organisation'

/** On a chip. */
export const phaseWords: Readonly<Record<ActivityPhase, string>> = {
  planned: '没发布', open: '报名中', running: '进行中', ended: '等核对时长', confirmed: '等第二人复核', settled: '时长已记', cancelled: '已取消'
}

/** At the head of a sentence. */
export const phaseSentences: Readonly<Record<ActivityPhase, string>> = {
  planned: '这次活动还没发布', open: '这次活动还没开始', running: '这次活动正在进行', ended: '这次活动已经结束', confirmed: '时长已经核对', settled: '时长已经记下', cancelled: '这次活动已经取消'
}

export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  communityBody: '社区', socialOrganisation: '社会组织', socialWork: '社会工作者', volunteerTeam: '社区志愿者', charityResource: '社会慈善资源'
}

/** Why somebody has no hours. */
export const reasonWords: Readonly<Record<HoursReason, string>> = {
  struck: '登记为没到场', noSignIn: '没有签到', noSignOut: '没有签退', needsLeader: '补传太晚，等负责人确认', tooShort: '不到半小时'
}

/** `2.5 小时` */
export const hoursWords = (halfHours: number): string => `${halfHours % 2 === 0 ? String(halfHours / 2) : `${(halfHours - 1) / 2}.5`} 小时`
