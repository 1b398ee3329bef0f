import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { PollCard } from '@/contract/ballot'
import { BigRow } from '@/components/big-row/big-row'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { MoreRows } from '@/components/more-rows/more-rows'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { StateCard } from '@/components/state-card/state-card'
import { pollsText } from '@/text/polls'
import { talkText } from '@/text/talk'
import { PollRow } from './poll-row'
import type { PollsStore } from './polls-store'

export interface PollsActions {
  readonly openPoll: (poll: PollCard) => void
  readonly openCalculator: () => void
}

interface PollsViewProps {
  readonly store: PollsStore
  readonly elder: boolean
  readonly actions: PollsActions
}

/** 议事: every vote of the village, by what it is doing. */
export const PollsView = observer(function PollsView({ store, elder, actions }: PollsViewProps) {
  const { list, polls } = store
  if (list.isEmpty) {
    return (
      <>
        <StateCard kind='empty' title={pollsText.emptyTitle} text={pollsText.emptyText} />
        <View className='gap-3'><Calculator elder={elder} onPress={actions.openCalculator} /></View>
      </>
    )
  }
  return (
    <>
      <FilterChips chips={store.chips} value={store.filter} onSelect={store.choose} label={pollsText.filters} />
      {store.noneInFilter && <StateCard kind='empty' title={pollsText.noneInFilter} />}
      {polls.map(poll => (
        <PollRow key={poll.pollId} poll={poll} timeLeft={store.timeLeft(poll)} elder={elder} onPress={() => actions.openPoll(poll)} />
      ))}
      <MoreRows more={list.more} onMore={list.loadMore} />
      <View className='gap-3'><Calculator elder={elder} onPress={actions.openCalculator} /></View>
    </>
  )
})

function Calculator({ elder, onPress }: { readonly elder: boolean; readonly onPress: () => void }) {
  return elder
    ? <BigRow icon='chart' title={talkText.calculator} onPress={onPress} />
    : <NoticeRow icon='chart' tone='plain' title={talkText.calculator} text={talkText.calculatorHint} onPress={onPress} />
}
