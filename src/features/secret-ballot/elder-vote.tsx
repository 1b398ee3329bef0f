import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BallotSlip } from '@/components/ballot-slip/ballot-slip'
import { MethodBallot } from '@/components/method-ballot/method-ballot'
import { Problem } from '@/components/problem/problem'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { spoken } from '@/components/spoken'
import { secretVoteText as text } from '@/text/secret-vote'
import { GiveUpLink } from './give-up'
import { SecretTurnout } from './secret-turnout'
import type { SecretVoteViewProps } from './secret-vote-view'
import { ChosenWords } from './vote-slip'
import { WhoKnows } from './who-knows'
import './elder-vote.scss'

/** 大字版, first of two steps: choose. */
export const ElderVoteSlip = observer(function ElderVoteSlip({ store, reading }: SecretVoteViewProps) {
  const { asked, poll, vote } = store
  if (!asked || !poll) return null
  return (
    <>
      <StepHead step={1} reading={reading} />
      <View className='elder-vote__question' {...spoken({ role: 'heading' })}>{asked.question}</View>
      <View className='elder-vote__what'>{asked.description}</View>
      <MethodBallot method={store.method} selection={store.filling} onTap={store.tap} elder />
      <Problem text={vote.kind === 'choosing' ? vote.problem : undefined} />
      <View className='gap-4'><SecretTurnout poll={poll} elder /></View>
      <View className='gap-3'><WhoKnows store={store} /></View>
      <GiveUpLink store={store} />
    </>
  )
})

/** 大字版, second step: the chosen word once more, large. */
export const ElderVoteCheck = observer(function ElderVoteCheck({ store, reading }: SecretVoteViewProps) {
  const { asked } = store
  if (!asked) return null
  return (
    <>
      <StepHead step={2} reading={reading} />
      <View className='elder-vote__slip'>
        <BallotSlip>
          <View className='elder-vote__asked'>{asked.question}</View>
          <ChosenWords store={store} />
        </BallotSlip>
      </View>
      <View className='elder-vote__until'>{text.checkNote(store.deadline)}</View>
    </>
  )
})

function StepHead({ step, reading }: { readonly step: 1 | 2 } & Pick<SecretVoteViewProps, 'reading'>) {
  return (
    <View className='elder-vote__head'>
      <View className='soft grow'>{text.step(step)}</View>
      {reading && <ReadAloud narrow {...reading} />}
    </View>
  )
}
