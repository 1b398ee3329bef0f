import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { StateCard } from '@/components/state-card/state-card'
import { shopText } from '@/text/shop'
import { GoodItem } from './good-item'
import { ReserveSheet } from './reserve-sheet'
import type { ShopStore } from './shop-store'
import './shop.scss'

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
      <View className='shelf'>
        {store.goods.map(good => <GoodItem key={good.goodId} good={good} balance={store.balance} onPress={() => store.open(good.goodId)} />)}
      </View>
      <ReserveSheet store={store} openOrder={openOrder} />
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
