import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import { momentText } from '@/text/dates'
import { meetingText } from '@/text/meeting'
import { meetingPageText } from '@/text/meeting-page'
import { meetingStateText } from '@/text/meeting-talk'
import type { MeetingsStore } from './meetings-store'

interface MeetingsViewProps {
  readonly store: MeetingsStore
  readonly openMeeting: (meetingId: string) => void
}

/** Meetings, the newest first, and to which of them one came. */
export const MeetingsView = observer(function MeetingsView({ store, openMeeting }: MeetingsViewProps) {
  const { list, meetings } = store
  if (list.isEmpty) return <StateCard kind='empty' title={meetingText.emptyTitle} text={meetingText.emptyText} />
  return (
    <>
      <Card pad='rows'>
        {meetings.map(meeting => (
          <EntryRow
            key={meeting.meetingId}
            icon={meeting.state === 'cancelled' ? 'cross' : meeting.signedIn ? 'checkc' : 'cal'}
            title={meeting.title}
            facts={[momentText(meeting.startsAt), ...(meeting.state === 'called' ? [] : [meetingStateText[meeting.state]]), ...(meeting.signedIn ? [meetingPageText.signedIn] : []), meeting.place]}
            onPress={() => openMeeting(meeting.meetingId)}
          />
        ))}
      </Card>
      <MoreRows more={list.more} onMore={list.loadMore} />
    </>
  )
})
