import { observer } from 'mobx-react-lite'
import { MeetingRecordStore } from '@/features/consultation/meeting/record-store'
import { RecordBar, RecordForm } from '@/features/consultation/meeting/record-view'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { meetingRecordText } from '@/text/meeting-record'

export default observer(function MeetingRecordPage() {
  const { meetingId = '' } = useParams()
  const store = useStore(root => new MeetingRecordStore({ ...root.ports, meetingId, scans: root.tray(`minutes ${meetingId}`, 'minutes') }))
  return (
    <Screen
      title={store.isRevision ? meetingRecordText.reviseTitle : meetingRecordText.closeTitle}
      rule='committee'
      phase={store.phase}
      onRetry={store.load}
      skeleton='text'
      bar={<RecordBar store={store} onDone={goBack} />}
    >
      <RecordForm store={store} />
    </Screen>
  )
})
