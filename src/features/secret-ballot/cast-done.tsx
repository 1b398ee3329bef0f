import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { PollDetail } from '@/contract/ballot'
import { Card } from '@/components/card/card'
import { Drawing } from '@/components/drawing/drawing'
import { Hint } from '@/components/hint/hint'
import { Log } from '@/components/log/log'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import { Walk } from '@/components/walk/walk'
import { deadlineText } from '@/text/dates'
import { turnoutText } from '@/text/polls'
import { secretWalk, takenText } from '@/text/secret-poll'
import { secretVoteText as text } from '@/text/secret-vote'
import { GiveUpLink } from './give-up'
import type { SecretVoteViewProps } from './secret-vote-view'
import './cast-done.scss'

/** The ballot is in: nothing here tells what it says. */
export const CastDone = observer(function CastDone({ store, elder }: SecretVoteViewProps) {
  const { poll, vote } = store
  if (!poll || vote.kind !== 'done') return null
  return (
    <>
      {!elder && <Walk steps={secretWalk(2)} now={2} />}
      <View className='cast-done' {...spoken({ role: 'status', live: 'polite' })}>
        <Drawing name='ballot-box' />
        <View className='cast-done__title'>{vote.changed ? text.changed : text.inBox}</View>
        <View className='soft'>{store.asked?.question}</View>
      </View>
      <Card><Log items={nextSteps(poll, elder)} /></Card>
      <Problem text={vote.problem} />
      <View className='gap-4'><Hint icon='redo'>{text.untilHint(store.deadline)}</Hint></View>
      {!elder && <View className='gap-2'><Hint icon='eye'>{text.hidden}</Hint></View>}
      <GiveUpLink store={store} />
    </>
  )
})

const nextSteps = (poll: PollDetail, elder: boolean) => [
  {
    key: 'now', state: 'now', title: text.now(elder ? turnoutText(poll) : takenText(poll)),
    text: poll.method.kind === 'yesNo' ? text.noSplitYet : text.noOptionsSplitYet
  },
  { key: 'count', state: 'ahead', title: text.thenCount, time: deadlineText(poll.closesAt), text: poll.channels.includes('paper') ? text.thenCountPaper : undefined },
  { key: 'check', state: 'ahead', title: text.thenCheck, time: text.thenCheckWhen, text: text.thenCheckText }
] as const
