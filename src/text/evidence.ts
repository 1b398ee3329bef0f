import { momentText } from '@/text/dates'
import { partsOf, type Quarter } from '@/domain/shared/quarter'
import type { Instant } from '@/domain/shared/instant'

/** The figures of a quarter and their export. */
export const evidenceText = {
  title: '协商佐证材料',
  quarters: '按季度看',
  quarter: (quarter: Quarter, thisYear: number) => {
    const { year, number } = partsOf(quarter)
    return year === thisYear ? `${number}季度` : `${year}年${number}季度`
  },
  head: (quarter: Quarter) => `${partsOf(quarter).year}年第${partsOf(quarter).number}季度`,
  asOf: (at: Instant) => `${momentText(at)} 汇总，由办理记录算出，没有另外填表`,
  counts: '各环节件数',
  pieces: (count: number) => `${count} 件`,
  byUnit: '全村和各网格',
  ofUnit: ({ raised, handled }: { readonly raised: number; readonly handled: number }) => `提出 ${raised} 件，办结 ${handled} 件`,
  meetings: '会议和到会',
  meetingsHeld: (held: number) => `${held} 次`,
  outcome: ({ consensus, unresolved }: { readonly consensus: number; readonly unresolved: number }) => `${consensus} 项有共识，${unresolved} 项没谈拢。`,
  people: (count: number) => `${count} 人次`,
  satisfaction: '满意度',
  results: '结果和落实',
  decisions: (count: number) => `${count} 个`,
  undertakings: ({ done, overdue }: { readonly done: number; readonly overdue: number }) => `验收完 ${done} 件${overdue === 0 ? '' : `，超期 ${overdue} 件`}。`,
  noMedian: '还没有办结的',
  emptyTitle: '这个季度没有记录',
  emptyText: '没有人报诉求，也没有开过会。需要留底的话，空表也能导出。',
  exportTitle: '导出',
  exportHint: '表格里有每一件的明细，打印页适合装订。两份都不带提出人、签到人、评价人的名字。',
  xlsx: '导出表格',
  pdf: '导出打印页',
  making: '正在汇总',
  made: { shown: (fileName: string) => `${fileName} 打开过了，可以从它的右上角转发或保存。`, saved: (fileName: string) => `${fileName} 已经下载到这台电脑。` },
  notMade: '没有导出来',
  again: '再导出一次',
  digest: (digest: string) => `数据指纹 ${digest.slice(0, 12)}，和材料上印的一样，就是同一份数据。`
} as const
