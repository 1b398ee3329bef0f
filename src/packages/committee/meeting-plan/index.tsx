import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
import { MeetingPlanStore } from '@/features/consultation/meeting/plan-store'
import { PlanBar, PlanView } from '@/features/consultation/meeting/plan-view'
import { openFile } from '@/root/open-file'
import { goBack, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { meetingPlanText } from '@/text/meeting-plan'

/** A call; with `meetingId` the change of one. `topicId` or `issueId` with `title` stand on the agenda of a new call. */
export default observer(function MeetingPlanPage() {
  const { meetingId, pollId, bodyId, topicId, issueId, title } = useParams()
  const item = title === undefined ? undefined : { title, ...(topicId === undefined ? {} : { topicId }), ...(issueId === undefined ? {} : { issueId }) }
  const store = useStore(root => new MeetingPlanStore({
    ...root.ports, ticks: root.clock, materials: root.tray(`material ${meetingId ?? 'new'}`, 'material'), meetingId, pollId, bodyId, item
  }))
  const { createdId } = store
  useEffect(() => {
    if (createdId !== undefined) replacePage('meetings', { meetingId: createdId })
  }, [createdId])
  const done = (): void => {
    if (meetingId !== undefined) goBack()
  }
  return (
    <Screen title={meetingId === undefined ? meetingPlanText.title : meetingPlanText.amendTitle} rule='committee' phase={store.phase} onRetry={store.load} skeleton='text' bar={<PlanBar store={store} onDone={done} />}>
      <PlanView store={store} openFile={openFile} />
    </Screen>
  )
})
