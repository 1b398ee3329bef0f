import { observer } from 'mobx-react-lite'
import { PollCareStore } from '@/features/ballot-care/poll-care-store'
import { PollCareView } from '@/features/ballot-care/poll-care-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { pollCareText } from '@/text/ballot-care'

export default observer(function PollCarePage() {
  const { pollId = '' } = useParams()
  const store = useStore(root => new PollCareStore({ ...root.ports, ticks: root.clock, pollId }))
  return (
    <Screen title={pollCareText.title} phase={store.phase} onRetry={() => void store.load()} rule='officeHolder'>
      <PollCareView store={store} />
    </Screen>
  )
})
