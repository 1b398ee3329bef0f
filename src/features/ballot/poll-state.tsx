import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { CountdownStrip } from '@/components/countdown/countdown'
import { Hint } from '@/components/hint/hint'
import { HoldToSee } from '@/components/hold-to-see/hold-to-see'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { spoken } from '@/components/spoken'
import { Walk } from '@/components/walk/walk'
import { deadlineText } from '@/text/dates'
import { pollText } from '@/text/poll'
import { pollPageText, phaseSentence } from '@/text/poll-page'
import { PollAbout } from './poll-about'
import { PhaseChip } from './poll-row'
import type { PollStore } from './poll-store'
import { PollTurnout } from './poll-turnout'
import type { PollViewProps } from './poll-view'
import { walkStep } from './walk-step'
import './poll-state.scss'

/** A vote without a ballot to cast here and now: before it opens, after it closed, or not this person's. */
export const PollState = observer(function PollState({ store, elder, actions, reading }: PollViewProps) {
  const { poll } = store
  if (!poll) return null
  const step = walkStep(poll.phase)
  const sentence = phaseSentence(poll)
  return (
    <>
      {step >= 0 && !elder && <View className='poll-state__walk'><Walk steps={pollPageText.walk} now={step} /></View>}
      {store.canChallenge && poll.challengesEndAt && (
        <View className='poll-state__strip'><CountdownStrip>{pollText.challengesUntil(deadlineText(poll.challengesEndAt))}</CountdownStrip></View>
      )}
      <Card>
        <PhaseChip phase={poll.phase} />
        <View className='poll-state__question' {...spoken({ role: 'heading' })}>{poll.question}</View>
        <View className='poll-state__what'>{poll.description}</View>
        {sentence && <View className='poll-state__now'>{sentence}</View>}
        {elder && reading && <View className='gap-3'><ReadAloud {...reading} /></View>}
      </Card>
      {step >= 2 && <View className='gap-5'><PollTurnout store={store} plain={elder} /></View>}
      <Mine store={store} />
      <PollAbout poll={poll} laws={store.laws} openRoll={actions.openRoll} openTelling={actions.openTelling} />
    </>
  )
})

/** What became of this person's own vote, or why there is none. */
const Mine = observer(function Mine({ store }: { readonly store: PollStore }) {
  const { poll, votedByText, myChoiceText, cannotVoteText } = store
  if (!poll || walkStep(poll.phase) < 2) return null
  const why = poll.phase === 'voting' ? cannotVoteText : undefined
  return (
    <>
      {votedByText && <View className='gap-4'><Hint icon='check'>{votedByText}</Hint></View>}
      {why && !votedByText && <View className='gap-4'><Hint icon='info'>{why}</Hint></View>}
      {myChoiceText && <View className='gap-3'><HoldToSee hidden={pollText.mineHidden} seen={myChoiceText} /></View>}
    </>
  )
})
