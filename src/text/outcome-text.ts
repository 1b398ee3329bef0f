import type { LawReference } from '@/domain/ballot/law-articles'
import { LAW_NAMES } from '@/domain/ballot/law-articles'
import type { Outcome, PassArithmetic, QuorumArithmetic } from '@/domain/ballot/outcome'
import type { CountBase, ElectorateUnit, Preset, QuorumRule } from '@/domain/ballot/preset-types'
import type { BallotsByChannel } from '@/domain/ballot/tally'
import type { PublicOutcome } from '@/domain/disclosure/public-outcome'
import type { Fraction } from '@/domain/shared/fraction'
import { needed } from '@/domain/shared/fraction'
import { unreachable } from '@/domain/shared/result'

/** Hundredths of a square metre are counted like heads; only the words differ. */
export type Measure = ElectorateUnit | 'area'

/** A result in words: every number of the arithmetic, in the order in which a neighbour would check it. */
export interface OutcomeText {
  /** `村民代表会议表决` */
  readonly title: string
  /** `通过` */
  readonly verdict: string
  /** Stands beside the verdict whenever the ballot decides nothing. */
  readonly label?: string
  readonly heads: DimensionText
  readonly area?: DimensionText
}
export interface DimensionText {
  /** `应到 47 人，实到 39 人，需 32 人，够数` */
  readonly turnout: string
  /** `竖线是 32 人：47 的三分之二是 31.3，进一位` */
  readonly turnoutWhy?: string
  /** `赞成 28 人，超过到会人数的一半（需 20 人），通过` */
  readonly pass?: string
  readonly passWhy?: string
  /** `按到会 39 人算，弃权、无效和没投的也算在内` */
  readonly passBase?: string
  /** `赞成 28 人，反对 6 人，弃权 2 人，无效 1 人，没投 2 人` */
  readonly split: string
}

export const INDICATIVE_LABEL = '意向征询，非正式表决'

/** The words of a public outcome under the preset it was decided by. */
export function outcomeText(result: PublicOutcome, preset: Preset): OutcomeText {
  const { outcome } = result
  const indicative = outcome.standing === 'indicative'
  const words = { title: preset.name, verdict: verdictText(outcome), ...(indicative && { label: INDICATIVE_LABEL }) }
  if (result.splits === 'withheld') {
    const split = withheldText(result.floor)
    return {
      ...words,
      heads: { ...turnoutText(result.heads, outcome.unit), split },
      ...(result.area && { area: { ...turnoutText(result.area, 'area'), split } })
    }
  }
  const { heads, area } = result.outcome
  return {
    ...words,
    heads: dimensionText(heads, outcome.unit, indicative),
    ...(area && { area: dimensionText(area, 'area', indicative) })
  }
}

/** The whole result as one sentence, for reading aloud and for the inbox. */
export function outcomeSentence(text: OutcomeText): string {
  const dimensions = [text.heads, ...(text.area ? [text.area] : [])]
  const facts = dimensions.map(({ turnout, pass, split }) => `${turnout}；${pass ?? split}`)
  return `${[`${text.title}，${text.verdict}`, ...(text.label ? [text.label] : []), ...facts].join('。')}。`
}

/** 通过, 没通过, 人数不够; a result that only indicates never says 通过. */
export function verdictText({ kind, standing }: Pick<Outcome, 'kind' | 'standing'>): string {
  switch (kind) {
    case 'passed':
      return standing === 'formal' ? '通过' : '意向够数'
    case 'failed':
      return standing === 'formal' ? '没通过' : '意向没够数'
    case 'quorumNotMet':
      return '人数不够'
    case 'reportOnly':
      return '只作参考'
    default:
      return unreachable(kind)
  }
}

export const withheldText = (floor: number): string => `少于 ${floor} 票，不分项公布`

/** While voting is open: `已有 171 户参加，再有 37 户就够数`. Without a quorum only the first half. */
export function turnoutSentence(unit: ElectorateUnit, quorum: QuorumRule | 'none', eligible: number, joined: number): string {
  const so = `已有 ${amount(joined, unit)}参加`
  if (quorum === 'none') return so
  const missing = needed(eligible, quorum.fraction) - joined
  return missing > 0 ? `${so}，再有 ${amount(missing, unit)}就够数` : `${so}，够数了`
}

/** `手机票 27 张 + 纸票 12 张 = 39 张`; parts that are nought are left out. */
export function ballotsText({ phone, paper, hands }: BallotsByChannel): string {
  const unit = hands > 0 ? '票' : '张'
  const parts = ([['手机票', phone], ['纸票', paper], ['举手', hands]] as const).filter(([, count]) => count > 0)
  const words = parts.map(([name, count]) => `${name} ${grouped(count)} ${unit}`).join(' + ')
  if (parts.length === 0) return `0 ${unit}`
  return parts.length === 1 ? words : `${words} = ${grouped(phone + paper + hands)} ${unit}`
}

/** Title of an article, and its text; `exact` says whether these are the law's own words. */
export function lawText(reference: LawReference): { readonly title: string; readonly text: string; readonly exact: boolean } {
  const title = `《${LAW_NAMES[reference.law]}》${reference.article}`
  return 'quote' in reference ? { title, text: reference.quote, exact: true } : { title, text: reference.summary, exact: false }
}

