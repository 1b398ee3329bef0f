import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ShopDeskGood } from '@/contract/shop'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { GoodsDrawing } from '@/components/goods-drawing/goods-drawing'
import { MoreRows } from '@/components/more-rows/more-rows'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { spoken } from '@/components/spoken'
import { pagingText } from '@/text/paging'
import { shopText } from '@/text/shop'
import { shopDeskText as text } from '@/text/shop-desk'
import type { ShopDeskStore } from './shop-desk-store'
import './shop-desk.scss'

/** Goods drawn at once, below a page of orders. */
const PAGE = 15

export interface ShopDeskActions {
  readonly openGood: (goodId: string) => void
  readonly openAdd: () => void
  readonly openCounter: () => void
  readonly openFund: () => void
  readonly openHandOver: () => void
}

interface ShopDeskViewProps {
  readonly store: ShopDeskStore
  readonly actions: ShopDeskActions
}

/** 店务: what waits to be fetched, then the shelf. */
export const ShopDeskView = observer(function ShopDeskView({ store, actions }: ShopDeskViewProps) {
  return (
    <>
      {(store.mayHelp || store.seesFund) && (
        <Card pad='rows'>
          {store.mayHelp && <EntryRow icon='hand' title={text.counter} facts={[]} onPress={actions.openCounter} />}
          {store.seesFund && <EntryRow icon='book' title={text.fund} facts={[]} onPress={actions.openFund} />}
        </Card>
      )}
      {store.isKeeper && <Waiting store={store} />}
      <SectionTitle title={text.goods} action={store.mayAdd ? { text: text.add, onPress: actions.openAdd } : undefined} />
      {store.goods.length === 0
        ? <StateCard kind='empty' title={text.none} text={text.noneText} />
        : <Goods store={store} actions={actions} />}
    </>
  )
})

const Goods = observer(function Goods({ store, actions }: ShopDeskViewProps) {
  const [shown, setShown] = useState(PAGE)
  const goods = store.sorted
  return (
    <>
      <Card pad='rows'>{goods.slice(0, shown).map(good => <GoodRow key={good.goodId} good={good} onPress={() => actions.openGood(good.goodId)} />)}</Card>
      <MoreRows more={goods.length > shown ? 'idle' : 'none'} text={pagingText.next} onMore={() => setShown(shown + PAGE)} />
    </>
  )
})

const Waiting = observer(function Waiting({ store }: Pick<ShopDeskViewProps, 'store'>) {
  const { orders } = store
  return (
    <>
      <SectionTitle title={text.waiting} />
      {orders.isEmpty && <View className='soft'>{text.waitingNone}</View>}
      {orders.items.length > 0 && (
        <Card pad='rows'>
          {orders.items.map(({ orderId, goodName, quantity, householdNo, lastDay, orderedBy, needsAnother }) => (
            <EntryRow key={orderId} icon='box' title={shopText.named(goodName, quantity)} facts={[text.waitingRow(householdNo, lastDay), orderedBy, ...(needsAnother ? [text.another] : [])]} />
          ))}
        </Card>
      )}
      <MoreRows more={orders.more} onMore={() => void orders.loadMore()} />
    </>
  )
})

/** The way to the camera: what a keeper does all day. */
export const ShopDeskBar = ({ onScan }: { readonly onScan: () => void }) => <Button icon='qr' text={text.scan} onPress={onScan} />

function GoodRow({ good, onPress }: { readonly good: ShopDeskGood; readonly onPress: () => void }) {
  const { name, picture, unit, stock, waiting, price, onSale, coming, proposal, count } = good
  const notes = [
    ...(onSale ? [] : [text.offSale]),
    ...(proposal === undefined ? [] : [text.priceWaits]),
    ...(count === undefined ? [] : [text.countWaits]),
    ...(coming === undefined ? [] : [text.comingPrice(coming.coins, coming.from)])
  ]
  return (
    <View className='desk-good' hoverClass='is-pressed' hoverStayTime={90} onClick={onPress} {...spoken({ role: 'button' })}>
      <GoodsDrawing kind={picture} small />
      <View className='desk-good__words'>
        <View className='desk-good__name'>{name}</View>
        <View className='desk-good__facts'>{text.shelf(stock, waiting, unit)}</View>
        {notes.length > 0 && <View className='desk-good__wait'>{notes.join('，')}</View>}
      </View>
      <View className='desk-good__price'>{price === undefined ? text.noPrice : text.price(price.coins)}</View>
    </View>
  )
}
