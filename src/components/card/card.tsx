import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import './card.scss'

export interface CardProps {
  /** `snug` in long lists, `rows` for rows with hairlines between them, `none` when the children reach the edge. Default `box`. */
  readonly pad?: 'box' | 'snug' | 'rows' | 'none' | undefined
  readonly children: ReactNode
  /** Makes the whole card one target; its label should then say all. */
  readonly onPress?: (() => void) | undefined
  readonly label?: string | undefined
}

export function Card({ pad = 'box', children, onPress, label }: CardProps) {
  const press = onPress ? { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: () => onPress() } : {}
  return (
    <View
      className={classNames('card', pad !== 'box' && `card--${pad}`)}
      {...press}
      {...spoken({ role: onPress && 'button', label })}
    >
      {children}
    </View>
  )
}
