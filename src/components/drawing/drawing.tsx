import { View } from '@tarojs/components'
import './drawing.scss'

/** village 没有内容, ballot-box 票已投进票箱, match 对上了. */
export type DrawingName = 'village' | 'ballot-box' | 'match'

export interface DrawingProps {
  readonly name: DrawingName
}

export function Drawing({ name }: DrawingProps) {
  return <View className={`drawing drawing--${name}`} />
}
