import { observer } from 'mobx-react-lite'
import { hasPollBar, PollBar } from '@/features/ballot/poll-bar'
import { PollStore } from '@/features/ballot/poll-store'
import { PollView, type PollActions } from '@/features/ballot/poll-view'
import { useRoot } from '@/root/root-context'
import { openPage, openTab } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { pollText } from '@/text/poll'

export default observer(function PollPage() {
  const { display } = useRoot()
  const { pollId = '' } = useParams()
  const store = useStore(root => new PollStore({ ...root.ports, display: root.display, ticks: root.clock, pollId }))
  const reading = useReading(store.spokenText)
  useReturn(store.load)
  const actions: PollActions = {
    openRoll: () => openPage('roll', { pollId }),
    openResult: noticeId => openPage('result', { noticeId }),
    toHome: () => openTab('home')
  }
  return (
    <Screen
      title={pollText.title}
      phase={store.phase}
      onRetry={store.load}
      skeleton='text'
      bar={hasPollBar(store) ? <PollBar store={store} actions={actions} /> : undefined}
      barStacked={store.step === 'checking'}
    >
      <PollView store={store} elder={display.elder} actions={actions} reading={reading} />
    </Screen>
  )
})
