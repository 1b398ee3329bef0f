import { View } from '@tarojs/components'
import { percentOf } from '@/components/percent-of'
import { ratingText } from '@/text/rating'

interface GradeBarsProps {
  readonly bars: readonly { readonly key: string; readonly text: string; readonly count: number }[]
  readonly total: number
}

/** Word, bar and number of each grade. One colour: a low grade is as good an answer as a high one. */
export function GradeBars({ bars, total }: GradeBarsProps) {
  return (
    <View className='grades'>
      {bars.map(({ key, text, count }) => (
        <View key={key} className='grades__row'>
          <View className='grades__word'>{text}</View>
          <View className='grades__track' style={{ backgroundSize: `${percentOf(count, total)}% 100%` }} />
          <View className='grades__count num'>{ratingText.people(count)}</View>
        </View>
      ))}
    </View>
  )
}
