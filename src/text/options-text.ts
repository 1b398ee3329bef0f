import type { OptionsTally } from '@/domain/ballot/methods/tally-marks'
import type { OptionsMethod } from '@/domain/ballot/options-outcome'
import type { Outcome, PassArithmetic } from '@/domain/ballot/outcome'
import { unreachable } from '@/domain/shared/result'
import { amount, BASE_WORDS, fractionWord, grouped } from './measures'

/** One option of a result. */
export interface OptionLine {
  readonly name: string
  /** Votes, sum of marks, or points of a rank. */
  readonly points: number
  /** `21 票`, `120 分` */
  readonly figure: string
  /** `中间那票 4 分` */
  readonly note?: string
  /** Alone or with others at the top of a view, or over the line of a rule. */
  readonly chosen: boolean
}

/** What the options of a question got: first what it came to, then by points; equal ones in the order of the ballot. */
export interface OptionsText {
  readonly lines: readonly OptionLine[]
  /** The longest bar there could be. */
  readonly full: number
  /** Ballots that say nothing: 空白, 无效; only those that there are. */
  readonly rest: readonly { readonly name: string; readonly votes: number }[]
  /** How the ballots were counted, where adding up votes is not all: for who wants to count again. */
  readonly how?: string
}

interface Sentences {
  /** `新修卫生室 21 票，超过到会 39 人的一半（需 20 票），通过` */
  readonly pass?: string
  /** `新修卫生室 21 票，办老年食堂 14 票，空白 2 票，没投 1 人` */
  readonly split: string
}

/** The words of a question with options; undefined for 赞成 or 反对. */
export function optionsText(outcome: Outcome): { readonly sentences: Sentences; readonly text: OptionsText } | undefined {
  const { method, options, heads } = outcome
  if (!method || !options) return undefined
  const { tally, passed } = options
  const lines = linesOf(method, tally, passed ?? tally.leaders)
  const { blank, notVoted, counts } = heads
  const rest = [{ name: '空白', votes: blank }, { name: '无效', votes: counts.invalid }].filter(({ votes }) => votes > 0)
  const silent = [...rest.map(({ name, votes }) => `${name} ${grouped(votes)} 票`), `没投 ${amount(notVoted, outcome.unit)}`]
  const pass = outcome.kind === 'quorumNotMet' ? undefined : 'pass' in heads ? decidedText(outcome, method, tally, heads.pass, passed ?? []) : leadText(method, tally)
  return {
    sentences: { ...(pass === undefined ? {} : { pass }), split: [...lines.map(({ name, figure, note }) => `${name} ${figure}${note === undefined ? '' : `（${note}）`}`), ...silent].join('，') },
    text: { lines, rest, full: fullOf(method, tally, counts.participating), ...howText(method) }
  }
}

/** Of too few votes: which passed, and nothing of how many. */
export function withheldOptionsText({ kind, method }: Pick<Outcome, 'kind' | 'method'>, passed: readonly number[] = []): Pick<Sentences, 'pass'> {
  if (!method || kind === 'reportOnly' || kind === 'quorumNotMet') return {}
  return { pass: passed.length === 0 ? '没有一项通过' : `${namesOf(method, passed)}，通过` }
}

/** `新修卫生室、修水口桥` */
export const namesOf = ({ options }: OptionsMethod, indexes: readonly number[]): string => indexes.map(index => options[index] ?? '').join('、')

const pointsOf = (tally: OptionsTally): readonly number[] => {
  switch (tally.kind) {
    case 'single':
    case 'multiple':
      return tally.votes
    case 'score':
      return tally.rows.map(row => row.sum)
    case 'rank':
      return tally.points
    default:
      return unreachable(tally)
  }
}

function linesOf({ options }: OptionsMethod, tally: OptionsTally, chosen: readonly number[]): readonly OptionLine[] {
  const points = pointsOf(tally)
  const lines = options.map((name, index) => {
    const got = points[index] ?? 0
    const note = tally.kind === 'score' ? { note: `中间那票 ${tally.rows[index]?.median ?? 0} 分` } : {}
    return { name, points: got, figure: `${grouped(got)} ${unitOf(tally)}`, ...note, chosen: chosen.includes(index) }
  })
  // A rank can be won against the points.
  return lines.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.points - a.points)
}

