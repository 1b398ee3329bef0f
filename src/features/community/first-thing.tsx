import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { PollCard } from '@/contract/ballot'
import { Button } from '@/components/button/button'
import { GableCard } from '@/components/gable-card/gable-card'
import { Icon } from '@/components/icon/icon'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import { momentText } from '@/text/dates'
import { homeText } from '@/text/home'
import { pollsText } from '@/text/polls'
import type { HomeStore } from './home-store'
import './first-thing.scss'

export interface FirstThingActions {
  readonly openPoll: (pollId: string) => void
  readonly openMeeting: (meetingId: string) => void
  readonly openBind: () => void
}

export interface FirstThingProps {
  readonly store: HomeStore
  readonly elder: boolean
  readonly actions: FirstThingActions
}

/** The ONE card of the first page: only for what needs this person now. */
export const FirstThingCard = observer(function FirstThingCard({ store, elder, actions }: FirstThingProps) {
  const { first } = store
  switch (first.kind) {
    case 'vote':
      return <VoteFirst poll={first.poll} store={store} elder={elder} onPress={() => actions.openPoll(first.poll.pollId)} />
    case 'signIn':
      return (
        <GableCard plaque={homeText.plaqueSignIn}>
          <View className='first__title'>{first.meeting.title}</View>
          <View className='first__what'>{`${momentText(first.meeting.startsAt)}，${first.meeting.place}`}</View>
          <Button text={homeText.goSignIn} onPress={() => actions.openMeeting(first.meeting.meetingId)} />
        </GableCard>
      )
    case 'pending':
      return (
        <GableCard plaque={homeText.plaquePending}>
          <View className='first__what'>{store.pendingText}</View>
        </GableCard>
      )
    case 'bind':
      return (
        <GableCard plaque={homeText.plaqueBind}>
          <View className='first__what'>{homeText.bindFirst}</View>
          <Button text={homeText.goBind} onPress={actions.openBind} />
        </GableCard>
      )
    default:
      return null
  }
})

interface VoteFirstProps {
  readonly poll: PollCard
  readonly store: HomeStore
  readonly elder: boolean
  readonly onPress: () => void
}

const VoteFirst = observer(function VoteFirst({ poll, store, elder, onPress }: VoteFirstProps) {
  const { eligible, needed, participated, unit } = poll
  return (
    <GableCard plaque={homeText.plaqueVote}>
      <View className='first__title'>{poll.question}</View>
      {!elder && <View className='first__what'>{poll.description}</View>}
      {elder && <View className='first__what'>{`${store.firstTimeLeft ?? ''}，${homeText.notVotedYet}`}</View>}
      {!elder && needed !== undefined && (
        <TallyBar
          sentence={store.firstTurnout ?? ''}
          have={participated}
          need={needed}
          base={eligible}
          aside={<Text className='first__left'><Icon name='clock' size='xs' />{store.firstTimeLeft}</Text>}
          needText={pollsText.neededMark(needed, unit)}
          baseText={pollsText.total(eligible, unit)}
        />
      )}
      <Button text={homeText.goVote} onPress={onPress} />
    </GableCard>
  )
})
