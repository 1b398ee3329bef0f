import { observer } from 'mobx-react-lite'
import { PoolStore } from '@/features/coin-accounts/pool-store'
import { PoolBar, PoolView } from '@/features/coin-accounts/pool-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { poolText } from '@/text/coin-accounts'

export default observer(function CoinPoolPage() {
  const store = useStore(root => new PoolStore(root.ports))
  return (
    <Screen title={poolText.title} phase={store.phase} onRetry={store.load} bar={<PoolBar store={store} />}>
      <PoolView store={store} />
    </Screen>
  )
})
