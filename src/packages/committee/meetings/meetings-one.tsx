import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { MeetingDeskStore } from '@/features/consultation/meeting-desk-store'
import { MeetingDeskView } from '@/features/consultation/meetings-desk-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { meetingsText } from '@/text/meetings-desk'

const openPoll = (pollId: string): void => openPage('pollDesk', { pollId })

export const MeetingDeskPage = observer(function MeetingDeskPage({ meetingId }: { readonly meetingId: string }) {
  const desk = useStore(root => new MeetingDeskStore({ ...root.ports, scanner: root.platform.scanner, meetingId }))
  const { store, people } = desk
  useReturn(store.load)
  const openBoard = (): void => openPage('signInBoard', { meetingId, title: store.meeting?.title })
  return (
    <Screen
      title={meetingsText.title}
      phase={store.phase}
      onRetry={store.load}
      bar={<Button icon='qr' text={meetingsText.board} onPress={openBoard} />}
    >
      <MeetingDeskView store={store} people={people} openPoll={openPoll} />
    </Screen>
  )
})
