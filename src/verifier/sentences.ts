// The words of the verifier stand here and not in src/text: whoever recounts must not need, or trust, any file of what is recounted.
import type { FindingName, Step } from './findings'
import type { Manifest } from './format'
import type { Facts, ReceiptResult, Report, StepResult } from './report'
import type { Count } from './voting'

const SENTENCES: Readonly<Record<FindingName, string>> = {
  NOT_A_BOARD: '这个文件不是公示板',
  POLL_SWAPPED: '表决事项的校验码和公告上的不一样：不是同一场表决，或者事项在公告以后改过',
  ROOT_NOT_ANNOUNCED: '公示板的校验码和公告上的不一样：公告以后板上有地方改过',
  MANIFEST_INCOMPLETE: '表决事项写得不全，没法照着核对',
  MANIFEST_CHANGED: '表决事项改过：题目、时间、规则或者钥匙，和唱票时用的不一样',
  HEADER_MALFORMED: '公示板第一行（总数）写得不对',
  ROW_DROPPED: '公示板上少了行，比第一行写的少',
  ROW_ADDED: '公示板上多了行，比第一行写的多',
  ROOT_WRONG: '校验码对不上：板上至少有一个字改过',
  ROW_MALFORMED: '这一行写得不合格式',
  SALT_MISPLACED: '这一行的随机码不对：票少、不逐张公布的才有，别的没有',
  ROWS_OUT_OF_ORDER: '这一行不在该在的位置',
  NUMBER_TWICE: '同一个票号出现了两次',
  VERSION_IMPOSSIBLE: '这张票的改票次数不可能',
  TOKEN_FORGED: '这张票不是本场表决发出来的',
  SIGNATURE_FORGED: '这张票的选择不是投票人自己写的，改过',
  SELECTION_IMPOSSIBLE: '这张票上没有这种选法',
  ROLL_CHANGED: '应到人数和表决开始时的名册不一样',
  TAKEN_EXCEEDS_ROLL: '领票的和签到的加起来，比名册上的还多',
  MORE_BALLOTS_THAN_TOKENS: '手机票比发出去的还多',
  EXCHANGES_EXCEED_VOIDS: '换成纸票的，比公开作废的手机票还多',
  CHANNEL_NOT_OFFERED: '这场表决没有开这种投票方式，却有这种票',
  SLIP_TWICE: '同一张纸票出现了两次',
  BATCH_TWICE: '同一批纸票写了两次',
  BATCH_UNKNOWN: '这张纸票不属于任何一批',
  PAPER_UNBALANCED: '这一批纸票的数目不平：印的要等于用的、作废的、退回的加起来，也要和板上的行数一样',
  MORE_SLIPS_THAN_TAKEN: '纸票比领纸票的还多',
  VOID_COUNTED: '作废的手机票被算成了有效票',
  CAST_WRONG: '收回的票数和板上的行数不一样',
  TALLY_WRONG: '各项票数和板上的票加起来不一样',
  OUTCOME_WRONG: '结论和票数、规则对不上',
  OLD_VERSION: '板上还是旧的一版：回执上的选择更新',
  PROMISE_BROKEN: '回执上的票，板上没有，或者不是同一张'
}

/** A ballot number is too long to be read in a sentence. */
const ABOUT_LENGTH_MAX = 40

/** `第 143 行：…`, with what it is about behind it. */
export function sentenceOf(name: FindingName, row: number | undefined, about: string | undefined): string {
  const place = row === undefined ? '' : `第 ${row + 1} 行：`
  return `${place}${SENTENCES[name]}${about === undefined || about.length > ABOUT_LENGTH_MAX ? '' : `（${about}）`}`
}

/** What each step looked at, when it is well. */
export const STEP_TEXT: Readonly<Record<Step, string>> = {
  file: '文件是一块完整的公示板',
  announced: '和公告上的校验码一样',
  manifest: '表决事项一个字没改',
  header: '行数和第一行写的一样',
  root: '校验码重新算过，一样',
  rows: '每行合格式，按票号排，没有重号',
  tokens: '每张手机票都是这场表决发的',
  signatures: '每张手机票都是投票人自己写的',
  selections: '没有一张票是乱选的',
  roll: '发出的票没有超过名册',
  paper: '纸票印的、用的、废的、剩的，数目平',
  tally: '重新数过，票数一样',
  outcome: '照规则重新算过，结论一样',
  receipts: '回执上的票都在板上'
}

