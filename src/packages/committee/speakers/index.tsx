import { observer } from 'mobx-react-lite'
import { SpeakersStore } from '@/features/consultation/meeting/speakers-store'
import { SpeakersBar, SpeakersView } from '@/features/consultation/meeting/speakers-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { speakersText } from '@/text/meeting-record'

export default observer(function SpeakersPage() {
  const { meetingId = '' } = useParams()
  const store = useStore(root => new SpeakersStore({ ...root.ports, ticks: root.clock, meetingId }))
  return (
    <Screen title={speakersText.title} rule='committee' phase={store.phase} onRetry={store.load} skeleton='rows' bar={<SpeakersBar store={store} />}>
      <SpeakersView store={store} />
    </Screen>
  )
})
