import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { MeetingBar } from '@/features/consultation/meeting-bar'
import { MeetingStore } from '@/features/consultation/meeting-store'
import { MeetingView, signInIsOpen } from '@/features/consultation/meeting-view'
import { MeetingsStore } from '@/features/consultation/meetings-store'
import { MeetingsView } from '@/features/consultation/meetings-view'
import { RatingStore } from '@/features/followup/rating-store'
import { openFile } from '@/root/open-file'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { meetingText } from '@/text/meeting'
import { MeetingAfter } from './meeting-after'

/** Signing in opens by the clock. */
const TICK_MS = 15_000

/** One meeting; without `meetingId` the list of all. `code` comes from the square code on the wall. */
export default observer(function MeetingPage() {
  const { meetingId, code } = useParams()
  return meetingId === undefined ? <Meetings /> : <Meeting meetingId={meetingId} code={code} />
})

const Meeting = observer(function Meeting({ meetingId, code }: { readonly meetingId: string; readonly code: string | undefined }) {
  const { clock, platform } = useRoot()
  const store = useStore(root => new MeetingStore({ ...root.ports, scanner: platform.scanner, meetingId, ...(code === undefined ? {} : { code }) }))
  useEffect(() => clock.start(TICK_MS), [clock])
  useReturn(store.load)
  const rating = useStore(root => new RatingStore({ calls: root.calls, subject: { kind: 'meeting', id: meetingId }, panel: () => store.meeting?.rating, reload: store.load }))
  const { meeting } = store
  const open = meeting !== undefined && !store.isSignedIn && signInIsOpen(meeting, clock.now)
  const openPlan = (): void => openPage('undertakingOpen', { kind: 'meeting', id: meetingId, title: meeting?.title })
  const after = meeting && <MeetingAfter meeting={meeting} rating={rating} today={clock.today} openUndertaking={undertakingId => openPage('undertaking', { undertakingId })} openPlan={openPlan} />
  return (
    <Screen title={meetingText.title} phase={store.phase} onRetry={store.load} skeleton='text' bar={open ? <MeetingBar store={store} /> : undefined}>
      <MeetingView store={store} now={clock.now} openPoll={pollId => openPage('poll', { pollId })} openFile={openFile} after={after} />
    </Screen>
  )
})

const Meetings = observer(function Meetings() {
  const store = useStore(root => new MeetingsStore(root.ports))
  const { list } = store
  useReturn(list.load)
  return (
    <Screen title={meetingText.title} phase={list.phase} onRetry={list.load} skeleton='rows'>
      <MeetingsView store={store} openMeeting={meetingId => openPage('meeting', { meetingId })} />
    </Screen>
  )
})
