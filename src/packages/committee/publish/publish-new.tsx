import { useEffect, useState } from 'react'
import { observer } from 'mobx-react-lite'
import { PublishStore } from '@/features/disclosure/publish-store'
import { PublishBar, PublishSheet, PublishView } from '@/features/disclosure/publish-view'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { publishText } from '@/text/publish'

export const PublishNewPage = observer(function PublishNewPage({ pollId }: { readonly pollId: string }) {
  const store = useStore(root => new PublishStore({ ...root.ports, ticks: root.clock, pollId }))
  const [asking, setAsking] = useState(false)
  const { noticeId } = store
  useEffect(() => {
    if (noticeId !== undefined) replacePage('publish', { noticeId })
  }, [noticeId])
  return (
    <Screen
      title={publishText.title}
      phase={store.phase}
      onRetry={store.load}
      bar={store.poll?.phase === 'confirmed' ? <PublishBar store={store} onPublish={() => setAsking(true)} /> : undefined}
    >
      <PublishView store={store} openPoll={() => replacePage('pollDesk', { pollId })} />
      <PublishSheet store={store} open={asking} onClose={() => setAsking(false)} />
    </Screen>
  )
})
