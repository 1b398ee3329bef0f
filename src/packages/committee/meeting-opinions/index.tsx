import { observer } from 'mobx-react-lite'
import { ModerationStore } from '@/features/consultation/meeting/moderation-store'
import { ModerationLists, ModerationView } from '@/features/consultation/meeting/moderation-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { moderationText } from '@/text/meeting-record'

export default observer(function MeetingOpinionsPage() {
  const { meetingId = '' } = useParams()
  const store = useStore(root => new ModerationStore({ ...root.ports, meetingId }))
  const { rows } = store
  return (
    <Screen title={moderationText.title} rule='committeeOrSupervisor' top={<ModerationLists store={store} />} phase={rows.phase} onRetry={rows.load} skeleton='rows'>
      <ModerationView store={store} />
    </Screen>
  )
})
