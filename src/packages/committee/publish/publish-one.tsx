import { observer } from 'mobx-react-lite'
import { NoticeStore } from '@/features/disclosure/notice-store'
import { CorrectionBar, PublishNotice } from '@/features/disclosure/publish-notice'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { publishText } from '@/text/publish'

export const PublishNoticePage = observer(function PublishNoticePage({ noticeId }: { readonly noticeId: string }) {
  const store = useStore(root => new NoticeStore({ ...root.ports, ticks: root.clock, printer: root.platform.printer, noticeId }))
  return (
    <Screen
      title={store.draft ? publishText.correctTitle : publishText.listTitle}
      rule='committee'
      phase={store.phase}
      onRetry={store.load}
      bar={store.draft ? <CorrectionBar store={store} /> : undefined}
    >
      <PublishNotice store={store} openPrint={() => openPage('print', { noticeId })} openResult={() => openPage('result', { noticeId })} />
    </Screen>
  )
})
