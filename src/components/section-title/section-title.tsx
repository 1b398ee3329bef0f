import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './section-title.scss'

export interface SectionTitleProps {
  readonly title: string
  /** A way to the rest: `全部 18 条`. */
  readonly action?: { readonly text: string, readonly onPress: () => void } | undefined
  /** Anything else at the right end, such as the key of a chart. */
  readonly children?: ReactNode
}

/** The heading of a part of a page, marked by the five-dash horse-head wall. */
export function SectionTitle({ title, action, children }: SectionTitleProps) {
  return (
    <View className='sec'>
      <View className='sec__title' {...spoken({ role: 'heading' })}>{title}</View>
      {action && (
        <View className='sec__link' onClick={action.onPress} {...spoken({ role: 'link' })}>
          {action.text}
          <Icon name='next' size='xs' />
        </View>
      )}
      {children}
    </View>
  )
}
