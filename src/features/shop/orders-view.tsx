import { observer } from 'mobx-react-lite'
import type { OrderCard } from '@/contract/shop'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { MoreRows } from '@/components/more-rows/more-rows'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { StateCard } from '@/components/state-card/state-card'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { orderText as text, shopText } from '@/text/shop'
import type { OrdersStore } from './orders-store'

interface OrdersViewProps {
  readonly store: OrdersStore
  readonly openOrder: (orderId: string) => void
  readonly openShop: () => void
}

/** 我的兑换: what waits to be picked up, then what is over. */
export const OrdersView = observer(function OrdersView({ store, openOrder, openShop }: OrdersViewProps) {
  const { list, waiting, over } = store
  if (list.isEmpty) return <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} action={{ text: text.toShop, onPress: openShop }} />
  return (
    <>
      {waiting.map(order => (
        <NoticeRow key={order.orderId} icon='qr' title={shopText.named(order.goodName, order.quantity)} text={`${text.states.reserved}，${text.until(order.lastDay)}`} onPress={() => openOrder(order.orderId)} />
      ))}
      {over.length > 0 && <Card pad='rows'>{over.map(order => <Over key={order.orderId} order={order} onPress={() => openOrder(order.orderId)} />)}</Card>}
      <MoreRows more={list.more} onMore={list.loadMore} />
    </>
  )
})

const Over = ({ order, onPress }: { readonly order: OrderCard; readonly onPress: () => void }) => (
  <EntryRow
    icon={order.state === 'done' ? 'basket' : 'redo'}
    title={shopText.named(order.goodName, order.quantity)}
    facts={[dayText(dayOf(order.reservedAt)), text.coins(order.coins), text.states[order.state]]}
    onPress={onPress}
  />
)
