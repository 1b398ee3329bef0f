import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Card } from '@/components/card/card'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { PublishedMark } from '@/components/published-mark/published-mark'
import { noticeFactsText, noticeTitleText } from '@/text/notice-card'
import { clockText } from '@/text/dates'
import { homeText } from '@/text/home'
import { FirstThingCard, type FirstThingActions, type FirstThingProps } from './first-thing'
import type { HomeStore } from './home-store'
import './home-view.scss'

export interface HomeActions extends FirstThingActions {
  readonly openPoll: (pollId: string) => void
  readonly openNotice: (noticeId: string) => void
  readonly openCoins: () => void
  readonly openBoard: () => void
  readonly openMe: () => void
  readonly openDesk: () => void
}

interface HomeViewProps {
  readonly store: HomeStore
  readonly elder: boolean
  readonly actions: HomeActions
  readonly reading: FirstThingProps['reading']
}

/** What waits for this person first, then what is good to know. */
export const HomeView = observer(function HomeView({ store, elder, actions, reading }: HomeViewProps) {
  return (
    <>
      <FirstThingCard store={store} elder={elder} actions={actions} reading={reading} />
      {store.otherVotes.map(({ pollId, question }) => (
        <NoticeRow key={pollId} icon='ticket' title={question} text={homeText.plaqueVote} onPress={() => actions.openPoll(pollId)} />
      ))}
      {store.meetingBehind && <MeetingRow meeting={store.meetingBehind} openMeeting={actions.openMeeting} />}
      {store.todoCount !== undefined && (
        <NoticeRow icon='tool' tone={store.todoCount === 0 ? 'plain' : 'soon'} title={homeText.desk(store.todoCount)} onPress={actions.openDesk} />
      )}
      {elder ? <ElderRows store={store} actions={actions} /> : <NormalCards store={store} actions={actions} />}
    </>
  )
})

interface MeetingRowProps {
  readonly meeting: NonNullable<HomeStore['meetingBehind']>
  readonly openMeeting: (meetingId: string) => void
}

const MeetingRow = ({ meeting, openMeeting }: MeetingRowProps) => (
  <NoticeRow icon='cal' title={homeText.meetingToday(meeting.title)} text={`${clockText(meeting.startsAt)}，${meeting.place}`} onPress={() => openMeeting(meeting.meetingId)} />
)

type CardsProps = Pick<HomeViewProps, 'store' | 'actions'>

const NormalCards = observer(function NormalCards({ store, actions }: CardsProps) {
  const { coins, latestNotice } = store
  return (
    <>
      {coins && (
        <Card onPress={actions.openCoins} label={`${homeText.coins} ${coins.redeemable}`}>
          <View className='home-coins__say'>{homeText.coins}</View>
          <View className='home-coins__figures'>
            <View className='home-coins__figure'>{coins.redeemable}</View>
            {homeText.coinsAside(coins.honour)}
          </View>
        </Card>
      )}
      {latestNotice && (
        <Card onPress={() => actions.openNotice(latestNotice.noticeId)} label={noticeTitleText(latestNotice)}>
          <View className='home-result'>
            <View className='home-result__words'>
              <View className='home-result__say'>{store.latestText}</View>
              <View className='home-result__title'>{noticeTitleText(latestNotice)}</View>
              <View className='home-result__say'>{noticeFactsText(latestNotice)}</View>
            </View>
            <PublishedMark size='s' />
          </View>
        </Card>
      )}
    </>
  )
})

const ElderRows = observer(function ElderRows({ store, actions }: CardsProps) {
  const { coins, latestNotice } = store
  return (
    <>
      {coins && <BigRow icon='coin' title={homeText.coins} figure={String(coins.redeemable)} onPress={actions.openCoins} />}
      {latestNotice && (
        <BigRow icon='board' title={noticeTitleText(latestNotice)} note={noticeFactsText(latestNotice)} onPress={() => actions.openNotice(latestNotice.noticeId)} />
      )}
      <BigRow icon='doc' title={homeText.allNotices} onPress={actions.openBoard} />
      <BigRow icon='me' title={homeText.me} onPress={actions.openMe} />
    </>
  )
})
