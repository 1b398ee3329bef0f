import { observer } from 'mobx-react-lite'
import { DisputeStore } from '@/features/ballot-care/dispute-store'
import { DisputeBar, DisputeView } from '@/features/ballot-care/dispute-view'
import { Screen } from '@/root/screen'
import { scrollUp } from '@/root/scroll-up'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { disputeText } from '@/text/ballot-care'

export default observer(function DisputePage() {
  const { pollId = '', kind } = useParams()
  const store = useStore(root => new DisputeStore({ ...root.ports, ticks: root.clock, pollId, kind, promise: () => root.ballotKeepers(pollId).ballot.read()?.taken?.promise }))
  return (
    <Screen title={disputeText.title} phase={store.phase} onRetry={() => void store.load()} bar={store.closedBy === undefined ? <DisputeBar store={store} onSent={scrollUp} /> : undefined}>
      <DisputeView store={store} />
    </Screen>
  )
})
