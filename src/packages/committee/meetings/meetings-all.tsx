import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { MeetingsStore } from '@/features/consultation/meetings-store'
import { MeetingsView } from '@/features/consultation/meetings-view'
import { openPage, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { meetingsText } from '@/text/meetings-desk'

const openMeeting = (meetingId: string): void => openPage('meetings', { meetingId })
const create = (): void => openPage('meetingPlan')

/** All meetings; with a vote that came along, the form of the meeting for it. */
export const MeetingsListPage = observer(function MeetingsListPage({ pollId }: { readonly pollId: string | undefined }) {
  const store = useStore(root => new MeetingsStore(root.ports))
  useReturn(store.list.load)
  useEffect(() => {
    if (pollId !== undefined) replacePage('meetingPlan', { pollId })
  }, [pollId])
  return (
    <Screen
      title={meetingsText.title}
      phase={store.list.phase}
      onRetry={store.list.load}
      skeleton='rows'
      bar={store.mayCreate ? <Button icon='plus' text={meetingsText.create} onPress={create} /> : undefined}
    >
      <MeetingsView store={store} openMeeting={openMeeting} />
    </Screen>
  )
})
