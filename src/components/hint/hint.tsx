import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { keptTogether } from '@/text/numbers'
import './hint.scss'

export interface HintProps {
  readonly icon: IconName
  readonly children: ReactNode
}

/** A quiet sentence below a form or a ballot: what is kept, what may be changed, what is not shown. */
export function Hint({ icon, children }: HintProps) {
  return (
    <View className='hint'>
      <Icon name={icon} size='s' />
      <View className='hint__text'>{typeof children === 'string' ? keptTogether(children) : children}</View>
    </View>
  )
}
