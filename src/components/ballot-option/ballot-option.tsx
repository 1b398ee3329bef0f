import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import './ballot-option.scss'

export interface BallotOptionProps {
  readonly text: string
  /** What the choice means: `不表态，但算参加`. */
  readonly hint?: string | undefined
  readonly chosen?: boolean | undefined
  /** Why nothing can be chosen (closed, not eligible); shown in place of `hint`. */
  readonly off?: string | undefined
  /** One of many in a row, such as a candidate. */
  readonly small?: boolean | undefined
  /** In a rank: its place from 1, which stands where the tick would; 0 while it has none. */
  readonly place?: number | undefined
  /** `checkbox` when more than one may be ticked. Default `radio`. */
  readonly kind?: 'radio' | 'checkbox' | undefined
  readonly onPress: () => void
}

/** One choice on a ballot. All have equal size, weight and colour; the tick is ink, as from a brush. */
export function BallotOption({ text, hint, chosen = false, off, small, place, kind = 'radio', onPress }: BallotOptionProps) {
  const below = off ?? hint
  const press = off === undefined ? { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: () => onPress() } : {}
  const label = [text, below, chosen && (place ? componentText.place(place) : componentText.chosen)].filter(Boolean).join('，')
  return (
    <View
      className={classNames('opt', small && 'opt--s', place !== undefined && 'opt--rank', chosen && 'is-on', off !== undefined && 'is-off')}
      {...press}
      {...spoken({ role: kind, checked: chosen, disabled: off === undefined ? undefined : true, label })}
    >
      <View className='opt__text'>
        <View className='opt__word'>{text}</View>
        {below && <View className='opt__hint'>{below}</View>}
      </View>
      <View className='opt__box'>{place !== undefined && place > 0 && place}</View>
    </View>
  )
}

export interface BallotOptionsProps {
  /** `选一项`. */
  readonly label: string
  readonly children: ReactNode
}

/** The choices of one question, joined by a common rule. */
export function BallotOptions({ label, children }: BallotOptionsProps) {
  return <View className='opts' {...spoken({ role: 'radiogroup', label })}>{children}</View>
}
