import { View } from '@tarojs/components'
import { percentOf } from '@/components/percent-of'
import './evidence-view.scss'

export interface CountRowProps {
  readonly name: string
  /** `128 件`. */
  readonly figure: string
  /** One sentence: how it is counted. */
  readonly how: string
  /** Its part of what was raised; no bar without. */
  readonly part?: { readonly count: number; readonly of: number } | undefined
}

/** A figure with its definition. The bar only repeats the number. */
export function CountRow({ name, figure, how, part }: CountRowProps) {
  return (
    <View className='quarter-count'>
      <View className='quarter-count__head'>
        <View className='quarter-count__name'>{name}</View>
        <View className='quarter-count__figure'>{figure}</View>
      </View>
      {part !== undefined && <View className='quarter-count__track' style={{ backgroundSize: `${percentOf(part.count, part.of)}% 100%` }} />}
      <View className='quarter-count__how'>{how}</View>
    </View>
  )
}
