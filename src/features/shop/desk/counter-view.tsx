import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { GoodCard, ReservationFor } from '@/contract/shop'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateCard } from '@/components/state-card/state-card'
import { Quantity } from '@/features/shop/quantity'
import { SlipPaper } from '@/features/shop/slip-paper'
import { shopText, slipText } from '@/text/shop'
import { counterText as text } from '@/text/shop-desk'
import type { CounterStore } from './counter-store'

interface CounterViewProps {
  readonly store: CounterStore
}

/** For who has no phone: the door, the person, one good, and a slip of paper. */
export const CounterView = observer(function CounterView({ store }: CounterViewProps) {
  const { household, personId, shop, done } = store
  if (done !== undefined) return <Done done={done} canPrint={store.canPrint} />
  return (
    <>
      <Hint icon='people'>{text.lead}</Hint>
      <View className='gap-3'><Field label={text.door} value={store.door} placeholder={text.doorHint} onChange={store.writeDoor} /></View>
      {household === undefined && <View className='gap-3'><Button kind='line' icon='search' text={text.find} busy={store.looking} onPress={() => void store.find()} /></View>}
      <Problem text={store.problem} />
      {household !== undefined && (
        <>
          <SectionTitle title={text.who} />
          <Card pad='none'>
            {household.people.map(person => <ChoiceRow key={person.personId} title={person.name} chosen={person.personId === personId} onPress={() => void store.choosePerson(person.personId)} />)}
          </Card>
        </>
      )}
      {personId !== undefined && shop === undefined && store.looking && <Skeleton kind='rows' />}
      {shop !== undefined && <Goods store={store} goods={shop.goods} balance={shop.balance} />}
    </>
  )
})

const Goods = observer(function Goods({ store, goods, balance }: CounterViewProps & { readonly goods: readonly GoodCard[]; readonly balance: number }) {
  return (
    <>
      <SectionTitle title={text.goods}><View className='strong'>{text.balance(balance)}</View></SectionTitle>
      <Card pad='none'>
        {goods.map(good => {
          const stand = shopText.stand({ ...good, coins: good.price.coins, balance })
          return (
            <ChoiceRow
              key={good.goodId}
              title={good.name}
              note={stand}
              figure={`${good.price.coins} ${shopText.coin}`}
              chosen={good.goodId === store.goodId}
              off={good.cannot === undefined ? undefined : stand}
              onPress={() => store.chooseGood(good.goodId)}
            />
          )
        })}
      </Card>
      {store.good !== undefined && <View className='gap-3'><Quantity unit={store.good.unit} value={store.quantity} most={store.most} onAdd={store.add} /></View>}
      <Problem text={store.order.text} />
    </>
  )
})

const Done = ({ done, canPrint }: { readonly done: ReservationFor; readonly canPrint: boolean }) => (
  <>
    <View className='pickup-hint'>
      <View className='t-h2'>{text.done}</View>
      <View className='soft'>{text.doneNote(done.coins, done.balance)}</View>
      <View className='gap-2'><Hint icon='print'>{canPrint ? slipText.screen : slipText.noPrinter}</Hint></View>
    </View>
    {done.code === undefined
      ? <StateCard kind='empty' title={text.done} text={text.noCode} />
      : <SlipPaper slip={{ goodName: done.goodName, quantity: done.quantity, householdNo: done.householdNo, lastDay: done.lastDay, code: done.code }} />}
  </>
)

/** Ordering, then printing and the next person. */
export const CounterBar = observer(function CounterBar({ store }: CounterViewProps) {
  const { done, good, canPrint } = store
  if (done === undefined) return <Button text={text.order(store.coins)} off={good === undefined ? text.choose : undefined} busy={store.order.isBusy} onPress={() => void store.send()} />
  return (
    <>
      <Button kind={canPrint ? 'line' : 'primary'} text={text.next} onPress={store.next} />
      {canPrint && <Button icon='print' text={slipText.print} onPress={store.print} />}
    </>
  )
})
