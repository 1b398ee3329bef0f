import { useEffect, useState } from 'react'
import { observer } from 'mobx-react-lite'
import { AnnounceSheet } from '@/features/ballot/draft-preview'
import { DraftBar, DraftView } from '@/features/ballot/draft-view'
import { PollDraftStore } from '@/features/ballot/poll-draft-store'
import { replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { draftText } from '@/text/draft'

export default observer(function PollDraftPage() {
  const { pollId } = useParams()
  const store = useStore(root => new PollDraftStore({ ...root.ports, ticks: root.clock, pollId }))
  const [asking, setAsking] = useState(false)
  const announced = store.isAnnounced ? store.pollId : undefined
  useEffect(() => {
    if (announced !== undefined) replacePage('pollDesk', { pollId: announced })
  }, [announced])
  return (
    <Screen
      title={draftText.title}
      rule='committee'
      phase={store.phase}
      onRetry={store.load}
      bar={<DraftBar store={store} onAnnounce={() => setAsking(true)} />}
    >
      <DraftView store={store} />
      <AnnounceSheet store={store} open={asking} onClose={() => setAsking(false)} />
    </Screen>
  )
})
