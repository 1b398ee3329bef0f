import { observer } from 'mobx-react-lite'
import { PollStore } from '@/features/ballot/poll-store'
import { RollStore } from '@/features/ballot/roll-store'
import { RollView } from '@/features/ballot/roll-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { rollPageText } from '@/text/roll-page'

export default observer(function RollPage() {
  const { pollId = '' } = useParams()
  const store = useStore(root => new RollStore({ ...root.ports, pollId }))
  const poll = useStore(root => new PollStore({ ...root.ports, display: root.display, ticks: root.clock, pollId }))
  return (
    <Screen title={rollPageText.title} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <RollView store={store} poll={poll} />
    </Screen>
  )
})
