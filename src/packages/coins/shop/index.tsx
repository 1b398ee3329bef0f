import { observer } from 'mobx-react-lite'
import { codesKey } from '@/features/shop/kept-codes'
import { ShopStore } from '@/features/shop/shop-store'
import { ShopBar, ShopView } from '@/features/shop/shop-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { shopText } from '@/text/shop'

const openOrder = (orderId: string): void => openPage('order', { orderId })
const openOrders = (): void => openPage('orders')

export default observer(function ShopPage() {
  const store = useStore(root => new ShopStore({ ...root.ports, keeper: root.ownKeeper(codesKey, 1) }))
  useReturn(store.load)
  return (
    <Screen title={shopText.title} phase={store.phase} onRetry={() => void store.load()} bar={<ShopBar store={store} openOrders={openOrders} />}>
      <ShopView store={store} openOrder={openOrder} />
    </Screen>
  )
})
