import { observer } from 'mobx-react-lite'
import { ClaimDetailBar, hasDeeds } from '@/features/claims/claim-detail-bar'
import { ClaimDetailStore } from '@/features/claims/claim-detail-store'
import { ClaimDetailView } from '@/features/claims/claim-detail-view'
import { openFile } from '@/root/open-file'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { claimsText } from '@/text/claims'

export default observer(function ClaimDetailPage() {
  const { claimId = '' } = useParams()
  const store = useStore(root => new ClaimDetailStore({ ...root.ports, ticks: root.clock, claimId }))
  useReturn(store.load)
  const bar = hasDeeds(store) ? <ClaimDetailBar store={store} onEdit={() => openPage('claim', { claimId })} /> : undefined
  return (
    <Screen title={claimsText.detail} phase={store.phase} onRetry={store.load} bar={bar}>
      <ClaimDetailView store={store} onPicture={openFile} />
    </Screen>
  )
})
