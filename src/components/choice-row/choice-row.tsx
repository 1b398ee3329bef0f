import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import './choice-row.scss'

export interface ChoiceRowProps {
  readonly title: string
  /** `每月 2 次，本月还能报 1 次`. */
  readonly note?: string | undefined
  /** At the right end: `+10`. */
  readonly figure?: string | undefined
  readonly chosen: boolean
  /** Why it cannot be chosen; shown in place of `note`: `本月已报满`. */
  readonly off?: string | undefined
  readonly onPress: () => void
}

/** One of several things in a form. Not for ballots: those are neutral and use BallotOption. */
export function ChoiceRow({ title, note, figure, chosen, off, onPress }: ChoiceRowProps) {
  const below = off ?? note
  const label = [title, below, figure].filter(Boolean).join('，')
  return (
    <View
      className={classNames('choice', chosen && 'is-on', off !== undefined && 'is-off')}
      {...(off === undefined && { onClick: () => onPress() })}
      {...spoken({ role: 'radio', checked: chosen, disabled: off === undefined ? undefined : true, label })}
    >
      <View className='choice__radio' />
      <View className='choice__text'>
        <View className='choice__title'>{title}</View>
        {below && <View className='choice__note'>{below}</View>}
      </View>
      {figure && <View className='choice__figure'>{figure}</View>}
    </View>
  )
}
