import type { LawReference } from '@/domain/ballot/law-articles'
import { LAW_NAMES } from '@/domain/ballot/law-articles'
import type { Outcome, PassArithmetic, QuorumArithmetic } from '@/domain/ballot/outcome'
import type { ElectorateUnit, Preset, QuorumRule } from '@/domain/ballot/preset-types'
import type { BallotsByChannel } from '@/domain/ballot/tally'
import type { PublicOutcome } from '@/domain/disclosure/public-outcome'
import { needed } from '@/domain/shared/fraction'
import { unreachable } from '@/domain/shared/result'
import { amount, baseWord, cameWord, dueWord, figure, fractionWord, grouped, type Measure } from './measures'
import { optionsText, withheldOptionsText, type OptionsText } from './options-text'

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
  /** Of a question with options: what each of them got. */
  readonly options?: OptionsText
}
export interface DimensionText {
  /** `应到 47 人，实到 39 人，需 32 人，够数` */
  readonly turnout: string
  /** `竖线是 32 人：47 的三分之二是 31.3，进一位` */
  readonly turnoutWhy?: string
  /** `赞成 28 人，超过到会人数的一半（需 20 人），通过` */
  readonly pass?: string
  readonly passWhy?: string
  /** `按到会 39 人算，${silent}、无效和没投的也算在内` */
  readonly passBase?: string
  /** `赞成 28 人，反对 6 人，弃权 2 人，无效 1 人，没投 2 人` */
  readonly split: string
}

export const INDICATIVE_LABEL = '意向征询，非正式表决'

/** The words of a public outcome under the preset it was decided by. */
export function outcomeText(result: PublicOutcome, preset: Preset): OutcomeText {
  const { outcome } = result
  const indicative = outcome.standing === 'indicative'
  const words = { title: preset.name, verdict: verdictText(outcome, outcome.method !== undefined), ...(indicative && { label: INDICATIVE_LABEL }) }
  if (result.splits === 'withheld') {
    const split = withheldText(result.floor)
    return {
      ...words,
      heads: { ...turnoutText(result.heads, outcome.unit), ...withheldOptionsText(result.outcome, result.passed), split },
      ...(result.area && { area: { ...turnoutText(result.area, 'area'), split } })
    }
  }
  const { heads, area } = result.outcome
  const options = optionsText(result.outcome)
  if (options) {
    return { ...words, heads: { ...turnoutOf(heads, outcome.unit), ...optionLines(heads, outcome.unit), ...options.sentences }, options: options.text }
  }
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

/** 通过, 没通过, 人数不够; a result that only indicates never says 通过. Of several options none that passed is 没定下来. */
export function verdictText({ kind, standing }: Pick<Outcome, 'kind' | 'standing'>, ofOptions = false): string {
  switch (kind) {
    case 'passed':
      return standing === 'formal' ? '通过' : '意向够数'
    case 'failed':
      if (ofOptions) return '没定下来'
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

type Dimension = Outcome['heads'] & { readonly pass?: PassArithmetic }
const turnoutOf = (dimension: Dimension, measure: Measure) => turnoutText({ ...dimension.counts, ...('quorum' in dimension && { quorum: dimension.quorum }) }, measure)

/** Where the line stands that each option is measured by. */
const optionLines = ({ pass }: Dimension, measure: Measure): Pick<DimensionText, 'passWhy' | 'passBase'> =>
  pass ? { passWhy: thresholdText(pass, measure, `过线要 ${grouped(pass.needed)} 票`), passBase: baseText(pass, measure, '空白') } : {}

function dimensionText(dimension: Dimension, measure: Measure, indicative: boolean): DimensionText {
  const { counts, notVoted, blank, pass } = dimension
  const parts = [['赞成', counts.yes], ['反对', counts.no], ['弃权', counts.abstain], ['无效', counts.invalid], ...(blank > 0 ? [['空白', blank] as const] : []), ['没投', notVoted]] as const
  return {
    ...turnoutOf(dimension, measure),
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
function thresholdText({ base, fraction, needed: line }: QuorumArithmetic | PassArithmetic, measure: Measure, head = `竖线是 ${amount(line, measure)}`): string {
  if (base === 0) return `${head}：至少要有 ${amount(1, measure)}`
  const tenths = Math.round((base * fraction.numerator * 10) / fraction.denominator)
  const whole = (base * fraction.numerator) % fraction.denominator === 0
  const share = `${figure(base * 10, measure)} 的${fractionWord(fraction)}${whole && !fraction.strict ? '正好' : ''}是 ${figure(tenths, measure)}`
  const step = fraction.strict ? `，要超过${fractionWord(fraction)}` : whole ? '' : '，进一位'
  return `${head}：${share}${step}`
}

function baseText({ baseKind, base }: PassArithmetic, measure: Measure, silent = '弃权'): string {
  switch (baseKind) {
    case 'present':
      return `按到会 ${amount(base, measure)}算，${silent}、无效和没投的也算在内`
    case 'participating':
      return `按参加表决的 ${amount(base, measure)}算，${silent}也算在内`
    case 'eligible':
      return `按全体 ${amount(base, measure)}算，没到的也算在内`
    default:
      return unreachable(baseKind)
  }
}
