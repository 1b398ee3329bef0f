import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { OrderCard } from '@/contract/shop'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { orderText as text, shopText } from '@/text/shop'
import type { OrderStore } from './order-store'
import { PickupCode } from './pickup-code'

interface OrderViewProps {
  readonly store: OrderStore
  readonly openSlip: () => void
}

/** One order: its code as long as it waits, afterwards how it ended. */
export const OrderView = observer(function OrderView({ store, openSlip }: OrderViewProps) {
  const { order, cancelledBalance } = store
  if (order === undefined) return null
  return (
    <>
      {cancelledBalance !== undefined && <NoticeRow icon='check' tone='plain' title={text.cancelled(cancelledBalance)} />}
      <Card>
        <View className='t-h2'>{shopText.named(order.goodName, order.quantity)}</View>
        <View className='soft'>{text.states[order.state]}</View>
        {order.state === 'reserved' && <Code store={store} />}
        <OrderFacts order={order} />
      </Card>
      {store.code !== undefined && <View className='gap-3'><Hint icon='eye'>{text.bright}</Hint></View>}
      {store.code !== undefined && <View className='gap-2'><Button kind='line' icon='print' text={text.print} onPress={openSlip} /></View>}
      <ConfirmSheet
        open={store.asking}
        title={text.cancelTitle}
        note={text.cancelNote(order.coins)}
        action={text.cancel}
        busy={store.cancel.isBusy}
        error={store.cancel.text}
        onConfirm={() => void store.sendCancel()}
        onClose={() => store.ask(false)}
      />
    </>
  )
})

const Code = observer(function Code({ store }: Pick<OrderViewProps, 'store'>) {
  const { code, renew } = store
  if (code !== undefined) return <PickupCode code={code} />
  return (
    <View className='gap-3'>
      <StateCard kind='empty' title={text.noCodeTitle} text={text.noCodeText} action={{ text: text.renew, busy: renew.isBusy, onPress: () => void store.sendRenew() }} />
      <Problem text={renew.text} />
    </View>
  )
})

function OrderFacts({ order }: { readonly order: OrderCard }) {
  const spent = { label: text.spent, value: text.coins(order.coins) }
  const on = { label: text.orderedOn, value: dayText(dayOf(order.reservedAt)) }
  if (order.state !== 'reserved') return <Facts facts={[on, order.state === 'done' ? spent : { label: text.spent, value: text.backText }]} />
  const until = <View><View className='soon strong'>{text.until(order.lastDay)}</View>{text.thenBack}</View>
  return <Facts facts={[{ label: text.where, value: text.whereText }, { label: text.deadline, value: until }, spent]} />
}

/** 不换了, while it can still be taken back. */
export const OrderBar = observer(function OrderBar({ store }: Pick<OrderViewProps, 'store'>) {
  return store.order?.state === 'reserved' ? <Button kind='line' text={text.cancel} onPress={() => store.ask(true)} /> : null
})
