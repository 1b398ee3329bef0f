import { observer } from 'mobx-react-lite'
import { useParams } from '@/root/use-params'
import { MeetingsListPage } from './meetings-all'
import { MeetingDeskPage } from './meetings-one'

/** With a meeting: its record. Without: all of them, and a new one (for the vote that came along). */
export default observer(function MeetingsPage() {
  const { meetingId, pollId } = useParams()
  return meetingId === undefined ? <MeetingsListPage pollId={pollId} /> : <MeetingDeskPage meetingId={meetingId} />
})
