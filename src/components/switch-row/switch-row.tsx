import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import './switch-row.scss'

export interface SwitchRowProps {
  readonly title: string
  readonly note?: string | undefined
  readonly on: boolean
  /** Why it cannot be changed; shown in place of `note`. */
  readonly off?: string | undefined
  readonly onChange: (on: boolean) => void
}

/** A setting with two states. The whole row is the target; the knob is square like everything here. */
export function SwitchRow({ title, note, on, off, onChange }: SwitchRowProps) {
  const below = off ?? note
  return (
    <View
      className={classNames('switch', on && 'is-on', off !== undefined && 'is-off')}
      {...(off === undefined && { onClick: () => onChange(!on) })}
      {...spoken({ role: 'switch', checked: on, disabled: off === undefined ? undefined : true, label: below ? `${title}，${below}` : title })}
    >
      <View className='switch__text'>
        {title}
        {below && <View className='switch__note'>{below}</View>}
      </View>
      <View className='switch__track' />
    </View>
  )
}
