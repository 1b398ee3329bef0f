import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { HandOverReceipt, OrderToHandOver } from '@/contract/shop'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Icon } from '@/components/icon/icon'
import { Problem } from '@/components/problem/problem'
import { dayText } from '@/text/dates'
import { handOverText as text } from '@/text/shop-desk'
import type { HandOverStore } from './hand-over-store'
import './shop-desk.scss'

/** The counter: a code, what it stands for, and the receipt. */
export const HandOverView = observer(function HandOverView({ store }: { readonly store: HandOverStore }) {
  const { receipt, found } = store
  if (receipt !== undefined) return <Done receipt={receipt} onNext={store.next} />
  if (found !== undefined) return <Found store={store} order={found} />
  return <Asking store={store} />
})

const Asking = observer(function Asking({ store }: { readonly store: HandOverStore }) {
  const { look, canScan, code } = store
  return (
    <>
      <Hint icon='qr'>{text.lead}</Hint>
      {canScan && <View className='gap-4'><Button icon='qr' text={text.scan} onPress={() => void store.scan()} /></View>}
      <View className='gap-4'><Field label={text.type} value={store.typed} onChange={store.type} placeholder={text.typeHint} aside='' /></View>
      <Problem text={look.kind === 'refused' ? look.text : undefined} />
      <View className='gap-3'>
        <Button kind={canScan ? 'line' : 'primary'} text={text.find} off={code === undefined ? text.off : undefined} busy={look.kind === 'looking'} onPress={() => void store.find()} />
      </View>
    </>
  )
})

const Found = observer(function Found({ store, order }: { readonly store: HandOverStore; readonly order: OrderToHandOver }) {
  return (
    <>
      <Card>
        <View className='hand-over__what'>{text.give(order.goodName, order.quantity)}</View>
        <View className='hand-over__door'>{order.householdNo}</View>
        <Facts facts={[{ label: text.by, value: order.orderedBy }, { label: text.until, value: dayText(order.lastDay) }]} />
      </Card>
      <View className='gap-3'><Hint icon='hand'>{text.check}</Hint></View>
      <Problem text={store.give.text} />
      <View className='gap-4'><Button icon='check' text={text.confirm} busy={store.give.isBusy} onPress={() => void store.confirm()} /></View>
      <View className='gap-2'><Button kind='text' text={text.again} onPress={store.next} /></View>
    </>
  )
})

const Done = ({ receipt, onNext }: { readonly receipt: HandOverReceipt; readonly onNext: () => void }) => (
  <>
    <Card>
      <View className='hand-over__done'><Icon name='checkc' size='l' />{text.done}</View>
      <View className='t-h2'>{`${receipt.goodName} × ${receipt.quantity}`}</View>
      <View className='soft'>{text.doneFacts(receipt.householdNo, receipt.doneAt)}</View>
    </Card>
    <View className='gap-4'><Button text={text.next} onPress={onNext} /></View>
  </>
)
