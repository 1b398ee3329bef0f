import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { codesKey } from '@/features/shop/kept-codes'
import { OrderStore } from '@/features/shop/order-store'
import { SlipView } from '@/features/shop/slip-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { slipText } from '@/text/shop'

export default observer(function SlipPage() {
  const { orderId = '' } = useParams()
  const store = useStore(root => {
    const { printer, wakefulness } = root.platform
    return new OrderStore({ ...root.ports, orderId, printer, wakefulness, keeper: root.ownKeeper(codesKey, 1) })
  })
  const bar = store.canPrint && store.code !== undefined && <Button icon='print' text={slipText.print} onPress={store.print} />
  return (
    <Screen title={slipText.title} phase={store.phase} onRetry={() => void store.load()} skeleton='text' bar={bar}>
      <SlipView store={store} />
    </Screen>
  )
})
