import type { MeetingKind } from '@/domain/consultation/meeting-plan'
import type { Day } from '@/domain/shared/instant'
import { dayText } from './dates'

export const meetingPlanText = {
  title: '发会议通知',
  amendTitle: '改会议通知',
  kind: '开什么会',
  kindNote: {
    gathering: '不用提前通知，不收会前看法',
    consultation: '有关的人坐下来商量',
    council: '理事会、协商委员会的会',
    repsAssembly: '代表来开',
    assembly: '全村（居）的人或者户代表来开'
  } satisfies Record<MeetingKind, string>,
  agenda: '议程',
  agendaItem: (no: number) => `第 ${no} 件`,
  agendaHint: '例如 路灯装在哪里',
  addItem: '再加一件',
  removeItem: '去掉这一件',
  invite: '请哪些人',
  all: '全村居民',
  nobodyUnit: '不专门请居民',
  unit: '哪里的居民',
  representatives: '村民（居民）代表',
  elders: '五老',
  supervisors: '监督委员会',
  experts: '专家',
  organisations: '社会组织',
  guests: '外来客人',
  outsideHint: '写单位或者称呼，可以不写',
  people: '再点名请几个人',
  peopleChosen: (count: number) => `已选 ${count} 人`,
  peopleNone: '没有点名请人',
  peopleDone: '选好了',
  materials: '会议材料',
  materialsHint: '拍下图纸、方案。别拍到别人的证件和电话。',
  shortTitle: '急着开，不按天数通知',
  shortReason: '为什么急着开',
  shortHint: '例如 台风要来，当天要定值班',
  shortNote: '原因所有人看得到',
  noticeSoonest: (days: number, soonest: Day) => (days === 0 ? '这种会不用提前通知。' : `提前 ${days} 天通知，最早${dayText(soonest)}开。`),
  reason: '为什么改',
  reasonHint: '例如 人多，换大会议室',
  reasonNote: '原来的通知会留着，大家看得到改了什么。',
  send: '发出通知',
  sendAmended: '公开改动',
  missing: { agenda: '至少写一件要议的事', reason: '先写为什么改', shortReason: '写明为什么急着开', photos: '照片还没传完，请等一下或者去掉它' }
} as const
