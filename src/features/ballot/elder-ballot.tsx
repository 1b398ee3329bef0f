import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BallotSlip } from '@/components/ballot-slip/ballot-slip'
import { Problem } from '@/components/problem/problem'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { spoken } from '@/components/spoken'
import { pollText } from '@/text/poll'
import { BallotChoices } from './ballot-choices'
import { PollTurnout } from './poll-turnout'
import type { PollViewProps } from './poll-view'
import { WhoSees } from './who-sees'
import './elder-ballot.scss'

/** As many characters as stand on one line in the size of a verdict. */
const SHORT_MAX = 4

const StepHead = observer(function StepHead({ store, reading }: Pick<PollViewProps, 'store' | 'reading'>) {
  return (
    <View className='elder-ballot__head'>
      <View className='soft grow'>{pollText.step(store.elderStep)}</View>
      {reading && <ReadAloud narrow {...reading} />}
    </View>
  )
})

/** 大字版, first of two steps: choose. */
export const ElderBallot = observer(function ElderBallot({ store, reading }: PollViewProps) {
  const { poll } = store
  if (!poll) return null
  return (
    <>
      <StepHead store={store} reading={reading} />
      <View className='elder-ballot__question' {...spoken({ role: 'heading' })}>{poll.question}</View>
      <View className='elder-ballot__what'>{poll.description}</View>
      <BallotChoices store={store} elder />
      <Problem text={store.castError} />
      <View className='gap-4'>
        <PollTurnout store={store} plain />
      </View>
      <View className='gap-3 soft'><WhoSees store={store} /></View>
    </>
  )
})

/** One word large; options, marks and places line by line. */
function Chosen({ lines }: { readonly lines: readonly string[] }) {
  const [only = ''] = lines
  const short = lines.length === 1 && only.length <= SHORT_MAX
  return (
    <View className={short ? 'elder-ballot__chosen' : 'elder-ballot__chosen is-lines'} {...spoken({ live: 'polite' })}>
      {lines.map(line => <View key={line}>{line}</View>)}
    </View>
  )
}

/** 大字版, second step: the chosen word once more, large. */
export const ElderCheck = observer(function ElderCheck({ store, reading }: PollViewProps) {
  const { poll, choice } = store
  if (!poll || choice === undefined) return null
  return (
    <>
      <StepHead store={store} reading={reading} />
      <BallotSlip>
        <View className='elder-ballot__asked'>{poll.question}</View>
        <View className='elder-ballot__say'>{pollText.youChose}</View>
        <Chosen lines={store.choiceLines} />
        <View className='elder-ballot__tick' />
      </BallotSlip>
      <Problem text={store.castError} />
      <View className='elder-ballot__until'>{store.changeUntilText}</View>
    </>
  )
})
