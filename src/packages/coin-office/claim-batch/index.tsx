import { observer } from 'mobx-react-lite'
import { ClaimBatchStore } from '@/features/claims/claim-batch-store'
import { ClaimBatchBar, ClaimBatchView } from '@/features/claims/claim-batch-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { claimBatchText } from '@/text/claims-office'

export default observer(function ClaimBatchPage() {
  const store = useStore(root => new ClaimBatchStore({ ...root.ports, ticks: root.clock }))
  return (
    <Screen title={claimBatchText.title} phase={store.phase} onRetry={store.load} bar={store.choices.length > 0 ? <ClaimBatchBar store={store} /> : undefined}>
      <ClaimBatchView store={store} />
    </Screen>
  )
})
