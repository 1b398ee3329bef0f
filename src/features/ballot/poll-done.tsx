import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { PollDetail } from '@/contract/ballot'
import { Card } from '@/components/card/card'
import { Drawing } from '@/components/drawing/drawing'
import { Hint } from '@/components/hint/hint'
import { HoldToSee } from '@/components/hold-to-see/hold-to-see'
import { Log } from '@/components/log/log'
import { spoken } from '@/components/spoken'
import { Walk } from '@/components/walk/walk'
import { deadlineText } from '@/text/dates'
import { pollText } from '@/text/poll'
import { pollPageText } from '@/text/poll-page'
import { turnoutText } from '@/text/polls'
import type { PollViewProps } from './poll-view'
import { walkStep } from './walk-step'
import './poll-done.scss'

/** The vote is in: nothing here tells what it was. */
export const PollDone = observer(function PollDone({ store, elder }: PollViewProps) {
  const { poll } = store
  if (!poll) return null
  return (
    <>
      {!elder && <Walk steps={pollPageText.walk} now={walkStep(poll.phase)} />}
      <View className='poll-done' {...spoken({ role: 'status', live: 'polite' })}>
        <Drawing name='ballot-box' />
        <View className='poll-done__title'>{store.doneText === pollText.changed ? pollPageText.changed : pollPageText.inBox}</View>
        <View className='soft'>{poll.question}</View>
      </View>
      <Card><Log items={nextSteps(poll, elder)} /></Card>
      <View className='gap-4'>
        <Hint icon='redo'>{pollPageText.changeHint(deadlineText(poll.closesAt))}</Hint>
        {!elder && <View className='gap-2'><Hint icon='eye'>{pollPageText.hidden}</Hint></View>}
      </View>
      {store.myChoiceText && <View className='gap-4'><HoldToSee hidden={pollText.mineHidden} seen={store.myChoiceText} /></View>}
    </>
  )
})

const nextSteps = (poll: PollDetail, elder: boolean) => [
  { key: 'now', state: 'now', title: elder ? turnoutText(poll) : pollPageText.joinedNow(poll), text: pollPageText.noSplitYet(poll) },
  {
    key: 'count', state: 'ahead', title: pollPageText.thenCount, time: deadlineText(poll.closesAt),
    text: poll.channels.includes('paper') ? pollPageText.thenCountText : undefined
  },
  { key: 'publish', state: 'ahead', title: pollPageText.thenPublish, time: pollPageText.thenPublishWhen, text: pollPageText.thenPublishText }
] as const
