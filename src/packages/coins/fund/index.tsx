import { observer } from 'mobx-react-lite'
import { FundStore } from '@/features/coin-fund/fund-store'
import { FundBar, FundView } from '@/features/coin-fund/fund-view'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { fundText } from '@/text/fund'

export default observer(function FundPage() {
  const store = useStore(root => new FundStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={fundText.title} phase={store.phase} onRetry={() => void store.load()} bar={store.report?.mayObject && <FundBar store={store} />}>
      <FundView store={store} />
    </Screen>
  )
})
