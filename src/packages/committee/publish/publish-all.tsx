import { observer } from 'mobx-react-lite'
import { NoticesStore } from '@/features/disclosure/notices-store'
import { PublishList } from '@/features/disclosure/publish-list'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { publishText } from '@/text/publish'

const openNotice = (noticeId: string): void => openPage('publish', { noticeId })

export const PublishListPage = observer(function PublishListPage() {
  const store = useStore(root => new NoticesStore({ ...root.ports, ticks: root.clock }))
  return (
    <Screen title={publishText.listTitle} phase={store.list.phase} onRetry={store.list.load} skeleton='rows'>
      <PublishList store={store} openNotice={openNotice} />
    </Screen>
  )
})
