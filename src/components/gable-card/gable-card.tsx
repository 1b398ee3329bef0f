import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './gable-card.scss'

export interface GableCardProps {
  /** Four characters or so: `等您投票`. */
  readonly plaque: string
  readonly children: ReactNode
}

/** 山墙卡: a card with a stepped, tiled head. At most once on a page, for what needs this person now. */
export function GableCard({ plaque, children }: GableCardProps) {
  return (
    <View className='gable'>
      <View className='gable__plaque'>{plaque}</View>
      {children}
    </View>
  )
}
