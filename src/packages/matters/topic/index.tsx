import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { SignersSheet } from '@/features/consultation/topic/signers-sheet'
import { SignersStore } from '@/features/consultation/topic/signers-store'
import { TopicStore } from '@/features/consultation/topic/topic-store'
import { TopicBar, TopicView, type TopicActions } from '@/features/consultation/topic/topic-view'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { topicText } from '@/text/topic-page'

export default observer(function TopicPage() {
  const { topicId = '' } = useParams()
  const { session } = useRoot()
  const store = useStore(root => new TopicStore({ ...root.ports, ticks: root.clock, topicId }))
  const signers = useStore(root => new SignersStore({ ...root.ports, topicId }))
  const [listed, setListed] = useState(false)
  const reading = useReading(store.spokenText)
  useReturn(store.load)
  const actions: TopicActions = {
    openSigners: () => {
      setListed(true)
      signers.open()
    },
    openMeeting: meetingId => openPage('meeting', { meetingId }),
    openIssue: issueId => openPage('issue', { issueId }),
    callMeeting: (id, title) => openPage('meetingPlan', { topicId: id, title })
  }
  return (
    <Screen title={topicText.title} phase={store.phase} onRetry={store.load} bar={<TopicBar store={store} reading={reading} />}>
      <TopicView store={store} kind={session.membership?.kind ?? 'village'} actions={actions} />
      <SignersSheet store={signers} open={listed} onClose={() => setListed(false)} />
    </Screen>
  )
})
