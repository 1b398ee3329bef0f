import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { Icon } from '@/components/icon/icon'
import type { TimeLeft } from './time-left'
import './countdown.scss'

const words = componentText.countdown

export interface CountdownStripProps {
  /** `soon` 茶汤 before the deadline, `late` 赭石 after it. Default `soon`. */
  readonly tone?: 'soon' | 'late' | undefined
  /** One sentence; wrap the figure that matters in `<Text className='strong'>`. */
  readonly children: ReactNode
}

/** A deadline as one full-width line: `收意见还剩 2 天，4月18日 20:00 截止`. */
export function CountdownStrip({ tone = 'soon', children }: CountdownStripProps) {
  return (
    <View className={`strip strip--${tone}`}>
      <Icon name={tone === 'late' ? 'warn' : 'clock'} size='s' />
      <View className='strip__text'>{children}</View>
    </View>
  )
}

export interface CountdownFigureProps {
  readonly left: TimeLeft
}

/** The time left as large figures, inside a card. */
export function CountdownFigure({ left }: CountdownFigureProps) {
  if (left.kind === 'closed') return <View className='count count--closed'>{words.closed}</View>
  if (left.kind === 'today') return <View className='count count--word'>{words.today(left.clock)}</View>
  return (
    <View className='count'>
      {words.left}
      {left.days > 0 && <><Text className='count__figure'>{left.days}</Text>{words.day}</>}
      {left.kind === 'hours' && <><Text className='count__figure'>{left.hours}</Text>{words.hour}</>}
    </View>
  )
}
