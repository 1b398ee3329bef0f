import { useEffect, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ProposeSheet } from '@/features/consultation/topic/propose-sheet'
import { ProposeTopicStore } from '@/features/consultation/topic/propose-store'
import { TopicsStore } from '@/features/consultation/topic/topics-store'
import { TopicsView } from '@/features/consultation/topic/topics-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { topicText } from '@/text/topic-page'

const openTopic = (topicId: string): void => openPage('topic', { topicId })

/** `view=waiting`: what the committee has to look at or answer. */
export default observer(function TopicsPage() {
  const { view } = useParams()
  const store = useStore(root => new TopicsStore({ ...root.ports, view }))
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
    <Screen title={topicText.listTitle} phase={rows.phase} onRetry={rows.load} skeleton='rows' bar={store.view === 'all' ? <Button icon='plus' text={topicText.propose} onPress={propose} /> : undefined}>
      <TopicsView store={store} openTopic={openTopic} propose={propose} />
      <ProposeSheet store={proposing} open={open} onClose={() => setOpen(false)} />
    </Screen>
  )
})
