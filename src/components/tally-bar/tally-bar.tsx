import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import { percentOf } from '@/components/percent-of'
import { keptTogether } from '@/text/numbers'
import './tally-bar.scss'

/** Beyond this share of the width the legend of the mark would run into the total, below the other into the edge. */
const FAR_RIGHT = 70
const FAR_LEFT = 16

export interface TallyBarProps {
  /** The count and its rule in words, always: `已有 171 户参加，再有 37 户就够数`. */
  readonly sentence: string
  readonly have: number
  /** The smallest count that is enough. */
  readonly need: number
  /** All who count. */
  readonly base: number
  /** Stands opposite the sentence, such as the days left. */
  readonly aside?: ReactNode
  /** Below the mark: `208 户够数`. Left out in the elder scale's ballot. */
  readonly needText?: string | undefined
  /** At the end: `共 312 户`. */
  readonly baseText?: string | undefined
  /** How the threshold came about: `竖线是 32 人：47 的三分之二是 31.3，进一位`. */
  readonly why?: string | undefined
}

/** 够数条: the sentence says it, the bar repeats it, the mark is the threshold. */
export function TallyBar(props: TallyBarProps) {
  const { sentence, have, need, base, aside, needText, baseText, why } = props
  const met = base > 0 && have >= need
  const mark = percentOf(need, base)
  return (
    <View className={classNames('tally', met && 'is-met')}>
      <View className='tally__say'>
        <View className='tally__sentence'>
          {met && <Icon name='check' size='xs' />}
          {keptTogether(sentence)}
        </View>
        {aside}
      </View>
      <View className='tally__track' style={{ backgroundSize: `${percentOf(have, base)}% 100%` }}>
        <View className='tally__mark' style={{ left: `${mark}%` }} />
      </View>
      {(needText || baseText) && <Legend mark={mark} needText={needText} baseText={baseText} />}
      {why && <View className='tally__why'>{keptTogether(why)}</View>}
    </View>
  )
}

interface LegendProps {
  readonly mark: number
  readonly needText: string | undefined
  readonly baseText: string | undefined
}

function Legend({ mark, needText, baseText }: LegendProps) {
  const place = mark > FAR_RIGHT ? 'tally__legend--right' : mark < FAR_LEFT ? 'tally__legend--left' : ''
  return (
    <View className={classNames('tally__legend', place)}>
      {needText && <View className='tally__need' style={place ? {} : { left: `${mark}%` }}>{needText}</View>}
      {baseText && <View className='tally__base'>{baseText}</View>}
    </View>
  )
}
