import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { spoken } from '@/components/spoken'
import './log.scss'

export interface LogItem {
  readonly key: string
  readonly title: string
  readonly text?: string | undefined
  /** `4月12日`, `4月30日前`, `超了 3 天`. */
  readonly time?: string | undefined
  /** What belongs to it besides words: pictures, rights, papers. */
  readonly more?: ReactNode
  readonly state: 'done' | 'now' | 'ahead' | 'late'
}

export interface LogProps {
  readonly items: readonly LogItem[]
}

/** What happened, what goes on, what comes, on one line. */
export function Log({ items }: LogProps) {
  return (
    <View className='log' {...spoken({ role: 'list' })}>
      {items.map((item) => (
        <View key={item.key} className={`log__item is-${item.state}`} {...spoken({ role: 'listitem' })}>
          <View className='log__head'>
            <View className='log__title' {...spoken({ label: `${componentText.stepState[item.state]}：${item.title}` })}>{item.title}</View>
            {item.time && <View className='log__time'>{item.time}</View>}
          </View>
          {item.text && <View className='log__text'>{item.text}</View>}
          {item.more}
        </View>
      ))}
    </View>
  )
}
