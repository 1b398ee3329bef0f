import { useState } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './hold-to-see.scss'

export interface HoldToSeeProps {
  /** What stands there while nobody presses: `按住看您投的`. */
  readonly hidden: string
  /** Stands in its place for as long as a finger stays. */
  readonly seen: string
}

/** Something that only the one who holds the phone should see, and only for a moment. */
export function HoldToSee({ hidden, seen }: HoldToSeeProps) {
  const [held, setHeld] = useState(false)
  const show = (): void => setHeld(true)
  const hide = (): void => setHeld(false)
  // A mouse has no touch; Taro's types know only fingers.
  const mouse = { onMouseDown: show, onMouseUp: hide, onMouseLeave: hide }
  return (
    <View
      className={held ? 'hold is-held' : 'hold'}
      onTouchStart={show}
      onTouchEnd={hide}
      onTouchCancel={hide}
      {...mouse}
      {...spoken({ role: 'button', live: 'polite' })}
    >
      <Icon name={held ? 'eye' : 'lock'} size='s' />
      {held ? seen : hidden}
    </View>
  )
}
