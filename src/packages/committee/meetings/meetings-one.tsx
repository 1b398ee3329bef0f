import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { MeetingDeskStore } from '@/features/consultation/meeting-desk-store'
import { MeetingDeskView, type MeetingDeskActions } from '@/features/consultation/meetings-desk-view'
import { openFile } from '@/root/open-file'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { meetingsText } from '@/text/meetings-desk'

export const MeetingDeskPage = observer(function MeetingDeskPage({ meetingId }: { readonly meetingId: string }) {
  const desk = useStore(root => new MeetingDeskStore({ ...root.ports, scanner: root.platform.scanner, ticks: root.clock, meetingId }))
  const { store, people, deeds } = desk
  const { pollId } = deeds
  useReturn(store.load)
  useEffect(() => {
    if (pollId !== undefined) openPage('pollDraft', { pollId })
  }, [pollId])
  const actions: MeetingDeskActions = {
    openPoll: id => openPage('pollDesk', { pollId: id }),
    openDraft: id => openPage('pollDraft', { pollId: id }),
    openBoard: () => openPage('signInBoard', { meetingId, title: store.meeting?.title }),
    openSpeakers: () => openPage('speakers', { meetingId }),
    openOpinions: () => openPage('meetingOpinions', { meetingId }),
    openRecord: () => openPage('meetingRecord', { meetingId }),
    amend: () => openPage('meetingPlan', { meetingId }),
    undertake: () => openPage('undertakingOpen', { kind: 'meeting', id: meetingId, title: store.meeting?.title }),
    openFile
  }
  const showsBoard = store.meeting?.state === 'called'
  return (
    <Screen
      title={meetingsText.title}
      phase={store.phase}
      onRetry={store.load}
      bar={showsBoard ? <Button icon='qr' text={meetingsText.board} onPress={actions.openBoard} /> : undefined}
    >
      <MeetingDeskView store={store} people={people} deeds={deeds} actions={actions} />
    </Screen>
  )
})
