import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ChangesStore } from '@/features/coin-accounts/changes-store'
import { ChangesView } from '@/features/coin-accounts/changes-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { accountsText } from '@/text/coin-accounts'

export default observer(function CoinAccountsPage() {
  const store = useStore(root => new ChangesStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={accountsText.title} rule='committee' phase={store.phase} onRetry={store.load} bar={<Button icon='plus' text={accountsText.begin} onPress={() => openPage('coinAccountEdit')} />}>
      <ChangesView store={store} />
    </Screen>
  )
})
