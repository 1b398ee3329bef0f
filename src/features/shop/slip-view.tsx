import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Hint } from '@/components/hint/hint'
import { StateCard } from '@/components/state-card/state-card'
import { slipText as text } from '@/text/shop'
import type { OrderStore } from './order-store'
import { SlipPaper } from './slip-paper'

/** The code of one order on paper, for whoever goes to fetch it. */
export const SlipView = observer(function SlipView({ store }: { readonly store: OrderStore }) {
  const { order, code } = store
  if (order === undefined) return null
  if (code === undefined) return <StateCard kind='empty' title={text.title} text={text.gone} />
  return (
    <>
      <View className='pickup-hint'><Hint icon='print'>{store.canPrint ? text.screen : text.noPrinter}</Hint></View>
      <SlipPaper slip={{ goodName: order.goodName, quantity: order.quantity, lastDay: order.lastDay, code }} />
    </>
  )
})
