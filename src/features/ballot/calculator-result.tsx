import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Hint } from '@/components/hint/hint'
import { OutcomeQuestions } from '@/components/outcome-questions/outcome-questions'
import { Problem } from '@/components/problem/problem'
import { ResultPaper } from '@/components/result-paper/result-paper'
import { spoken } from '@/components/spoken'
import { calculatorText } from '@/text/calculator'
import { outcomeText } from '@/text/outcome-text'
import type { CalculatorStore } from './calculator-store'

/** What the figures come to; before they are complete nothing is guessed. */
export const CalculatorResult = observer(function CalculatorResult({ store }: { readonly store: CalculatorStore }) {
  const { outcome, problem, preset } = store
  if (problem !== undefined) return <Problem text={problem} />
  if (!outcome) return <Hint icon='pen'>{calculatorText.fill}</Hint>
  const result = { splits: 'shown', outcome } as const
  const words = outcomeText(result, preset)
  return (
    <View {...spoken({ role: 'status', live: 'polite' })}>
      <ResultPaper kind={calculatorText.kind} title={words.title} verdict={words.verdict} published={false} date={words.label ?? calculatorText.notPoll}>
        <OutcomeQuestions result={result} text={words} worded />
      </ResultPaper>
    </View>
  )
})
