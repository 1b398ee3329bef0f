import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ClaimNoticeStore } from '@/features/claims/claim-notice-store'
import { ClaimNoticeView } from '@/features/claims/claim-notice-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { claimNoticeText } from '@/text/claims'

export default observer(function ClaimNoticePage() {
  const store = useStore(root => new ClaimNoticeStore({ ...root.ports, ticks: root.clock }))
  useReturn(store.load)
  useReachBottom(() => void store.list.loadMore())
  return (
    <Screen title={claimNoticeText.title} phase={store.list.phase} onRetry={store.load} skeleton='rows'>
      <ClaimNoticeView store={store} onOpen={claimId => openPage('claimDetail', { claimId })} />
    </Screen>
  )
})
