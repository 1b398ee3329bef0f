import { observer } from 'mobx-react-lite'
import { HealthView } from '@/features/coin-proof/health-view'
import { HealthStore } from '@/features/coin-proof/health-store'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { ledgerProofText } from '@/text/coin-proof'

export default observer(function LedgerHealthPage() {
  const store = useStore(root => new HealthStore(root.ports))
  return (
    <Screen title={ledgerProofText.checks} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <HealthView store={store} />
    </Screen>
  )
})
