import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import './chip.scss'

/** talk 议事, vote 表决, soon 公开 or a deadline, late 超期, way 落实. */
export type ChipTone = 'plain' | 'talk' | 'vote' | 'soon' | 'late' | 'way'

export interface ChipProps {
  readonly text: string
  readonly tone?: ChipTone | undefined
  readonly icon?: IconName | undefined
}

/** A stage or kind as icon and word, so that the colour never speaks alone. */
export function Chip({ text, tone = 'plain', icon }: ChipProps) {
  return (
    <View className={`chip chip--${tone}`}>
      {icon && <Icon name={icon} size='xs' />}
      {text}
    </View>
  )
}
