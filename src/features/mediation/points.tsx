import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import './points.scss'

/** Short sentences below each other, each with a tick: what somebody may rely on. */
export function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <View className='points'>
      {points.map((point) => (
        <View key={point} className='points__row'>
          <Icon name='check' size='s' />
          <View className='points__text'>{point}</View>
        </View>
      ))}
    </View>
  )
}
