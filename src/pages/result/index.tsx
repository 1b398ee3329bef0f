import { useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ResultBar } from '@/features/disclosure/result-bar'
import { NoticeStore } from '@/features/disclosure/notice-store'
import { ResultView } from '@/features/disclosure/result-view'
import { FollowToggle } from '@/features/followup/follow-toggle'
import { RatingSection } from '@/features/followup/rating-section'
import { RatingStore } from '@/features/followup/rating-store'
import { useRoot } from '@/root/root-context'
import { addressOf, openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReading } from '@/root/use-reading'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { noticeText } from '@/text/notices'
import { ResultAfter } from './result-after'

/** Also opened from a neighbour's share, by people who belong to no village yet. */
export default observer(function ResultPage() {
  const { platform, session } = useRoot()
  const { noticeId = '', communityId } = useParams()
  const store = useStore(root => new NoticeStore({ ...root.visiting(communityId), ticks: root.clock, printer: platform.printer, noticeId }))
  const subject = { kind: 'notice', id: noticeId } as const
  const rating = useStore(root => new RatingStore({ calls: root.visiting(communityId).calls, subject, panel: () => store.notice?.rating, reload: store.load }))
  const follow = useStore(root => new FollowToggle(root.visiting(communityId).calls, subject))
  useReturn(store.load)
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
      <ResultView
        store={store}
        followThrough={store.notice && (
          <ResultAfter
            notice={store.notice}
            today={store.today}
            follow={follow}
            mayFollow={session.membership?.communityId === store.notice.communityId}
            reload={store.load}
            openUndertaking={undertakingId => openPage('undertaking', { undertakingId, communityId })}
            openPlan={() => openPage('undertakingOpen', { kind: 'notice', id: noticeId, title: store.notice?.topic })}
          />
        )}
        rating={<RatingSection store={rating} />}
      />
    </Screen>
  )
})
