import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import { pagingText } from '@/text/paging'
import { shopText } from '@/text/shop'
import { GoodItem } from './good-item'
import { ReserveSheet } from './reserve-sheet'
import type { ShopStore } from './shop-store'
import './shop.scss'

/** Goods drawn at once. */
const PAGE = 20

interface ShopViewProps {
  readonly store: ShopStore
  readonly openOrder: (orderId: string) => void
}

/** 绿币超市: two goods beside each other, one below the other in the elder scale. */
export const ShopView = observer(function ShopView({ store, openOrder }: ShopViewProps) {
  if (store.all.length === 0) return <StateCard kind='empty' title={shopText.emptyTitle} text={shopText.emptyText} />
  return (
    <>
      <FilterChips
        label={shopText.byShelf}
        chips={store.counts.map(({ key, count }) => ({ key, count, text: shopText.shelves[key] }))}
        value={store.shelf}
        onSelect={store.choose}
      />
      {store.goods.length === 0 && <View className='soft'>{shopText.shelfEmpty}</View>}
      <Shelf key={store.shelf} store={store} />
      <ReserveSheet store={store} openOrder={openOrder} />
    </>
  )
})

const Shelf = observer(function Shelf({ store }: Pick<ShopViewProps, 'store'>) {
  const [shown, setShown] = useState(PAGE)
  const { goods, balance } = store
  return (
    <>
      <View className='shelf'>
        {goods.slice(0, shown).map(good => <GoodItem key={good.goodId} good={good} balance={balance} onPress={() => store.open(good.goodId)} />)}
      </View>
      <MoreRows more={goods.length > shown ? 'idle' : 'none'} text={pagingText.next} onMore={() => setShown(shown + PAGE)} />
    </>
  )
})

/** What can be spent, and the way to the codes. */
export const ShopBar = observer(function ShopBar({ store, openOrders }: { readonly store: ShopStore; readonly openOrders: () => void }) {
  const [before, after] = shopText.balance
  return (
    <>
      <View className='purse-line'>{before}<View className='purse-line__coins'>{store.balance}</View>{after}</View>
      <Button kind='line' narrow icon='qr' text={shopText.myCodes} onPress={openOrders} />
    </>
  )
})
