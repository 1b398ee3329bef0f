import { View } from '@tarojs/components'
import type { Outcome, PassArithmetic, QuorumArithmetic } from '@/domain/ballot/outcome'
import type { PublicOutcome } from '@/domain/disclosure/public-outcome'
import { ResultQuestion } from '@/components/result-paper/result-paper'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import { VoteBars, type VoteBar, type VoteBarsProps } from '@/components/vote-bars/vote-bars'
import type { Measure } from '@/text/measures'
import type { OptionsText } from '@/text/options-text'
import { turnoutFigures, type DimensionText, type OutcomeText } from '@/text/outcome-text'
import { choiceText } from '@/text/poll'
import { questionText } from '@/text/result'

export interface OutcomeQuestionsProps {
  readonly result: PublicOutcome
  /** The words of the same result: `outcomeText`. */
  readonly text: OutcomeText
  /** The split in words instead of bars: for figures that nobody's vote stands behind. */
  readonly worded?: boolean | undefined
}

/** Was it enough people, did it pass: each with every number. Owners answer both for heads and for area. */
export function OutcomeQuestions({ result, text, worded }: OutcomeQuestionsProps) {
  const shown = result.splits === 'shown' ? result.outcome : undefined
  const { heads, area } = result.splits === 'shown' ? result.outcome : result
  return (
    <>
      <TurnoutQuestion question={questionText.turnout} quorum={quorumOf(heads)} measure={result.outcome.unit} text={text.heads} />
      {text.area && <TurnoutQuestion question={questionText.turnoutArea} quorum={area && quorumOf(area)} measure='area' text={text.area} />}
      <PassQuestion question={questionText.pass} pass={passOf(shown?.heads)} text={text.heads} bars={worded ? undefined : shown && text.options ? optionBars(text.options, shown) : barsOf(shown?.heads)} how={text.options?.how} />
      {text.area && <PassQuestion question={questionText.passArea} pass={passOf(shown?.area)} text={text.area} />}
    </>
  )
}

type Counted = Outcome['heads'] & { readonly quorum?: QuorumArithmetic; readonly pass?: PassArithmetic }
/** A result that reports only has none. */
const quorumOf = (dimension: object & { readonly quorum?: QuorumArithmetic | undefined }): QuorumArithmetic | undefined => dimension.quorum
const passOf = (dimension: Counted | undefined): PassArithmetic | undefined => dimension?.pass

interface TurnoutProps {
  readonly question: string
  readonly quorum: QuorumArithmetic | undefined
  readonly measure: Measure
  readonly text: DimensionText
}

function TurnoutQuestion({ question, quorum, measure, text }: TurnoutProps) {
  if (!quorum) return <ResultQuestion question={question} say={text.turnout} />
  const { met, count, needed, base } = quorum
  return (
    <ResultQuestion question={question} answer={{ met, text: met ? questionText.enough : questionText.short }}>
      <TallyBar sentence={turnoutFigures(quorum, measure)} have={count} need={needed} base={base} why={text.turnoutWhy} />
    </ResultQuestion>
  )
}

interface PassProps {
  readonly question: string
  readonly pass: PassArithmetic | undefined
  readonly text: DimensionText
  /** Area has none: its shares stand in the sentence. */
  readonly bars?: VoteBarsProps | undefined
  /** How the ballots were counted, for who counts again. */
  readonly how?: string | undefined
}

function PassQuestion({ question, pass, text, bars, how }: PassProps) {
  const answer = pass && { met: pass.met, text: pass.met ? questionText.passed : questionText.notPassed }
  const why = [text.passWhy, text.passBase].filter(Boolean).join('。')
  return (
    <ResultQuestion question={pass ? question : questionText.split} answer={answer} say={text.pass ?? (bars ? undefined : text.split)} why={why === '' ? undefined : why}>
      {bars ? <VoteBars {...bars} /> : text.pass && <View className='soft t-sub'>{text.split}</View>}
      {how && <View className='soft t-sub'>{how}</View>}
    </ResultQuestion>
  )
}

/** Without a split the total is nought, and the bars say that they are withheld. */
function barsOf(dimension: Outcome['heads'] | undefined): VoteBarsProps {
  if (!dimension) return { bars: [], total: 0 }
  const { yes, no, abstain, invalid, participating } = dimension.counts
  const bars: VoteBar[] = [
    { key: 'yes', text: choiceText.yes, votes: yes, tone: 'yes' },
    { key: 'no', text: choiceText.no, votes: no, tone: 'no' },
    { key: 'abstain', text: choiceText.abstain, votes: abstain, tone: 'abstain' }
  ]
  if (invalid > 0) bars.push({ key: 'invalid', text: choiceText.invalid, votes: invalid, tone: 'plain' })
  return { bars, total: participating }
}

/** The options of a question, what it came to first; then the ballots that say nothing. */
function optionBars({ lines, full, rest }: OptionsText, outcome: Outcome): VoteBarsProps {
  const alone = lines.filter(({ chosen }) => chosen).length === 1
  const marked = outcome.kind === 'passed' ? questionText.passedMark : outcome.kind === 'reportOnly' && alone ? questionText.firstMark : undefined
  const bars = lines.map(({ name, points, figure, note, chosen }): VoteBar => ({
    key: name, text: name, votes: points, of: full, figure, note, tone: 'plain', ...(chosen && marked && { chosen: marked })
  }))
  const silent = rest.map(({ name, votes }): VoteBar => ({ key: name, text: name, votes, tone: 'abstain' }))
  return { bars: [...bars, ...silent], total: outcome.heads.counts.participating, named: true }
}
