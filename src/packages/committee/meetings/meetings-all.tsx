import { useEffect, useState } from 'react'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { CreateMeetingStore } from '@/features/consultation/create-meeting-store'
import { CreateMeetingSheet } from '@/features/consultation/meetings-create'
import { MeetingsStore } from '@/features/consultation/meetings-store'
import { MeetingsView } from '@/features/consultation/meetings-view'
import { openPage, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { meetingsText } from '@/text/meetings-desk'

const openMeeting = (meetingId: string): void => openPage('meetings', { meetingId })

export const MeetingsListPage = observer(function MeetingsListPage({ pollId }: { readonly pollId: string | undefined }) {
  const store = useStore(root => new MeetingsStore(root.ports))
  const create = useStore(root => new CreateMeetingStore({ ...root.ports, ticks: root.clock, pollId }))
  const [open, setOpen] = useState(false)
  const { meetingId } = create
  useReturn(store.list.load)
  useEffect(() => {
    if (meetingId !== undefined) replacePage('meetings', { meetingId })
  }, [meetingId])
  const start = (): void => {
    setOpen(true)
    void create.loadPolls()
  }
  return (
    <Screen
      title={meetingsText.title}
      phase={store.list.phase}
      onRetry={store.list.load}
      skeleton='rows'
      bar={store.mayCreate ? <Button icon='plus' text={meetingsText.create} onPress={start} /> : undefined}
    >
      <MeetingsView store={store} openMeeting={openMeeting} />
      <CreateMeetingSheet store={create} open={open} onClose={() => setOpen(false)} />
    </Screen>
  )
})
