import { observer } from 'mobx-react-lite'
import { codesKey } from '@/features/shop/kept-codes'
import { OrderStore } from '@/features/shop/order-store'
import { OrderBar, OrderView } from '@/features/shop/order-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { orderText } from '@/text/shop'

export default observer(function OrderPage() {
  const { orderId = '' } = useParams()
  const store = useStore(root => {
    const { printer, wakefulness } = root.platform
    return new OrderStore({ ...root.ports, orderId, printer, wakefulness, keeper: root.ownKeeper(codesKey, 1) })
  })
  useReturn(store.load)
  const openSlip = (): void => openPage('pickupSlip', { orderId })
  return (
    <Screen title={orderText.title} phase={store.phase} onRetry={() => void store.load()} skeleton='text' bar={store.order?.state === 'reserved' && <OrderBar store={store} />}>
      <OrderView store={store} openSlip={openSlip} />
    </Screen>
  )
})