/** The figures of a quorum without its answer, for where a tick stands beside them: `应到 47 人，实到 39 人，需 32 人` */
export const turnoutFigures = ({ base, count, counted, needed: line }: QuorumArithmetic, measure: Measure): string =>
  `${dueWord(measure)} ${amount(base, measure)}，${cameWord(counted, measure)} ${amount(count, measure)}，需 ${amount(line, measure)}`

interface Turnout {
  readonly eligible: number
  readonly present: number
  readonly quorum?: QuorumArithmetic
}

function turnoutText({ eligible, present, quorum }: Turnout, measure: Measure): Pick<DimensionText, 'turnout' | 'turnoutWhy'> {
  if (!quorum) return { turnout: `${dueWord(measure)} ${amount(eligible, measure)}，${cameWord('present', measure)} ${amount(present, measure)}` }
  const { count, met } = quorum
  const end = met ? '够数' : `不够数，差 ${amount(quorum.needed - count, measure)}`
  return {
    turnout: `${turnoutFigures(quorum, measure)}，${end}`,
    turnoutWhy: thresholdText(quorum, measure)
  }
}

function dimensionText(dimension: Outcome['heads'] & { readonly pass?: PassArithmetic }, measure: Measure, indicative: boolean): DimensionText {
  const { counts, notVoted, blank, pass } = dimension
  const parts = [['赞成', counts.yes], ['反对', counts.no], ['弃权', counts.abstain], ['无效', counts.invalid], ...(blank > 0 ? [['空白', blank] as const] : []), ['没投', notVoted]] as const
  return {
    ...turnoutText({ ...counts, ...('quorum' in dimension && { quorum: dimension.quorum }) }, measure),
    ...(pass && { pass: passText(pass, measure, indicative), passWhy: thresholdText(pass, measure), passBase: baseText(pass, measure) }),
    split: parts.map(([word, count]) => `${word} ${amount(count, measure)}`).join('，')
  }
}

function passText(pass: PassArithmetic, measure: Measure, indicative: boolean): string {
  const { count, met, fraction, baseKind } = pass
  const reach = fraction.strict ? (met ? '超过' : '没超过') : met ? '达到' : '没达到'
  const verdict = met ? (indicative ? '够数' : '通过') : indicative ? '不够数' : '没通过'
  return `赞成 ${amount(count, measure)}，${reach}${baseWord(baseKind, measure)}的${fractionWord(fraction)}（需 ${amount(pass.needed, measure)}），${verdict}`
}

/** Why the line stands where it stands; the fraction to one digit more than is counted in. */
function thresholdText({ base, fraction, needed: line }: QuorumArithmetic | PassArithmetic, measure: Measure): string {
  const head = `竖线是 ${amount(line, measure)}`
  if (base === 0) return `${head}：至少要有 ${amount(1, measure)}`
  const tenths = Math.round((base * fraction.numerator * 10) / fraction.denominator)
  const whole = (base * fraction.numerator) % fraction.denominator === 0
  const share = `${figure(base * 10, measure)} 的${fractionWord(fraction)}${whole && !fraction.strict ? '正好' : ''}是 ${figure(tenths, measure)}`
  const step = fraction.strict ? `，要超过${fractionWord(fraction)}` : whole ? '' : '，进一位'
  return `${head}：${share}${step}`
}

function baseText({ baseKind, base }: PassArithmetic, measure: Measure): string {
  switch (baseKind) {
    case 'present':
      return `按到会 ${amount(base, measure)}算，弃权、无效和没投的也算在内`
    case 'participating':
      return `按参加表决的 ${amount(base, measure)}算，弃权也算在内`
    case 'eligible':
      return `按全体 ${amount(base, measure)}算，没到的也算在内`
    default:
      return unreachable(baseKind)
  }
}

const FRACTION_WORDS: Readonly<Record<string, string>> = { '1/2': '一半', '2/3': '三分之二', '3/4': '四分之三' }
const fractionWord = ({ numerator, denominator }: Fraction): string => FRACTION_WORDS[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`

const UNIT_WORDS: Readonly<Record<Measure, string>> = {
  person: '人', household: '户', representative: '人', owner: '人', member: '人', partyMember: '人', area: '平方米'
}
const BASE_WORDS: Readonly<Record<CountBase, string>> = { present: '到会', participating: '参加表决', eligible: '全体' }
const measured = (measure: Measure): string => (measure === 'area' ? '面积' : `${UNIT_WORDS[measure]}数`)
const baseWord = (base: CountBase, measure: Measure): string => `${BASE_WORDS[base]}${measured(measure)}`
const dueWord = (measure: Measure): string => (measure === 'area' ? '总面积' : '应到')
const cameWord = (counted: QuorumRule['counted'], measure: Measure): string => {
  if (counted === 'participating') return '参加表决'
  return measure === 'area' ? '到会' : '实到'
}

const amount = (count: number, measure: Measure): string => `${figure(count * 10, measure)} ${UNIT_WORDS[measure]}`

/** `tenths` of what is counted (a head, or a hundredth of a square metre) as a figure without idle zeros. */
function figure(tenths: number, measure: Measure): string {
  const digits = measure === 'area' ? 3 : 1
  const text = String(tenths).padStart(digits + 1, '0')
  const decimals = text.slice(-digits).replace(/0+$/, '')
  return `${grouped(Number(text.slice(0, -digits)))}${decimals && `.${decimals}`}`
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
