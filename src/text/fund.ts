import type { FundMatter, FundSource, FundUse } from '@/domain/ledger/fund/fund-entry'
import type { Day, Instant } from '@/domain/shared/instant'
import { partsOf, type Quarter } from '@/domain/shared/quarter'
import { dayText, deadlineText, momentText } from './dates'
import { yuanText } from './yuan'

const SOURCES: Readonly<Record<FundSource, string>> = {
  collectiveIncome: '村集体收入', donation: '捐助', townshipAward: '镇里奖补', partyFunds: '党建经费', businessDiscount: '商家让利', carriedOver: '建账前结存'
}
const USES: Readonly<Record<FundUse, string>> = { goods: '进货', services: '付服务', running: '办店杂费' }
const NUMBERS = ['一', '二', '三', '四'] as const

/** `2026年三季度` */
export function quarterText(quarter: Quarter): string {
  const { year, number } = partsOf(quarter)
  return `${year}年${NUMBERS[number - 1] ?? ''}季度`
}

/** What an entry is about: `捐助，云溪茶厂`, `捐助，匿名`, `进货`. */
export function matterText(matter: FundMatter): string {
  if (matter.direction === 'out') return USES[matter.use]
  if (matter.source !== 'donation') return SOURCES[matter.source]
  return `${SOURCES.donation}，${matter.donor ?? '匿名'}`
}

/** 钱从哪来、花到哪, for everybody. */
export const fundText = {
  title: '绿币的钱',
  lead: '超市进货的钱从哪来、花到哪，一季度公开一次。绿币本身不是钱，不能换钱。',
  noneTitle: '还没有公开过',
  noneText: '一个季度过完，村委会会把收支公开在这里。',
  choose: '看哪个季度',
  quarter: quarterText,
  published: (day: string) => `${day}公开`,
  opening: '季初结余',
  in: '进来的钱',
  out: '花出去的钱',
  closing: '季末结余',
  sum: (opening: number, came: number, went: number, closing: number) => `${yuanText(opening)} + ${yuanText(came)} − ${yuanText(went)} = ${yuanText(closing)}`,
  nothingIn: '这个季度没有进钱',
  nothingOut: '这个季度没有花钱',
  sources: SOURCES,
  uses: USES,
  coins: '绿币这个季度',
  issued: '发出',
  redeemed: '换成东西',
  stock: '货架上还有',
  coinCount: (count: number) => `${count} 币`,
  lines: '一笔一笔看',
  line: (no: number, on: Day) => `第 ${no} 笔，${dayText(on)}`,
  reverses: (no: number) => `冲销第 ${no} 笔`,
  reversal: '冲销以前的一笔',
  balance: (cents: number) => `余 ${yuanText(cents)}`,
  change: (cents: number) => (cents < 0 ? yuanText(cents) : `+${yuanText(cents)}`),
  object: '提异议',
  objectHint: '写清哪一笔不对。您的名字只有村委会和监督委员会看得到。',
  objectSend: '交上去',
  objectSent: (by: Instant) => `已经收到，${deadlineText(by)}前答复`,
  objectUntil: (at: Instant) => `${deadlineText(at)}前可以提异议`,
  objections: '大家的异议',
  answer: (text: string) => `村委会答复：${text}`,
  noAnswer: '还没答复',
  private: '内容只有本人和村委会、监督委员会看得到'
} as const

/** 资金台账, for who keeps it or watches it. */
export const fundDeskText = {
  title: '资金台账',
  balance: '账上还有',
  enter: '记一笔',
  waiting: '等人核对',
  booked: '账上的',
  emptyTitle: '还没有记过账',
  emptyText: '先记建账前的结存，或者第一笔进来的钱。',
  toPublish: (quarter: Quarter) => `${quarterText(quarter)}可以公开了`,
  due: (at: Instant) => `${deadlineText(at)}前公开`,
  publish: '去公开',
  publishTitle: (quarter: Quarter) => `公开${quarterText(quarter)}`,
  publishNote: '公开以后数不再改，大家可以提异议。',
  publishSend: '公开这个季度',
  publishedDone: '公开了',
  by: (by: string, at: Instant) => `${by} ${momentText(at)}记`,
  confirmedBy: (no: number, by: string) => `第 ${no} 笔，${by}核对`,
  receipts: (count: number) => `${count} 张单据`,
  noReceipt: '没有单据',
  confirm: '核对无误',
  decline: '不对，退回',
  own: '是您自己记的，等另一个人核对。',
  reverse: '冲销',
  reversed: '已冲销，或正等人核对',
  reverses: (no: number) => `冲销第 ${no} 笔`,
  reverseTitle: '冲销这一笔',
  reverseNote: '账不能改，只能反着记一笔。也要另一个人核对。',
  reverseReason: '为什么冲销',
  reverseSend: '冲销，请人核对',
  reasonOff: '先写为什么'
} as const

export const fundFormText = {
  title: '记一笔',
  direction: '进钱还是花钱',
  directions: { in: '进钱', out: '花钱' },
  source: '钱从哪来',
  use: '花到哪',
  yuan: '多少元',
  yuanHint: '5000 或 128.50',
  on: '单据的日子',
  onHint: '选日子',
  named: '写明谁捐的',
  namedNote: '本人愿意公开才写，不愿意就写匿名',
  donor: '谁捐的',
  words: '说明',
  wordsHint: '可以不写，不要写电话',
  arrivals: '付的是哪几样到货',
  arrival: (name: string, pieces: number, day: string) => `${name} ${pieces} 份，${day}到`,
  receipts: '单据照片',
  receiptsHint: '只有村委会和监督委员会看得到',
  note: '记好以后，要另一位村委会成员或监督委员会成员核对才算数。',
  off: { yuan: '先写多少元', on: '先选单据的日子', donor: '写上谁捐的，或者关掉实名' },
  send: '记上，请人核对'
} as const
