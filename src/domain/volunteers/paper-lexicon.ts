import type { CommunityKind } from '@/domain/community/community'
import { addMs, HOUR_MS, type Day, type Instant } from '@/domain/shared/instant'

/** What the paper says, as 民发〔2015〕149号 asks: the volunteer, the service in hours, who issues it, its number and day. */
export const CERTIFICATE_WORDS = {
  title: '志愿服务记录证明',
  who: '志愿者',
  name: '姓名：',
  identity: '证件类型和号码（由本人手写，系统不保存）：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
  service: '志愿服务',
  on: '日期',
  activity: '活动',
  organisation: '组织',
  what: '服务内容',
  hours: '小时',
  issuer: '出具单位',
  issuerName: '单位名称：',
  stamp: '单位盖章：＿＿＿＿＿＿＿＿＿＿（盖章后有效）',
  hands: '负责人签字：＿＿＿＿＿＿＿＿　经办人签字：＿＿＿＿＿＿＿＿',
  contact: '联系电话：＿＿＿＿＿＿＿＿＿＿',
  issuedOn: '出具日期：',
  free: '本证明依据志愿服务记录无偿出具（《志愿服务条例》第十九条）。'
} as const

/** Three times four characters of the alphabet of invitations: read aloud and typed without a mistake. */
export const CERTIFICATE_NO = /^[2-9CDFHJKMNPRTVWXY]{4}-[2-9CDFHJKMNPRTVWXY]{4}-[2-9CDFHJKMNPRTVWXY]{4}$/

/** `2.5`; whole hours without a fraction. */
export const hoursText = (halfHours: number): string => (halfHours % 2 === 0 ? String(halfHours / 2) : `${(halfHours - 1) / 2}.5`)
export const numberSentence = (no: string): string => `证明编号 ${no}`
export const periodSentence = (from: Day, to: Day): string => `${from} 至 ${to}，`
export const servedSentence = (activities: number, halfHours: number): string => `参加志愿服务 ${activities} 次，服务时间共 ${hoursText(halfHours)} 小时。`
export const checkSentence = (no: string): string => `在小程序“志愿服务”里的“查证明真假”输入 ${no}，可以核对姓氏、时段和时间。`
export const certificateFileName = (no: string): string => `志愿服务记录证明-${no}.pdf`
export const issuerName = (community: string, kind: CommunityKind): string => `${community}${kind === 'village' ? '村民委员会' : '居民委员会'}`

export const exportFileName = (year: number): string => `志愿服务记录-${year}.csv`

/**
 * 志愿服务情况 as a record of service has it (志愿服务记录与证明出具办法, 民政部令第67号). The ministry's system also asks for the number of a
 * document of identity, which is not kept here: its column is filled in where the file is handed over.
 */
export const EXPORT_HEAD: readonly string[] = ['姓名', '证件号码（线下补填）', '组织名称', '活动名称', '服务日期', '开始时间', '结束时间', '服务地点', '服务内容', '服务时间（小时）', '活动负责人', '记录人']

export interface ExportedService {
  readonly name: string
  readonly on: Day
  readonly title: string
  readonly organisationName: string
  readonly place: string
  readonly what: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly halfHours: number
  readonly leaderName: string
  readonly recorderName: string
}

const SHANGHAI_MS = 8 * HOUR_MS
const clockOf = (at: Instant): string => new Date(addMs(at, SHANGHAI_MS)).toISOString().slice(11, 16)

export const exportRow = (each: ExportedService): readonly string[] => [
  each.name, '', each.organisationName, each.title, each.on, clockOf(each.startsAt), clockOf(each.endsAt), each.place, each.what, hoursText(each.halfHours), each.leaderName, each.recorderName
]
