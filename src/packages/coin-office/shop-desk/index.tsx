import { observer } from 'mobx-react-lite'
import { ShopDeskStore } from '@/features/shop/desk/shop-desk-store'
import { ShopDeskBar, ShopDeskView, type ShopDeskActions } from '@/features/shop/desk/shop-desk-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { shopDeskText } from '@/text/shop-desk'

const ACTIONS: ShopDeskActions = {
  openGood: goodId => openPage('good', { goodId }),
  openAdd: () => openPage('goodEdit'),
  openCounter: () => openPage('counter'),
  openFund: () => openPage('fundDesk'),
  openHandOver: () => openPage('handOver')
}

export default observer(function ShopDeskPage() {
  const store = useStore(root => new ShopDeskStore(root.ports))
  useReturn(store.load)
  return (
    <Screen title={shopDeskText.title} rule='shopOffice' phase={store.phase} onRetry={() => void store.load()} skeleton='rows' bar={store.isKeeper && <ShopDeskBar onScan={ACTIONS.openHandOver} />}>
      <ShopDeskView store={store} actions={ACTIONS} />
    </Screen>
  )
})
