import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BallotTap } from '@/domain/ballot/methods/filling'
import type { BallotMethod } from '@/domain/ballot/selection'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import './score-rows.scss'

export interface ScoreRowsProps {
  readonly method: Extract<BallotMethod, { readonly kind: 'score' }>
  /** One mark per option; whatever is no mark of this ballot is not given yet. */
  readonly given: readonly number[]
  readonly onTap: (tap: BallotTap) => void
}

/**
 * Every option with all its marks side by side: one tap gives one, and none is nearer than another. Twelve options of eleven marks are
 * the heaviest ballot there is, so a mark carries its figure and nothing else; its group says the option aloud.
 */
export function ScoreRows({ method, given, onTap }: ScoreRowsProps): ReactNode {
  const marks = Array.from({ length: method.top + 1 }, (_, mark) => mark)
  return method.options.map((text, option) => (
    <View key={option} className='score'>
      <View className='score__name'>{text}</View>
      <View className={classNames('score__marks', marks.length === 6 && 'score__marks--six')} {...spoken({ role: 'radiogroup', label: text })}>
        {marks.map(mark => (
          <View
            key={mark}
            className={classNames('score__mark', given[option] === mark && 'is-on')}
            hoverClass='is-pressed'
            hoverStayTime={90}
            onClick={() => onTap({ option, mark })}
            {...spoken({ role: 'radio', checked: given[option] === mark })}
          >
            {mark}
          </View>
        ))}
      </View>
    </View>
  ))
}
