import { observer } from 'mobx-react-lite'
import { ClaimQueueStore } from '@/features/claims/claim-queue-store'
import { ClaimQueueBar, ClaimQueueTop, ClaimQueueView, type QueueActions } from '@/features/claims/claim-queue-view'
import { openFile } from '@/root/open-file'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { claimQueueText } from '@/text/claims-office'

const ACTIONS: QueueActions = {
  openClaim: claimId => openPage('claimDetail', { claimId }),
  openPicture: openFile,
  openBatch: () => openPage('claimBatch'),
  openWeigh: () => openPage('weigh'),
  openNotice: () => openPage('claimNotice')
}

export default observer(function ClaimQueuePage() {
  const { level } = useParams()
  const store = useStore(root => new ClaimQueueStore({ ...root.ports, level }))
  useReturn(store.load)
  return (
    <Screen title={claimQueueText.title} rule='claimOffice' phase={store.rows.phase} top={<ClaimQueueTop store={store} />} onRetry={store.load} skeleton='rows' bar={store.batched ? <ClaimQueueBar store={store} /> : undefined}>
      <ClaimQueueView store={store} actions={ACTIONS} />
    </Screen>
  )
})
