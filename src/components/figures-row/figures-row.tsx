import { View } from '@tarojs/components'
import './figures-row.scss'

export interface FigureCell {
  /** `431 人`, `3月18日`. */
  readonly figure: string
  /** `到会，需 407 人`. */
  readonly text: string
}

export interface FiguresRowProps {
  /** Two or three. One below the other in the elder scale. */
  readonly cells: readonly FigureCell[]
}

/** A few figures side by side, each with what it must reach. Stands in a Card with pad `none`. */
export function FiguresRow({ cells }: FiguresRowProps) {
  return (
    <View className='figures'>
      {cells.map(({ figure, text }) => (
        <View key={text} className='figures__cell'>
          <View className='figures__figure'>{figure}</View>
          {text}
        </View>
      ))}
    </View>
  )
}
