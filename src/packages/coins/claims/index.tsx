import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ClaimsStore } from '@/features/claims/claims-store'
import { ClaimsBar, ClaimsView, type ClaimsActions } from '@/features/claims/claims-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { claimsText } from '@/text/claims'

const ACTIONS: ClaimsActions = {
  openClaim: claimId => openPage('claimDetail', { claimId }),
  openForm: () => openPage('claim'),
  openNotice: () => openPage('claimNotice')
}

export default observer(function ClaimsPage() {
  const store = useStore(root => new ClaimsStore({ ...root.ports, ticks: root.clock }))
  useReturn(store.load)
  useReachBottom(() => void store.list.loadMore())
  return (
    <Screen title={claimsText.title} phase={store.list.phase} onRetry={store.load} skeleton='rows' bar={<ClaimsBar actions={ACTIONS} />}>
      <ClaimsView store={store} actions={ACTIONS} />
    </Screen>
  )
})
