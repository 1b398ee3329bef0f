import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { spoken } from '@/components/spoken'
import './notice-row.scss'

export interface NoticeRowProps {
  readonly icon: IconName
  readonly title: string
  readonly text?: string | undefined
  /** Colour of the icon: a deadline, an overdue matter, work under way, or nothing pressing. Default `soon`. */
  readonly tone?: 'soon' | 'late' | 'way' | 'plain' | undefined
  readonly onPress?: (() => void) | undefined
}

/** One line of news on its own card. */
export function NoticeRow({ icon, title, text, tone = 'soon', onPress }: NoticeRowProps) {
  const press = onPress ? { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: () => onPress() } : {}
  return (
    <View className={`notice notice--${tone}`} {...press} {...spoken({ role: onPress && 'button' })}>
      <Icon name={icon} />
      <View className='notice__text'>
        <View className='notice__title'>{title}</View>
        {text && <View className='notice__more'>{text}</View>}
      </View>
      {onPress && <View className='notice__go'><Icon name='next' size='xs' /></View>}
    </View>
  )
}
