import { observer } from 'mobx-react-lite'
import { ChangeEditStore } from '@/features/coin-accounts/change-edit-store'
import { ChangeEditBar, ChangeEditView } from '@/features/coin-accounts/change-edit-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { accountEditText } from '@/text/coin-accounts'

export default observer(function CoinAccountEditPage() {
  const store = useStore(root => new ChangeEditStore({ ...root.ports, ticks: root.clock }))
  return (
    <Screen title={accountEditText.title} rule='committee' phase={store.phase} onRetry={store.load} bar={<ChangeEditBar store={store} />}>
      <ChangeEditView store={store} />
    </Screen>
  )
})
