import type { BatchBalance, BoardHeader, SpoiledReason } from '@/domain/ballot/secret/board'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import type { ElectorateUnit } from '@/domain/ballot/preset-types'
import type { AnyRefusal } from './errors/error-types'
import { refusalText } from './error-text'
import { unitCount } from './numbers'

const SPOILED: Readonly<Record<SpoiledReason, string>> = { misprinted: '印坏', mismarked: '写错', damaged: '破损', lost: '丢失' }

/** Words of 公示板. */
export const secretBoardText = {
  title: '公示板',
  earlyTitle: '还没唱票',
  earlyText: '唱票以后，所有的票一张一行写在这里，谁都能看，谁都能数。',
  withheldTitle: '票少，不逐张公布',
  withheldText: (floor: number) => `不到 ${floor} 张票，一张张公布，容易看出谁投了什么。监票人和监督委员会看过每一张。您自己的那张，还是可以对。`,
  namedHint: '票少，不向大家逐张公布。您管唱票、监票，所以看得到。请不要外传。',
  otherTitle: '收到的不是这次的公示板',
  otherText: '和表决结果上的校验码对不上。隔一会儿再看；还不对，就到村委会问，或者申诉。',
  code: '公示板校验码',
  codeHint: '和村里贴出来的结果公告对一对。一样，公告以后就没人改过。',
  codeOf: shortCodeOf,
  lines: '一张一行',
  sections: { phone: '手机票', paper: '纸票', spoiled: '作废纸票' },
  sectionsLabel: '按票的种类看',
  head: { no: '行', name: '票号', serial: '编号', says: '选择', reason: '原因' },
  hidden: '已遮住',
  mine: '我的票',
  seek: '找一张票',
  seekPlaceholder: '如 7F3A，或纸票编号',
  seekAction: '找',
  seeking: (done: number, of: number) => (of > 1 ? `正在翻公示板，${done} / ${of}` : '正在翻公示板'),
  tooShort: '至少写两个字或者两位数。',
  found: (count: number, more: number) => (count === 0 ? '没有这个号' : more > 0 ? `找到 ${count + more} 张，先看 ${count} 张` : `找到 ${count} 张`),
  notFoundText: '再看看号码，写前四位就够。自己投的手机票，用“对票”去找更准。',
  backToAll: '回到整块板',
  goToLine: '看它在第几页',
  page: (page: number, pages: number) => `第 ${page + 1} 页，共 ${pages} 页`,
  earlier: '上一页',
  later: '下一页',
  turning: '正在翻',
  none: '这一种票一张也没有。',
  tooOld: '这台手机太旧，算不出票号，看不了一张张的票。换一台手机，或者到村委会看贴出来的公示板。',
  recount: '自己数一遍',
  save: '存下整块板',
  saveText: '拿到电脑上，用别的程序再数',
  saving: (done: number, of: number) => (of > 1 ? `正在收，${done} / ${of}` : '正在收'),
  kept: { shown: '交给微信了。发给文件传输助手，就能拿到电脑上。', saved: '已存到下载里：board.json' },
  spoiled: SPOILED,
  spokenLine: (no: number, name: string, says: string) => `第 ${no} 行，${name}，${says}`
} as const

/** The header in words: names and numbers with their sums. */
export function boardFacts({ units, taken, cast, voided, exchanged, replaced, batches }: BoardHeader, unit: ElectorateUnit): readonly (readonly [label: string, text: string])[] {
  const some = (label: string, text: string, count: number): readonly (readonly [string, string])[] => (count > 0 ? [[label, text]] : [])
  return [
    ['应到', unitCount(units, unit)],
    ['发出', byChannel(taken.phone, taken.paper)],
    ['收回', byChannel(cast.phone, cast.paper)],
    ...some('只签到', `${unitCount(taken.attendedOnly, unit)}，没领票`, taken.attendedOnly),
    ...some('作废', voided === exchanged ? `手机票 ${voided} 张，都换了纸票` : `手机票 ${voided} 张，其中 ${exchanged} 张换了纸票`, voided),
    ...some('补发', `${replaced} 张，手机丢了重新领的`, replaced),
    ...batches.map((batch): readonly [string, string] => [`${batch.batch} 批`, batchText(batch)])
  ]
}

const byChannel = (phone: number, paper: number): string => (paper === 0 ? `手机票 ${phone} 张` : phone === 0 ? `纸票 ${paper} 张` : `手机票 ${phone} + 纸票 ${paper} = ${phone + paper} 张`)

const batchText = ({ printed, used, spoiled, returned }: BatchBalance): string => `投 ${used} + 废 ${spoiled} + 剩 ${returned} = 印 ${printed} 张`

/** Below the lines: what the mock-up of the check says, for the whole board. */
export function castText({ cast }: BoardHeader): string {
  const { phone, paper } = cast
  return paper === 0 || phone === 0 ? `收回 ${phone + paper} 张` : `手机票 ${phone} + 纸票 ${paper} = ${phone + paper} 张，数目对得上`
}

/** Why lines did not come; a board that changed while it was read is no refusal of the contract. */
export const boardRefusalText = (error: AnyRefusal | { readonly code: 'BOARD_CHANGED' }): string => (error.code === 'BOARD_CHANGED' ? secretBoardText.otherText : refusalText(error))
