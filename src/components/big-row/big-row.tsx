import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { spoken } from '@/components/spoken'
import './big-row.scss'

export interface BigRowProps {
  readonly icon: IconName
  readonly title: string
  /** A light title beside a large figure, a strong one alone or above a note. */
  readonly figure?: string | undefined
  readonly note?: string | undefined
  readonly onPress: () => void
}

/** One thing to do or see in the elder scale: icon, words, and the whole row is the target. */
export function BigRow({ icon, title, figure, note, onPress }: BigRowProps) {
  return (
    <View className='big' hoverClass='is-pressed' hoverStayTime={90} onClick={() => onPress()} {...spoken({ role: 'button' })}>
      <View className='big__icon'><Icon name={icon} /></View>
      <View className='big__text'>
        <View className={figure === undefined ? 'big__title' : ''}>{title}</View>
        {note && <View className='big__note'>{note}</View>}
      </View>
      {figure !== undefined && <View className='big__figure'>{figure}</View>}
      <Icon name='next' />
    </View>
  )
}
