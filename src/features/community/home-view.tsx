import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BigRow } from '@/components/big-row/big-row'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { UNSEEN_SHOWN } from '@/domain/community/waiting'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { PublishedMark } from '@/components/published-mark/published-mark'
import { noticeFactsText, noticeTitleText } from '@/text/notice-card'
import { clockText } from '@/text/dates'
import { homeText } from '@/text/home'
import { helpPhoneText } from '@/text/help-phone'
import { mattersText } from '@/text/home-matters'
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
  readonly openReport: () => void
  readonly openProofs: () => void
  readonly openInbox: () => void
  readonly openTalk: () => void
  /** Rings the office. */
  readonly callHelp: () => void
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
      <MatterRows store={store} actions={actions} />
      {store.todoCount !== undefined && (
        <NoticeRow icon='tool' tone={store.todoCount === 0 ? 'plain' : 'soon'} title={homeText.desk(store.todoCount)} onPress={actions.openDesk} />
      )}
      {elder ? <ElderRows store={store} actions={actions} /> : <NormalCards store={store} actions={actions} />}
    </>
  )
})

type CardsProps = Pick<HomeViewProps, 'store' | 'actions'>

/** What waits behind the first thing, and news of what this person follows. */
const MatterRows = observer(function MatterRows({ store, actions }: CardsProps) {
  return (
    <>
      {store.otherMatters.map(matter => (
        <NoticeRow
          key={`${matter.kind}:${matter.id}`}
          icon='flag'
          tone={mattersText.isLate(matter, store.today) ? 'late' : 'soon'}
          title={matter.title ?? mattersText.untitled(matter.kind)}
          text={mattersText.line(matter, store.today)}
          onPress={() => actions.openMatter(matter)}
        />
      ))}
      {store.moreMatters && <NoticeRow icon='list' tone='plain' title={mattersText.more} onPress={actions.openTalk} />}
      {store.unseen > 0 && <NoticeRow icon='bell' tone='way' title={mattersText.follows} text={mattersText.unseen(store.unseen, UNSEEN_SHOWN)} onPress={actions.openInbox} />}
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
      {store.membership && <AskRows actions={actions} />}
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

/** The two things that a resident begins himself. */
const AskRows = ({ actions }: Pick<CardsProps, 'actions'>) => (
  <Card pad='rows'>
    <EntryRow icon='camera' title={mattersText.report} facts={[mattersText.reportNote]} onPress={actions.openReport} />
    <EntryRow icon='search' title={mattersText.proofs} facts={[mattersText.proofsNote]} onPress={actions.openProofs} />
  </Card>
)

const ElderRows = observer(function ElderRows({ store, actions }: CardsProps) {
  const { coins, latestNotice } = store
  return (
    <>
      {coins && <BigRow icon='coin' title={homeText.coins} figure={String(coins.redeemable)} onPress={actions.openCoins} />}
      {latestNotice && (
        <BigRow icon='board' title={noticeTitleText(latestNotice)} note={noticeFactsText(latestNotice)} onPress={() => actions.openNotice(latestNotice.noticeId)} />
      )}
      {store.membership && <BigRow icon='camera' title={mattersText.report} onPress={actions.openReport} />}
      {store.membership && <BigRow icon='search' title={mattersText.proofs} onPress={actions.openProofs} />}
      {store.membership?.helpPhone !== undefined && <BigRow icon='phone' title={helpPhoneText.call} note={store.membership.helpPhone} onPress={actions.callHelp} />}
      <BigRow icon='doc' title={homeText.allNotices} onPress={actions.openBoard} />
      <BigRow icon='me' title={homeText.me} onPress={actions.openMe} />
    </>
  )
})
