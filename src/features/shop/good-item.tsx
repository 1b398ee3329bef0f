import { View } from '@tarojs/components'
import type { GoodCard } from '@/contract/shop'
import { classNames } from '@/components/class-names'
import { GoodsDrawing } from '@/components/goods-drawing/goods-drawing'
import { spoken } from '@/components/spoken'
import { shopText } from '@/text/shop'
import './shop.scss'

interface GoodItemProps {
  readonly good: GoodCard
  readonly balance: number
  readonly onPress: () => void
}

/** One good on the shelf: what it costs, how many there are, or why not now. */
export function GoodItem({ good, balance, onPress }: GoodItemProps) {
  const { name, picture, price, coming, left, unit, cannot } = good
  const stand = shopText.stand({ left, unit, coins: price.coins, balance, ...(cannot === undefined ? {} : { cannot }) })
  return (
    <View
      className={classNames('good', cannot !== undefined && 'is-short', cannot === 'OUT_OF_STOCK' && 'is-gone')}
      hoverClass='is-pressed'
      hoverStayTime={90}
      onClick={onPress}
      {...spoken({ role: 'button', label: `${name}，${price.coins} ${shopText.coin}，${stand}` })}
    >
      <View className='good__pic'><GoodsDrawing kind={picture} /></View>
      <View className='good__words'>
        <View className='good__name'>{name}</View>
        <View className='good__line'>
          <View className='good__price'><View className='good__coins'>{price.coins}</View>{shopText.coin}</View>
          <View className='good__stand'>{stand}</View>
        </View>
        {coming && <View className='good__coming'>{shopText.coming(coming.coins, coming.from)}</View>}
      </View>
    </View>
  )
}
