import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './offline-strip.scss'

export interface OfflineStripProps {
  /** Says how old the copy is: `没有网。下面是 4月16日 9:20 存的`. */
  readonly text: string
}

export function OfflineStrip({ text }: OfflineStripProps) {
  return (
    <View className='offline' {...spoken({ role: 'status', live: 'polite' })}>
      <Icon name='offline' size='s' />
      {text}
    </View>
  )
}
