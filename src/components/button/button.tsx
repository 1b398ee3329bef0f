import { Button as NativeButton, View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { spoken } from '@/components/spoken'
import './button.scss'

export interface ButtonProps {
  /** A verb and its object: `投出这张票`. */
  readonly text: string
  /** `primary` at most once on a page. Default `primary`. */
  readonly kind?: 'primary' | 'line' | 'text' | undefined
  /** 44 px instead of 50 px high (60 and 64 in the elder scale). */
  readonly small?: boolean | undefined
  readonly icon?: IconName | undefined
  /** Why the button is off; shown instead of `text`: `改好 1 处才能送审`. */
  readonly off?: string | undefined
  /** Work is under way: taps are ignored and the width stays. A string replaces `正在提交`. */
  readonly busy?: boolean | string | undefined
  /** Takes its own width beside a wider neighbour. */
  readonly narrow?: boolean | undefined
  /** Opens WeChat's share sheet as well, which only a native button may do. */
  readonly share?: boolean | undefined
  readonly onPress?: (() => void) | undefined
}

export function Button(props: ButtonProps) {
  const { text, kind = 'primary', small, icon, off, busy, narrow, share, onPress } = props
  const waiting = busy === true ? componentText.busy : busy || undefined
  const still = waiting !== undefined || off !== undefined
  const className = classNames(
    'btn', kind !== 'primary' && `btn--${kind}`, small && 'btn--s', narrow && 'btn--narrow',
    off !== undefined && 'is-off', waiting !== undefined && 'is-busy'
  )
  const press = still ? {} : { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: () => onPress?.() }
  const told = spoken({ role: 'button', disabled: still || undefined, label: waiting })
  const inside = (
    <>
      {icon && off === undefined && <Icon name={icon} size='s' />}
      {off ?? text}
      {waiting !== undefined && <View className='btn__busy'>{waiting}</View>}
    </>
  )
  if (share && !still) {
    return <NativeButton className={className} openType='share' {...press} {...told}>{inside}</NativeButton>
  }
  return <View className={className} {...press} {...told}>{inside}</View>
}