const OUTCOME_TEXT: Readonly<Record<string, string>> = {
  passed: '通过',
  failed: '没通过',
  quorumNotMet: '人数不够，没有作出决定',
  reportOnly: '意向征询，不作决定',
  undecidable: '照这个规则算不出结论'
}

/** 通过, 没通过 … */
export const outcomeText = (outcome: string): string => OUTCOME_TEXT[outcome] ?? outcome

const UNIT_TEXT: Readonly<Record<string, string>> = { household: '户' }

/** A name and what it is. */
export type FactLine = readonly [name: string, text: string]

/** The recounted numbers, each under its name. */
export function numberLines({ header, manifest, lines, count, outcome, rows }: Facts): readonly FactLine[] {
  const { units, taken, cast, voided, replaced } = header
  const unit = UNIT_TEXT[manifest.unit] ?? '人'
  const besides = [voided > 0 && `作废的手机票 ${voided} 张`, replaced > 0 && `补发 ${replaced} 张`, lines.spoiled > 0 && `作废的纸票 ${lines.spoiled} 张`].filter(Boolean)
  return [
    ['结论', outcomeText(outcome)],
    ['应到', `${units} ${unit}`],
    ['发出', sumText(taken.phone, taken.paper)],
    ['收回', sumText(cast.phone, cast.paper)],
    ['票数', countText(manifest, count)],
    ...(besides.length > 0 ? [['另有', besides.join('，')] as const] : []),
    ['公示板', `${rows} 行`]
  ]
}

/** The same with what was voted on before and the codes behind. */
export const factLines = (facts: Facts): readonly FactLine[] => [
  ['表决事项', facts.question], ...numberLines(facts), ['公示板校验码', facts.rootCode], ['事项校验码', facts.manifestCode]
]

const sumText = (phone: number, paper: number): string => `手机票 ${phone} + 纸票 ${paper} = ${phone + paper} 张`

function countText({ method }: Manifest, count: Count): string {
  const rest = `空白 ${count.blank}，无效 ${count.invalid}`
  if (count.kind === 'yesNo') return `赞成 ${count.yes}，反对 ${count.no}，弃权 ${count.abstain}，${rest}`
  const options = method.kind === 'yesNo' ? [] : method.options
  const points = count.votes ?? count.points ?? (count.rows ?? []).map(({ sum }) => sum)
  const measure = count.votes === undefined ? '分' : '票'
  return `${options.map((option, at) => `${option} ${points[at] ?? 0} ${measure}`).join('；')}；${rest}`
}

/** The verdict in one line. */
export const verdictText = ({ genuine, findings }: Pick<Report, 'genuine' | 'findings'>): string =>
  genuine ? '核对通过，没有发现改动' : `核对不通过，有 ${findings.length} 处不对`

/** A receipt that somebody brought, in words. */
export const RECEIPT_TEXT: Readonly<Record<ReceiptResult['state'], string>> = {
  kept: '回执上的票在板上',
  broken: '回执上的票和板上不一样',
  foreign: '这张回执不是这场表决的票箱签的，不能作证'
}

/** Before a step's words, and behind them. */
export const MARKS: Readonly<Record<StepResult['state'], string>> = { well: '✓', wrong: '✗', skipped: '–' }
const REMARKS: Readonly<Record<StepResult['state'], string>> = { well: '', wrong: '：不对', skipped: '：没有查' }

/** A step and how it went. */
export const stepText = ({ step, state }: StepResult): string => `${STEP_TEXT[step]}${REMARKS[state]}`

/** Findings beyond those that are shown. */
export const moreFindings = (count: number): string => `还有 ${count} 处`

/** Words of the page that recounts from a disk. */
export const pageText = {
  start: '开始核对',
  busy: '正在核对',
  again: '再核对一遍',
  notAnnounced: '没有填公告栏上的校验码。请看下面的两个校验码，和公告栏上的对一遍。',
  wrong: '不对的地方',
  numbers: '数出来的',
  looked: '查了哪些',
  byBrowser: '签名用浏览器自带的程序核对。',
  byPage: '签名用这一页自带的程序核对。',
  names: (files: readonly string[]) => files.join('、')
} as const