const unitOf = ({ kind }: OptionsTally): '票' | '分' => (kind === 'score' || kind === 'rank' ? '分' : '票')
const filledIn = ({ ballots, blank, invalid }: OptionsTally): number => ballots - blank - invalid

function fullOf(method: OptionsMethod, tally: OptionsTally, participating: number): number {
  if (method.kind === 'score') return filledIn(tally) * method.top
  return method.kind === 'rank' ? filledIn(tally) * (method.options.length - 1) : participating
}

/** What came of it under a rule: passed, a tie, or no option over the line. */
function decidedText(outcome: Outcome, method: OptionsMethod, tally: OptionsTally, pass: PassArithmetic, passed: readonly number[]): string {
  const { fraction, baseKind, base, needed, met } = pass
  const line = `${BASE_WORDS[baseKind]} ${amount(base, outcome.unit)}的${fractionWord(fraction)}（需 ${grouped(needed)} 票）`
  const points = pointsOf(tally)
  if (passed.length > 0) {
    const each = [...passed].sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0)).map(index => `${namesOf(method, [index])} ${grouped(points[index] ?? 0)} 票`).join('、')
    return `${each}，${passed.length > 1 ? '都' : ''}${fraction.strict ? '超过' : '达到'}${line}，通过`
  }
  const { leaders } = tally
  if (leaders.length === 0) return '没有一项得票，没有定下来'
  const short = `${fraction.strict ? '没超过' : '没达到'}${line}`
  if (leaders.length > 1) return `${tieText(method, leaders, pass.count, '票')}，${met ? '' : `${short}，`}没有定下来`
  const none = fraction.numerator * 2 === fraction.denominator ? '没有一项过半' : `没有一项到${fractionWord(fraction)}`
  return `最多的是${namesOf(method, leaders)} ${grouped(pass.count)} 票，${short}，${none}`
}

/** What a view comes to, which decides nothing. */
function leadText(method: OptionsMethod, tally: OptionsTally): string {
  const { leaders } = tally
  const most = grouped(Math.max(0, ...pointsOf(tally)))
  if (leaders.length === 0) return filledIn(tally) === 0 ? '没有一张票填了' : '没有一项得分'
  if (tally.kind === 'rank') return rankText(method, tally.by, leaders, most)
  const unit = unitOf(tally)
  if (leaders.length > 1) return `${tieText(method, leaders, most, unit)}，分不出先后`
  return `${tally.kind === 'score' ? '总分最高' : '最多'}的是${namesOf(method, leaders)}，${most} ${unit}`
}

function rankText(method: OptionsMethod, by: 'everyPair' | 'points' | 'none', leaders: readonly number[], most: string): string {
  const names = namesOf(method, leaders)
  if (by === 'everyPair') return `${names}跟别的每一项比，都有过半的票把它排在前面，排第一`
  if (leaders.length > 1) return `没有一项能赢过别的每一项；按名次记分，${tieText(method, leaders, most, '分')}，分不出先后`
  return `没有一项能赢过别的每一项；按名次记分，${names} ${most} 分最高，排第一`
}

const COUNT_WORDS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

/** `新修卫生室、办老年食堂两项票数一样，都是 14 票` */
const tieText = (method: OptionsMethod, leaders: readonly number[], most: number | string, unit: '票' | '分'): string =>
  `${namesOf(method, leaders)}${COUNT_WORDS[leaders.length] ?? leaders.length}项${unit === '票' ? '票数' : '分数'}一样，都是 ${most} ${unit}`

function howText(method: OptionsMethod): Pick<OptionsText, 'how'> {
  switch (method.kind) {
    case 'single':
      return {}
    case 'multiple':
      return { how: `每张票最多选 ${method.atMost} 项，每一项单独算。` }
    case 'score':
      return { how: `每张票给每一项打 0 到 ${method.top} 分，加起来最高的在前。一项的分从低到高排好，正中间那张票给的就是“中间那票”。` }
    case 'rank':
      return {
        how: '先一项对一项地比：跟别的每一项比，都有过半的票把它排在前面，它就排第一。没有这样的一项，就按名次记分：最后一名 0 分，往前一名多 1 分，加起来最高的排第一。'
      }
  }
}
