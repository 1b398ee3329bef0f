import { useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ResultBar } from '@/features/disclosure/result-bar'
import { NoticeStore } from '@/features/disclosure/notice-store'
import { ResultView } from '@/features/disclosure/result-view'
import { useRoot } from '@/root/root-context'
import { addressOf, openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useStore } from '@/root/use-store'
import { noticeText } from '@/text/notices'

/** Also opened from a neighbour's share, by people who belong to no village yet. */
export default observer(function ResultPage() {
  const { platform, session } = useRoot()
  const { noticeId = '', communityId } = useParams()
  const store = useStore(root => new NoticeStore({ ...root.visiting(communityId), ticks: root.clock, printer: platform.printer, noticeId }))
  const reading = useReading(store.spokenText)
  useShareAppMessage(() => ({
    title: store.notice?.topic ?? noticeText.title,
    path: addressOf('result', { communityId: store.notice?.communityId ?? session.communityId, noticeId })
  }))
  return (
    <Screen
      title={noticeText.title}
      phase={store.phase}
      onRetry={store.load}
      skeleton='text'
      bar={<ResultBar store={store} reading={reading} openPrint={() => openPage('print', { noticeId, communityId })} />}
    >
      <ResultView store={store} />
    </Screen>
  )
})
