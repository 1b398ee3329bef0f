import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { OrdersStore } from '@/features/shop/orders-store'
import { OrdersView } from '@/features/shop/orders-view'
import { openPage, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { orderText } from '@/text/shop'

const openOrder = (orderId: string): void => openPage('order', { orderId })
const openShop = (): void => replacePage('shop')

export default observer(function OrdersPage() {
  const store = useStore(root => new OrdersStore(root.ports))
  const { list } = store
  useReturn(list.load)
  useReachBottom(() => void list.loadMore())
  return (
    <Screen title={orderText.listTitle} phase={list.phase} onRetry={list.load} skeleton='rows'>
      <OrdersView store={store} openOrder={openOrder} openShop={openShop} />
    </Screen>
  )
})
