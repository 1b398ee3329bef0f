import { View } from '@tarojs/components'
import { percentOf } from '@/components/percent-of'
import './group-bars.scss'

export interface GroupBar {
  readonly key: string
  /** `1组`. */
  readonly text: string
  readonly have: number
  readonly base: number
}

export interface GroupBarsProps {
  readonly groups: readonly GroupBar[]
  /** The line that all are compared with: share of the width 0 to 1, and its name `三分之二`; none where the rule names no number. */
  readonly line?: { readonly share: number, readonly text: string } | undefined
  /** `户`. */
  readonly unit: string
  /** Groups below this share of their own base are named in the colour of deadlines. Default 0.5. */
  readonly lowBelow?: number | undefined
}

/** Turnout of each group against one line. Counts stand beside, so the colour only points. */
export function GroupBars({ groups, line, unit, lowBelow = 0.5 }: GroupBarsProps) {
  const left = line && `${percentOf(line.share, 1)}%`
  return (
    <View className='groups'>
      {line && (
        <View className='groups__row groups__row--line'>
          <View className='groups__rule'><View className='groups__line' style={{ left: left ?? '' }}>{line.text}</View></View>
        </View>
      )}
      {groups.map(({ key, text, have, base }) => (
        <View key={key} className='groups__row'>
          <View className='groups__name'>{text}</View>
          <View
            className={have < base * lowBelow ? 'groups__track is-low' : 'groups__track'}
            style={{ backgroundSize: `${percentOf(have, base)}% 100%` }}
          >
            {left !== undefined && <View className='groups__mark' style={{ left }} />}
          </View>
          <View className='groups__count'><View className='groups__have'>{have}</View>{` / ${base} ${unit}`}</View>
        </View>
      ))}
    </View>
  )
}
