import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { CategoryTabs, type CategoryTab } from '@/components/category-tabs/category-tabs'
import type { TalkStore, TalkTab } from '@/features/consultation/talk-store'
import type { Phase } from '@/flow/phase'
import { Screen } from '@/root/screen'
import { talkTabsText } from '@/text/issues-page'
import { screenText } from '@/text/screen'

const TABS: readonly CategoryTab<TalkTab>[] = [
  { key: 'issues', text: talkTabsText.issues, icon: 'pen' },
  { key: 'topics', text: talkTabsText.topics, icon: 'talk' },
  { key: 'polls', text: talkTabsText.polls, icon: 'ticket' }
]

export interface TalkFrameProps {
  readonly talk: TalkStore
  readonly phase: Phase
  readonly onRetry: () => void
  /** A second choice below the tabs; it stays while its list is coming. */
  readonly filter?: ReactNode
  readonly bar?: ReactNode
  readonly children?: ReactNode
}

/** 议事 round one of its lists: the tabs stay while the next list is coming. */
export const TalkFrame = observer(function TalkFrame({ talk, phase, onRetry, filter, bar, children }: TalkFrameProps) {
  const top = (
    <>
      <CategoryTabs tabs={TABS} value={talk.tab} onSelect={talk.choose} label={talkTabsText.label} />
      <View className='gap-2'>{filter}</View>
    </>
  )
  return (
    <Screen title={screenText.tabs.talk} tab='talk' ground='sky' top={top} phase={phase} onRetry={onRetry} bar={bar}>
      {children}
    </Screen>
  )
})
