import { useEffect, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import type { TalkStore } from '@/features/consultation/talk-store'
import { ProposeSheet } from '@/features/consultation/topic/propose-sheet'
import { ProposeTopicStore } from '@/features/consultation/topic/propose-store'
import { TopicsStore } from '@/features/consultation/topic/topics-store'
import { TopicsView } from '@/features/consultation/topic/topics-view'
import { openPage } from '@/root/routes'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { topicText } from '@/text/topic-page'
import { TalkFrame } from './talk-frame'

const openTopic = (topicId: string): void => openPage('topic', { topicId })

/** 议题: what neighbours want to be talked over, and how many have signed. */
export const TopicsTab = observer(function TopicsTab({ talk }: { readonly talk: TalkStore }) {
  const store = useStore(root => new TopicsStore({ ...root.ports, view: 'all' }))
  const proposing = useStore(root => new ProposeTopicStore(root.ports))
  const [open, setOpen] = useState(false)
  const { rows } = store
  const { topicId } = proposing
  useReturn(rows.load)
  useReachBottom(() => void rows.loadMore())
  useEffect(() => {
    if (topicId === undefined) return
    setOpen(false)
    openTopic(topicId)
  }, [topicId])
  const propose = (): void => setOpen(true)
  return (
    <TalkFrame talk={talk} phase={rows.phase} onRetry={rows.load} bar={<Button icon='plus' text={topicText.propose} onPress={propose} />}>
      <TopicsView store={store} openTopic={openTopic} propose={propose} />
      <ProposeSheet store={proposing} open={open} onClose={() => setOpen(false)} />
    </TalkFrame>
  )
})
