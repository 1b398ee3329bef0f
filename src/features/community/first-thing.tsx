import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { PollCard } from '@/contract/ballot'
import type { WaitingMatter } from '@/domain/community/waiting'
import { Button } from '@/components/button/button'
import { GableCard } from '@/components/gable-card/gable-card'
import { Icon } from '@/components/icon/icon'
import { ReadAloud, type ReadAloudProps } from '@/components/read-aloud/read-aloud'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import { momentText } from '@/text/dates'
import { homeText } from '@/text/home'
import { mattersText } from '@/text/home-matters'
import { pollsText } from '@/text/polls'
import type { HomeStore } from './home-store'
import './first-thing.scss'

export interface FirstThingActions {
  readonly openPoll: (pollId: string) => void
  readonly openMeeting: (meetingId: string) => void
  readonly openBind: () => void
  readonly openMatter: (matter: WaitingMatter) => void
}

export interface FirstThingProps {
  readonly store: HomeStore
  readonly elder: boolean
  readonly actions: FirstThingActions
  /** Drawn in 大字版; absent where the phone has no voice. */
  readonly reading: Pick<ReadAloudProps, 'reading' | 'onToggle'> | undefined
}

/** The ONE card of the first page: only for what needs this person now. */
export const FirstThingCard = observer(function FirstThingCard({ store, elder, actions, reading }: FirstThingProps) {
  const { first } = store
  switch (first.kind) {
    case 'vote':
      return <VoteFirst poll={first.poll} store={store} elder={elder} reading={reading} onPress={() => actions.openPoll(first.poll.pollId)} />
    case 'signIn':
      return (
        <GableCard plaque={homeText.plaqueSignIn}>
          <View className='first__title'>{first.meeting.title}</View>
          <View className='first__what'>{`${momentText(first.meeting.startsAt)}，${first.meeting.place}`}</View>
          <Button text={homeText.goSignIn} onPress={() => actions.openMeeting(first.meeting.meetingId)} />
        </GableCard>
      )
    case 'matter':
      return (
        <GableCard plaque={mattersText.asks[first.matter.kind]}>
          <View className='first__title'>{first.matter.title ?? mattersText.untitled(first.matter.kind)}</View>
          {first.matter.dueOn !== undefined && <View className='first__what'>{mattersText.due(first.matter.dueOn, store.today)}</View>}
          <Button text={mattersText.go} onPress={() => actions.openMatter(first.matter)} />
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

/** A longer description is read on the page of the vote. */
const BRIEF_MAX = 40

interface VoteFirstProps {
  readonly poll: PollCard
  readonly store: HomeStore
  readonly elder: boolean
  readonly reading: FirstThingProps['reading']
  readonly onPress: () => void
}

const VoteFirst = observer(function VoteFirst({ poll, store, elder, reading, onPress }: VoteFirstProps) {
  const { eligible, needed, participated, unit } = poll
  return (
    <GableCard plaque={homeText.plaqueVote}>
      <View className='first__title'>{poll.question}</View>
      {!elder && poll.description.length <= BRIEF_MAX && <View className='first__what'>{poll.description}</View>}
      {elder && <View className='first__what'><Text className='soon strong'>{store.firstTimeLeft}</Text>{`，${homeText.notVotedYet}`}</View>}
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
      <View className='first__go'><Button text={homeText.goVote} onPress={onPress} /></View>
      {elder && reading && <View className='gap-3'><ReadAloud {...reading} /></View>}
    </GableCard>
  )
})
