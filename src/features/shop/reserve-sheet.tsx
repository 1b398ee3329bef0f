import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { GoodCard, Reservation } from '@/contract/shop'
import { Button } from '@/components/button/button'
import { Facts } from '@/components/facts/facts'
import { GoodsDrawing } from '@/components/goods-drawing/goods-drawing'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { refusalText } from '@/text/error-text'
import { screenText } from '@/text/screen'
import { orderText, shopText } from '@/text/shop'
import { PickupCode } from './pickup-code'
import { Quantity } from './quantity'
import type { ShopStore } from './shop-store'

interface ReserveSheetProps {
  readonly store: ShopStore
  readonly openOrder: (orderId: string) => void
}

/** Ordering one good: how many, what is left afterwards, and then the code. */
export const ReserveSheet = observer(function ReserveSheet({ store, openOrder }: ReserveSheetProps) {
  const { good, done } = store
  if (good === undefined) return null
  return done === undefined ? <Ordering store={store} good={good} /> : <Ordered store={store} good={good} done={done} openOrder={openOrder} />
})

const Ordering = observer(function Ordering({ store, good }: { readonly store: ShopStore; readonly good: GoodCard }) {
  const { reserve, most, quantity, coins, balance } = store
  const off = store.isCopy ? screenText.offline : most === 0 ? shopText.stand({ ...good, coins: good.price.coins, balance }) : undefined
  const bar = <Button text={shopText.order(coins)} off={off} busy={reserve.isBusy} onPress={() => void store.order()} />
  return (
    <Sheet open title={good.name} note={shopText.each(good.price.coins, good.unit)} onClose={store.close} bar={bar}>
      <View className='reserve__pic'><GoodsDrawing kind={good.picture} /></View>
      {most > 0 && <Quantity unit={good.unit} value={quantity} most={most} onAdd={store.add} />}
      {most > 0 && <Facts facts={[{ label: shopText.sumLabel, value: shopText.sum(balance, coins) }]} />}
      {good.monthlyLimit !== undefined && <View className='gap-2'><Hint icon='info'>{shopText.limit(good.monthlyLimit, good.taken, good.unit)}</Hint></View>}
      {good.coming && <View className='gap-2'><Hint icon='clock'>{shopText.comingLong(good.coming.coins, good.coming.from)}</Hint></View>}
      {good.cannot === 'ADULTS_ONLY' && <Problem text={refusalText({ code: 'ADULTS_ONLY' })} />}
      <Problem text={reserve.text} />
    </Sheet>
  )
})

interface OrderedProps extends ReserveSheetProps {
  readonly good: GoodCard
  readonly done: Reservation
}

const Ordered = observer(function Ordered({ store, good, done, openOrder }: OrderedProps) {
  const bar = (
    <>
      <Button kind='line' text={shopText.seen} onPress={store.close} />
      <Button text={orderText.title} icon='qr' onPress={() => { store.close(); openOrder(done.orderId) }} />
    </>
  )
  return (
    <Sheet open title={shopText.named(good.name, store.quantity)} note={shopText.spent(done.coins, done.balance)} onClose={store.close} bar={bar}>
      {done.code !== undefined && <PickupCode code={done.code} />}
      <Facts facts={[{ label: orderText.where, value: orderText.whereText }, { label: orderText.deadline, value: shopText.until(done.lastDay) }]} />
    </Sheet>
  )
})
