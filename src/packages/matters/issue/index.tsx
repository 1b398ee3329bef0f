import { observer } from 'mobx-react-lite'
import { IssueStore } from '@/features/consultation/issue/issue-store'
import { IssueBar, IssueView, type IssueActions } from '@/features/consultation/issue/issue-view'
import { RatingSection } from '@/features/followup/rating-section'
import { RatingStore } from '@/features/followup/rating-store'
import { openFile } from '@/root/open-file'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { issuePageText } from '@/text/issue-page'

export default observer(function IssuePage() {
  const { issueId = '' } = useParams()
  const { display } = useRoot()
  const store = useStore(root => new IssueStore({ ...root.ports, ticks: root.clock, issueId }))
  const rating = useStore(root => new RatingStore({ calls: root.calls, subject: { kind: 'issue', id: issueId }, panel: () => store.issue?.rating, reload: store.load }))
  const reading = useReading(store.spokenText)
  useReturn(store.load)
  const actions: IssueActions = {
    openDesk: deed => openPage('issueDesk', { issueId, deed }),
    openPoll: pollId => openPage('poll', { pollId }),
    openNotice: noticeId => openPage('result', { noticeId }),
    openUndertaking: undertakingId => openPage('undertaking', { undertakingId }),
    openMeeting: meetingId => openPage('meeting', { meetingId }),
    openFile
  }
  return (
    <Screen title={issuePageText.title} phase={store.phase} onRetry={store.load} bar={<IssueBar store={store} reading={display.elder ? undefined : reading} />}>
      <IssueView store={store} actions={actions} reading={display.elder ? reading : undefined} rating={<RatingSection store={rating} />} />
    </Screen>
  )
})
