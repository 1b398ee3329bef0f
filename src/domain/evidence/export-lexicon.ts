import { addMs, dayOf, HOUR_MS, type Instant } from '@/domain/shared/instant'
import { partsOf, type Quarter } from '@/domain/shared/quarter'
import { RATINGS_SHOWN_FROM } from '@/domain/followup/rating'
import type { Median } from './quarter-figures'

/** Headings of the exported sheets and pages. */
export const EXPORT_WORDS = {
  counts: '各环节件数',
  byUnit: '按单元',
  attendance: '到会',
  satisfaction: '满意度',
  meetings: '协商会议',
  decisions: '表决结果',
  undertakings: '落实情况',
  matters: '诉求和议题',
  figure: '项目',
  number: '数',
  how: '怎么算的',
  unit: '单元',
  total: '合计',
  yes: '是',
  raisedOn: '提出日期',
  matter: '事项',
  state: '进展',
  days: '天数',
  heldOn: '开会日期',
  meeting: '会议',
  kind: '形式',
  items: '议题',
  consensus: '达成共识',
  agreed: '共识',
  voted: '表决',
  unresolved: '没谈拢',
  people: '到会人次',
  publishedOn: '公布日期',
  meetingName: '表决方式',
  eligible: '应到',
  present: '实到',
  ayes: '赞成',
  noes: '反对',
  abstain: '弃权',
  invalid: '无效',
  outcome: '结果',
  openedOn: '立项日期',
  dueDay: '到期日',
  steps: '验收步数',
  overdue: '超期天数',
  party: '参加方',
  nothing: '本季度没有。',
  splitWithheld: '不分项',
  splitByOptions: '分几项选',
  noMedian: '还没有办结的'
} as const

/** Why nobody stands in it by name. */
export const PRIVACY_SENTENCE = '材料里没有提出人、签到人、评价人的名字，调解不在里面。事项的文字是群众公开写下的，对外提供前请再看一遍。'
export const SUMMARY_SENTENCE = '本材料由系统按季度从办理记录里汇总，没有另外填表。'

/** `2026年第4季度`. */
export const quarterName = (quarter: Quarter): string => `${partsOf(quarter).year}年第${partsOf(quarter).number}季度`
export const evidenceTitle = (communityName: string, quarter: Quarter): string => `${communityName}${quarterName(quarter)}议事协商佐证材料`
/** Without a sign that a file system refuses. */
export const evidenceFileName = (communityName: string, quarter: Quarter, extension: string): string => `${evidenceTitle(communityName, quarter)}.${extension}`.replace(/[\\/:*?"<>|\s]/g, '')

/** `2026年11月24日 15:00`, Shanghai. */
export function momentName(at: Instant): string {
  const [year, month, date] = dayOf(at).split('-').map(Number)
  return `${year}年${month}月${date}日 ${new Date(addMs(at, SHANGHAI_OFFSET_MS)).toISOString().slice(11, 16)}`
}
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS

export const madeAtSentence = (at: Instant): string => `${momentName(at)} 生成，数据截至生成时。`
export const pageName = (page: number, pages: number): string => `第 ${page} 页，共 ${pages} 页`
export const digestSentence = (digest: string): string => `数据指纹 ${digest}`
export const leftSentence = (listed: number, left: number): string => `这里列前 ${listed} 件，另有 ${left} 件只计数，不在表里。`
export const inWorkbookSentence = (left: number): string => `另有 ${left} 件没有印出来，全部明细在同一季度的表格文件里。`
/** `三、到会`; from ten on in figures. */
export const headingOf = (no: number, name: string): string => `${'一二三四五六七八九'.charAt(no - 1) || no}、${name}`

/** `7.5`: half a day is exact, nothing is rounded. */
export const medianNumber = ({ twice }: Pick<Median, 'twice'>): number => twice / 2
/** `7.5 天（84 件）`. */
export const medianName = (median: Median): string => `${medianNumber(median)} 天（${median.of} 件）`
/** `94 份里 90 份满意`, or why nothing is said. */
export const satisfactionName = (of: { readonly shown: true; readonly rated: number; readonly satisfied: number } | { readonly shown: false }): string =>
  of.shown ? `${of.rated} 份里 ${of.satisfied} 份满意` : `不足 ${RATINGS_SHOWN_FROM} 份，不公布`
