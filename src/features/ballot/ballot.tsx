import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BallotSlip } from '@/components/ballot-slip/ballot-slip'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { Walk } from '@/components/walk/walk'
import { pollText } from '@/text/poll'
import { pollPageText } from '@/text/poll-page'
import { BallotChoices } from './ballot-choices'
import { PollAbout } from './poll-about'
import { PollTurnout } from './poll-turnout'
import type { PollViewProps } from './poll-view'
import { walkStep } from './walk-step'
import { WhoSees } from './who-sees'
import './ballot.scss'

/** As much of a description as the slip shows without pushing the choices from the screen; one line or two stand in the middle. */
const SLIP_WHAT_MAX = 120
const CENTRED_MAX = 36

/** 表决票: what is asked, three choices, how many have voted, who can see it. */
export const Ballot = observer(function Ballot({ store, actions }: PollViewProps) {
  const [open, setOpen] = useState(false)
  const { poll } = store
  if (!poll) return null
  const { length } = poll.description
  return (
    <>
      <Walk steps={pollPageText.walk} now={walkStep(poll.phase)} />
      <View className='gap-4'>
        <BallotSlip
          name={pollText.paper}
          title={poll.question}
          what={length <= CENTRED_MAX ? poll.description : undefined}
          link={length > SLIP_WHAT_MAX ? { text: pollPageText.fullText, onPress: () => setOpen(true) } : undefined}
        >
          {length > CENTRED_MAX && length <= SLIP_WHAT_MAX && <View className='ballot__what'>{poll.description}</View>}
          <BallotChoices store={store} elder={false} />
        </BallotSlip>
      </View>
      <Problem text={store.castError} />
      <View className='ballot__below'>
        <PollTurnout store={store} />
        <View className='gap-3'><BallotHints store={store} /></View>
      </View>
      <PollAbout poll={poll} laws={store.laws} openRoll={actions.openRoll} openTelling={actions.openTelling} />
      <Sheet open={open} title={poll.question} onClose={() => setOpen(false)}>
        <View className='ballot__text'>{poll.description}</View>
      </Sheet>
    </>
  )
})

/** Who can see the vote, and that it can be changed. */
const BallotHints = observer(function BallotHints({ store }: Pick<PollViewProps, 'store'>) {
  return (
    <>
      <Hint icon='eye'><WhoSees store={store} /></Hint>
      <View className='gap-2'><Hint icon='redo'>{store.changeUntilText}</Hint></View>
    </>
  )
})
